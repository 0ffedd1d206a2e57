using System.Collections.Immutable;
using System.Text;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Prompts;

/// <summary>The JSON schema of a type or of parameters, as SDKs make it: names, types and <c>[Description]</c>s.</summary>
internal static class SchemaText
{
    private const int MaxDepth = 5;

    /// <summary>A type's schema may refer to others without end.</summary>
    private const int MaxLength = 64 * 1024;

    public static string Of(ITypeSymbol type)
    {
        var schema = new StringBuilder();
        Append(schema, type, null, 0);
        return schema.ToString();
    }

    public static string Of(ImmutableArray<IParameterSymbol> parameters)
    {
        var schema = new StringBuilder("{");
        AppendObject(
            schema,
            parameters.Where(static p => !IsFilledIn(p.Type)).Select(static p => (p.Name, p.Type, (ISymbol)p, !p.HasExplicitDefaultValue)),
            0);
        return schema.Append('}').ToString();
    }

    public static string Member(string name, string value) => $"\"{name}\":\"{value}\"";

    public static string? DescriptionOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.ComponentModel", "DescriptionAttribute") && attribute.ConstructorArguments is [{ Value: string text }])
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>What the SDK or the container gives, not the model.</summary>
    private static bool IsFilledIn(ITypeSymbol type) =>
        type.Name is "CancellationToken" or "IServiceProvider" or "AIFunctionArguments" or "Kernel" or "KernelArguments" or "ILogger" or "ILoggerFactory" or "CultureInfo";

    private static void Append(StringBuilder schema, ITypeSymbol type, ISymbol? described, int depth)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
        {
            type = inner;
        }

        schema.Append('{');
        if (described is not null && DescriptionOf(described) is { } description)
        {
            schema.Append(Member("description", description)).Append(',');
        }

        if (ElementOf(type) is { } element)
        {
            schema.Append("\"type\":\"array\",\"items\":");
            AppendDeeper(schema, element, depth);
        }
        else if (type.TypeKind == TypeKind.Enum)
        {
            var names = type.GetMembers().OfType<IFieldSymbol>().Where(static f => f.IsConst).Select(static f => "\"" + f.Name + "\"");
            schema.Append("\"enum\":[").Append(string.Join(",", names)).Append(']');
        }
        else if (Simple(type) is { } simple)
        {
            schema.Append(simple);
        }
        else
        {
            AppendObject(schema, Properties(type), depth);
        }

        schema.Append('}');
    }

    private static void AppendDeeper(StringBuilder schema, ITypeSymbol type, int depth)
    {
        if (depth >= MaxDepth || schema.Length > MaxLength)
        {
            schema.Append("{}");
        }
        else
        {
            Append(schema, type, null, depth + 1);
        }
    }

    private static void AppendObject(StringBuilder schema, IEnumerable<(string Name, ITypeSymbol Type, ISymbol Symbol, bool IsRequired)> members, int depth)
    {
        schema.Append("\"type\":\"object\",\"properties\":{");
        var required = new List<string>();
        var separator = "";
        foreach (var (name, type, symbol, isRequired) in members)
        {
            schema.Append(separator).Append('"').Append(name).Append("\":");
            if (depth >= MaxDepth || schema.Length > MaxLength)
            {
                schema.Append("{}");
            }
            else
            {
                Append(schema, type, symbol, depth + 1);
            }

            separator = ",";
            if (isRequired)
            {
                required.Add("\"" + name + "\"");
            }
        }

        schema.Append('}');
        if (required.Count > 0)
        {
            schema.Append(",\"required\":[").Append(string.Join(",", required)).Append(']');
        }
    }

    private static IEnumerable<(string Name, ITypeSymbol Type, ISymbol Symbol, bool IsRequired)> Properties(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } && property.Name != "EqualityContract")
                {
                    yield return (property.Name, property.Type, property, true);
                }
            }
        }
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => null,
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [var element] } => element,
        INamedTypeSymbol { TypeArguments: [var element] } list when list.AllInterfaces.Any(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) => element,
        _ => null,
    };

    private static string? Simple(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "\"type\":\"boolean\"",
        SpecialType.System_String or SpecialType.System_Char or SpecialType.System_DateTime => "\"type\":\"string\"",
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => "\"type\":\"number\"",
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => "\"type\":\"integer\"",
        SpecialType.System_Object => "",
        _ when type.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error => "",
        _ when TypeNames.IsNamespace(type.ContainingNamespace, "System") => "\"type\":\"string\"",
        _ when TypeNames.IsNamespace(type.ContainingNamespace, "System.Text.Json") || type.AllInterfaces.Any(static i => i.Name == "IDictionary") => "\"type\":\"object\"",
        _ => null,
    };
}
