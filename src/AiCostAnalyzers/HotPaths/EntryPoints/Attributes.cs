using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

internal static class Attributes
{
    /// <summary>Whether the type, or one it derives from, carries the attribute or one derived from it.</summary>
    public static bool HasInherited(INamedTypeSymbol type, string @namespace, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Has(current, @namespace, name))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Has(ISymbol symbol, string @namespace, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsOrInherits(@namespace, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The constructor's first text, such as a route template; else null.</summary>
    public static string? FirstText(AttributeData attribute)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        return arguments.Length > 0 && arguments[0].Kind == TypedConstantKind.Primitive ? arguments[0].Value as string : null;
    }
}
