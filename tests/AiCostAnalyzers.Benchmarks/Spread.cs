using System.Globalization;

namespace AiCostAnalyzers.Benchmarks;

/// <summary>Minimum, median and maximum of what several runs gave.</summary>
internal readonly record struct Spread(double Minimum, double Median, double Maximum)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0
            ? new Spread(double.NaN, double.NaN, double.NaN)
            : new Spread(sorted[0], (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[^1]);
    }

    public string ToString(string format) =>
        string.Join(" / ", new[] { Minimum, Median, Maximum }.Select(v => v.ToString(format, CultureInfo.InvariantCulture)));
}
