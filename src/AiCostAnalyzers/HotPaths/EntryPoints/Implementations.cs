using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

internal static class Implementations
{
    /// <summary>Whether the method is what the type, or one that derives from it, runs for the interface's method of the same name.</summary>
    public static bool Of(IMethodSymbol method, INamedTypeSymbol type, string @namespace, string interfaceName) =>
        InterfaceOf(method, type, @namespace, interfaceName) is not null;

    /// <summary>The interface of this name, of several with different type arguments the right one, whose method it is; else null.</summary>
    public static INamedTypeSymbol? InterfaceOf(IMethodSymbol method, INamedTypeSymbol type, string @namespace, string interfaceName)
    {
        if (method.IsStatic)
        {
            return null;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Is(@namespace, interfaceName) && Implements(method, type, contract))
            {
                return contract;
            }
        }

        return null;
    }

    /// <summary>The first interface that passes the filter and has a method which the type runs this one for; else null.</summary>
    public static INamedTypeSymbol? InterfaceWhere(IMethodSymbol method, INamedTypeSymbol type, Func<INamedTypeSymbol, bool> filter)
    {
        if (method.IsStatic)
        {
            return null;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (filter(contract) && Implements(method, type, contract))
            {
                return contract;
            }
        }

        return null;
    }

    /// <summary>The method's name, without the interface's of an explicit implementation.</summary>
    public static string NameOf(IMethodSymbol method) =>
        method.ExplicitInterfaceImplementations is { Length: > 0 } explicits ? explicits[0].Name : method.Name;

    /// <summary>An override implements what the overridden method does.</summary>
    public static IMethodSymbol Root(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method;
    }

    /// <summary>
    /// Whether the method overrides one that a framework declares, and not the program: its outermost namespace is the framework's.
    /// An editor has the source of referenced projects and a build has not, so that whether there is source says nothing.
    /// </summary>
    public static bool OverridesFramework(IMethodSymbol method, string frameworkNamespace)
    {
        if (!method.IsOverride)
        {
            return false;
        }

        INamespaceSymbol? outermost = Root(method).ContainingType.ContainingNamespace;
        while (outermost is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            outermost = outer;
        }

        return outermost is not null
            && frameworkNamespace.StartsWith(outermost.Name, StringComparison.Ordinal)
            && (frameworkNamespace.Length == outermost.Name.Length || frameworkNamespace[outermost.Name.Length] == '.');
    }

    private static bool Implements(IMethodSymbol method, INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        IMethodSymbol root = Root(method);
        foreach (ISymbol member in contract.GetMembers(NameOf(method)))
        {
            // A base that is generic is met as it is constructed here; the method that was asked for is its definition.
            ISymbol? implementation = type.FindImplementationForInterfaceMember(member)?.OriginalDefinition;
            if (SymbolEqualityComparer.Default.Equals(implementation, method.OriginalDefinition)
                || SymbolEqualityComparer.Default.Equals(implementation, root.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
