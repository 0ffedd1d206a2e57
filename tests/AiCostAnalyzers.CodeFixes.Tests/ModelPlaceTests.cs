using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests;

/// <summary>Rules and fixes together: every place that a model can be set in, swapped there, one by one and by fix all in three scopes.</summary>
public sealed class ModelPlaceTests
{
    private const string Usings = """
        using Anthropic;
        using Anthropic.Models.Messages;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;
        using ChatClient = OpenAI.Chat.ChatClient;


        """;

    /// <summary>The team has approved both pairs, so that fix all takes part.</summary>
    private static readonly AnalysisInputs s_inputs = new()
    {
        Substitutes = [new SubstituteRule(true, "gpt-4o", "gpt-6-luna", "ours"), new SubstituteRule(true, "claude-opus-5-5", "claude-haiku-5-5", "ours")],
    };

    /// <summary>The best one first, the others in a group after it.</summary>
    private static readonly string[] s_titles =
    [
        "Use 'gpt-6-luna' (costs 95 % less, approved)",
        "Use another model > Use 'gpt-5.6-luna' (costs 89 % less, quality not measured)",
        "Use another model > Use 'gpt-5.4-mini' (costs 61 % less, quality not measured)",
        "Use another model > Use 'gpt-6.1-terra' (costs 54 % less, quality not measured)",
    ];

    private static CodeFixTest<AiCostAnalyzer, AIC1001LargeModelInLoop> Test(AnalysisInputs? inputs = null) => new()
    {
        References = TestReferences.All,
        Rules = { DiagnosticIds.LargeModelInLoop },
        EditorConfig = "aicost.bulk_fix = approved",
        AdditionalFiles = { ("aicost/inputs.txt", (inputs ?? s_inputs).Write()) },
    };

