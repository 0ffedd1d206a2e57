using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>Reads which key of the application's configuration an expression asks for.</summary>
internal sealed class ConfigurationKeys(SourceOperations source)
{
    private const int MaxDepth = 8;
    private const string Namespace = "Microsoft.Extensions.Configuration";

    /// <summary>The key with colons, as <c>Ai:ChatModel</c>; null when the expression asks for none, or for one that is not constant.</summary>
    public string? KeyOf(IOperation operation, CancellationToken cancellation) => operation switch
    {
        // configuration["Ai:ChatModel"]
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [{ Value: { } key }] }
            when IsConfiguration(instance.Type) => Join(Section(instance, cancellation, 0), key),

        // configuration.GetValue<string>("Ai:ChatModel")
        IInvocationOperation { TargetMethod.Name: "GetValue" } call
            when call.TargetMethod.ContainingType.Is(Namespace, "ConfigurationBinder") && call.Receiver() is { } receiver
            => Join(Section(receiver, cancellation, 0), call.Argument("key")),

        // configuration.GetSection("Ai:ChatModel").Value
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance }
            when instance.Type.IsOrImplements(Namespace, "IConfigurationSection") => Section(instance, cancellation, 0),

        _ => null,
    };

    /// <summary>The path of a section; empty for the root, null where it is not constant.</summary>
    public string? SectionOf(IOperation operation, CancellationToken cancellation) => Section(operation, cancellation, 0);

    private string? Section(IOperation operation, CancellationToken cancellation, int depth)
    {
        operation = operation.Unwrap();
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call when call.Receiver() is { } receiver:
                return Join(Section(receiver, cancellation, depth), call.Argument("key"));

            case ILocalReferenceOperation local when depth < MaxDepth && local.Type.Is(Namespace, "IConfigurationSection"):
                return source.ValuesOf(local.Local, cancellation) is [var value] ? Section(value, cancellation, depth + 1) : null;

            default:
                return operation.Type.Is(Namespace, "IConfigurationSection") || !IsConfiguration(operation.Type) ? null : "";
        }
    }

    private static bool IsConfiguration(ITypeSymbol? type) => type.IsOrImplements(Namespace, "IConfiguration");

    private static string? Join(string? section, IOperation? key) =>
        section is not null && key?.ConstantValue is { HasValue: true, Value: string name }
            ? section.Length == 0 ? name : section + ":" + name
            : null;
}
