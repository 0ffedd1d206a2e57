using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AiCostAnalyzers.ModelSwaps;

/// <summary>Who else reads a constant or property that is changed, and gets the other model with it.</summary>
internal sealed class ModelUses
{
    /// <summary>The editor waits for titles: with more documents than this nothing is searched, and the title says so.</summary>
    private const int MaxDocuments = 500;

    private static readonly ModelUses None = new("", []);

    private readonly IReadOnlyList<ReferenceLocation> _labels;

    private ModelUses(string warning, IReadOnlyList<ReferenceLocation> labels) => (Warning, _labels) = (warning, labels);

    /// <summary>What a title adds; empty where the symbol has one reader at most.</summary>
    public string Warning { get; }

    public static async Task<ModelUses> FindAsync(ModelPlace place, CancellationToken cancellationToken)
    {
        if (place.Symbol is not { } symbol)
        {
            return None;
        }

        // What is too widely used to be searched for a title may still be a label: constants alone can be.
        var documents = DocumentsThatMayUse(symbol, place.Solution);
        var isWide = documents.Count > MaxDocuments;
        if (isWide && symbol is not (IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true }))
        {
            return new ModelUses(MayHaveOthers(symbol), []);
        }

        var found = await SymbolFinder.FindReferencesAsync(symbol, place.Solution, documents, cancellationToken).ConfigureAwait(false);
        var uses = found.Where(f => SymbolEqualityComparer.Default.Equals(f.Definition, symbol)).SelectMany(f => f.Locations).Where(l => !l.IsImplicit).ToList();
        var labels = new List<ReferenceLocation>();
        foreach (var use in uses)
        {
            if (await ChoiceOfAsync(use, cancellationToken).ConfigureAwait(false) is not null)
            {
                labels.Add(use);
            }
        }

        return new ModelUses(
            isWide ? MayHaveOthers(symbol) : (uses.Count - 1) switch
            {
                <= 0 => "",
                1 => $"; changes 1 other use of '{symbol.Name}'",
                var others => string.Format(CultureInfo.InvariantCulture, "; changes {0} other uses of '{1}'", others, symbol.Name),
            },
            labels);
    }

    /// <summary>Whether the program still compiles with another text: in a choice where the constant is one label, no other may be that text.</summary>
    public async Task<bool> AllowAsync(string text, CancellationToken cancellationToken)
    {
        foreach (var label in _labels)
        {
            if (await ChoiceOfAsync(label, cancellationToken).ConfigureAwait(false) is { } choice
                && await label.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } semantics
                && LabelsOf(choice).Any(other => semantics.GetConstantValue(other, cancellationToken) is { HasValue: true, Value: string value } && value == text))
            {
                return false;
            }
        }

        return true;
    }

    private static string MayHaveOthers(ISymbol symbol) => $"; '{symbol.Name}' may have other uses";

    /// <summary>The switch of which a use is a label; null where it is none.</summary>
    private static async Task<SyntaxNode?> ChoiceOfAsync(ReferenceLocation use, CancellationToken cancellationToken) =>
        await use.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && root.FindNode(use.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf()
            .FirstOrDefault(static n => n is CaseSwitchLabelSyntax or ConstantPatternSyntax or StatementSyntax) is CaseSwitchLabelSyntax or ConstantPatternSyntax
            ? root.FindNode(use.Location.SourceSpan).Ancestors().FirstOrDefault(static n => n is SwitchStatementSyntax or SwitchExpressionSyntax)
            : null;

    private static IEnumerable<ExpressionSyntax> LabelsOf(SyntaxNode choice)
    {
        var labels = choice switch
        {
            SwitchStatementSyntax statement => statement.Sections.SelectMany(static s => s.Labels).Cast<SyntaxNode>(),
            SwitchExpressionSyntax expression => expression.Arms.Select(static a => a.Pattern),
            _ => [],
        };
        foreach (var label in labels)
        {
            if (label is CaseSwitchLabelSyntax { Value: var value })
            {
                yield return value;
            }
            else
            {
                foreach (var pattern in label.DescendantNodesAndSelf().OfType<ConstantPatternSyntax>())
                {
                    yield return pattern.Expression;
                }
            }
        }
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
