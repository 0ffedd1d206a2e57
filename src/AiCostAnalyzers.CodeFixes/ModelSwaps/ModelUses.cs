using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AiCostAnalyzers.ModelSwaps;

/// <summary>Who else gets the other model, where a constant or property that several places read is changed.</summary>
internal static class ModelUses
{
    /// <summary>The editor waits for titles: with more documents than this nothing is searched, and the title says so.</summary>
    private const int MaxDocuments = 500;

    /// <summary>What a title adds; empty where the symbol has one reader at most.</summary>
    public static async Task<string> WarnAsync(ModelPlace place, CancellationToken cancellationToken)
    {
        if (place.Symbol is not { } symbol)
        {
            return "";
        }

        var documents = DocumentsThatMayUse(symbol, place.Solution);
        if (documents.Count > MaxDocuments)
        {
            return $"; '{symbol.Name}' may have other uses";
        }

        var found = await SymbolFinder.FindReferencesAsync(symbol, place.Solution, documents, cancellationToken).ConfigureAwait(false);
        var others = found.Where(f => SymbolEqualityComparer.Default.Equals(f.Definition, symbol)).SelectMany(f => f.Locations).Count(l => !l.IsImplicit) - 1;
        return others switch
        {
            <= 0 => "",
            1 => $"; changes 1 other use of '{symbol.Name}'",
            _ => string.Format(CultureInfo.InvariantCulture, "; changes {0} other uses of '{1}'", others, symbol.Name),
        };
    }

    private static ImmutableHashSet<Document> DocumentsThatMayUse(ISymbol symbol, Solution solution)
    {
        var own = symbol.DeclaringSyntaxReferences.Select(r => solution.GetDocument(r.SyntaxTree)).OfType<Document>().ToList();
        if (symbol is ILocalSymbol or IParameterSymbol or { DeclaredAccessibility: Accessibility.Private })
        {
            var parts = symbol.ContainingType?.DeclaringSyntaxReferences.Select(r => solution.GetDocument(r.SyntaxTree)).OfType<Document>();
            return own.Concat(parts ?? []).ToImmutableHashSet();
        }

        var graph = solution.GetProjectDependencyGraph();
        var projects = own.Select(d => d.Project.Id).Distinct().SelectMany(p => graph.GetProjectsThatTransitivelyDependOnThisProject(p).Append(p)).Distinct();
        return projects.SelectMany(p => solution.GetProject(p)!.Documents).ToImmutableHashSet();
    }
}
