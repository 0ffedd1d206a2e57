using AiCostAnalyzers.Calibration.Joining;

namespace AiCostAnalyzers.Calibration;

/// <summary>What was used and what was not: nothing that was met is left out of it.</summary>
internal static class CalibrationAccount
{
    private const int Most = 20;

    /// <summary>What is wrong or missing, and what became of it.</summary>
    private static readonly (string Count, string Fate)[] Fates =
    [
        (CalibrationCounts.Damaged, "not used from the damage on"),
        (CalibrationCounts.CutOff, "used up to there"),
        (CalibrationCounts.Unreadable, "not used"),
        (CalibrationCounts.BadValues, "the value is not used, the rest is"),
        (CalibrationCounts.Logs, "not used: spans say the same"),
        (CalibrationCounts.UnknownVersion, "read as the versions that are known"),
        (CalibrationCounts.Duplicates, "counted once"),
        (CalibrationCounts.Nested, "counted beneath"),
        (CalibrationCounts.MissingParents, "used; joined by what else the trace holds, with less confidence"),
        (CalibrationCounts.Skewed, "tokens used, times not"),
        (CalibrationCounts.NoTime, "used, without a day"),
        (CalibrationCounts.Sampled, "weighted"),
        (CalibrationCounts.Failed, "not billed, not used"),
        (CalibrationCounts.WithoutUsage, "counted as calls; their tokens are not known"),
    ];

    public static IReadOnlyList<string> Of(
        int files, CalibrationCounts counts, ObservedTotals totals, LoopFit fit, IReadOnlyDictionary<string, MetricTotals> metrics, MeasuredPeriod? period)
    {
        var lines = new List<string>
        {
            FormattableString.Invariant($"read: {files} {(files == 1 ? "file" : "files")}, {counts[CalibrationCounts.Lines]} lines, {counts[CalibrationCounts.Spans]} spans or rows")
                + (counts[CalibrationCounts.Metrics] > 0 ? FormattableString.Invariant($", {counts[CalibrationCounts.Metrics]} {CalibrationCounts.Metrics}") : ""),
            period is null ? "measured: nothing has a time, so no figure of a span is written: it could not be judged old"
                : FormattableString.Invariant($"measured: {period.First} to {period.Last}, {period.Days:0.##} days")
                + (ObservedWriter.HasVolume(period) ? "" : "; less than a day says nothing of a month, so no requestsPerMonth is written (--days says how long the files cover)"),
            FormattableString.Invariant($"joined: {totals.Joined.All} calls to {totals.Calls.Count} call sites, {totals.Joined.Inferred} of them inferred"),
        };
        lines.AddRange(Fates.Where(fate => counts[fate.Count] > 0).Select(fate => FormattableString.Invariant($"{fate.Count}: {counts[fate.Count]}, {fate.Fate}")));
        List(lines, totals.Unjoined.OrderByDescending(one => one.Value.Calls).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one =>
            FormattableString.Invariant($"not joined: {one.Value.Calls:0.##} calls, {one.Value.Input:0} input and {one.Value.Output:0} output tokens: {one.Key}")), "calls that are not joined");
        List(lines, totals.UnknownEntryPoints.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one =>
            FormattableString.Invariant($"not in the program: {one.Value:0.##} requests to {one.Key}")), "entry points that are not in the program");
        List(lines, metrics.Where(metric => metric.Value.Calls > 0).Select(metric => totals.Calls.ContainsKey(metric.Key)
            ? FormattableString.Invariant($"metrics: {metric.Value.Calls} calls of {metric.Key}, not used: its spans say more")
            : metric.Key.IndexOf('(') > 0 ? FormattableString.Invariant($"metrics: {metric.Value.Calls} calls of {metric.Key}, used for the means")
            : FormattableString.Invariant($"metrics: {metric.Value.Calls} calls, {metric.Value.Input:0} input and {metric.Value.Output:0} output tokens of {metric.Key}, not used: they name no call site")), "sums of metrics");
        List(lines, totals.Calls.Where(call => call.Value.Models.Count > 1).Select(call =>
            $"several models answered {call.Key}: {string.Join(", ", call.Value.Models.OrderByDescending(model => model.Value).ThenBy(model => model.Key, StringComparer.Ordinal).Take(5).Select(model => FormattableString.Invariant($"{model.Key} {model.Value:0.##}")))}"), "call sites with several models");
        List(lines, fit.Excess.Select(call => FormattableString.Invariant($"made more often than its loops run, {call.Value:0.##} times, taken as rounds: {call.Key}")), "calls that are made more often");
        List(lines, fit.Notes, "loops that cannot be told apart");
        return lines;
    }

    private static void List(List<string> lines, IEnumerable<string> all, string what)
    {
        var listed = all.ToList();
        lines.AddRange(listed.Take(Most));
        if (listed.Count > Most)
        {
            lines.Add(FormattableString.Invariant($"and {listed.Count - Most} more {what}"));
        }
    }
}
