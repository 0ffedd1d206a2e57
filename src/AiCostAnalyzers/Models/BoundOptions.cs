using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Models;

/// <summary>Properties of options classes whose values stand in the settings files.</summary>
internal sealed class BoundOptions(Registrations registrations, Settings settings, ValueFlow flow)
{
    private const string ServicePrefix = "options:";
    private const int MaxDepth = 4;

    /// <summary>The configured value of an options property, <paramref name="own"/> where the key is not set; null where no section is bound.</summary>
    public ModelResolution? Find(IPropertyReferenceOperation reference, ModelResolution own, CancellationToken cancellation)
    {
        ModelResolution? missing = null;
        ModelResolution? found = null;
        foreach (var binding in registrations.Options(cancellation))
        {
            if (KeyOf(reference, binding, Search.For(OperationKind.Chat, cancellation)) is { } key)
            {
                // A class that is bound to several sections has the values of one of them.
                var value = settings.Find(key);
                found = value is null || found is null ? value ?? found : found.Either(value);
                missing ??= ModelResolution.Of(new ResolvedModel("", FigureSource.Unknown, null, null, key));
            }
        }

        return found ?? (missing is null ? null : ModelText.Fallback(missing, own));
    }

    /// <summary>What this compilation's bindings decide for call sites in other projects: options property, its value and its place.</summary>
    public IEnumerable<(OpenModel Property, ModelResolution Value, Location Place)> All(CancellationToken cancellation) =>
        registrations.Options(cancellation).SelectMany(binding => Of(binding.Options, binding.Section, 0).Select(p => (p.Property, p.Value, binding.Place)));

    /// <summary>An options class by the platform's naming habit; any other class's properties are decided where they are set.</summary>
    public static bool IsOptionsType(INamedTypeSymbol? type) => type is not null
        && (type.Name.EndsWith("Options", StringComparison.Ordinal)
            || type.Name.EndsWith("Settings", StringComparison.Ordinal)
            || type.Name.EndsWith("Configuration", StringComparison.Ordinal)
            || type.Name.EndsWith("Config", StringComparison.Ordinal));

    /// <summary>Whether another project may bind it: the binder sets what can be set, of an object.</summary>
    public static bool IsBindable(IPropertySymbol property) => property is { IsStatic: false, SetMethod: not null } && IsOptionsType(property.ContainingType);

    /// <summary>An options property as a service that the host decides: its class is the service, its name the key.</summary>
    public static OpenModel OpenModel(IPropertySymbol property) =>
        new(ServicePrefix + Names.MetadataName(property.ContainingType), property.Name);

    private IEnumerable<(OpenModel Property, ModelResolution Value)> Of(INamedTypeSymbol type, string section, int depth)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            var key = Join(section, property.Name);
            if (property.Type.SpecialType == SpecialType.System_String)
            {
                if (settings.Find(key) is { } value)
                {
                    yield return (OpenModel(property), value);
                }
            }
            else if (depth < MaxDepth && property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.Length: > 0 } part)
            {
                foreach (var inner in Of(part, key, depth + 1))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary><c>options.Value.Chat.Model</c>: the section that its class is bound to, or that of the class that holds it.</summary>
    private string? KeyOf(IPropertyReferenceOperation reference, OptionsBinding binding, Search search)
    {
        if (Holds(binding.Options, reference.Property.ContainingType))
        {
            return Join(binding.Section, reference.Property.Name);
        }

        var holder = reference.Instance?.Unwrap();
        while (holder is ILocalReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation && search.Step())
        {
            if (flow.Back(holder, search) is not { Values: [var only] } || search.HasBeenAt(only))
            {
                return null;
            }

            search = search.At(only);
            holder = only.Value.Unwrap();
        }

        return holder is IPropertyReferenceOperation inner && search.Step() && KeyOf(inner, binding, search.Deeper) is { } key
            ? Join(key, reference.Property.Name)
            : null;
    }

    private static bool Holds(INamedTypeSymbol? bound, INamedTypeSymbol declaring)
    {
        for (; bound is not null; bound = bound.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(bound, declaring))
            {
                return true;
            }
        }

        return false;
    }

    private static string Join(string section, string name) => section.Length == 0 ? name : section + ":" + name;
}
