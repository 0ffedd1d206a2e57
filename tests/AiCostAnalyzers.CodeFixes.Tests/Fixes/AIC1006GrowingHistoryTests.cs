using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC1006GrowingHistoryTests
{
    private static CodeFixTest<AiCostAnalyzer, AIC1006GrowingHistory> Test(string before, string after) => new()
    {
        Source = before,
        FixedSource = after,
        References = TestReferences.OpenAI + TestReferences.ExtensionsAI,
        Rules = { DiagnosticIds.GrowingHistory },
        FixAll = FixAllOutcome.NotOffered,
    };

    private static CodeFixTest<AiCostAnalyzer, AIC1006GrowingHistory> Refused(string source) => new()
    {
        Source = source,
        OffersNoFix = true,
        References = TestReferences.OpenAI + TestReferences.ExtensionsAI,
        Rules = { DiagnosticIds.GrowingHistory },
    };

    private static string Loop(string list, string trim, string method = "CompleteChatAsync", string addition = "") =>
        $$"""
        using System.Collections.ObjectModel;
        using OpenAI.Chat;
        class C(ChatClient chat)
        {
            async Task M()
            {
                {{list}}
                while (Console.ReadLine() is { } line)
                {
                    messages.Add(new UserChatMessage(line));
                    {{trim}}// the answer
                    ChatCompletion answer = await chat.{{method}}(messages);
                    messages.Add(new AssistantChatMessage(answer));{{addition}}
                }
            }
        }
        """;

    private static Task Trims(string list, string trim) => Test(Loop(list, "", "[|CompleteChatAsync|]"), Loop(list, "// the answer\n            " + trim + "\n\n            ").Replace("// the answer\n            ChatC", "ChatC")).RunAsync();

    [Fact]
    public Task ListThatBeginsWithInstructions_KeepsThem() => Trims(
        "List<ChatMessage> messages = [new SystemChatMessage(\"Be brief.\")];",
        "if (messages.Count > 21)\n            {\n                messages.RemoveRange(1, messages.Count - 21);\n            }");

    [Fact]
    public Task ListThatBeginsEmpty_KeepsTheLast() => Trims(
        "List<ChatMessage> messages = [];",
        "if (messages.Count > 20)\n            {\n                messages.RemoveRange(0, messages.Count - 20);\n            }");

    [Fact]
    public Task CollectionWithoutRanges_RemovesOneByOne() => Trims(
        "var messages = new Collection<ChatMessage> { new SystemChatMessage(\"Be brief.\") };",
        "while (messages.Count > 21)\n            {\n                messages.RemoveAt(1);\n            }");

    [Fact]
    public Task FieldThatGrowsFromCallToCall_IsTrimmed()
    {
        static string Source(string method, string trim) => $$"""
            using Microsoft.Extensions.AI;
            class C(IChatClient chat)
            {
                private readonly List<ChatMessage> _turns = [new(ChatRole.System, "Be brief.")];

                public async Task<string> AskAsync(string text)
                {
                    _turns.Add(new(ChatRole.User, text));
                    {{trim}}var answer = await chat.{{method}}(_turns);
                    _turns.AddRange(answer.Messages);
                    return answer.Text;
                }
            }
            """;
        return Test(
            Source("[|GetResponseAsync|]", ""),
            Source("GetResponseAsync", "if (_turns.Count > 21)\n        {\n            _turns.RemoveRange(1, _turns.Count - 21);\n        }\n\n        ")).RunAsync();
    }

    [Fact]
    public Task OptionOfEditorConfig_SaysHowMany()
    {
        var test = Test(
            Loop("List<ChatMessage> messages = [];", "", "[|CompleteChatAsync|]"),
            Loop("List<ChatMessage> messages = [];", "").Replace(
                "// the answer\n            ", "// the answer\n            if (messages.Count > 6)\n            {\n                messages.RemoveRange(0, messages.Count - 6);\n            }\n\n            "));
        test.EditorConfig = "aicost.AIC1006.keep = 6";
        test.Titles.Add("Send the last 6 messages only");
        return test.RunAsync();
    }

    [Fact]
    public Task ListThatBeginsElsewhere_Refused() => Refused(Loop("var messages = new List<ChatMessage>(Earlier()); static ChatMessage[] Earlier() => [];", "", "[|CompleteChatAsync|]")).RunAsync();

    [Fact]
    public Task Tools_Refused() => Refused(Loop("List<ChatMessage> messages = [];", "", "[|CompleteChatAsync|]", " messages.Add(new ToolChatMessage(\"id\", \"result\"));")).RunAsync();

    [Fact]
    public Task Text_Refused() => Refused("""
        using OpenAI.Chat;
        class C(ChatClient chat)
        {
            async Task M()
            {
                var history = "";
                while (Console.ReadLine() is { } line)
                {
                    history += line;
                    await chat.[|CompleteChatAsync|](history);
                }
            }
        }
        """).RunAsync();
}
