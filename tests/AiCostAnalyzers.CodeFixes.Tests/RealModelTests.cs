using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests;

/// <summary>Rules and fixes together: what the analyzer says of a model is what the fix needs to change it.</summary>
public sealed class RealModelTests
{
    private static CodeFixTest<AiCostAnalyzer, AIC1001LargeModelInLoop> Test(string before, string after) => new()
    {
        Source = before,
        FixedSource = after,
        References = TestReferences.All,
        Rules = { "AIC1001" },
        FixAll = FixAllOutcome.Nothing,
    };

    private static string Triage(string model, string call) =>
        $$"""
        using OpenAI;
        using OpenAI.Chat;
        using Microsoft.Extensions.Configuration;

        class Triage(OpenAIClient openAI, IConfiguration configuration, Shared.AiOptions options)
        {
            async Task RunAsync(string[] tickets)
            {
                var chat = openAI.GetChatClient({{model}});
                foreach (var ticket in tickets)
                {
                    await chat.{{call}}([new UserChatMessage(ticket)], new ChatCompletionOptions { MaxOutputTokenCount = 10 });
                }
            }
        }
        """;

    private static string Shared(string model) =>
        $$"""
        namespace Shared;

        public static class Models { public const string Chat = "{{model}}"; }
        public class AiOptions { public string Model { get; set; } = ""; }
        """;

    private static CodeFixTest<AiCostAnalyzer, AIC1001LargeModelInLoop> OpenAITest(string before, string after)
    {
        var test = Test(Triage(before, "[|CompleteChatAsync|]"), Triage(after, "CompleteChatAsync"));
        test.ProjectReferences.Add("Shared");
        test.Projects.Add(new("Shared") { Sources = { ("Models.cs", Shared("gpt-4o")) } });
        test.EquivalenceKey = "AIC1001:gpt-6-luna";
        return test;
    }

    [Theory]
    [InlineData("\"gpt-4o\"", "\"gpt-6-luna\"")]
    [InlineData("configuration[\"Ai:Model\"] ?? \"gpt-4o\"", "configuration[\"Ai:Model\"] ?? \"gpt-6-luna\"")]
    public Task OpenAIModel_IsSwappedWhereItIsSet(string before, string after) => OpenAITest(before, after).RunAsync();

    [Fact]
    public Task ConstantOfAReferencedProject_IsSwappedThere()
    {
        var test = OpenAITest("Shared.Models.Chat", "Shared.Models.Chat");
        test.FixedSources.Add(("../Shared/Models.cs", Shared("gpt-6-luna")));
        return test.RunAsync();
    }

    [Fact]
    public Task OptionsOfAReferencedProject_DoNotBreakTheAnalyzer() => new AnalyzerTest<AiCostAnalyzer>
    {
        Source = Triage("options.Model", "CompleteChatAsync"),
        References = TestReferences.All,
        Rules = { "AIC1001" },
        ProjectReferences = { "Shared" },
        Projects = { new("Shared") { Sources = { ("Models.cs", Shared("gpt-4o").Replace("= \"\"", "= \"gpt-4o\"")) } } },
    }.RunAsync();

    [Fact]
    public Task AnthropicMember_BecomesAnotherMember()
    {
        static string Source(string model, string call) =>
            $$"""
            using Anthropic;
            using Anthropic.Models.Messages;

            class Help(IAnthropicClient anthropic)
            {
                async Task RunAsync(string[] questions)
                {
                    foreach (var question in questions)
                    {
                        await anthropic.Messages.{{call}}(new MessageCreateParams
                        {
                            Model = {{model}},
                            MaxTokens = 100,
                            Messages = [new UserMessageParam { Content = question }],
                        });
                    }
                }
            }
            """;
        var test = Test(Source("Model.ClaudeOpus5_5", "[|Create|]"), Source("Model.ClaudeHaiku5_5", "Create"));
        test.EquivalenceKey = "AIC1001:claude-haiku-5-5";
        return test.RunAsync();
    }

    [Fact]
    public Task SettingInAnAdditionalFile_IsSwappedThere()
    {
        const string settings = "{\n  \"Ai\": {\n    \"Model\": \"gpt-4o\"\n  }\n}\n";
        var test = OpenAITest("configuration[\"Ai:Model\"]", "configuration[\"Ai:Model\"]");
        test.FixedSources[0] = ("Test.cs", test.Sources[0].Text);
        test.AdditionalFiles.Add(("appsettings.json", settings));
        test.AdditionalFiles.Add(("aicost/inputs.txt", new AnalysisInputs { Settings = [new("Ai:Model", "gpt-4o", new("appsettings.json", 3, 14))] }.Write()));
        test.FixedSources.Add(("appsettings.json", settings.Replace("gpt-4o", "gpt-6-luna")));
        // The inputs are the next build's to write again: until then the diagnostic stays, without a fix.
        test.Iterations = 1;
        return test.RunAsync();
    }
}
