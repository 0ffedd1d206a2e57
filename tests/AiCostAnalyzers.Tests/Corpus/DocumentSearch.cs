//# setting Rag:Model = gpt-6-luna
// Retrieval: chunks are embedded, questions answered from them; a record of settings, static configuration, nested types.
using Microsoft.Extensions.Configuration;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

static class AppSettings
{
    public static string ChatModel { get; set; } = "gpt-4o-mini";

    public static string EmbeddingModel { get; private set; } = "text-embedding-3-small";

    public static string Reranker = "gpt-5.4-nano";

    public static void Load(IConfiguration configuration)
    {
        ChatModel = configuration["Rag:Model"] ?? ChatModel; //: none
        EmbeddingModel = configuration["Rag:EmbeddingModel"] ?? EmbeddingModel; //: none
    }
}

sealed class Chunker
{
    public IEnumerable<string> Split(string text) => text.Chunk(1000).Select(c => new string(c)); //: none
}

sealed class Index
{
    private readonly EmbeddingClient _embeddings;
    private readonly Chunker _chunker = new();

    public Index(OpenAIClient root)
    {
        _embeddings = root.GetEmbeddingClient(AppSettings.EmbeddingModel); //: none
    }

    public async Task AddAsync(IEnumerable<string> documents)
    {
        foreach (var document in documents)
        {
            foreach (var chunk in _chunker.Split(document)) //: none
            {
                OpenAIEmbedding vector = await _embeddings.GenerateEmbeddingAsync(chunk); //: embedding text-embedding-3-small fallback
                await SaveAsync(chunk, vector.ToFloats()); //: none
            }
        }
    }

    public async Task<float[][]> BatchAsync(string[] chunks)
    {
        var result = await _embeddings.GenerateEmbeddingsAsync(chunks, new EmbeddingGenerationOptions { Dimensions = 256 }); //: embedding text-embedding-3-small fallback
        return [.. result.Value.Select(e => e.ToFloats().ToArray())]; //: none
    }

    private static Task SaveAsync(string chunk, ReadOnlyMemory<float> vector) => Task.CompletedTask;
}

sealed class Answers(OpenAIClient root, Index index)
{
    public async Task<string> AnswerAsync(string question)
    {
        var chat = root.GetChatClient(AppSettings.ChatModel); //: none
        var context = await Reranked(question); //: none
        ChatCompletion answer = await chat.CompleteChatAsync([new SystemChatMessage(context), new UserChatMessage(question)]); //: chat gpt-6-luna configuration
        await index.BatchAsync([answer.Content[0].Text]); //: none
        return answer.Content[0].Text;
    }

    private async Task<string> Reranked(string question)
    {
        var prompt = Prompts.Rerank(question); //: none
        var result = await root.GetChatClient(AppSettings.Reranker).CompleteChatAsync(prompt); //: chat gpt-5.4-nano
        return result.Value.Content[0].Text;
    }

    private static class Prompts
    {
        public static string Rerank(string question) => $"Rerank for {question}";
    }
}
