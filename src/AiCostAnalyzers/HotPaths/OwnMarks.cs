using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths;

/// <summary><c>[AiHotPath]</c>: a member that runs often, though nothing in the source shows it.</summary>
internal static class OwnMarks
{
    public const string Namespace = "AiCostAnalyzers";

    /// <summary>Ids of other constructs are positions in a file.</summary>
    private const int Id = -1;

    /// <summary>The loop that stands for whoever calls the member so often; null where it has no such mark.</summary>
    public static Frame? HotPath(MemberRoot root) =>
        Mark(root.Symbol) is { } mark ? new Frame(FrameKind.Loop, Id, Attributes.FirstText(mark) ?? LoopCounts.Nameless) : null;

    private static AttributeData? Mark(ISymbol symbol)
    {
        for (ISymbol? current = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol; current is not null; current = Overridden(current))
        {
            if (Attributes.Find(current, Namespace, "AiHotPathAttribute") is { } mark)
            {
                return mark;
            }
        }

        return null;
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
