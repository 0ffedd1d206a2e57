using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>Reads how long a call asks its model to think.</summary>
internal sealed class EffortReader(OptionsReader options)
{
    /// <returns>Where a high effort is set, and the level as the source writes it; null where none is seen.</returns>
    public (IOperation Value, string Level)? ReadHigh(IInvocationOperation call, Operation operation, CancellationToken cancellation) =>
        operation.Definition.Effort is { } property
        && options.Read(ModelResolver.OptionsOf(call, operation), property, cancellation).Value?.Unwrap() is { } value
        && LevelOf(value) is { } level
        && IsHigh(level)
            ? (value, level)
            : null;

    /// <summary>As it goes over the wire, or as an SDK names it.</summary>
    public static bool IsHigh(string level) => level.ToLowerInvariant() is "high" or "xhigh" or "extrahigh" or "max";

    private static string? LevelOf(IOperation value) => value switch
    {
        IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } => member.Name,
        IPropertyReferenceOperation { Property: { IsStatic: true } member } => member.Name,
        IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }] } => text,
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        _ => null,
    };
}
