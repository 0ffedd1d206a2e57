using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.ModelSwaps;

/// <summary>The change of text that sets another model, in a source or an additional document.</summary>
internal sealed record ModelEdit(DocumentId Document, TextSpan Span, string NewText)
{
    /// <summary>Makes all edits; of two edits at one place the first counts, as when two calls share a constant.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<ModelEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var document in edits.GroupBy(e => e.Document))
        {
            var changes = document.GroupBy(e => e.Span).Select(same => new TextChange(same.Key, same.First().NewText)).OrderBy(c => c.Span.Start);
            if (solution.GetDocument(document.Key) is { } source)
            {
                var text = await source.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithDocumentText(document.Key, text.WithChanges(changes));
            }
            else if (solution.GetAdditionalDocument(document.Key) is { } additional)
            {
                var text = await additional.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(document.Key, text.WithChanges(changes));
            }
        }

        return solution;
    }
}
