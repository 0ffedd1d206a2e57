// Stub of Microsoft.Extensions.AI.OpenAI 10.10
namespace Microsoft.Extensions.AI
{
#pragma warning disable OPENAI001
    public static class OpenAIClientExtensions
    {
        public static IChatClient AsIChatClient(this OpenAI.Chat.ChatClient chatClient) => throw null!;
        public static IChatClient AsIChatClient(this OpenAI.Responses.ResponsesClient responseClient, string? defaultModelId = null) => throw null!;
        public static IChatClient AsChatClient(this OpenAI.OpenAIClient openAIClient, string modelId) => throw null!;
        public static IEmbeddingGenerator<string, Embedding<float>> AsIEmbeddingGenerator(this OpenAI.Embeddings.EmbeddingClient embeddingClient, int? defaultModelDimensions = null) => throw null!;
    }
}
