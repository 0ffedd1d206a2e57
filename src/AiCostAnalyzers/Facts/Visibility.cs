using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Facts;

internal static class Visibility
{
    /// <summary>Whether code of other assemblies can name the member. One that implements an interface explicitly runs through the interface's.</summary>
    public static bool IsVisibleOutside(ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            return false;
        }

        for (ISymbol? symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
