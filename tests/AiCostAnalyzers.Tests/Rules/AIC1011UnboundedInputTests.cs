using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1011UnboundedInputTests
{
    private static Task Verify(string members, AnalysisInputs? inputs = null) => RuleTest.Verify(DiagnosticIds.UnboundedInput, Class(members), inputs);

    [Fact]
    public Task FileInHole_Triggers() => Verify("""
        async Task Run(string path) => await _luna.[|CompleteChatAsync|]($"Summarise:\n{await System.IO.File.ReadAllTextAsync(path)}");
        """);

    [Fact]
    public Task FileOfALocal_Triggers() => Verify("""
        async Task Run(string path)
        {
            var text = System.IO.File.ReadAllText(path);
            var prompt = "Summarise: " + text.Trim();
            await _luna.[|CompleteChatAsync|]([new Chat.SystemChatMessage("Be short."), new Chat.UserChatMessage(prompt)]);
        }
        """);

    [Fact]
    public Task Page_Triggers() => Verify("""
        async Task Run(System.Net.Http.HttpClient http, string url)
        {
            var page = await http.GetStringAsync(url);
            await _luna.[|CompleteChatAsync|]($"Summarise {page}");
        }
        """);

    [Fact]
    public Task Reader_Triggers() => Verify("""
        async Task Run(System.IO.StreamReader reader) => await _luna.[|CompleteChatAsync|](await reader.ReadToEndAsync());
        """);

    [Fact]
    public Task JoinedQuery_Triggers() => Verify("""
        async Task Run(IQueryable<string> articles, string question)
        {
            var context = string.Join("\n", articles.Where(a => a.Contains(question)).ToList());
            await _luna.[|CompleteChatAsync|]($"{context}\n\n{question}");
        }
        """);

    [Fact]
    public Task SerializedQuery_Triggers() => Verify("""
        async Task Run(IQueryable<string> tickets)
        {
            var all = tickets.OrderBy(t => t).ToList();
            await _luna.[|CompleteChatAsync|]($"Find patterns: {System.Text.Json.JsonSerializer.Serialize(all)}");
        }
        """);

    [Fact]
    public Task GatheredLines_Trigger() => Verify("""
        async Task Run(string path)
        {
            var text = new System.Text.StringBuilder();
            foreach (var line in System.IO.File.ReadAllLines(path)) text.AppendLine(line);
            await _luna.[|CompleteChatAsync|](text.ToString());
        }
        """);

    [Fact]
    public Task SystemPromptOfParameters_Triggers() => Verify("""
        async Task Run(string path) => await _claude.Messages.[|Create|](new MessageCreateParams
        {
            Model = Model.ClaudeHaiku5_5, MaxTokens = 100, System = $"Know this: {System.IO.File.ReadAllText(path)}", Messages = [],
        });
        """);

    [Fact]
    public Task Message_NamesTheBound() => Of(DiagnosticIds.UnboundedInput, Class("""
        async Task Run(IQueryable<string> articles)
        {
            var options = new ChatCompletionOptions { MaxOutputTokenCount = 300 };
            await _luna.{|#0:CompleteChatAsync|}([new Chat.UserChatMessage($"Rate: {string.Join(' ', articles)}")], options);
        }
        """))
        .Expect(
            0,
            DiagnosticIds.UnboundedInput,
            "The prompt takes all of 'articles', up to the 1,050,000 tokens of 'gpt-6-luna', at most $0.2102 a call; take the best matches, the first part or a summary")
        .RunAsync();

    [Fact]
    public Task FirstPart_DoesNotTrigger() => Verify("""
        async Task Run(string path)
        {
            var text = System.IO.File.ReadAllText(path);
            await _luna.CompleteChatAsync($"Summarise: {text[..4000]}");
            await _luna.CompleteChatAsync($"Summarise: {text.Substring(0, 4000)}");
        }
        """);

    [Fact]
    public Task TopMatches_DoNotTrigger() => Verify("""
        async Task Run(IQueryable<string> articles, string question)
        {
            var context = string.Join("\n", articles.Where(a => a.Contains(question)).Take(5).ToList());
            await _luna.CompleteChatAsync($"{context}\n\n{question}");
        }
        """);

    [Fact]
    public Task TemplateOfTheProgram_DoesNotTrigger() => Verify("""
        async Task Run(string question)
        {
            var template = System.IO.File.ReadAllText("Prompts/answer.txt");
            await _luna.CompleteChatAsync(template + question);
        }
        """);

    [Fact]
    public Task Parameter_DoesNotTrigger() => Verify("""
        async Task Run(string text, IReadOnlyList<string> lines) => await _luna.CompleteChatAsync($"{text} {string.Join(' ', lines)}");
        """);

    [Fact]
    public Task LiteralList_DoesNotTrigger() => Verify("""
        async Task Run(string text)
        {
            string[] labels = ["billing", "delivery", "other"];
            await _luna.CompleteChatAsync($"Classify as {string.Join(", ", labels)}: {text}");
        }
        """);

    [Fact]
    public Task OwnMethodThatShortens_DoesNotTrigger() => Verify("""
        static string Shorten(string text) => text.Length > 100 ? text[..100] : text;

        async Task Run(string path) => await _luna.CompleteChatAsync(Shorten(System.IO.File.ReadAllText(path)));
        """);

    [Fact]
    public Task EachLineAlone_DoesNotTrigger() => Verify("""
        async Task Run(string path)
        {
            foreach (var line in System.IO.File.ReadAllLines(path)) await _luna.CompleteChatAsync(line);
        }
        """);

    [Fact]
    public Task AnnotatedBound_DoesNotTrigger() => Verify(
        """
        async Task Run(string path) => await _luna.CompleteChatAsync(System.IO.File.ReadAllText(path));
        """,
        AnalysisInputs.None with
        {
            Calls = [new CallAnnotation("Service.Run", new GivenQuantity(null, 500m, 2000m), null, null, null, null, null, 0, new SourcePosition("aicost.json", 1, 1))],
        });

    [Fact]
    public Task FileThatIsNotSent_DoesNotTrigger() => Verify("""
        async Task Run(string path)
        {
            var text = System.IO.File.ReadAllText(path);
            await _luna.CompleteChatAsync($"Name a title of a text of {text.Length} characters.");
        }
        """);
}
