using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.CodeFixes.Tests;

/// <summary>
/// Every fix in bulk: in a document, a project and a solution of two documents and another project, each with what the rule reports.
/// Safe fixes are applied in that scope and nowhere else; models are swapped where the team allows it, and only for pairs that it has
/// approved; all else is changed by a person's choice alone, one by one.
/// </summary>
public sealed class FixAllTests
{
    private const string Approved = "aicost.bulk_fix = approved\n";

    private static readonly AnalysisInputs s_approved = new()
    {
        Substitutes =
        [
            new(true, "gpt-4o", "gpt-6-luna", "evaluations/desk.md"),
            new(true, "gpt-6-sol", "gpt-6-luna", "evaluations/desk.md"),
            new(true, "gpt-5.4-mini", "gpt-6-luna", "evaluations/desk.md"),
        ],
    };

    /// <summary>By the name of the fix: the members of a class, with <c>[|…|]</c>, and what they become one by one.</summary>
    private static readonly SortedDictionary<string, Func<FixAllOutcome, Task>> s_fixes = new(StringComparer.Ordinal)
    {
        [nameof(AIC1001LargeModelInLoop)] = o => Verify<AIC1001LargeModelInLoop>(o, Swap("gpt-4o", "foreach (var t in texts) await chat.[|CompleteChatAsync|](t);")),
        [nameof(AIC1002LargeModelPerRequest)] = o => Verify<AIC1002LargeModelPerRequest>(o, Route("gpt-4o")),
        [nameof(AIC2001CheaperModelFits)] = o => Verify<AIC2001CheaperModelFits>(o, Swap("gpt-6-sol", "await chat.[|CompleteChatAsync|](texts[0]);")),
        [nameof(AIC2003ModelRetires)] = o => Verify<AIC2003ModelRetires>(o, Swap("gpt-4o", "await chat.[|CompleteChatAsync|](texts[0]);")),
        [nameof(AIC2009DominatedModel)] = o => Verify<AIC2009DominatedModel>(o, Swap("gpt-5.4-mini", "await chat.[|CompleteChatAsync|](texts[0]);")),

        [nameof(AIC1004OneByOneEmbeddings)] = o => Verify<AIC1004OneByOneEmbeddings>(o, (
            """
            async Task Run(string[] texts, OpenAI.Embeddings.EmbeddingClient client)
                {
                    foreach (var text in texts)
                    {
                        Keep(text, (await client.[|GenerateEmbeddingAsync|](text)).Value);
                    }
                }

                void Keep(string text, object vector) { }
            """,
            """
            async Task Run(string[] texts, OpenAI.Embeddings.EmbeddingClient client)
                {
                    foreach (var batch in texts.Chunk(32))
                    {
                        var embeddings = (await client.GenerateEmbeddingsAsync(batch)).Value;
                        for (var i = 0; i < batch.Length; i++)
                        {
                            var text = batch[i];
                            Keep(text, embeddings[i]);
                        }
                    }
                }

                void Keep(string text, object vector) { }
            """)),
        [nameof(AIC1005CallOutsideLoop)] = o => Verify<AIC1005CallOutsideLoop>(o, (
            """
            async Task Run(string[] texts, string policy, List<string> answers)
                {
                    answers.Clear();
                    foreach (var text in texts)
                    {
                        ChatCompletion rules = await _luna.[|CompleteChatAsync|](policy);
                        answers.Add(text + rules.Content[0].Text);
                    }
                }
            """,
            """
            async Task Run(string[] texts, string policy, List<string> answers)
                {
                    answers.Clear();
                    ChatCompletion rules = await _luna.CompleteChatAsync(policy);
                    foreach (var text in texts)
                    {
                        answers.Add(text + rules.Content[0].Text);
                    }
                }
            """)),
        [nameof(AIC1007LazyQueryCallsModel)] = o => Verify<AIC1007LazyQueryCallsModel>(o, (
            "int Run(string[] texts) { var answers = texts.Select(t => _luna.[|CompleteChat|](t)); return answers.Count() + answers.ToArray().Length; }",
            "int Run(string[] texts) { var answers = texts.Select(t => _luna.CompleteChat(t)).ToList(); return answers.Count() + answers.ToArray().Length; }")),

        [nameof(AIC1006GrowingHistory)] = o => Verify<AIC1006GrowingHistory>(o, (
            """
            async Task Run(string[] texts)
                {
                    List<ChatMessage> messages = [new SystemChatMessage("Classify.")];
                    foreach (var text in texts)
                    {
                        messages.Add(new UserChatMessage(text));
                        await _luna.[|CompleteChatAsync|](messages);
                    }
                }
            """,
            """
            async Task Run(string[] texts)
                {
                    List<ChatMessage> messages = [new SystemChatMessage("Classify.")];
                    foreach (var text in texts)
                    {
                        messages.Add(new UserChatMessage(text));
                        if (messages.Count > 21)
                        {
                            messages.RemoveRange(1, messages.Count - 21);
                        }

                        await _luna.CompleteChatAsync(messages);
                    }
                }
            """)),
        [nameof(AIC1008ToolLoop)] = o => Verify<AIC1008ToolLoop>(o, (
            "void Run(Anthropic.AnthropicClient client, MessageCreateParams parameters, IReadOnlyList<IBetaRunnableTool> tools) => client.Beta.Messages.[|ToolRunner|](parameters, tools);",
            "void Run(Anthropic.AnthropicClient client, MessageCreateParams parameters, IReadOnlyList<IBetaRunnableTool> tools) => client.Beta.Messages.ToolRunner(parameters, tools, maxIterations: 10);")),
        [nameof(AIC2002NoOutputLimit)] = o => Verify<AIC2002NoOutputLimit>(o, (
            "Task Run(ChatMessage[] messages) => _luna.[|CompleteChatAsync|](messages, new ChatCompletionOptions());",
            "Task Run(ChatMessage[] messages) => _luna.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = 1024 });")),
        [nameof(AIC2004PromptNotCacheable)] = o => Verify<AIC2004PromptNotCacheable>(o, (
            $"void Map(WebApplication app) => app.MapPost(\"/ask\", async (string text) => await _luna.[|CompleteChatAsync|](text + \"{s_rules}\"));",
            $"void Map(WebApplication app) => app.MapPost(\"/ask\", async (string text) => await _luna.CompleteChatAsync(\"{s_rules}\" + text));")),
        [nameof(AIC2005HighEffort)] = o => Verify<AIC2005HighEffort>(o, (
            "async Task Run(ChatMessage[] texts) { foreach (var t in texts) await _luna.[|CompleteChatAsync|]([t], new ChatCompletionOptions { ReasoningEffortLevel = \"high\" }); }",
            "async Task Run(ChatMessage[] texts) { foreach (var t in texts) await _luna.CompleteChatAsync([t], new ChatCompletionOptions { ReasoningEffortLevel = \"low\" }); }")),
        [nameof(AIC2008ConstantPrompt)] = o => Verify<AIC2008ConstantPrompt>(o, (
            "void Map(WebApplication app, IServiceCollection services) { services.AddChatClient(Claude); app.MapGet(\"/greeting\", async (IChatClient chat) => await chat.[|GetResponseAsync|](\"Greet.\")); }\n    " + Claude,
            "void Map(WebApplication app, IServiceCollection services) { services.AddChatClient(Claude).UseDistributedCache(); app.MapGet(\"/greeting\", async (IChatClient chat) => await chat.GetResponseAsync(\"Greet.\")); }\n    " + Claude),
            isAloneInItsProject: true),
        [nameof(AcceptCost)] = o => Verify<AcceptCost>(
            o,
            (
                "async Task Run(string[] texts) { foreach (var t in texts) await new ChatClient(\"gpt-4o\", \"key\").[|CompleteChatAsync|](t); }",
                "[AiCostAnalyzers.AiCostAccepted(\"AIC1001\", \"\", Until = \"2027-02-19\")]\n    async Task Run(string[] texts) { foreach (var t in texts) await new ChatClient(\"gpt-4o\", \"key\").[|CompleteChatAsync|](t); }"),
            rule: DiagnosticIds.LargeModelInLoop),
    };

