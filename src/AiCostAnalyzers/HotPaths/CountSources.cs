using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>What a loop or a query runs over.</summary>
/// <param name="Name">The last identifier, as <c>tickets</c> of <c>request.Tickets</c>; null where nothing names it.</param>
/// <param name="Count">Its constant number of items, or a constant bound of it, else null.</param>
/// <param name="Parameter">The parameter of the member itself that it is or is taken from; its callers name it better. Else null.</param>
internal readonly record struct CountSource(string? Name, long? Count, IParameterSymbol? Parameter = null)
{
    public Frame ToFrame(FrameKind kind, int id) => Count is null
        ? new Frame(kind, id, Name ?? LoopCounts.Nameless) { Parameter = Name is null ? null : Parameter?.Ordinal }
        : new Frame(kind, id, Count: Count);
}

internal static class CountSources
{
    /// <summary>The name of pieces of many items each.</summary>
    public const string Chunks = "chunks";

    private const string Items = "items";
    private const int MaxHops = 64;

    /// <summary>What runs over this collection.</summary>
    public static CountSource Of(IOperation? collection)
    {
        long? bound = null;
        for (int hops = 0; hops < MaxHops && Unwrap(collection) is { } source; hops++)
        {
            if (ConstantLengths.Of(source) is { } length)
            {
                return new CountSource(null, bound < length ? bound : length);
            }

            switch (source)
            {
                case IInvocationOperation invocation:
                    if (IsTake(invocation) && Constant(Argument(invocation, 1)) is { } taken && !(bound < taken))
                    {
                        bound = Math.Max(0, taken);
                    }

                    if (invocation.TargetMethod is { Name: "Range" or "Repeat" } method && method.ContainingType.Is("System.Linq", "Enumerable"))
                    {
                        CountSource range = OfNumber(Argument(invocation, 1));
                        return range with { Count = Min(bound, range.Count) };
                    }

                    if (NameOfCall(invocation) is { } name)
                    {
                        return new CountSource(name, bound);
                    }

                    collection = SelectedCollection(invocation) ?? Receiver(invocation);
                    break;

                // A dictionary's entry is one; what it holds is not named like it.
                case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { Name: "KeyValuePair" } }, Instance: { } entry }:
                    return new CountSource(CountNames.OfReference(Unwrap(entry)!) + "Values", bound);

                case IPropertyReferenceOperation { Instance: { } instance } property when IsTransparent(property.Property):
                    collection = instance;
                    break;

                case IArrayElementReferenceOperation element:
                    collection = element.ArrayReference;
                    break;

                default:
                    return new CountSource(CountNames.OfReference(source), bound, OwnParameter(source));
            }
        }

        return new CountSource(Items, bound);
    }

    /// <summary>What a number counts, as <c>tickets.Count</c> or a variable limit.</summary>
    public static CountSource OfNumber(IOperation? number)
    {
        if (Constant(number) is { } constant)
        {
            return new CountSource(null, Math.Max(0, constant));
        }

        IOperation? source = Unwrap(number);
        switch (source)
        {
            case IInvocationOperation { TargetMethod: { Name: "Min" } method } min when method.ContainingType.Is("System", "Math") && min.Arguments.Length == 2:
                CountSource left = OfNumber(min.Arguments[0].Value);
                CountSource right = OfNumber(min.Arguments[1].Value);
                return new CountSource(left.Name ?? right.Name, Min(left.Count, right.Count), left.Name is null ? right.Parameter : left.Parameter);

            // The last index, as in a loop that counts down.
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } minus when minus.RightOperand.ConstantValue.HasValue:
                return OfNumber(minus.LeftOperand);

            case not null when LoopCounts.SizeOf(source) is { Name: not null } size:
                return size with { Count = null };

            default:
                return new CountSource(source is null ? null : CountNames.OfReference(source), null, OwnParameter(source));
        }
    }

    /// <summary>A constant whole number.</summary>
    public static long? Constant(IOperation? operation) => Unwrap(operation)?.ConstantValue is { HasValue: true, Value: { } value } ? value switch
    {
        int number => number,
        long number => number,
        short number => number,
        byte number => number,
        uint number => number,
        _ => null,
    } : null;

    /// <summary>Through what stands around a value without changing what it is: conversions, awaits, <c>?.</c>, <c>ConfigureAwait</c>.</summary>
    public static IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IAwaitOperation @await:
                    operation = @await.Operation;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case ICoalesceOperation coalesce:
                    operation = coalesce.Value;
                    break;
                case ITranslatedQueryOperation query:
                    operation = query.Operation;
                    break;
                case IConditionalAccessOperation access:
                    operation = access.WhenNotNull;
                    break;
                case IConditionalAccessInstanceOperation instance:
                    operation = AccessedBy(instance);
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WithCancellation" } invocation:
                    operation = Receiver(invocation);
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The object, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation invocation) => invocation.Instance
        ?? (invocation.TargetMethod.IsExtensionMethod ? Argument(invocation, 0) : null);

    public static IOperation? Argument(IInvocationOperation invocation, int ordinal)
    {
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The parameter, if it is one of the member or local function that the operation stands in.</summary>
    private static IParameterSymbol? OwnParameter(IOperation? source)
    {
        if (source is not IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol owner } parameter })
        {
            return null;
        }

        for (IOperation? parent = source.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILocalFunctionOperation function)
            {
                return SymbolEqualityComparer.Default.Equals(function.Symbol, owner) ? parameter : null;
            }
        }

        return owner.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction ? null : parameter;
    }

    private static IOperation? AccessedBy(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (IOperation? parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    private static bool IsTake(IInvocationOperation invocation) => invocation.TargetMethod.Name == "Take" && QueryFrames.IsQueryMethod(invocation.TargetMethod);

    private static bool IsTransparent(IPropertySymbol property) =>
        property.IsIndexer || property.Name is "Values" or "Keys" or "Value" or "Result" or "Span" or "Memory";

    /// <returns>Null where the call hands on what it is called on, as queries and conversions do.</returns>
    private static string? NameOfCall(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (QueryFrames.IsQueryMethod(method))
        {
            return method.Name switch
            {
                "Chunk" => Chunks,
                "GroupBy" => "groups",
                _ => null,
            };
        }

        return CountNames.OfMethod(method.Name, hasReceiver: Receiver(invocation) is not (null or IInstanceReferenceOperation));
    }

    /// <summary>Of <c>documents.SelectMany(d => d.Chunks)</c>: the chunks.</summary>
    private static IOperation? SelectedCollection(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name == "SelectMany" && QueryFrames.IsQueryMethod(invocation.TargetMethod)
            ? SelectedBy(Argument(invocation, 1))
            : null;

    public static IOperation? SelectedBy(IOperation? selector)
    {
        if (LambdaArguments.Unwrap(selector) is not IAnonymousFunctionOperation { Body.Operations: { Length: 1 } body }
            || body[0] is not IReturnOperation { ReturnedValue: { } returned })
        {
            return null;
        }

        // d => d itself names nothing: the outer collection does.
        return Unwrap(returned) is IParameterReferenceOperation ? null : returned;
    }

    private static long? Min(long? left, long? right) => left is null ? right : right is null ? left : Math.Min(left.Value, right.Value);
}
