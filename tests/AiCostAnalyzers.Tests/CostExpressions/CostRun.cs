using System.Globalization;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Usage;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>
/// Small programs through the real analyzer and the real linker, to the cost expression of an entry point. Prices are the team's own, so
/// that a reader can check them: a call of <c>Ai.Cent</c> costs $0.01 and one of <c>Ai.Dime</c> $0.10, at 1,000 tokens in and none out.
/// </summary>
internal static class CostRun
{
    /// <summary>The entry point of a program that is written as members of a class <c>App</c>.</summary>
    public const string Go = "POST /go";

    private const string Prelude = """
        using OpenAI.Chat;
        using Microsoft.AspNetCore.Builder;

        public static class Ai
        {
            public static readonly ChatClient Cent = new("cent", "key");
            public static readonly ChatClient Dime = new("dime", "key");
        }

        """;

    private const string Usings = """
        using System.Collections.Concurrent;
        using System.Threading.Channels;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using ChatClient = OpenAI.Chat.ChatClient;
        using ChatMessage = OpenAI.Chat.ChatMessage;
        using AssistantChatMessage = OpenAI.Chat.AssistantChatMessage;
        using UserChatMessage = OpenAI.Chat.UserChatMessage;
        using SystemChatMessage = OpenAI.Chat.SystemChatMessage;

        """;

    private const string Host = """

        public static class Routes
        {
            public static void Map(WebApplication app) => app.MapPost("/go", App.Go);
        }

        """;

    public static readonly AnalysisInputs Inputs = new()
    {
        HasPricingFile = true,
        PricesAsOf = new CalendarDate(2026, 11, 10),
        Models = [Model("cent", 10m), Model("dime", 100m)],
        Defaults = new UsageDefaults
        {
            Count = 10m,
            Tokens = new Dictionary<OperationKind, DefaultTokens> { [OperationKind.Chat] = new(1000m, 0m) },
        },
    };

    /// <summary>Checks what one request of <c>POST /go</c> costs, whose handler is <c>Go</c>, a static member.</summary>
    /// <param name="members">Of a partial class <c>App</c>.</param>
    /// <param name="types">Beside it.</param>
    public static async Task VerifyAsync(string expression, string growth, string members, string types = "")
    {
        var entry = await EntryAsync(Go, OfMembers(members, types));
        Assert.Equal((expression, growth), (entry.Terms.ToString(), entry.Terms.Growth));
    }

    /// <summary>Checks what one unit of an entry point costs.</summary>
    public static async Task VerifyEntryAsync(string entryPoint, string unit, string expression, string growth, string source)
    {
        var entry = await EntryAsync(entryPoint, source);
        Assert.Equal((unit, expression, growth), (entry.Unit, entry.Terms.ToString(), entry.Terms.Growth));
    }

    public static async Task<EntryPointReport> EntryAsync(string entryPoint, string source, AnalysisInputs? inputs = null) =>
        EntryOf(await ReportAsync(source, inputs), entryPoint);

    public static EntryPointReport EntryOf(CostReport report, string entryPoint) => report.EntryPoints.SingleOrDefault(entry => entry.Id == entryPoint)
        ?? throw new InvalidOperationException($"No entry point {entryPoint}, but {string.Join(", ", report.EntryPoints.Select(entry => entry.Id))}.");

    /// <summary>A program whose entry point is <c>App.Go</c>.</summary>
    public static string OfMembers(string members, string types = "") =>
        string.Create(CultureInfo.InvariantCulture, $"public static partial class App\n{{\n{members}\n}}\n{types}\n{Host}");

    public static Task<CostReport> ReportAsync(string source, AnalysisInputs? inputs = null, params string[] stubs) =>
        ReportAsync(stubs.Length == 0 ? TestReferences.All.References : Sdks.SdkStub.References(stubs), source, inputs ?? Inputs);

    /// <summary>The facts of one project of several.</summary>
    /// <param name="referenced">The projects that it references, by name.</param>
    public static async Task<CompilationFacts> FactsAsync(string project, IReadOnlyDictionary<string, MetadataReference> referenced, string source)
    {
        var facts = await ExportRun.FactsAsync(
            project, [.. TestReferences.All.References, .. referenced.Values], Inputs with { ProjectAssemblies = [.. referenced.Keys] }, ("App.cs", Usings + source), ("Prelude.cs", Prelude));
        return FactsReader.Read(new StringReader(facts.ToJsonString())).Facts!;
    }

    private static async Task<CostReport> ReportAsync(IEnumerable<MetadataReference> references, string source, AnalysisInputs inputs)
    {
        var kind = source.Contains(" Main(", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var facts = await ExportRun.FactsAsync(
            references, inputs, kind, mayHaveErrors: false, ("App.cs", Usings + source), ("Prelude.cs", Prelude));
        var reading = FactsReader.Read(new StringReader(facts.ToJsonString()));
        Assert.Null(reading.Problem);
        return CostingRun.Execute([reading.Facts!], inputs, PricingFile.Empty);
    }

    private static ModelInfo Model(string id, decimal inputPrice) => new()
    {
        Id = id,
        Provider = "",
        Periods = [new PricePeriod { Bands = [new PriceBand { Input = inputPrice, Output = 0m }] }],
        ContextWindow = 1000,
        MaxOutputTokens = 1000,
    };
}