    private const string Claude = "private static IChatClient Claude => new Anthropic.AnthropicClient().AsIChatClient(\"claude-haiku-5-5\");";

    private static readonly string s_rules = string.Concat(Enumerable.Repeat("Answer briefly, politely and in the customer's own language. ", 125));

    /// <summary>Of Microsoft.Extensions.AI 10, which the tests do not restore: the names that the fix looks for.</summary>
    private const string Middleware = """
        namespace Microsoft.Extensions.AI
        {
            public class ChatClientBuilder { }

            public static class Extensions
            {
                public static ChatClientBuilder UseDistributedCache(this ChatClientBuilder builder) => builder;
                public static ChatClientBuilder AddChatClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, IChatClient innerClient) => new();
            }
        }
        """;

    private static readonly string[] s_safe = [nameof(AIC1004OneByOneEmbeddings), nameof(AIC1005CallOutsideLoop), nameof(AIC1007LazyQueryCallsModel)];

    private static IEnumerable<string> Swaps => s_fixes.Keys.Where(static name => IsSwap(TypeOf(name)));

    public static TheoryData<string> Safe => [.. s_safe];

    public static TheoryData<string> Swapping => [.. Swaps];

    public static TheoryData<string> ByChoice => [.. s_fixes.Keys.Except(s_safe).Except(Swaps)];

