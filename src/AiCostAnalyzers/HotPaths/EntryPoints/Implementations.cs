using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

internal static class Implementations
{
    /// <summary>Whether the method is what its type, or one that derives from it, runs for the interface's method of the same name.</summary>
    public static bool Of(IMethodSymbol method, string @namespace, string interfaceName)
    {
        if (method.IsStatic || method.ContainingType.FindInterface(@namespace, interfaceName) is not { } contract)
        {
            return false;
        }

        IMethodSymbol root = Root(method);
        foreach (ISymbol member in contract.GetMembers(NameOf(method)))
        {
            ISymbol? implementation = method.ContainingType.FindImplementationForInterfaceMember(member);
            if (SymbolEqualityComparer.Default.Equals(implementation, method) || SymbolEqualityComparer.Default.Equals(implementation, root))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The method's name, without the interface's of an explicit implementation.</summary>
    public static string NameOf(IMethodSymbol method) =>
        method.ExplicitInterfaceImplementations is { Length: > 0 } explicits ? explicits[0].Name : method.Name;

    /// <summary>An override implements what the overridden method does.</summary>
    private static IMethodSymbol Root(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method;
    }
}
