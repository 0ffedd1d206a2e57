using System.Collections.Concurrent;
using OpenAI;
using OpenAI.Embeddings;

namespace SupportDesk.Knowledge;

public sealed record Article(string Id, string Title, string Body);

public interface IKnowledgeBase
{
    Task IndexAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken);

    /// <summary>The articles nearest in meaning to a question, best first.</summary>
    Task<IReadOnlyList<Article>> SearchAsync(string question, int top, CancellationToken cancellationToken);
}

public sealed class KnowledgeBase(OpenAIClient openAI) : IKnowledgeBase
{
    private readonly EmbeddingClient _embeddings = openAI.GetEmbeddingClient(AiModels.Embedding);
    private readonly ConcurrentDictionary<string, (Article Article, ReadOnlyMemory<float> Vector)> _index = new();

    public async Task IndexAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        // Costly on purpose: one request per article, where GenerateEmbeddingsAsync takes them all at once.
        foreach (var article in articles)
        {
            OpenAIEmbedding embedding = await _embeddings.GenerateEmbeddingAsync(article.Body, cancellationToken: cancellationToken);
            _index[article.Id] = (article, embedding.ToFloats());
        }
    }

    public async Task<IReadOnlyList<Article>> SearchAsync(string question, int top, CancellationToken cancellationToken)
    {
        OpenAIEmbedding asked = await _embeddings.GenerateEmbeddingAsync(question, cancellationToken: cancellationToken);
        var vector = asked.ToFloats();

        return [.. _index.Values
            .OrderByDescending(entry => Similarity(entry.Vector.Span, vector.Span))
            .Take(top)
            .Select(entry => entry.Article)];
    }

    // The vectors of this model have length 1, so that their product is their cosine.
    private static float Similarity(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
