using System.Text.Json.Nodes;
using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>What the source itself states of a call's usage: the tier in its options, and <c>[AiUsage]</c>.</summary>
public sealed class StatedUsageTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001
        using AiCostAnalyzers;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;
        using OpenAI.Responses;
        using Anthropic;
        using Anthropic.Models.Messages;
        """;

    private static readonly string Attributes = Docs.Repository.Read("src", "AiCostAnalyzers.Package", "source", "AiCostAttributes.cs");

    private static async Task<JsonObject> SiteAsync(string members, string around = "class Service")
    {
        var facts = await ExportRun.FactsAsync(null, ("Test.cs", $"{Usings}\n{around} {{ {members} }}"), ("Attributes.cs", Attributes));
        return Assert.Single(ExportRun.Items(facts, "callSites"));
    }

    private static async Task<string?> TierAsync(string parameters, string body) =>
        (string?)(await SiteAsync($"async Task Run({parameters}) {{ {body}; }}"))["stated"]?["tier"];

    [Theory]
    [InlineData("ServiceTier = ChatServiceTier.Flex", "flex")]
    [InlineData("ServiceTier = ChatServiceTier.Default", "standard")]
    [InlineData("ServiceTier = \"priority\"", "priority")]
    [InlineData("ServiceTier = new ChatServiceTier(\"flex\")", "flex")]
    [InlineData("ServiceTier = ChatServiceTier.Scale", "unknown")] // has a price of its own contract
    [InlineData("ServiceTier = tier", "unknown")]
    [InlineData("ServiceTier = ChatServiceTier.Auto", null)]
    [InlineData("ServiceTier = null", null)]
    [InlineData("Temperature = 0", null)]
    public async Task TierOfTheOptions_IsStated(string options, string? tier) =>
        Assert.Equal(tier, await TierAsync("OpenAI.Chat.ChatClient c, ChatServiceTier tier", $"await c.CompleteChatAsync([\"a\"], new ChatCompletionOptions {{ {options} }})"));

    [Fact]
    public async Task TierOfOptionsInALocal_IsStated() =>
        Assert.Equal("flex", await TierAsync("OpenAI.Chat.ChatClient c", "var o = new ChatCompletionOptions(); o.ServiceTier = ChatServiceTier.Flex; await c.CompleteChatAsync([\"a\"], o)"));

    [Fact]
    public async Task TierOfTheProvidersOwnOptions_IsStated() => Assert.Equal(
        "flex",
        await TierAsync("IChatClient c", "await c.GetResponseAsync(\"a\", new ChatOptions { RawRepresentationFactory = _ => new ChatCompletionOptions { ServiceTier = ChatServiceTier.Flex } })"));

    [Fact]
    public async Task CallWithoutOptions_StatesNothing() => Assert.Null((await SiteAsync("async Task Run(IChatClient c) { await c.GetResponseAsync(\"a\"); }"))["stated"]);

    [Fact]
    public async Task Attribute_OfTheMember_IsStated()
    {
        var site = await SiteAsync("""
            [AiUsage(InputTokens = 800, InputTokensHigh = 2000, OutputTokens = 40, CacheReadRatio = 0.6, Rounds = 2.5, Share = 0.2)]
            async Task Run(IChatClient c) { await c.GetResponseAsync("a"); }
            """);

        Assert.Equal(
            """{"inputTokens":{"typical":"800","high":"2000"},"outputTokens":{"typical":"40"},"cacheReadRatio":"0.6","rounds":{"typical":"2.5"},"share":"0.2"}""",
            site["stated"]!.ToJsonString());
    }

    [Theory]
    [InlineData("[AiUsage(OutputTokens = 5)] async Task Run(IChatClient c) { await c.GetResponseAsync(\"a\"); }", "5", "900")]
    [InlineData("[AiUsage(InputTokens = 5)] async Task Run(IChatClient c) { await c.GetResponseAsync(\"a\"); }", null, "5")]
    [InlineData("[AiUsage(OutputTokens = 5)] class Inner { async Task Run(IChatClient c) { await c.GetResponseAsync(\"a\"); } }", "5", "900")]
    [InlineData("[AiUsage(OutputTokens = 5)] Task All(IChatClient c) { return Task.WhenAll(new[] { 1 }.Select(async i => { await c.GetResponseAsync(\"a\"); })); }", "5", "900")]
    [InlineData("[AiUsage(OutputTokens = 5)] async Task Run(IChatClient c) { await One(); async Task One() { await c.GetResponseAsync(\"a\"); } }", "5", "900")]
    [InlineData("IChatClient c; [AiUsage(OutputTokens = 5)] Task<ChatResponse> Answer { get { return c.GetResponseAsync(\"a\"); } }", "5", "900")]
    public async Task Attributes_HoldFieldByField_TheInnermostFirst(string members, string? output, string? input)
    {
        var stated = (await SiteAsync(members, "[AiUsage(InputTokens = 900)] class Service"))["stated"]!;

        Assert.Equal((output, input), ((string?)stated["outputTokens"]?["typical"], (string?)stated["inputTokens"]?["typical"]));
    }

    [Theory]
    [InlineData("InputTokens = 0")]
    [InlineData("InputTokens = -4")]
    [InlineData("CacheReadRatio = 1.5")]
    [InlineData("Share = double.NaN")]
    [InlineData("Rounds = double.MaxValue")]
    public async Task NoughtAndWhatCannotBe_StateNothing(string argument) =>
        Assert.Null((await SiteAsync($"[AiUsage({argument})] async Task Run(IChatClient c) {{ await c.GetResponseAsync(\"a\"); }}"))["stated"]);

    [Fact]
    public async Task AttributeOfAnotherNamespace_StatesNothing()
    {
        const string Source = """
            using Microsoft.Extensions.AI;
            namespace Other { class AiUsageAttribute : Attribute { public int InputTokens { get; set; } } }
            class Service { [Other.AiUsage(InputTokens = 5)] async Task Run(IChatClient c) { await c.GetResponseAsync("a"); } }
            """;

        Assert.Null(Assert.Single(await ExportRun.CallSitesAsync(Source))["stated"]);
    }
}
