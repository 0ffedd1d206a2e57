using OpenAI.Embeddings;

namespace Desk;

public sealed class Indexer(EmbeddingClient embeddings)
{
    public async Task<List<ReadOnlyMemory<float>>> IndexAsync(IReadOnlyList<string> articles, CancellationToken cancellationToken)
    {
        var vectors = new List<ReadOnlyMemory<float>>();
        foreach (var batch in articles.Chunk(32))
        {
            var embeddings2 = (await embeddings.GenerateEmbeddingsAsync(batch, cancellationToken: cancellationToken).ConfigureAwait(false)).Value;
            for (var i = 0; i < batch.Length; i++)
            {
                OpenAIEmbedding embedding = embeddings2[i];
                vectors.Add(embedding.ToFloats()); // in the order of the articles
            }
        }

        return vectors;
    }
}
