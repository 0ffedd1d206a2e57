using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Baselines;

/// <summary>Takes a program's baseline.</summary>
internal static class BaselineBuilder
{
    public static Baseline Of(CostedProgram costed) => new(
        costed.Report.PricesAsOf,
        [
            .. costed.Report.EntryPoints.Zip(costed.Program.EntryPoints, (report, linked) => (Report: report, linked.Definition))
                .Where(entry => entry.Definition is not null)
                .Select(entry => EntryPoint(costed, entry.Report, entry.Definition!.Value))
                .OrderBy(entry => entry.Project, StringComparer.Ordinal)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal),
        ]);

    /// <summary>Each entry point as it costs less: a rise stays visible until someone writes the baseline anew.</summary>
    /// <param name="before">The baseline so far.</param>
    /// <param name="now">What the program is.</param>
    public static Baseline Ratchet(Baseline before, Baseline now, IReadOnlyList<EntryPointChange> changes)
    {
        var fallen = new HashSet<(string, string)>(changes.Where(change => change.After <= change.Before).Select(change => (change.Project, change.Id)));
        var known = new HashSet<(string, string)>(now.EntryPoints.Select(entry => (entry.Project, entry.Id)));
        return new Baseline(
            now.PricesAsOf,
            [
                .. before.EntryPoints.Where(entry => known.Contains((entry.Project, entry.Id)) && !fallen.Contains((entry.Project, entry.Id)))
                    .Concat(now.EntryPoints.Where(entry => fallen.Contains((entry.Project, entry.Id))))
                    .OrderBy(entry => entry.Project, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Id, StringComparer.Ordinal),
            ]);
    }

    private static BaselineEntryPoint EntryPoint(CostedProgram costed, EntryPointReport entry, int definition)
    {
        var runs = costed.Scenarios.Of(entry.Id).Costs.Runs(definition);
        var multiplicities = entry.Paths.ToDictionary(path => path.CallSite, path => path.Multiplicity, StringComparer.Ordinal);
        return new BaselineEntryPoint(
            entry.Project,
            entry.Id,
            entry.Unit,
            entry.Volume,
            entry.Cost.Typical,
            [
                .. runs.Select(run => (Call: costed.Program.CallsByKey[run.Key], Times: run.Value))
                    .Where(run => !run.Call.Site.IsFree)
                    .Select(run => new BaselineCall(
                        run.Call.Project,
                        run.Call.Key,
                        run.Call.Estimate.Model?.Id,
                        CostReportBuilder.Vendor(run.Call),
                        run.Call.Estimate.Usage.Input.Typical,
                        run.Call.Estimate.Usage.Output.Typical,
                        run.Call.Estimate.Usage.CacheReadRatio,
                        run.Call.Estimate.Usage.Rounds.Typical,
                        multiplicities.TryGetValue(run.Call.Key, out var multiplicity) ? multiplicity : "",
                        run.Times,
                        run.Call.Price?.Typical))
                    .OrderBy(call => call.Project, StringComparer.Ordinal)
                    .ThenBy(call => call.Id, StringComparer.Ordinal),
            ]);
    }
}
