using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>How often a loop turns: a constant, or the name of what it runs over.</summary>
internal static class LoopCounts
{
    /// <summary>The name of a count that nothing names.</summary>
    public const string Nameless = "turns";

    public static CountSource Of(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation forEach => CountSources.Of(forEach.Collection),
        IForLoopOperation @for => ForLoopCounts.Of(@for),
        _ => OfCondition(ConditionOf(loop)) with { Count = null },
    };

    public static IOperation? ConditionOf(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation @while => @while.Condition,
        IForLoopOperation @for => @for.Condition,
        _ => null,
    };

    /// <summary>Whether nothing in the condition can run out: there is none, or <c>true</c>, a flag or a cancellation token.</summary>
    public static bool IsEndless(IOperation? condition)
    {
        while (true)
        {
            switch (condition)
            {
                case null or { ConstantValue.HasValue: true } or ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation:
                    return true;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    condition = not.Operand;
                    break;
                case IPropertyReferenceOperation property:
                    return OfReceiver(property.Instance).Name is null;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both when IsEndless(both.LeftOperand):
                    condition = both.RightOperand;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <returns>Nothing where the condition names nothing.</returns>
    private static CountSource OfCondition(IOperation? condition)
    {
        while (true)
        {
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    condition = not.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    condition = parenthesized.Operand;
                    break;
                case IConversionOperation conversion:
                    condition = conversion.Operand;
                    break;
                case IAwaitOperation @await:
                    condition = @await.Operation;
                    break;
                case IIsPatternOperation pattern:
                    condition = pattern.Value;
                    break;
                case ISimpleAssignmentOperation assignment:
                    condition = assignment.Value;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                    if (OfCondition(both.LeftOperand) is { Name: not null } left)
                    {
                        return left;
                    }

                    condition = both.RightOperand;
                    break;
                case IBinaryOperation comparison:
                    return SizeOf(comparison.RightOperand) is { Name: not null } right ? right
                        : SizeOf(comparison.LeftOperand) is { Name: not null } size ? size
                        : OfCondition(ValueRead(comparison));
                case IInvocationOperation invocation:
                    return OfReceiver(CountSources.Receiver(invocation));
                case IPropertyReferenceOperation { Property.Type.SpecialType: SpecialType.System_Boolean } property:
                    return OfReceiver(property.Instance);
                default:
                    return default;
            }
        }
    }

    /// <summary>The side of a comparison that reads something, as in <c>(line = reader.ReadLine()) != null</c>.</summary>
    private static IOperation? ValueRead(IBinaryOperation comparison) =>
        CountSources.Unwrap(comparison.LeftOperand) is ISimpleAssignmentOperation or IInvocationOperation ? comparison.LeftOperand : null;

    /// <summary>Of <c>tickets.Count</c>, <c>texts.Length</c>, <c>Count()</c> or a variable limit.</summary>
    internal static CountSource SizeOf(IOperation operand)
    {
        if (operand.ConstantValue.HasValue)
        {
            return default;
        }

        return CountSources.Unwrap(operand) switch
        {
            IPropertyReferenceOperation { Property.Name: "Count" or "Length" } size => CountSources.Of(size.Instance),
            IInvocationOperation { TargetMethod.Name: "Count" or "CountAsync" or "LongCount" } size => CountSources.Of(CountSources.Receiver(size)),
            _ => default,
        };
    }

    private static CountSource OfReceiver(IOperation? receiver) => receiver switch
    {
        null or IInstanceReferenceOperation => default,
        { Type: { } type } when type.Is("System.Threading", "CancellationToken") || type.Is("System.Threading", "CancellationTokenSource") => default,
        _ => CountSources.Of(receiver),
    };
}
