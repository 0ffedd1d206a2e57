using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Caches of whole responses, which answer in place of an action or an endpoint.</summary>
internal static class OutputCaches
{
    /// <summary><c>[OutputCache]</c> or <c>[ResponseCache]</c>, on the method or its type.</summary>
    public static bool IsOn(IMethodSymbol method) => IsOn((ISymbol)method) || (method.ContainingType is { } type && IsOn(type));

    /// <summary><c>app.MapGet(…).CacheOutput()</c>, with whatever between the two.</summary>
    public static bool IsOn(IInvocationOperation registration)
    {
        for (IOperation? parent = registration.Parent; parent is IArgumentOperation or IConversionOperation or IInvocationOperation; parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod: { Name: "CacheOutput" } method }
                && method.ContainingType.Is("Microsoft.Extensions.DependencyInjection", "OutputCacheConventionBuilderExtensions"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOn(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && (type.Is("Microsoft.AspNetCore.OutputCaching", "OutputCacheAttribute")
                    || (type.Is("Microsoft.AspNetCore.Mvc", "ResponseCacheAttribute") && !IsOff(attribute))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>NoStore = true</c> forbids what the attribute is there for.</summary>
    private static bool IsOff(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "NoStore", Value.Value: true })
            {
                return true;
            }
        }

        return false;
    }
}
