using System.Globalization;

namespace AiCostAnalyzers.Benchmarks;

/// <summary>Minimum, median and maximum of what several runs gave.</summary>
internal readonly record struct Spread(double Minimum, double Median, double Maximum)
{
    /// <summary>
    /// Between which two of the values the true median lies in 95 of 100 cases, whatever the distribution: each value is above it as often as
    /// below it. Null for fewer than six, whose whole range is not that sure.
    /// </summary>
    public (double From, double To)? MedianInterval { get; private init; }

    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
        {
            return new Spread(double.NaN, double.NaN, double.NaN);
        }

        int left = LeftOut(sorted.Length);
        return new Spread(sorted[0], (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[^1])
        {
            MedianInterval = left < 0 ? null : (sorted[left], sorted[^(left + 1)]),
        };
    }

    public string ToString(string format)
    {
        var spread = string.Join(" / ", new[] { Minimum, Median, Maximum }.Select(Text));
        return MedianInterval is { } interval ? $"{spread} ({Text(interval.From)} to {Text(interval.To)})" : spread;

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>How many of the least, and as many of the greatest, the interval leaves out; below 0 if even with all it is not sure enough.</summary>
    private static int LeftOut(int count)
    {
        double probability = Math.Pow(0.5, count);
        int left = -1;
        for (double outside = 2 * probability; outside <= 0.05; outside += 2 * probability)
        {
            left++;
            probability = probability * (count - left) / (left + 1);
        }

        return left;
    }
}
