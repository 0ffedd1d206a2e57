using OpenAI;
using OpenAI.Embeddings;

namespace SupportDesk.Knowledge;

/// <summary>A reply that the team has ready.</summary>
public sealed record Macro(string Name, string Text);

public interface IMacroLibrary
{
    Task ReplaceAsync(IReadOnlyList<Macro> macros, CancellationToken cancellationToken);
}

/// <summary>The same work as <see cref="KnowledgeBase.IndexAsync"/> as it should be done: one request for all texts.</summary>
public sealed class MacroLibrary(OpenAIClient openAI) : IMacroLibrary
{
    private readonly EmbeddingClient _embeddings = openAI.GetEmbeddingClient(AiModels.Embedding);
    private IReadOnlyList<(Macro Macro, ReadOnlyMemory<float> Vector)> _index = [];

    public async Task ReplaceAsync(IReadOnlyList<Macro> macros, CancellationToken cancellationToken)
    {
        OpenAIEmbeddingCollection embeddings = await _embeddings.GenerateEmbeddingsAsync(
            macros.Select(macro => macro.Text), cancellationToken: cancellationToken);

        _index = [.. macros.Zip(embeddings, (macro, embedding) => (macro, embedding.ToFloats()))];
    }
}
