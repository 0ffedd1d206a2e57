using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC2006PriceBandTests
{
    private static Task Verify(string members, AnalysisInputs? inputs = null) => RuleTest.Verify(DiagnosticIds.PriceBand, Class(members), inputs);

    private static AnalysisInputs Input(decimal typical, decimal? high) => AnalysisInputs.None with
    {
        Calls = [new CallAnnotation("Service.Run", new GivenQuantity(null, typical, high), null, null, null, null, null, 0, new SourcePosition("aicost.json", 1, 1))],
    };

    [Fact]
    public Task AnnotatedHigh_Triggers() => Of(DiagnosticIds.PriceBand, Class("async Task Run(string text) => await _luna.{|#0:CompleteChatAsync|}(text);"), Input(200_000m, 400_000m))
        .Expect(
            0,
            DiagnosticIds.PriceBand,
            "Above 272,000 input tokens 'gpt-6-luna' costs $0.2 instead of $0.1 per million of them, all of them, and this prompt is given with up to 400,000; keep it below")
        .RunAsync();

    [Fact]
    public Task WholeFile_Triggers() => Of(DiagnosticIds.PriceBand, Class("async Task Run(string path) => await _luna.{|#0:CompleteChatAsync|}(System.IO.File.ReadAllText(path));"))
        .Expect(
            0,
            DiagnosticIds.PriceBand,
            "Above 272,000 input tokens 'gpt-6-luna' costs $0.2 instead of $0.1 per million of them, all of them, and this prompt takes a whole file; keep it below")
        .RunAsync();

    [Fact]
    public Task WholeQuery_Triggers() => Verify("""
        async Task Run(IQueryable<string> articles) => await _luna.[|CompleteChatAsync|](string.Join(" ", articles));
        """);

    [Fact]
    public Task Anthropic_Triggers() => Verify("""
        async Task Run(string path) => await _claude.Messages.[|Create|](new MessageCreateParams
        {
            Model = Model.ClaudeHaiku5_5, MaxTokens = 100, System = System.IO.File.ReadAllText(path), Messages = [],
        });
        """);

    [Fact]
    public Task ModelOfOptions_Triggers() => Verify("""
        async Task Run(IChatClient client, System.IO.TextReader reader) =>
            await client.[|GetResponseAsync|](await reader.ReadToEndAsync(), new ChatOptions { ModelId = "gpt-5.6-luna" });
        """);

    [Fact]
    public Task InALoop_Triggers() => Verify("""
        async Task Run(string[] paths) { foreach (var path in paths) await _luna.[|CompleteChatAsync|](await System.IO.File.ReadAllTextAsync(path)); }
        """);

    private static readonly RuleCases s_cases = new(
        DiagnosticIds.PriceBand,
        AnalysisInputs.None,
        ("MessageOfAFile_Triggers", "Task Run(string path) => _luna.[|CompleteChatAsync|]([new Chat.SystemChatMessage(\"Summarise.\"), new Chat.UserChatMessage(System.IO.File.ReadAllText(path))]);"),
        ("FileInATemplate_Triggers", "async Task Run(string path) { var text = await System.IO.File.ReadAllTextAsync(path); await _luna.[|CompleteChatAsync|]($\"Summarise:\\n{text}\"); }"),
        ("WholePage_Triggers", "async Task Run(System.Net.Http.HttpClient web, string url) => await _luna.[|CompleteChatAsync|](await web.GetStringAsync(url));"),
        ("Stream_Triggers", "async Task Run(string path) { await foreach (var part in _luna.[|CompleteChatStreamingAsync|](System.IO.File.ReadAllText(path))) { } }"),
        ("ShortText_DoesNotTrigger", "Task Run(string name) => _luna.CompleteChatAsync($\"Greet {name}.\");"),
        ("FirstOfAQuery_DoesNotTrigger", "Task Run(IQueryable<string> articles) => _luna.CompleteChatAsync(string.Join(\" \", articles.Take(3)));"),
        ("SettingOfAFile_DoesNotTrigger", "Task Run(string path, string text) { var name = System.IO.Path.GetFileName(path); return _luna.CompleteChatAsync(name + text); }"),
        ("Embedding_DoesNotTrigger", "Task Run(string path) => _embeddings.GenerateEmbeddingAsync(System.IO.File.ReadAllText(path));"));

    public static TheoryData<string> Cases => s_cases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Case(string name) => s_cases.VerifyAsync(name);

    [Fact]
    public Task AnnotatedBelow_DoesNotTrigger() =>
        Verify("async Task Run(string path) => await _luna.CompleteChatAsync(System.IO.File.ReadAllText(path));", Input(20_000m, 60_000m));

    [Fact]
    public Task AlwaysAbove_DoesNotTrigger() => Verify("async Task Run(string text) => await _luna.CompleteChatAsync(text);", Input(400_000m, 600_000m));

    [Fact]
    public Task WindowAlone_DoesNotTrigger() => Verify("async Task Run(string text) => await _luna.CompleteChatAsync(text);");

    [Fact]
    public Task ModelOfOneBand_DoesNotTrigger() => Verify("async Task Run(string path) => await _gpt.CompleteChatAsync(System.IO.File.ReadAllText(path));");

    [Fact]
    public Task FirstPart_DoesNotTrigger() => Verify("async Task Run(string path) => await _luna.CompleteChatAsync(System.IO.File.ReadAllText(path)[..4000]);");

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => Verify("async Task Run(ChatClient client, string path) => await client.CompleteChatAsync(System.IO.File.ReadAllText(path));");
}
