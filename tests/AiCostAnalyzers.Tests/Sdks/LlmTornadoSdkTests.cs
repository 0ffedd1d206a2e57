namespace AiCostAnalyzers.Tests.Sdks;

public class LlmTornadoSdkTests
{
    private const string Clients = "TornadoApi a";

    private static readonly StubCalls s_calls = new("LlmTornado.Agents", "using LlmTornado; using LlmTornado.Agents; using LlmTornado.Chat; using LlmTornado.Chat.Models; using LlmTornado.Responses;");

    [Theory]
    [InlineData("LlmTornado.Chat.ChatEndpoint.CreateChatCompletion chat gpt-4o literal", "await a.Chat.CreateChatCompletion(new ChatRequest { Model = \"gpt-4o\" })")]
    [InlineData("LlmTornado.Chat.ChatEndpoint.CreateChatCompletionSafe chat", "await a.Chat.CreateChatCompletionSafe(new ChatRequest())")]
    [InlineData("LlmTornado.Chat.ChatEndpoint.StreamCompletion chat", "await a.Chat.StreamCompletion(new ChatRequest(), static _ => { })")]
    [InlineData("LlmTornado.Chat.ChatEndpoint.StreamChatEnumerable chat", "a.Chat.StreamChatEnumerable(new ChatRequest())")]
    [InlineData("LlmTornado.Chat.Conversation.GetResponse chat gpt-4o literal", "await a.Chat.CreateConversation(\"gpt-4o\").AppendSystemMessage(\"be kind\").AppendUserInput(\"hi\").GetResponse()")]
    [InlineData("LlmTornado.Chat.Conversation.GetResponseSafe chat gpt-4o literal", "var c = a.Chat.CreateConversation(new ChatRequest { Model = \"gpt-4o\" }); await c.GetResponseSafe()")]
    [InlineData("LlmTornado.Chat.Conversation.GetResponseRich chat m literal", "await a.Chat.CreateConversation(\"m\").GetResponseRich()")]
    [InlineData("LlmTornado.Chat.Conversation.GetResponseRichSafe chat m literal", "await a.Chat.CreateConversation(\"m\").GetResponseRichSafe()")]
    [InlineData("LlmTornado.Chat.Conversation.StreamResponse chat m literal", "await a.Chat.CreateConversation(\"m\").StreamResponse(static _ => { })")]
    [InlineData("LlmTornado.Chat.Conversation.StreamResponseEnumerable chat m literal", "a.Chat.CreateConversation(\"m\").StreamResponseEnumerable()")]
    [InlineData("LlmTornado.Chat.Conversation.StreamResponseRich chat m literal", "await a.Chat.CreateConversation(\"m\").StreamResponseRich(a)")]
    [InlineData("LlmTornado.Responses.ResponsesEndpoint.CreateResponse chat m literal", "await a.Responses.CreateResponse(new ResponseRequest { Model = \"m\" })")]
    [InlineData("LlmTornado.Responses.ResponsesEndpoint.CreateResponseSafe chat", "await a.Responses.CreateResponseSafe(new ResponseRequest())")]
    [InlineData("LlmTornado.Responses.ResponsesEndpoint.StreamResponseRich chat", "await a.Responses.StreamResponseRich(new ResponseRequest(), a)")]
    [InlineData("LlmTornado.Embedding.EmbeddingEndpoint.CreateEmbedding embedding m literal", "await a.Embeddings.CreateEmbedding(\"m\", \"hi\")")]
    [InlineData("LlmTornado.Embedding.EmbeddingEndpoint.GetEmbeddings embedding m literal", "await a.Embeddings.GetEmbeddings(\"m\", \"hi\")")]
    [InlineData("LlmTornado.Agents.TornadoAgent.Run agentRun gpt-4o literal", "await new TornadoAgent(a, \"gpt-4o\").Run(\"hi\")")]
    [InlineData("LlmTornado.Agents.TornadoAgent.RunStreaming agentRun gpt-4o literal", "var t = new TornadoAgent(a, model: \"gpt-4o\"); await t.RunStreaming(\"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("_ = a.Chat.CreateConversation(\"m\").AppendUserInput(\"hi\")")]
    [InlineData("await a.Responses.GetResponse(\"id\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
