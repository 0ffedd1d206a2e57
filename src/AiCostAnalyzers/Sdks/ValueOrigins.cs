using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Tells calls that are billed from calls of the same method that reach no model, by where a value was made. What cannot be
/// proven is not billed: a function of the program's own would be reported as one of a model.
/// </summary>
internal sealed class ValueOrigins(SdkCatalog sdks, SourceOperations source)
{
    private const int MaxDepth = 8;

    public bool IsBilled(IInvocationOperation call, Operation operation, CancellationToken cancellation) =>
        operation.Definition.BilledWhere is not { } origin
        || ((origin.Parameter is null ? call.Receiver() : call.Argument(origin.Parameter)) is { } value
            && (origin.MadeBy.Length == 0 ? !value.Unwrap().IsNullOrDefault() : IsMade(value, origin, 0, cancellation)));

    private bool IsMade(IOperation value, ValueOrigin origin, int depth, CancellationToken cancellation)
    {
        value = value.Unwrap();
        if (depth > MaxDepth)
        {
            return false;
        }

        return value switch
        {
            IInvocationOperation call => sdks.IsSdkAssembly(call.TargetMethod.ContainingAssembly) && Array.IndexOf(origin.MadeBy, call.TargetMethod.Name) >= 0,
            // Chain.Template("…") | Chain.LLM(client)
            IBinaryOperation { OperatorMethod: { } method } chain when sdks.IsSdkAssembly(method.ContainingAssembly) =>
                IsMade(chain.LeftOperand, origin, depth + 1, cancellation) || IsMade(chain.RightOperand, origin, depth + 1, cancellation),
            // plugin["Summarize"]
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } plugin } => IsMade(plugin, origin, depth + 1, cancellation),
            ILocalReferenceOperation { Local: var local } => AreMade(source.ValuesOf(local, cancellation), origin, depth, cancellation),
            IFieldReferenceOperation { Field: var field } => AreMade(source.ValuesOf(field, cancellation), origin, depth, cancellation),
            IPropertyReferenceOperation { Property: var property } => AreMade(source.ValuesOf(property, cancellation), origin, depth, cancellation),
            _ => false,
        };
    }

    private bool AreMade(IReadOnlyList<IOperation> values, ValueOrigin origin, int depth, CancellationToken cancellation) =>
        values.Count > 0 && values.All(v => IsMade(v, origin, depth + 1, cancellation));
}
