using System.Globalization;

namespace AiCostAnalyzers.Calibration.Reading;

/// <summary>Ids as numbers: hexadecimal ones as they are, those of other systems by a hash that is the same on every run.</summary>
internal static class SpanId
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(string text)
    {
        var id = text.Length == 16 && TryHex(text, 0, out var number) ? number : Hash(text, Basis);
        return id;
    }

    public static (ulong High, ulong Low) Trace(string text) =>
        text.Length == 32 && TryHex(text, 0, out var high) && TryHex(text, 16, out var low) ? (high, low) : (Hash(text, Basis), Hash(text, Basis ^ Prime));

    private static bool TryHex(string text, int start, out ulong number) =>
        ulong.TryParse(text.Substring(start, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);

    private static ulong Hash(string text, ulong basis)
    {
        var hash = basis;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}

/// <summary>Times as exports write them.</summary>
internal static class SpanTime
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Milliseconds since 1970.</summary>
    public static long? Parse(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number switch
            {
                < 100_000_000_000 => number * 1000,
                < 100_000_000_000_000 => number,
                < 100_000_000_000_000_000 => number / 1000,
                _ => number / 1_000_000,
            };
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? (long)(time - Epoch).TotalMilliseconds
            : null;
    }

    /// <summary>The day of a time, counted from 1970.</summary>
    public static int DayOf(long milliseconds) => (int)(milliseconds / 86_400_000);

    public static Prices.CalendarDate Date(int day)
    {
        var date = Epoch.AddDays(day);
        return new Prices.CalendarDate(date.Year, date.Month, date.Day);
    }
}

/// <summary>How many spans one stands for, by what OpenTelemetry's samplers write into the trace state.</summary>
internal static class SamplingWeight
{
    private const int ThresholdDigits = 14;
    private const int MostExponent = 19;
    private const decimal All = 1L << 56;

    /// <summary>A span that stands for more is no sample any more.</summary>
    public const decimal Most = 1_000_000m;

    /// <returns>Null where the state says nothing of it.</returns>
    public static decimal? OfTraceState(string state)
    {
        foreach (var member in state.Split(','))
        {
            if (!member.TrimStart().StartsWith("ot=", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var part in member.Trim().Substring(3).Split(';'))
            {
                if (part.StartsWith("th:", StringComparison.Ordinal) && part.Length - 3 is > 0 and <= ThresholdDigits
                    && ulong.TryParse(part.Substring(3).PadRight(ThresholdDigits, '0'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var threshold))
                {
                    return Math.Min(Most, All / (All - threshold));
                }

                if (part.StartsWith("p:", StringComparison.Ordinal) && int.TryParse(part.Substring(2), NumberStyles.None, CultureInfo.InvariantCulture, out var exponent) && exponent <= MostExponent)
                {
                    return 1L << exponent;
                }
            }
        }

        return null;
    }
}
