using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Sdks;

internal static class Names
{
    /// <summary><c>IEmbeddingGenerator`2</c> without its arity.</summary>
    public static string WithoutArity(string metadataName)
    {
        var tick = metadataName.IndexOf('`');
        return tick < 0 ? metadataName : metadataName.Substring(0, tick);
    }

    /// <summary>
    /// Whether <paramref name="type"/> has the property, or the one that a path such as <c>InferenceConfig.MaxTokens</c> or
    /// <c>Requests[].Params.MaxTokens</c> begins with.
    /// </summary>
    public static bool HasProperty(this ITypeSymbol type, string path)
    {
        var name = path.Split('.', '[')[0];
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.GetMembers(name).Any(static m => m is IPropertySymbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Namespace and metadata name, with <c>+</c> for nested types: what <c>GetTypesByMetadataName</c> takes.</summary>
    public static string MetadataName(ITypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (definition.ContainingType is { } outer)
        {
            return MetadataName(outer) + "+" + definition.MetadataName;
        }

        return definition.ContainingNamespace is { IsGlobalNamespace: false } ns
            ? ns.ToDisplayString() + "." + definition.MetadataName
            : definition.MetadataName;
    }
}
