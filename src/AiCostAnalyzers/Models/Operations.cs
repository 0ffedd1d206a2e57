using System.Globalization;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

internal static class Operations
{
    /// <summary>The value behind conversions, parentheses, awaits and <c>?.</c>; none of them changes which model it names.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                case IConditionalAccessInstanceOperation instance when Accessed(instance) is { } accessed:
                    operation = accessed;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>What stands before the <c>?.</c> whose right side an operation belongs to.</summary>
    private static IOperation? Accessed(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (var parent = child.Parent; parent is not null; child = parent, parent = child.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    /// <summary>The value given for a parameter; null where it is left out, so that its default holds.</summary>
    public static IOperation? Argument(this IInvocationOperation invocation, string parameter) => Find(invocation.Arguments, parameter);

    public static IOperation? Argument(this IObjectCreationOperation creation, string parameter) => Find(creation.Arguments, parameter);

    /// <summary>The value given for a parameter, or its default; null where there is no such parameter.</summary>
    public static IOperation? ValueOrDefault(this IEnumerable<IArgumentOperation> arguments, string? parameter) =>
        arguments.FirstOrDefault(a => a.Parameter?.Name == parameter)?.Value;

    /// <summary>What a method is called on: its instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(this IInvocationOperation invocation)
    {
        if (invocation.Instance is not null)
        {
            return invocation.Instance;
        }

        if (invocation.TargetMethod.IsExtensionMethod)
        {
            foreach (var argument in invocation.Arguments)
            {
                if (argument.Parameter?.Ordinal == 0)
                {
                    return argument.Value;
                }
            }
        }

        return null;
    }

    /// <summary>The values a lambda returns.</summary>
    public static IEnumerable<IOperation> Returned(this IAnonymousFunctionOperation lambda)
    {
        foreach (var operation in lambda.Body.Descendants())
        {
            if (operation is IReturnOperation { ReturnedValue: { } value } && Owner(operation) == lambda)
            {
                yield return value;
            }
        }
    }

    /// <summary>The key of a keyed service, as text; null where there is none or it is not constant.</summary>
    public static string? ServiceKey(this IInvocationOperation call) =>
        (call.Argument("serviceKey") ?? call.Argument("serviceId"))?.Key();

    /// <summary>A service's key, as text; null where it is not constant, or none.</summary>
    public static string? Key(this IOperation key) =>
        key.Unwrap().ConstantValue is { HasValue: true, Value: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    /// <summary>An expression tree, such as a mock's set-up, describes a call and makes none.</summary>
    public static bool IsInExpressionTree(this IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation { Parent: IConversionOperation { Type: { } type } } && type.Is("System.Linq.Expressions", "Expression"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsNullOrDefault(this IOperation operation) =>
        operation is IDefaultValueOperation || operation.ConstantValue is { HasValue: true, Value: null };

    /// <summary>A <c>[a, b]</c>, or what a <c>params</c> span makes of its arguments. Its elements are its children, in the oldest compiler supported too, which has no operation for it.</summary>
    public static bool IsCollectionExpression(this IOperation operation) =>
        operation.Syntax.IsKind(SyntaxKind.CollectionExpression) || operation.Kind.ToString() == "CollectionExpression";

    private static IAnonymousFunctionOperation? Owner(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda;
                case ILocalFunctionOperation:
                    return null;
            }
        }

        return null;
    }

    private static IOperation? Find(IEnumerable<IArgumentOperation> arguments, string parameter)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
