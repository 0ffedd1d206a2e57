namespace AiCostAnalyzers.Tests.Sdks;

public class AzureAIProjectsSdkTests
{
    private const string Clients = "AIProjectClient p, ProjectResponsesClient r, Azure.AI.Projects.OpenAI.ProjectOpenAIClient former, CreateResponseOptions o";

    private static readonly StubCalls s_calls = new("Azure.AI.Extensions.OpenAI, Azure.AI.Projects.OpenAI", "#pragma warning disable OPENAI001\nusing Azure.AI.Projects; using Azure.AI.Extensions.OpenAI; using OpenAI.Responses;");

    [Theory]
    [InlineData("Azure.AI.Extensions.OpenAI.ProjectResponsesClient.CreateResponse chat chat-prod literal", "p.GetProjectOpenAIClient().GetProjectResponsesClientForModel(\"chat-prod\").CreateResponse(\"a\")")]
    [InlineData("Azure.AI.Extensions.OpenAI.ProjectResponsesClient.CreateResponseAsync chat chat-prod literal", "var c = p.GetProjectOpenAIClient().GetProjectResponsesClientForModel(\"chat-prod\"); await c.CreateResponseAsync(\"a\")")]
    [InlineData("Azure.AI.Extensions.OpenAI.ProjectResponsesClient.CreateResponseStreamingAsync chat", "await r.CreateResponseStreamingAsync(\"a\")")]
    [InlineData("OpenAI.Responses.ResponsesClient.CreateResponseAsync chat chat-prod literal", "await p.GetProjectOpenAIClient().GetProjectResponsesClientForModel(\"chat-prod\").CreateResponseAsync(o)")]
    [InlineData("OpenAI.Responses.ResponsesClient.CreateResponse chat chat-eu literal", "p.GetProjectOpenAIClient().GetProjectResponsesClientForModel(\"chat-prod\").CreateResponse(new CreateResponseOptions { Model = \"chat-eu\" })")]
    [InlineData("OpenAI.Chat.ChatClient.CompleteChat chat chat-prod literal", "p.GetProjectOpenAIClient().GetChatClient(\"chat-prod\").CompleteChat(\"a\")")]
    [InlineData("Azure.AI.Projects.OpenAI.ProjectResponsesClient.CreateResponseAsync chat chat-prod literal", "await former.GetProjectResponsesClientForModel(\"chat-prod\").CreateResponseAsync(\"a\")")]
    [InlineData("Azure.AI.Projects.OpenAI.ProjectResponsesClient.CreateResponseStreamingAsync chat chat-prod literal", "await former.GetProjectResponsesClientForModel(\"chat-prod\").CreateResponseStreamingAsync(\"a\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("_ = p.Name")]
    [InlineData("r.GetResponse(\"id\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
