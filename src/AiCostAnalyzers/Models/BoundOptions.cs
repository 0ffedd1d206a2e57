using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Models;

/// <summary>Properties of options classes whose values stand in the settings files.</summary>
internal sealed class BoundOptions(Registrations registrations, Settings settings)
{
    private const string ServicePrefix = "options:";

    /// <summary>The configured value of an options property; null where no section is bound or the key is not set.</summary>
    public ModelResolution? Find(IPropertySymbol property, CancellationToken cancellation)
    {
        if (property.ContainingType is not { } type || !IsOptionsType(type))
        {
            return null;
        }

        foreach (var binding in registrations.Options(cancellation))
        {
            if (SymbolEqualityComparer.Default.Equals(binding.Options, type) && Value(binding, property) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What this compilation's bindings decide for call sites in other projects: options property, its value and its place.</summary>
    public IEnumerable<(OpenModel Property, ModelResolution Value, Location Place)> All(CancellationToken cancellation)
    {
        foreach (var binding in registrations.Options(cancellation))
        {
            foreach (var member in binding.Options.GetMembers())
            {
                if (member is IPropertySymbol { Type.SpecialType: SpecialType.System_String } property && Value(binding, property) is { } value)
                {
                    yield return (OpenModel(property), value, binding.Place);
                }
            }
        }
    }

    /// <summary>An options class by the platform's naming habit; any other class's properties are decided where they are set.</summary>
    public static bool IsOptionsType(INamedTypeSymbol? type) => type is not null
        && (type.Name.EndsWith("Options", StringComparison.Ordinal)
            || type.Name.EndsWith("Settings", StringComparison.Ordinal)
            || type.Name.EndsWith("Configuration", StringComparison.Ordinal)
            || type.Name.EndsWith("Config", StringComparison.Ordinal));

    /// <summary>An options property as a service that the host decides: its class is the service, its name the key.</summary>
    public static OpenModel OpenModel(IPropertySymbol property) =>
        new(ServicePrefix + Names.MetadataName(property.ContainingType), property.Name);

    private ModelResolution? Value(OptionsBinding binding, IPropertySymbol property) =>
        settings.Find(binding.Section.Length == 0 ? property.Name : binding.Section + ":" + property.Name);
}
