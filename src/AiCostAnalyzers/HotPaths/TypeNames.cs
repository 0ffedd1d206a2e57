using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths;

/// <summary>
/// Types recognised by namespace and name: two assemblies may define the same type, and then no lookup by metadata name finds either.
/// Nothing here allocates.
/// </summary>
internal static class TypeNames
{
    public static bool Is(this ITypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && IsNamespace(type.ContainingNamespace, @namespace);

    /// <summary>Whether the type is, or derives from, the one of this name.</summary>
    public static bool IsOrInherits(this ITypeSymbol? type, string @namespace, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Is(@namespace, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type is, or implements, the interface of this name.</summary>
    public static bool IsOrImplements(this ITypeSymbol? type, string @namespace, string name) =>
        type is not null && (type.Is(@namespace, name) || type.FindInterface(@namespace, name) is not null);

    public static INamedTypeSymbol? FindInterface(this ITypeSymbol type, string @namespace, string name)
    {
        foreach (INamedTypeSymbol candidate in type.AllInterfaces)
        {
            if (candidate.Is(@namespace, name))
            {
                return candidate;
            }
        }

        return null;
    }

    public static bool IsNamespace(INamespaceSymbol? symbol, string name)
    {
        int end = name.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            string segment = symbol.Name;
            int start = end - segment.Length;
            if (start < 0 || string.CompareOrdinal(name, start, segment, 0, segment.Length) != 0)
            {
                return false;
            }

            symbol = symbol.ContainingNamespace;
            if (start == 0)
            {
                return symbol is null or { IsGlobalNamespace: true };
            }

            if (name[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return name.Length == 0;
    }
}