    [Fact]
    public void EveryFix_IsAmongThem() => Assert.Equal(
        typeof(ModelSwapFix).Assembly.GetTypes().Where(static t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract).Select(static t => t.Name).Order(StringComparer.Ordinal),
        s_fixes.Keys);

    [Theory]
    [MemberData(nameof(Safe))]
    public Task SafeFix_IsAppliedInItsScope(string fix) => s_fixes[fix](FixAllOutcome.Fixes);

    [Theory]
    [MemberData(nameof(Swapping))]
    public Task ApprovedPair_IsSwappedWhereTheTeamAllowsIt(string fix) => s_fixes[fix](FixAllOutcome.Fixes);

    [Theory]
    [MemberData(nameof(ByChoice))]
    public Task FixThatNeedsAChoice_IsNeverAppliedInBulk(string fix) => s_fixes[fix](FixAllOutcome.NotOffered);

    private static Type TypeOf(string fix) => typeof(ModelSwapFix).Assembly.GetType("AiCostAnalyzers.Fixes." + fix, throwOnError: true)!;

    private static bool IsSwap(Type fix) => fix.IsSubclassOf(typeof(ModelSwapFix));

    private static (string, string) Swap(string model, string body) => (
        $"async Task Run(string[] texts) {{ var chat = new ChatClient(\"{model}\", \"key\"); {body} }}",
        $"async Task Run(string[] texts) {{ var chat = new ChatClient(\"gpt-6-luna\", \"key\"); {Unmarked(body)} }}");

    private static (string, string) Route(string model) => (
        $"static void Map(WebApplication app) {{ var chat = new ChatClient(\"{model}\", \"key\"); app.MapPost(\"/ask\", async (string text) => await chat.[|CompleteChatAsync|](text)); }}",
        "static void Map(WebApplication app) { var chat = new ChatClient(\"gpt-6-luna\", \"key\"); app.MapPost(\"/ask\", async (string text) => await chat.CompleteChatAsync(text)); }");

    private static string Unmarked(string text) => text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    /// <param name="isAloneInItsProject">Where two in one project are another case.</param>
    private static Task Verify<TFix>(FixAllOutcome outcome, (string Before, string After) members, bool isAloneInItsProject = false, string? rule = null)
        where TFix : CodeFixProvider, new()
    {
        var swaps = IsSwap(typeof(TFix));
        var config = swaps && outcome == FixAllOutcome.Fixes ? Approved : null;
        var lib = new TestProject("Lib")
        {
            Sources = { ("Third.cs", Class("Third", members.Before)) }, References = TestReferences.All, EditorConfig = config,
        };
        var test = new CodeFixTest<AiCostAnalyzer, TFix>
        {
            Sources = { ("First.cs", Class("First", members.Before)) },
            FixedSources = { ("First.cs", Class("First", members.After)), ("../Lib/Third.cs", Class("Third", members.After)) },
            Projects = { lib },
            References = TestReferences.All,
            EditorConfig = config,
            Rules = { rule ?? typeof(TFix).Name[..7] },
            FixAll = outcome,
            FixAllStaysInScope = true,

            // What these two check of a rule, its other tests check.
            SkipGeneratedCodeCheck = true,
            SkipSuppressionCheck = true,
        };
        if (!isAloneInItsProject)
        {
            test.Sources.Add(("Second.cs", Class("Second", members.Before)));
            test.FixedSources.Add(("Second.cs", Class("Second", members.After)));
        }

        foreach (var project in (TestProject[])[test, lib])
        {
            project.Sources.Add(("AiCostAttributes.cs", RepositoryFile.Attributes));
            project.Sources.Add(("Middleware.cs", Middleware));
            if (swaps)
            {
                project.AdditionalFiles.Add(("aicost/inputs.txt", s_approved.Write()));
            }
        }

        return test.RunAsync();
    }

    private static string Class(string name, string members) => $$"""
        #pragma warning disable OPENAI001
        using Anthropic.Helpers.Beta;
        using Anthropic.Models.Beta.Messages;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using OpenAI.Chat;
        using ChatMessage = OpenAI.Chat.ChatMessage;

        class {{name}}
        {
            private readonly ChatClient _luna = new("gpt-6-luna", "key");

            {{members}}
        }
        """;
}
