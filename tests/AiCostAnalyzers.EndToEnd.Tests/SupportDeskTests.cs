using System.Text.Json.Nodes;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>The sample application, copied out of the repository and built with the package, as its team would.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class SupportDeskTests(PackedPackage package)
{
    [Fact]
    public void Build_ReportsEveryCallSiteAndEntryPoint()
    {
        var (desk, build, _) = package.Sample("SupportDesk");

        Assert.Equal(WebCallSites, CallSites(Report(desk, "SupportDesk.Web")));
        Assert.Equal(WorkerCallSites, CallSites(Report(desk, "SupportDesk.Worker")));
        Assert.Equal(
            [
                "GET /help", "POST /chat", "POST /feedback/sentiment", "POST /knowledge/articles", "POST /tickets/triage",
                "POST /tickets/{id:int}/classify", "POST /tickets/{id:int}/reply", "POST /tickets/{id:int}/summary", "POST /tickets/{id:int}/title",
                "POST /translate", "PUT /knowledge/macros",
            ],
            EntryPoints(Report(desk, "SupportDesk.Web")));
        Assert.Equal(["KnowledgeIndexer", "NightlySummary"], EntryPoints(Report(desk, "SupportDesk.Worker")));
        build.Says("AiCost · SupportDesk.Web (net10.0)").Says("POST /tickets/triage").Says("n(tickets)").Says("13 detected: 11 priced")
            .Says("AiCost · SupportDesk.Worker (net10.0)").Says("NightlySummary")
            .Says("warning AIC1001").Says("warning AIC1004");
    }

    [Fact]
    public void DotnetFormat_AppliesSafeFixes_AndThePairsThatAreApproved()
    {
        var desk = Sample.Copy("SupportDesk", package.NewWorkspace("desk"));
        desk.Run("restore").Succeeded();

        SupportDeskFixes.VerifySafeFixes(desk);
        SupportDeskFixes.VerifyApprovedPairs(desk, SupportDeskFixes.Nightly(package.Sample("SupportDesk").Workspace));
    }

    /// <summary>Place, operation, model and its source, sources of the input and output tokens.</summary>
    private static readonly string[] CoreCallSites =
    [
        "Chat/ChatAgent.cs:46 OpenAI.Chat.ChatClient.CompleteChatAsync gpt-6.1-terra fallback annotation annotation",
        "Chat/HelpAssistant.cs:25 Anthropic.Services.IMessageService.CreateStreaming claude-haiku-5-5 literal annotation annotation",
        "Insights/SentimentScorer.cs:27 OpenAI.Chat.ChatClient.CompleteChatAsync gpt-4o literal annotation annotation",
        "Insights/ThreadSummarizer.cs:23 OpenAI.Chat.ChatClient.CompleteChatAsync gpt-6.1-terra configuration annotation annotation",
        "Insights/ThreadSummarizer.cs:29 OpenAI.Chat.ChatClient.CompleteChatAsync gpt-6.1-terra configuration annotation annotation",
        "Knowledge/KnowledgeBase.cs:27 OpenAI.Embeddings.EmbeddingClient.GenerateEmbeddingAsync text-embedding-3-small constant annotation constant",
        "Knowledge/KnowledgeBase.cs:34 OpenAI.Embeddings.EmbeddingClient.GenerateEmbeddingAsync text-embedding-3-small constant annotation constant",
        "Knowledge/MacroLibrary.cs:22 OpenAI.Embeddings.EmbeddingClient.GenerateEmbeddingsAsync text-embedding-3-small constant annotation constant",
    ];

    private static readonly string[] CoreCallSitesBelowReplies =
    [
        "Triage/TicketClassifier.cs:31 OpenAI.Chat.ChatClient.CompleteChatAsync gpt-6-luna configuration annotation annotation",
        "Triage/TicketPrioritizer.cs:25 OpenAI.Chat.ChatClient.CompleteChatAsync gpt-6.1-sol constant annotation annotation",
    ];

    private static readonly string[] WebCallSites =
    [
        "ChatEndpoints.cs:19 OpenAI.Chat.ChatClient.CompleteChatAsync gpt-4o literal assumed assumed",
        "TicketEndpoints.cs:34 Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync claude-sonnet-5-5 configuration annotation annotation",
        .. CoreCallSites,
        "Replies/ReplyDrafter.cs:36 Microsoft.Extensions.AI.IChatClient.GetResponseAsync claude-sonnet-5-5 configuration annotation annotation",
        .. CoreCallSitesBelowReplies,
    ];

    /// <summary>The worker registers another client for the library's <c>IChatClient</c> than the web application does.</summary>
    private static readonly string[] WorkerCallSites =
    [
        "NightlySummary.cs:37 Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync claude-sonnet-5-5 literal annotation annotation",
        "NightlySummary.cs:43 Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync claude-sonnet-5-5 literal annotation annotation",
        .. CoreCallSites,
        "Replies/ReplyDrafter.cs:36 Microsoft.Extensions.AI.IChatClient.GetResponseAsync claude-sonnet-5-5 literal annotation annotation",
        .. CoreCallSitesBelowReplies,
    ];

    private static IEnumerable<string> CallSites(JsonNode report) => report["callSites"]!.AsArray().Select(site =>
        $"{site!["file"]}:{site["line"]} {site["operation"]} {site["model"]} {site["modelSource"]} {site["inputTokens"]!["source"]} {site["outputTokens"]!["source"]}");

    private static IEnumerable<string> EntryPoints(JsonNode report) =>
        report["entryPoints"]!.AsArray().Where(entry => entry!["callSites"]!.AsArray().Count > 0).Select(entry => (string)entry!["id"]!).Order(StringComparer.Ordinal);

    private static JsonNode Report(Workspace desk, string project) => JsonNode.Parse(desk.Read($"{project}/obj/Debug/net10.0/aicost/report.json"))!;
}
