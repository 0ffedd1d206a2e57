using System.Globalization;
using Microsoft.CodeAnalysis;
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

    /// <summary>Of a constant TimeSpan, or of a constant number of milliseconds.</summary>
    private static decimal? Seconds(IOperation? value)
    {
        value = LocalValues.Resolve(CountSources.Unwrap(value));
        if (Number(value) is { } milliseconds)
        {
            return Positive(milliseconds / 1000m);
        }

        return value switch
        {
            IInvocationOperation { TargetMethod: { } method } from when method.ContainingType.Is("System", "TimeSpan") && UnitSeconds(method.Name) is { } unit =>
                Sum(from, index => index == 0 ? unit : null),
            IObjectCreationOperation { Constructor.ContainingType: var type } creation when type.Is("System", "TimeSpan") => OfConstructor(creation),
            _ => null,
        };
    }

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

    /// <summary>Optional parts that are left out are zero.</summary>
    private static decimal? Sum(IInvocationOperation from, Func<int, decimal?> unitOf)
    {
        decimal sum = 0m;
        foreach (IArgumentOperation argument in from.Arguments)
        {
            if (Number(argument.Value) is not { } number)
            {
                return null;
            }

            if (number != 0m)
            {
                if (argument.Parameter is not { } parameter || unitOf(parameter.Ordinal) is not { } unit)
                {
                    return null;
                }

                sum += number * unit;
            }
        }

        return Positive(sum);
    }

    private static decimal? Number(IOperation? value)
    {
        while (value is IConversionOperation conversion && !value.ConstantValue.HasValue)
        {
            value = conversion.Operand;
        }

        return value?.ConstantValue is { HasValue: true, Value: { } constant } ? constant switch
        {
            int or long or short or byte or uint => Convert.ToDecimal(constant, CultureInfo.InvariantCulture),
            double number when Math.Abs(number) < 1e12 => (decimal)number,
            _ => null,
        } : null;
    }

    private static decimal? Positive(decimal seconds) => seconds > 0m ? seconds : null;
}
