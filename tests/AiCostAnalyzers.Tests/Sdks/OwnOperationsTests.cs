using System.Text.Json.Nodes;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.Rules;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>Methods that the program makes operations, by the attribute or by an entry of the pricing file.</summary>
public class OwnOperationsTests
{
    private const string House = """
        using AiCostAnalyzers;
        using OpenAI.Chat;
        namespace House;
        public interface ILlm { [AiCall(Model = "gpt-4o", InputTokens = 700, OutputTokens = 40)] Task<string> AskAsync(string q); }
        public class Llm(ChatClient client) : ILlm
        {
            public async Task<string> AskAsync(string q) => (await client.CompleteChatAsync(q)).Value.Content[0].Text;
            [AiCall(AiCallKind.Embedding, ModelParameter = "model")] public Task<float[]> EmbedAsync(string text, string model) => Task.FromResult(new float[0]);
            [AiCall] public virtual Task<string> PlainAsync(string q) => AskAsync(q);
            public Task<string> OtherAsync(string q) => Task.FromResult(q);
        }
        """;

    private static readonly string s_attributes = Repository("src/AiCostAnalyzers.Package/source/AiCostAttributes.cs");

    private static readonly SourcePosition s_place = new("aicost.json", 2, 3);

    private static CallAnnotation Entry(string key, OperationKind kind, string? model, GivenQuantity? input = null) =>
        new(key, input, null, null, null, null, model, 0, s_place) { Kind = kind };