    /// <summary>The model's name in the sources becomes the substitute's; the calls lose their marks.</summary>
    private static Task Swaps(params (string Path, string Text)[] sources)
    {
        var test = Test();
        foreach (var (path, text) in sources)
        {
            test.Sources.Add((path, Usings + text));
            test.FixedSources.Add((path, Usings + text
                .Replace("gpt-4o", "gpt-6-luna", StringComparison.Ordinal)
                .Replace("Model.ClaudeOpus5_5", "Model.ClaudeHaiku5_5", StringComparison.Ordinal)
                .Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
        }

        return test.RunAsync();
    }

    private static Task Refuses(string source, AnalysisInputs? inputs = null, params (string Path, string Text)[] others)
    {
        var test = Test(inputs);
        test.OffersNoFix = true;
        test.Sources.Add(("Test.cs", Usings + source));
        foreach (var other in others)
        {
            test.Sources.Add(other);
        }

        return test.RunAsync();
    }

    private static string Loop(string client, string members = "", string parameters = "") => $$"""
        class Service({{parameters}})
        {
            {{members}}

            async Task RunAsync(string[] tickets)
            {
                foreach (var t in tickets)
                {
                    await {{client}}.[|CompleteChatAsync|](t);
                }
            }
        }
        """;

    [Theory]
    [InlineData("private readonly ChatClient _chat = new(\"gpt-4o\", \"key\");")]
    [InlineData("private const string Model = \"gpt-4o\"; private readonly ChatClient _chat = new(Model, \"key\");")]
    [InlineData("private static readonly string s_model = \"gpt-4o\"; private readonly ChatClient _chat = new(s_model, \"key\");")]
    [InlineData("private static string Model { get; } = \"gpt-4o\"; private readonly ChatClient _chat = new(Model, \"key\");")]
    [InlineData("private static string Model => \"gpt-4o\"; private readonly ChatClient _chat = new(Model, \"key\");")]
    [InlineData("private readonly ChatClient _chat = Make(\"gpt-4o\"); private static ChatClient Make(string model) => new(model, \"key\");")]
    [InlineData("private readonly ChatClient _chat = Make(); private static ChatClient Make(string model = \"gpt-4o\") => new(model, \"key\");")]
    [InlineData("private readonly ChatClient _chat = new(model: \"gpt-4o\", apiKey: \"key\");")]
    [InlineData("private ChatClient _chat = null!; public void Init() { const string model = \"gpt-4o\"; _chat = new ChatClient(model, \"key\"); }")]
    public Task ModelOfAClient_IsSwapped(string members) => Swaps(("Test.cs", Loop("_chat", members)));

    [Theory]
    [InlineData("new ChatOptions { ModelId = \"gpt-4o\" }")]
    [InlineData("s_options")]
    [InlineData("Make(\"gpt-4o\")")]
    public Task ModelOfOptions_IsSwapped(string options) => Swaps(("Test.cs", $$"""
        class Service(IChatClient chat)
        {
            private static readonly ChatOptions s_options = new() { ModelId = {{(options == "s_options" ? "\"gpt-4o\"" : "null")}}, Temperature = 0 };

            private static ChatOptions Make(string model) => new() { ModelId = model };

            async Task RunAsync(string[] tickets)
            {
                foreach (var t in tickets) { await chat.[|GetResponseAsync|](t, {{options}}); }
            }
        }
        """));

    [Fact]
    public Task ModelThatIsAssignedToOptions_IsSwapped() => Swaps(("Test.cs", """
        class Service(IChatClient chat)
        {
            async Task RunAsync(string[] tickets)
            {
                var options = new ChatOptions();
                options.ModelId = "gpt-4o"; // dear
                foreach (var t in tickets) { await chat.[|GetResponseAsync|](t, options); }
            }
        }
        """));

    [Theory]
    [InlineData("new() { Model = Model.ClaudeHaiku5_5, MaxTokens = 9, Messages = [] }", "s_base with { Model = Model.ClaudeOpus5_5, Messages = [new UserMessageParam { Content = t }] }")]
    [InlineData("new() { Model = Model.ClaudeOpus5_5, MaxTokens = 9, Messages = [] }", "s_base with { Messages = [new UserMessageParam { Content = t }] }")]
    public Task ModelOfWith_OrOfWhatItCopies_IsSwapped(string original, string copy) => Swaps(("Test.cs", $$"""
        class Service(IAnthropicClient claude)
        {
            private static readonly MessageCreateParams s_base = {{original}};

            async Task RunAsync(string[] tickets)
            {
                foreach (var t in tickets) { await claude.Messages.[|Create|]({{copy}}); }
            }
        }
        """));

    [Fact]
    public Task MemberInAnotherDocument_IsSwapped() => Swaps(
        ("Test.cs", """
            class Service(IAnthropicClient claude)
            {
                async Task RunAsync(string[] tickets)
                {
                    foreach (var t in tickets)
                    {
                        await claude.Messages.[|Create|](new MessageCreateParams { Model = Models.Triage, MaxTokens = 9, Messages = [new UserMessageParam { Content = t }] });
                    }
                }
            }
            """),
        ("Models.cs", "static class Models { public static readonly Model Triage = Model.ClaudeOpus5_5; }"));

    [Theory]
    [InlineData("services.AddSingleton(new ChatClient(\"gpt-4o\", \"key\"))")]
    [InlineData("services.AddSingleton<ChatClient>(provider => new(\"gpt-4o\", \"key\"))")]
    public Task ModelOfARegistration_IsSwappedInItsDocument(string registration) => Swaps(
        ("Test.cs", Loop("chat", parameters: "ChatClient chat")),
        ("Startup.cs", $"static class Startup {{ static void Add(IServiceCollection services) => {registration}; }}"));

    [Fact]
    public Task ModelOfAKeyedRegistration_IsSwapped() => Swaps(
        ("Test.cs", Loop("chat", parameters: "[FromKeyedServices(\"triage\")] ChatClient chat")),
        ("Startup.cs", """
            static class Startup
            {
                static void Add(IServiceCollection services) => services
                    .AddKeyedSingleton("triage", new ChatClient("gpt-4o", "key"))
                    .AddKeyedSingleton("other", new ChatClient("gpt-5.6-luna", "key"));
            }
            """));

    [Fact]
    public Task SharedConstantOfAnotherProject_IsSwappedThere_AndTheTitleSaysWhoElseReadsIt()
    {
        var test = Test();
        test.Sources.Add(("Test.cs", Usings + Loop("_chat", "private readonly ChatClient _chat = new(Shared.Models.Chat, \"key\"); string Name => Shared.Models.Chat;")));
        test.FixedSources.Add(("Test.cs", test.Sources[0].Text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
        test.ProjectReferences.Add("Shared");
        test.Projects.Add(new("Shared") { Sources = { ("Models.cs", "namespace Shared; public static class Models { public const string Chat = \"gpt-4o\"; }") } });
        test.FixedSources.Add(("../Shared/Models.cs", "namespace Shared; public static class Models { public const string Chat = \"gpt-6-luna\"; }"));
        foreach (var title in s_titles)
        {
            test.Titles.Add(title + "; changes 1 other use of 'Chat'");
        }

        return test.RunAsync();
    }

    [Theory]
    [InlineData("configuration[\"Ai:Model\"]")]
    [InlineData("configuration.GetValue<string>(\"Ai:Model\")")]
    [InlineData("configuration[\"Ai:Model\"] ?? \"gpt-6-sol\"")]
    public Task SettingOfAnAdditionalFile_IsSwappedThere(string model)
    {
        const string settings = "{\n  \"Ai\": {\n    \"Model\": \"gpt-4o\" // for triage\n  }\n}\n";
        var test = Test(s_inputs with { Settings = [new("Ai:Model", "gpt-4o", new("appsettings.json", 3, 14))] });
        var source = Usings + Loop("_chat", $"private readonly ChatClient _chat = new({model}, \"key\");", "IConfiguration configuration");
        test.Sources.Add(("Test.cs", source));
        test.FixedSources.Add(("Test.cs", source));
        test.AdditionalFiles.Add(("appsettings.json", settings));
        test.FixedSources.Add(("appsettings.json", settings.Replace("gpt-4o", "gpt-6-luna", StringComparison.Ordinal)));
        test.Iterations = 1; // The inputs are the next build's to write again: until then the diagnostic stays, without a fix.
        return test.RunAsync();
    }

    [Fact]
    public Task SettingThatNoAdditionalFileHolds_Refused() => Refuses(
        Loop("_chat", "private readonly ChatClient _chat = new(configuration[\"Ai:Model\"], \"key\");", "IConfiguration configuration"),
        s_inputs with { Settings = [new("Ai:Model", "gpt-4o", new("appsettings.json", 3, 14))] });

    [Fact]
    public Task Deployment_Refused() => Refuses(
        Loop("_chat", "private readonly ChatClient _chat = new(\"chat-prod\", \"key\");"),
        s_inputs with { Deployments = [new("chat-prod", "gpt-4o", 1m, null, null, new SourcePosition("aicost.json", 3, 5))] });

    [Fact]
    public Task Concatenation_Refused() => Refuses(Loop("_chat", "private readonly ChatClient _chat = new(\"gpt\" + \"-4o\", \"key\");"));

    [Fact]
    public Task GeneratedDocument_Refused() => Refuses(
        Loop("_chat", "private readonly ChatClient _chat = new(Models.Chat, \"key\");"),
        others: ("Models.g.cs", "static class Models { public const string Chat = \"gpt-4o\"; }"));

    [Fact]
    public Task DocumentThatSaysItIsGenerated_Refused() => Refuses(
        Loop("_chat", "private readonly ChatClient _chat = new(Models.Chat, \"key\");"),
        others: ("Models.cs", "// <auto-generated/>\nstatic class Models { public const string Chat = \"gpt-4o\"; }"));
}
