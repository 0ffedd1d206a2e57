using System.Text.Json.Nodes;
using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>The kind of task that a call visibly does.</summary>
public sealed class TaskTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001, AOAI001
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;
        using Anthropic;
        using Anthropic.Models.Messages;
        """;

    private static async Task<JsonObject> SiteAsync(string members)
    {
        var facts = await ExportRun.FactsAsync(
            SdkStub.References("Microsoft.Extensions.AI"), null, ("Test.cs", Usings + "\nenum Mood { Calm, Angry } record Invoice(string Number, decimal Total); class Service { " + members + " }"));
        return Assert.Single(ExportRun.Items(facts, "callSites"));
    }

    private static async Task<string?> TaskAsync(string body) => (string?)(await SiteAsync(
        $"async Task Run(OpenAI.Chat.ChatClient gpt, IChatClient any, AnthropicClient claude, string text, AITool tool, ChatTool gptTool, string schema) {{ {body} }}"))["task"];

    [Theory]
    [InlineData("await any.GetResponseAsync<bool>(text);", "label")]
    [InlineData("await any.GetResponseAsync<Mood>(text);", "label")]
    [InlineData("await any.GetResponseAsync<int?>(text);", "label")]
    [InlineData("await any.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 5 });", "label")]
    [InlineData("await gpt.CompleteChatAsync([text], new ChatCompletionOptions { MaxOutputTokenCount = 50 });", "label")]
    [InlineData("await gpt.CompleteChatAsync([\"Is this pull request urgent? Answer yes or no.\" + text], new ChatCompletionOptions { MaxOutputTokenCount = 3 });", "label")]
    [InlineData("await any.GetResponseAsync<Invoice>(text);", "extraction")]
    [InlineData("await any.GetResponseAsync(text, new ChatOptions { ResponseFormat = ChatResponseFormat.Json });", "extraction")]
    [InlineData("await any.GetResponseAsync($\"Summarize this: {text}\");", "summary")]
    [InlineData("await gpt.CompleteChatAsync([new SystemChatMessage(\"You write a summary of each ticket.\"), new UserChatMessage(text)]);", "summary")]
    [InlineData("await any.GetResponseAsync(text, new ChatOptions { Tools = [tool], ToolMode = ChatToolMode.RequireAny });", "routing")]
    [InlineData("await gpt.CompleteChatAsync([text], new ChatCompletionOptions { Tools = { gptTool }, ToolChoice = ChatToolChoice.CreateRequiredChoice() });", "routing")]
    public Task TaskThatTheCallShows_IsInTheFacts(string body, string task) => VerifyAsync(body, task);

    [Theory]
    [InlineData("await gpt.CompleteChatAsync([new UserChatMessage(ChatMessageContentPart.CreateImagePart(new System.Uri(text)))]);", "images")]
    [InlineData("var messages = new List<OpenAI.Chat.ChatMessage> { new UserChatMessage(ChatMessageContentPart.CreateImagePart(new System.Uri(text))) }; await gpt.CompleteChatAsync(messages);", "images")]
    [InlineData("await any.GetResponseAsync(new Microsoft.Extensions.AI.ChatMessage(ChatRole.User, [new UriContent(text, \"image/png\")]), new ChatOptions { MaxOutputTokens = 5 });", "images")]
    [InlineData("await gpt.CompleteChatAsync([text], new ChatCompletionOptions { ReasoningEffortLevel = ChatReasoningEffortLevel.High });", "reasoning")]
    [InlineData("await any.GetResponseAsync(\"Think step by step. \" + text);", "reasoning")]
    [InlineData("await any.GetResponseAsync(\"Create a plan for the migration. \" + text);", "planning")]
    [InlineData("await any.GetResponseAsync(\"Refactor this class. \" + text);", "codeEdit")]
    [InlineData("await any.GetResponseAsync(\"Summarize and review the code: \" + text);", "codeEdit")]
    [InlineData("await any.GetResponseAsync<Invoice>(\"Answer as a unified diff. \" + text);", "codeEdit")]
    public Task TaskThatSmallModelsFail_IsInTheFacts(string body, string task) => VerifyAsync(body, task);

    [Theory]
    [InlineData("await any.GetResponseAsync(text);")]
    [InlineData("await any.GetResponseAsync(\"Translate this: \" + text);")]
    [InlineData("await any.GetResponseAsync(\"Answer the question about our pricing plan. \" + text);")]
    [InlineData("await any.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 51 });")]
    [InlineData("await any.GetResponseAsync(text, new ChatOptions { Tools = [tool], MaxOutputTokens = 5 });")] // an answer of few tokens may be a call of a tool
    [InlineData("await any.GetResponseAsync(\"Summarize: \" + text, new ChatOptions { Tools = [tool] });")] // may do anything
    [InlineData("await any.GetResponseAsync(text, new ChatOptions { Tools = [tool], ToolMode = ChatToolMode.Auto });")]
    [InlineData("await gpt.CompleteChatAsync([text], new ChatCompletionOptions { ReasoningEffortLevel = ChatReasoningEffortLevel.Low });")]
    public Task TaskThatNothingShows_IsLeftOut(string body) => VerifyAsync(body, null);

    /// <summary>An image that is added to a list of messages is asked for as much as one at the call.</summary>
    [Fact]
    public async Task ImageInAList_IsANeed() => Assert.Equal("vision", (string?)(await SiteAsync("""
        async Task Run(OpenAI.Chat.ChatClient gpt, string text)
        {
            var messages = new List<OpenAI.Chat.ChatMessage>();
            messages.Add(new UserChatMessage(ChatMessageContentPart.CreateImagePart(new System.Uri(text))));
            await gpt.CompleteChatAsync(messages);
        }
        """))["needs"]);

    [Fact]
    public async Task AnswerOfAType_NeedsStructuredOutput() =>
        Assert.Equal("structuredOutput", (string?)(await SiteAsync("async Task Run(IChatClient any) { await any.GetResponseAsync<Invoice>(\"a\"); }"))["needs"]);

    private static async Task VerifyAsync(string body, string? task) => Assert.Equal(task, await TaskAsync(body));
}
