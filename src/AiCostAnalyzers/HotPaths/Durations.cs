using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>Constant waits, in seconds.</summary>
internal static class Durations
{
    /// <summary>The period of a call that waits for a clock; null where it is not constant or a queue is waited for.</summary>
    public static decimal? PeriodOf(IInvocationOperation wait) => wait.TargetMethod.Name switch
    {
        "Delay" or "Sleep" => wait.Arguments.Length > 0 ? Seconds(wait.Arguments[0].Value) : null,
        "WaitForNextTickAsync" => LocalValues.Resolve(CountSources.Unwrap(wait.Instance)) is IObjectCreationOperation { Arguments.Length: > 0 } timer
            ? Seconds(timer.Arguments[0].Value)
            : null,
        _ => null,
    };

    /// <summary>The constant duration given for a parameter; null where it is none.</summary>
    public static decimal? OfArgument(IEnumerable<IArgumentOperation> arguments, string parameter)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Name == parameter)
            {
                return Seconds(argument.Value);
            }
        }

        return null;
    }

    /// <summary>Of a constant TimeSpan, or of a constant number of milliseconds.</summary>
    public static decimal? Seconds(IOperation? value)
    {
        value = LocalValues.Resolve(CountSources.Unwrap(value));
        if (Number(value) is { } milliseconds)
        {
            return Positive(milliseconds / 1000m);
        }

        return value switch
        {
            IInvocationOperation { TargetMethod: { } method } from when method.ContainingType.Is("System", "TimeSpan") && UnitSeconds(method.Name) is { } unit =>
                OfFactory(from, unit),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } when field.Type.Is("System", "TimeSpan") => OfField(field),
            IObjectCreationOperation { Constructor.ContainingType: var type } creation when type.Is("System", "TimeSpan") => OfConstructor(creation),
            _ => null,
        };
    }

    /// <summary>Of <c>static readonly TimeSpan Interval = TimeSpan.FromMinutes(30)</c>, read from its text: the field may stand in another file.</summary>
    private static decimal? OfField(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences is { Length: 1 } declarations
        && declarations[0].GetSyntax() is VariableDeclaratorSyntax
        {
            Initializer.Value: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method },
                ArgumentList.Arguments: { Count: 1 } arguments,
            },
        }
        && UnitSeconds(method) is { } unit
        && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: { } number }
        && ToDecimal(number) is { } amount
            ? Positive(amount * unit)
            : null;

    private static decimal? UnitSeconds(string method) => method switch
    {
        "FromMilliseconds" => 0.001m,
        "FromSeconds" => 1m,
        "FromMinutes" => 60m,
        "FromHours" => 3600m,
        "FromDays" => 86400m,
        _ => null,
    };

    /// <summary><c>(hours, minutes, seconds)</c>, or days before and milliseconds after them.</summary>
    private static decimal? OfConstructor(IObjectCreationOperation creation)
    {
        int first = creation.Arguments.Length switch { 3 => 1, 4 or 5 => 0, _ => -1 };
        if (first < 0)
        {
            return null;
        }

        decimal[] units = [86400m, 3600m, 60m, 1m, 0.001m];
        decimal sum = 0m;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter is not { } parameter || Number(argument.Value) is not { } number)
            {
                return null;
            }

            sum += number * units[first + parameter.Ordinal];
        }

        return Positive(sum);
    }

    /// <summary>The first argument in units; newer overloads have optional parts after it, which are zero where left out.</summary>
    private static decimal? OfFactory(IInvocationOperation from, decimal unit)
    {
        decimal? seconds = null;
        foreach (IArgumentOperation argument in from.Arguments)
        {
            if (Number(argument.Value) is not { } number)
            {
                return null;
            }

            if (argument.Parameter?.Ordinal == 0)
            {
                seconds = Positive(number * unit);
            }
            else if (number != 0m)
            {
                return null;
            }
        }

        return seconds;
    }

    private static decimal? Number(IOperation? value)
    {
        while (value is IConversionOperation conversion && !value.ConstantValue.HasValue)
        {
            value = conversion.Operand;
        }

        return value?.ConstantValue is { HasValue: true, Value: { } constant } ? ToDecimal(constant) : null;
    }

    private static decimal? ToDecimal(object constant) => constant switch
    {
        int or long or short or byte or uint => Convert.ToDecimal(constant, CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e12 => (decimal)number,
        _ => null,
    };

    private static decimal? Positive(decimal seconds) => seconds > 0m ? seconds : null;
}
