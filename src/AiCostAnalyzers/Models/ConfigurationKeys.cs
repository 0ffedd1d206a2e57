using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>Reads which key of the application's configuration an expression asks for.</summary>
internal sealed class ConfigurationKeys(ValueFlow flow)
{
    private const string Namespace = "Microsoft.Extensions.Configuration";

    /// <summary>The key with colons, as <c>Ai:ChatModel</c>; null when the expression asks for none, or for one that is not constant.</summary>
    public string? KeyOf(IOperation operation, Search search) => operation switch
    {
        // configuration["Ai:ChatModel"]
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [{ Value: { } key }] }
            when IsConfiguration(instance.Type) => Join(SectionOf(instance, search), key, search),

        // configuration.GetValue<string>("Ai:ChatModel")
        IInvocationOperation { TargetMethod.Name: "GetValue" } call
            when call.TargetMethod.ContainingType.Is(Namespace, "ConfigurationBinder") && call.Receiver() is { } receiver
            => Join(SectionOf(receiver, search), call.Argument("key"), search),

        // configuration.GetSection("Ai:ChatModel").Value
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance }
            when instance.Type.IsOrImplements(Namespace, "IConfigurationSection") => SectionOf(instance, search),

        // configuration.GetSection("Ai:ChatModel").Get<string>()
        IInvocationOperation { TargetMethod: { Name: "Get", TypeArguments: [{ SpecialType: SpecialType.System_String }] } } call
            when call.TargetMethod.ContainingType.Is(Namespace, "ConfigurationBinder") && call.Receiver() is { } receiver => SectionOf(receiver, search),

        _ => null,
    };

    /// <summary>The path of a section; empty for the root, null where it is not constant.</summary>
    public string? SectionOf(IOperation operation, Search search)
    {
        operation = operation.Unwrap();
        if (!search.Step())
        {
            return null;
        }

        if (operation is IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call && call.Receiver() is { } receiver)
        {
            return Join(SectionOf(receiver, search.Deeper), call.Argument("key"), search);
        }

        // A parameter or local may hold a section though its type says no more than IConfiguration.
        if (operation is ILocalReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation
            && flow.Back(operation, search) is { Values: [var only] } && !search.HasBeenAt(only))
        {
            return SectionOf(only.Value, search.At(only));
        }

        return operation.Type.Is(Namespace, "IConfigurationSection") || !IsConfiguration(operation.Type) ? null : "";
    }

    /// <summary>A text that is the same on every way.</summary>
    public string? TextOf(IOperation operation, Search search)
    {
        operation = operation.Unwrap();
        return operation.ConstantValue is { HasValue: true, Value: string text } ? text
            : search.Step() && flow.Back(operation, search) is { IsComplete: true, Values: [var only] } && !search.HasBeenAt(only) ? TextOf(only.Value, search.At(only))
            : null;
    }

    private static bool IsConfiguration(ITypeSymbol? type) => type.IsOrImplements(Namespace, "IConfiguration");

    private string? Join(string? section, IOperation? key, Search search) =>
        section is not null && key is not null && TextOf(key, search.Deeper) is { } name
            ? section.Length == 0 ? name : section + ":" + name
            : null;
}
