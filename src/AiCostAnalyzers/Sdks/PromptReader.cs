using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Counts the constant text of a prompt. Only the count leaves this class: prompt text never enters a message, a fact or a report.
/// </summary>
internal sealed class PromptReader(SourceOperations source, OptionsReader options)
{
    private const int MaxDepth = 24;

    public PromptFacts Read(IInvocationOperation call, Operation operation, CancellationToken cancellation)
    {
        var tokens = 0;
        var isComplete = true;
        var found = false;
        foreach (var parameter in operation.Definition.Prompt)
        {
            if (call.Argument(parameter) is { } value)
            {
                found = true;
                Add(value, ref tokens, ref isComplete, cancellation, 0);
            }
        }

        var optionsArgument = ModelResolver.OptionsOf(call, operation);
        foreach (var property in operation.Definition.PromptOptions)
        {
            var value = options.Read(optionsArgument, property, cancellation);
            if (value is { IsKnown: true, Value: { } text })
            {
                found = true;
                Add(text, ref tokens, ref isComplete, cancellation, 0);
            }
            else if (!value.IsKnown)
            {
                isComplete = false;
            }
        }

        return found ? new PromptFacts(tokens, isComplete) : PromptFacts.Unknown;
    }

    /// <summary>The text of values that are known to be prompts.</summary>
    public PromptFacts Of(IEnumerable<IOperation> values, CancellationToken cancellation)
    {
        var tokens = 0;
        var isComplete = true;
        var found = false;
        foreach (var value in values)
        {
            found = true;
            Add(value, ref tokens, ref isComplete, cancellation, 0);
        }

        return found ? new PromptFacts(tokens, isComplete) : PromptFacts.Unknown;
    }

    private void Add(IOperation operation, ref int tokens, ref bool isComplete, CancellationToken cancellation, int depth)
    {
        operation = operation.Unwrap();
        if (depth > MaxDepth)
        {
            isComplete = false;
            return;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            tokens += constant is string text ? TokenEstimator.Estimate(text) : 0;
            return;
        }

        switch (operation)
        {
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    if (part is IInterpolatedStringTextOperation literal)
                    {
                        Add(literal.Text, ref tokens, ref isComplete, cancellation, depth + 1);
                    }
                    else if (part is IInterpolationOperation hole)
                    {
                        Add(hole.Expression, ref tokens, ref isComplete, cancellation, depth + 1);
                    }
                }

                break;

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                Add(sum.LeftOperand, ref tokens, ref isComplete, cancellation, depth + 1);
                Add(sum.RightOperand, ref tokens, ref isComplete, cancellation, depth + 1);
                break;

            case IObjectCreationOperation creation:
                AddAll(creation.Arguments.Select(static a => a.Value), ref tokens, ref isComplete, cancellation, depth);
                AddInitializer(creation.Initializer, ref tokens, ref isComplete, cancellation, depth);
                break;

            case IAnonymousObjectCreationOperation anonymous:
                AddAll(anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(static a => a.Value), ref tokens, ref isComplete, cancellation, depth);
                break;

            case IArrayCreationOperation { Initializer: { } elements }:
                AddAll(elements.ElementValues, ref tokens, ref isComplete, cancellation, depth);
                break;

            case IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false } } factory when factory.Type?.ContainingNamespace is not null
                && factory.TargetMethod.DeclaringSyntaxReferences.Length == 0
                && factory.TargetMethod.Name.StartsWith("Create", StringComparison.Ordinal):
                // ChatMessage.CreateSystemMessage("…"), ChatMessageContentPart.CreateTextPart("…")
                AddAll(factory.Arguments.Select(static a => a.Value), ref tokens, ref isComplete, cancellation, depth);
                break;

            case ILocalReferenceOperation { Local: var local } when source.ValuesOf(local, cancellation) is { Count: 1 } values:
                Add(values[0], ref tokens, ref isComplete, cancellation, depth + 1);
                // A list may be added to later; what is written in it stays a lower bound.
                isComplete &= local.Type.SpecialType == SpecialType.System_String;
                break;

            case IFieldReferenceOperation { Field: { IsReadOnly: true } field } when source.ValuesOf(field, cancellation) is { Count: 1 } values:
                Add(values[0], ref tokens, ref isComplete, cancellation, depth + 1);
                break;

            case IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum }:
            case IPropertyReferenceOperation { Property.IsStatic: true, Instance: null } role when !IsText(role.Type):
            case IDefaultValueOperation:
                break;

            default:
                // Collection expressions have no operation of their own in the oldest compiler supported: their elements are their children.
                if (operation.Kind.ToString() == "CollectionExpression")
                {
                    AddAll(operation.ChildOperations, ref tokens, ref isComplete, cancellation, depth);
                }
                else
                {
                    isComplete = false;
                }

                break;
        }
    }

    private void AddAll(IEnumerable<IOperation> operations, ref int tokens, ref bool isComplete, CancellationToken cancellation, int depth)
    {
        foreach (var operation in operations)
        {
            Add(operation, ref tokens, ref isComplete, cancellation, depth + 1);
        }
    }

    private void AddInitializer(IObjectOrCollectionInitializerOperation? initializer, ref int tokens, ref bool isComplete, CancellationToken cancellation, int depth)
    {
        if (initializer is null)
        {
            return;
        }

        foreach (var part in initializer.Initializers)
        {
            switch (part)
            {
                case ISimpleAssignmentOperation assignment:
                    Add(assignment.Value, ref tokens, ref isComplete, cancellation, depth + 1);
                    break;
                case IInvocationOperation add:
                    AddAll(add.Arguments.Select(static a => a.Value), ref tokens, ref isComplete, cancellation, depth);
                    break;
            }
        }
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
