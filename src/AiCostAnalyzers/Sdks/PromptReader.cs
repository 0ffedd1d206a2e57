using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
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

    public ConstantText Read(IInvocationOperation call, Operation operation, CancellationToken cancellation)
    {
        var tally = new Tally();
        var found = false;
        var optionsArgument = ModelResolver.OptionsOf(call, operation);

        // Whatever the order in source, instructions go before messages.
        foreach (var property in operation.Definition.PromptOptions.Where(IsInstruction))
        {
            AddOption(property);
        }

        foreach (var parameter in operation.Definition.Prompt)
        {
            if (call.Argument(parameter) is { } value)
            {
                found = true;
                Add(value, tally, cancellation, 0);
            }
        }

        foreach (var property in operation.Definition.PromptOptions.Where(static p => !IsInstruction(p)))
        {
            AddOption(property);
        }

        return found ? new ConstantText(new PromptFacts(tally.Tokens, tally.IsComplete), tally.Beginning) : new ConstantText(PromptFacts.Unknown, 0);

        void AddOption(string property)
        {
            var value = options.Read(optionsArgument, property, cancellation);
            if (value is { IsKnown: true, Value: { } text })
            {
                found = true;
                Add(text, tally, cancellation, 0);
            }
            else if (!value.IsKnown)
            {
                tally.Open();
            }
        }
    }

    private static bool IsInstruction(string property) => property is "Instructions" or "System" or "SystemInstruction" or "SystemPrompt" or "Preamble";

    /// <summary>The text of values that are known to be prompts.</summary>
    public PromptFacts Of(IEnumerable<IOperation> values, CancellationToken cancellation)
    {
        var tally = new Tally();
        var found = false;
        foreach (var value in values)
        {
            found = true;
            Add(value, tally, cancellation, 0);
        }

        return found ? new PromptFacts(tally.Tokens, tally.IsComplete) : PromptFacts.Unknown;
    }

    private void Add(IOperation operation, Tally tally, CancellationToken cancellation, int depth)
    {
        operation = operation.Unwrap();
        if (depth > MaxDepth)
        {
            tally.Open();
            return;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            tally.Tokens += constant is string text ? TokenEstimator.Estimate(text) : 0;
            return;
        }

        switch (operation)
        {
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    if (part is IInterpolatedStringTextOperation literal)
                    {
                        Add(literal.Text, tally, cancellation, depth + 1);
                    }
                    else if (part is IInterpolationOperation hole)
                    {
                        Add(hole.Expression, tally, cancellation, depth + 1);
                    }
                }

                break;

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                Add(sum.LeftOperand, tally, cancellation, depth + 1);
                Add(sum.RightOperand, tally, cancellation, depth + 1);
                break;

            case IObjectCreationOperation creation:
                AddAll(creation.Arguments.Select(static a => a.Value), tally, cancellation, depth);
                AddInitializer(creation.Initializer, tally, cancellation, depth);
                break;

            case IAnonymousObjectCreationOperation anonymous:
                AddAll(anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(static a => a.Value), tally, cancellation, depth);
                break;

            case IArrayCreationOperation { Initializer: { } elements }:
                AddAll(elements.ElementValues, tally, cancellation, depth);
                break;

            case IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false } } factory when factory.Type?.ContainingNamespace is not null
                && factory.TargetMethod.DeclaringSyntaxReferences.Length == 0
                && factory.TargetMethod.Name.StartsWith("Create", StringComparison.Ordinal):
                // ChatMessage.CreateSystemMessage("…"), ChatMessageContentPart.CreateTextPart("…")
                AddAll(factory.Arguments.Select(static a => a.Value), tally, cancellation, depth);
                break;

            case ILocalReferenceOperation { Local: var local } when source.ValuesOf(local, cancellation) is { Count: 1 } values:
                Add(values[0], tally, cancellation, depth + 1);
                // A list may be added to later; what is written in it stays a lower bound.
                if (local.Type.SpecialType != SpecialType.System_String)
                {
                    tally.Open();
                }

                break;

            case IFieldReferenceOperation { Field: { IsReadOnly: true } field } when source.ValuesOf(field, cancellation) is { Count: 1 } values:
                Add(values[0], tally, cancellation, depth + 1);
                break;

            case IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum }:
            case IPropertyReferenceOperation { Property.IsStatic: true, Instance: null } role when !IsText(role.Type) && !TypeNames.IsNamespace(role.Property.ContainingNamespace, "System"):
            case IDefaultValueOperation:
                break;

            default:
                // Collection expressions have no operation of their own in the oldest compiler supported: their elements are their children.
                if (operation.Kind.ToString() == "CollectionExpression")
                {
                    AddAll(operation.ChildOperations, tally, cancellation, depth);
                }
                else
                {
                    tally.Open();
                }

                break;
        }
    }

    private void AddAll(IEnumerable<IOperation> operations, Tally tally, CancellationToken cancellation, int depth)
    {
        foreach (var operation in operations)
        {
            Add(operation, tally, cancellation, depth + 1);
        }
    }

    private void AddInitializer(IObjectOrCollectionInitializerOperation? initializer, Tally tally, CancellationToken cancellation, int depth)
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
                    Add(assignment.Value, tally, cancellation, depth + 1);
                    break;
                case IInvocationOperation add:
                    AddAll(add.Arguments.Select(static a => a.Value), tally, cancellation, depth);
                    break;
            }
        }
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    /// <summary>What has been counted so far, in the order in which it is sent.</summary>
    private sealed class Tally
    {
        private int? _beginning;

        public int Tokens { get; set; }

        public bool IsComplete => _beginning is null;

        /// <summary>Tokens before the first part that is not constant.</summary>
        public int Beginning => _beginning ?? Tokens;

        /// <summary>Something follows that is not constant.</summary>
        public void Open() => _beginning ??= Tokens;
    }
}

/// <summary>The constant text of a prompt.</summary>
/// <param name="Beginning">Tokens of it that nothing variable stands before.</param>
internal readonly record struct ConstantText(PromptFacts Facts, int Beginning);
