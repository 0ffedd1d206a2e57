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

    public static bool Has(ISymbol symbol, string @namespace, string name) => Find(symbol, @namespace, name) is not null;

    /// <summary>The attribute, or one derived from it; else null.</summary>
    public static AttributeData? Find(ISymbol symbol, string @namespace, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsOrInherits(@namespace, name))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The method's attribute, or that of the nearest method it overrides; of a partial method, of either part.</summary>
    public static AttributeData? FindInherited(IMethodSymbol method, string @namespace, string name)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            if (Find(current, @namespace, name) is { } attribute)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>A named argument's text; null where it has none.</summary>
    public static string? Text(AttributeData attribute, string property)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == property)
            {
                return argument.Value.Kind == TypedConstantKind.Primitive ? argument.Value.Value as string : null;
            }
        }

        return null;
    }

    /// <summary>The constructor's first text, such as a route template; else null.</summary>
    public static string? FirstText(AttributeData attribute) => Text(attribute, 0);

    /// <summary>A constructor argument's text; null where it has none.</summary>
    public static string? Text(AttributeData attribute, int index)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        return arguments.Length > index && arguments[index].Kind == TypedConstantKind.Primitive ? arguments[index].Value as string : null;
    }
}
