using AiCostAnalyzers.Calibration.Reading;

namespace AiCostAnalyzers.Calibration.Joining;

/// <summary>What the metric of token usage adds up to, for a call site or for a model.</summary>
internal sealed class MetricTotals
{
    public long Calls { get; private set; }

    public decimal Input { get; private set; }

    public decimal Output { get; private set; }

    public long First { get; private set; } = long.MaxValue;

    public long Last { get; private set; }

    /// <param name="points">In any order. Of a series that counts on, the last holds.</param>
    /// <returns>By call site's id, where the points say one that the program has; else by the model, which has no such form.</returns>
    public static SortedDictionary<string, MetricTotals> Of(IReadOnlyList<MetricPoint> points, ProgramIndex program)
    {
        var latest = points.Where(point => point.IsCumulative).GroupBy(point => point.Series).Select(series => series.OrderBy(point => point.Time).ThenBy(point => point.Calls).Last());
        var all = new SortedDictionary<string, MetricTotals>(StringComparer.Ordinal);
        foreach (var point in points.Where(point => !point.IsCumulative).Concat(latest))
        {
            var key = point.CallSite is { } id && program.Call(id) is not null ? id : point.Model ?? "unnamed model";
            if (!all.TryGetValue(key, out var totals))
            {
                all.Add(key, totals = new MetricTotals());
            }

            totals.Add(point);
        }

        return all;
    }

    private void Add(MetricPoint point)
    {
        if (point.IsOutput)
        {
            Output += point.Tokens;
        }
        else
        {
            (Input, Calls) = (Input + point.Tokens, Calls + point.Calls);
        }

        if (point.Time > 0)
        {
            (First, Last) = (Math.Min(First, point.Time), Math.Max(Last, point.Time));
        }
    }
}
