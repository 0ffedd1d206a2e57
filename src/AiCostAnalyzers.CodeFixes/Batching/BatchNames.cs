using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Batching;

/// <summary>Names for what a fix declares that hide nothing and clash with nothing.</summary>
internal sealed class BatchNames
{
    private readonly HashSet<string> _taken;

    /// <param name="place">What is rewritten.</param>
    public BatchNames(SyntaxNode place, SemanticModel semantics) => _taken =
    [
        .. semantics.LookupSymbols(place.SpanStart).Where(s => s is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol).Select(s => s.Name),
        .. place.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText),
    ];

    public string Take(string name)
    {
        var free = name;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = name + i;
        }

        return free;
    }
}