    private static string Repository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AiCostAnalyzers.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, path));
    }

    private static async Task<IReadOnlyList<JsonObject>> SitesAsync(string source, AnalysisInputs? inputs = null, string? house = null) =>
        ExportRun.Items(await ExportRun.FactsAsync(TestReferences.All.References, inputs, ("AiCostAttributes.cs", s_attributes), ("House.cs", house ?? House), ("Test.cs", source)), "callSites");

    private static async Task<IEnumerable<string>> Calls(string source, AnalysisInputs? inputs = null, string? house = null) =>
        (await SitesAsync(source, inputs, house)).Select(static s => $"{s["id"]} {s["kind"] ?? "chat"} {ExportRun.Model(s)}".TrimEnd());

    [Theory]
    [InlineData("Service.Run(AskAsync)#1 chat gpt-4o annotation", "ILlm llm", "llm.AskAsync(\"a\")")]
    [InlineData("Service.Run(AskAsync)#1 chat gpt-4o annotation", "Llm llm", "llm.AskAsync(\"a\")")]
    [InlineData("Service.Run(EmbedAsync)#1 embedding text-embedding-3-small literal", "Llm llm", "llm.EmbedAsync(\"a\", \"text-embedding-3-small\")")]
    [InlineData("Service.Run(EmbedAsync)#1 embedding", "Llm llm, string m", "llm.EmbedAsync(\"a\", m)")]
    [InlineData("Service.Run(PlainAsync)#1 chat", "Llm llm", "llm.PlainAsync(\"a\")")]
    public async Task MarkedMethod_MakesItsCallsCallSites(string expected, string parameters, string call) =>
        Assert.Equal([expected], await Calls($$"""using House; class Service { void Run({{parameters}}) { {{call}}; } }"""));

    [Theory]
    [InlineData("Service.Run(AskAsync)#1 chat gpt-4o annotation", "Task.WhenAll(questions.Select(llm.AskAsync))")]
    [InlineData("Service.Run(AskAsync)#1 chat gpt-4o annotation", "Task.WhenAll(questions.Select(house.AskAsync))")]
    [InlineData("Service.Run(AskAsync)#1 chat gpt-4o annotation", "Func<string, Task<string>> ask = llm.AskAsync; ask(\"a\")")]
    [InlineData("Service.Run(PlainAsync)#1 chat", "Twice(house.PlainAsync)")]
    [InlineData("Service.Run(EmbedAsync)#1 embedding", "Func<string, string, Task<float[]>> embed = house.EmbedAsync; embed(\"a\", \"m\")")]
    public async Task MarkedMethodPassedByName_IsACallSite(string expected, string call) =>
        Assert.Equal([expected], await Calls($$"""
            using House;
            class Service
            {
                void Run(ILlm llm, Llm house, string[] questions) { {{call}}; }
                static Task<string> Twice(Func<string, Task<string>> ask) => ask("a");
            }
            """));

    [Fact]
    public async Task MethodPassedByName_RunsPerItemAndAsOftenAsItIsInvoked()
    {
        var sites = await SitesAsync("""
            using House;
            class Service
            {
                Task Run(ILlm llm, string[] questions) => Task.WhenAll(questions.Select(llm.AskAsync));
                Task Both(ILlm llm, string[] names) => Each(names, llm.AskAsync);
                static Task Each(string[] items, Func<string, Task<string>> ask) => Task.WhenAll(items.Select(i => ask(i)));
            }
            """);

        Assert.Equal(
            ["query questions", "passed "],
            sites.Select(static s => Assert.Single(s["frames"]!.AsArray())!).Select(static f => $"{f["kind"]} {f["name"]}"));
    }

    [Theory]
    [InlineData("nameof(llm.AskAsync)")]
    [InlineData("Func<string, Task<string>> other = house.OtherAsync")]
    [InlineData("System.Linq.Expressions.Expression<Func<Func<string, Task<string>>>> set = () => llm.AskAsync")]
    public async Task NameThatPassesNoOperation_IsNone(string statement) =>
        Assert.Empty(await Calls($$"""using House; class Service { void Run(ILlm llm, Llm house) { _ = 1; {{(statement.StartsWith("nameof", StringComparison.Ordinal) ? "_ = " : "")}}{{statement}}; } }"""));

    [Theory]
    [InlineData("Llm llm", "llm.OtherAsync(\"a\")")]
    [InlineData("Llm llm", "llm.ToString()")]
    [InlineData("Own own", "own.AskAsync(\"a\")")]
    [InlineData("Own own", "own.Marked(\"a\")")]
    public async Task OtherMethod_DoesNot(string parameters, string call) => Assert.Empty(await Calls($$"""
        using House;
        namespace Other { class AiCallAttribute : System.Attribute; }
        class Own { public void AskAsync(string q) { } [Other.AiCall] public void Marked(string q) { } }
        class Service { void Run({{parameters}}) { {{call}}; } }
        """));

    [Fact]
    public async Task CallsInsideTheBody_AreNotCountedAsWell() => Assert.Empty(await Calls("class Nothing;"));

    /// <summary>The helpers are in the facts; that only an operation leads to them, the linker sees.</summary>
    [Theory]
    [InlineData("class Llm(ChatClient c) { [AiCall(Model = \"gpt-4o\")] public Task AskAsync(string q) => PostAsync(q); private async Task PostAsync(string q) => await c.CompleteChatAsync(q); }")]
    [InlineData("class Llm(ChatClient c) { [AiCall(Model = \"gpt-4o\")] public async Task AskAsync(string q) { await Post(); async Task Post() => await Helper.PostAsync(c, q); } } static class Helper { public static async Task PostAsync(ChatClient c, string q) => await c.CompleteChatAsync(q); }")]
    public async Task HelpersOfTheBody_AreNotCountedAsWell(string llm)
    {
        var facts = await ExportRun.FactsAsync(TestReferences.All.References, null, ("AiCostAttributes.cs", s_attributes), ("Test.cs", $$"""
            using AiCostAnalyzers;
            using OpenAI.Chat;
            {{llm}}
            class Service { Task Run(Llm llm) => llm.AskAsync("a"); }
            """));
        var report = CostingRun.Execute([FactsReader.Read(new StringReader(facts.ToJsonString())).Facts!], AnalysisInputs.None, AiCostAnalyzers.Configuration.PricingFile.Empty);
        Assert.Equal(["Service.Run(AskAsync)#1"], report.CallSites.Select(static s => s.Id));
        Assert.Equal(["Service.Run"], report.Unreached.Select(static u => u.Member));
    }

    [Fact]
    public async Task Override_IsTheSameOperation() => Assert.Equal(["Service.Run(PlainAsync)#1 chat"], await Calls("""
        using House;
        class Loud(OpenAI.Chat.ChatClient c) : Llm(c)
        {
            public override async Task<string> PlainAsync(string q) { await c.CompleteChatAsync(q); return await base.PlainAsync(q); }
        }
        class Service { void Run(Loud loud) { loud.PlainAsync("a"); } }
        """));

    [Fact]
    public async Task StatedTokens_AreFacts()
    {
        var site = Assert.Single(await SitesAsync("""class Service { void Run(House.ILlm llm) { llm.AskAsync("a"); } }"""));
        Assert.Equal(("own code", "House.ILlm.AskAsync", "700", "40"), ((string?)site["sdk"], (string?)site["operation"], (string?)site["stated"]!["inputTokens"]!["typical"], (string?)site["stated"]!["outputTokens"]!["typical"]));
    }

    [Theory]
    [InlineData("House.ILlm.AskAsync", "Service.Run(AskAsync)#1 chat house-slm annotation")]
    [InlineData("House.ILlm", "Service.Run(AskAsync)#1 chat house-slm annotation")]
    [InlineData("House.*.AskAsync", "Service.Run(AskAsync)#1 chat house-slm annotation")]
    [InlineData("House.ILlm.Ask", null)]
    [InlineData("Elsewhere.ILlm.AskAsync", null)]
    public async Task Entry_MakesItsCallsCallSites(string key, string? expected)
    {
        var inputs = new AnalysisInputs { HasPricingFile = true, Calls = [Entry(key, OperationKind.Chat, "house-slm")] };
        var calls = await Calls(
            """class Service { void Run(House.ILlm llm) { llm.AskAsync("a"); } }""",
            inputs,
            """
            namespace House;
            public interface ILlm { Task<string> AskAsync(string q); }
            public class Llm(OpenAI.Chat.ChatClient client) : ILlm
            {
                public async Task<string> AskAsync(string q) => (await client.CompleteChatAsync(q)).Value.Content[0].Text;
            }
            """);
        Assert.Equal(expected is null ? ["House.Llm.AskAsync(CompleteChatAsync)#1 chat"] : [expected], calls.Select(static c => c.Replace(" open OpenAI.Chat.ChatClient", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Entry_OfAnotherPackagesMethod_IsFound()
    {
        var inputs = new AnalysisInputs { HasPricingFile = true, Calls = [Entry("System.IO.File.ReadAllTextAsync", OperationKind.Rerank, "rerank-v3.5")] };
        Assert.Equal(
            ["Service.Run(ReadAllTextAsync)#1 rerank rerank-v3.5 annotation"],
            await Calls("""class Service { void Run() { System.IO.File.ReadAllTextAsync("a"); System.IO.File.ReadAllText("a"); } }""", inputs));
    }

    [Fact]
    public async Task ProjectWithoutAnySdk_HasItsOwnOperations()
    {
        var sites = await ExportRun.CallSitesAsync(TestReferences.Net.References, "#pragma warning disable\n" + s_attributes.Replace("using System;", "", StringComparison.Ordinal) + """

            class Gateway { [AiCostAnalyzers.AiCall(Model = "gpt-4o")] public void Ask(string q) { } }
            class Service { void Run(Gateway g) => g.Ask("a"); }
            """);
        Assert.Equal(["gpt-4o annotation"], sites.Select(ExportRun.Model));
    }

    [Fact]
    public Task DearOwnOperationInLoop_Triggers() => RuleTest.Verify("AIC1001", """
        class Gateway { [AiCostAnalyzers.AiCall(Model = "gpt-4o")] public void Ask(string q) { } }
        class Service { void Run(Gateway g, List<string> tickets) { foreach (var ticket in tickets) { g.[|Ask|](ticket); } } }
        namespace AiCostAnalyzers
        {
            enum AiCallKind { Chat }
            class AiCallAttribute(AiCallKind kind = AiCallKind.Chat) : System.Attribute { public AiCallKind Kind => kind; public string Model { get; set; } = ""; }
        }
        """);
}
