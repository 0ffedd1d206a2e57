using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>The argument that a lambda or a method group is passed as.</summary>
internal static class LambdaArguments
{
    /// <returns>Null where the function is not an argument itself, but stored, returned or called.</returns>
    public static IArgumentOperation? Find(IOperation function)
    {
        IOperation? parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent as IArgumentOperation;
    }

    /// <summary>The lambda or method group behind the conversions of an argument's value; else null.</summary>
    public static IOperation? Unwrap(IOperation? value)
    {
        while (true)
        {
            switch (value)
            {
                case IDelegateCreationOperation creation:
                    value = creation.Target;
                    break;
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return value is IAnonymousFunctionOperation or IMethodReferenceOperation ? value : null;
            }
        }
    }
}
