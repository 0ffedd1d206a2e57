using System.Globalization;

namespace AiCostAnalyzers.Costs;

/// <summary>How amounts of USD are written.</summary>
public static class Money
{
    private const int FewestDecimals = 4;
    private const int MostDecimals = 28;

    /// <summary><c>$0.0150</c>: four decimals, more until two digits are significant, thousands separated, culture invariant.</summary>
    public static string Format(decimal amount)
    {
        var magnitude = Math.Abs(amount);
        var decimals = Decimals(magnitude);
        var rounded = Math.Round(magnitude, decimals, MidpointRounding.AwayFromZero);
        decimals = Decimals(rounded); // 0.00009999 has become 0.00010

        var sign = amount < 0m && rounded != 0m ? "-" : "";
        return sign + "$" + rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static int Decimals(decimal magnitude)
    {
        if (magnitude == 0m)
        {
            return FewestDecimals;
        }

        var firstDigit = 0;
        while (magnitude < 1m && firstDigit < MostDecimals)
        {
            magnitude *= 10m;
            firstDigit++;
        }

        return Math.Min(MostDecimals, Math.Max(FewestDecimals, firstDigit + 1));
    }
}
