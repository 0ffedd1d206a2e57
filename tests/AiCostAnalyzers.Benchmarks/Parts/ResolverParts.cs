using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.Rules;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Benchmarks.Parts;

/// <summary>
/// From a call to its model, by a resolver that knows nothing yet, as each compilation has one: what leads there is bound for it.
/// </summary>
public class ResolverParts
{
    private const string Source = """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;
        using OpenAI.Chat;

        public static class Models
        {
            public const string Large = "gpt-4o";
        }

        public sealed class AiOptions
        {
            public string Model { get; set; } = "";
        }

        public sealed class LiteralCall(string key)
        {
            private readonly ChatClient _chat = new("gpt-4o", key);

            public Task AskAsync() => _chat.CompleteChatAsync("Hello");
        }

        public sealed class ConstantCall(string key)
        {
            private readonly ChatClient _chat = new(Models.Large, key);

            public Task AskAsync() => _chat.CompleteChatAsync("Hello");
        }

        public sealed class OptionsCall(IOptions<AiOptions> options, string key)
        {
            private readonly ChatClient _chat = new(options.Value.Model, key);

            public Task AskAsync() => _chat.CompleteChatAsync("Hello");
        }

        public sealed class ConfigurationCall(IConfiguration configuration, string key)
        {
            private readonly ChatClient _chat = new(configuration["Ai:Model"], key);

            public Task AskAsync() => _chat.CompleteChatAsync("Hello");
        }

        public sealed class InjectedCall(ChatClient chat)
        {
            public Task AskAsync() => chat.CompleteChatAsync("Hello");
        }

        public static class Services
        {
            public static void Add(IServiceCollection services, string key)
            {
                services.Configure<AiOptions>(options => options.Model = "gpt-4o");
                services.AddSingleton(new ChatClient("gpt-4o", key));
            }
        }
        """;

    private static readonly AnalysisInputs s_inputs = new() { Settings = [new Setting("Ai:Model", "gpt-4o", new SourcePosition("appsettings.json", 3, 9))] };

    private readonly Dictionary<string, (IInvocationOperation Call, Operation Operation)> _calls = new(StringComparer.Ordinal);
    private Compilation _compilation = null!;
    private SdkCatalog _sdks = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _compilation = DiagnosticRun.Compile([("Calls.cs", Source), ("Usings.cs", ExportRun.Usings)], TestReferences.All.References);
        _sdks = SdkCatalog.Create(_compilation)!;
        var source = new SourceOperations(_compilation);
        foreach (string name in new[] { "LiteralCall", "ConstantCall", "OptionsCall", "ConfigurationCall", "InjectedCall" })
        {
            var ask = _compilation.GetTypeByMetadataName(name)!.GetMembers("AskAsync").OfType<IMethodSymbol>().Single();
            _calls[name] = source.BodyOf(ask, CancellationToken.None)!.Descendants().OfType<IInvocationOperation>()
                .Select(call => (call, _sdks.OperationOf(call.TargetMethod)!)).Single(call => call.Item2 is not null);
            Assert.Equal("gpt-4o", Assert.Single(Resolve(name)).Text);
        }
    }

    [Benchmark(Baseline = true)]
    public object Literal() => Resolve("LiteralCall");

    [Benchmark]
    public object Constant() => Resolve("ConstantCall");

    [Benchmark]
    public object Options() => Resolve("OptionsCall");

    [Benchmark]
    public object Configuration() => Resolve("ConfigurationCall");

    [Benchmark]
    public object Injected() => Resolve("InjectedCall");

    private IReadOnlyList<ModelCandidate> Resolve(string name) =>
        new ModelResolver(_sdks, new SourceOperations(_compilation), s_inputs, new ReferencedSummaries([]))
            .Resolve(_calls[name].Call, _calls[name].Operation, CancellationToken.None).ToCandidates();
}
