using OpenAI.Embeddings;

namespace Desk;

public sealed class Indexer(EmbeddingClient embeddings)
{
    public async Task<List<ReadOnlyMemory<float>>> IndexAsync(IReadOnlyList<string> articles, CancellationToken cancellationToken)
    {
        var vectors = new List<ReadOnlyMemory<float>>();
        foreach (var article in articles)
        {
            OpenAIEmbedding embedding = await embeddings.GenerateEmbeddingAsync(article, cancellationToken: cancellationToken).ConfigureAwait(false);
            vectors.Add(embedding.ToFloats()); // in the order of the articles
        }

        return vectors;
    }
}
