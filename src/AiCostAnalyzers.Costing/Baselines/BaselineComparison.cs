using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Baselines;

/// <summary>
/// Compares a program with its baseline, both at today's prices, and splits the difference. Call sites and entry points are matched by
/// their ids, so that code that only moved has not changed.
/// </summary>
internal static class BaselineComparison
{
    /// <summary>By project and id; entry points that cost the same are in it too.</summary>
    public static IReadOnlyList<EntryPointChange> Compare(Baseline baseline, CostedProgram costed)
    {
        var before = baseline.EntryPoints.GroupBy(Key).ToDictionary(same => same.Key, same => same.First());
        var now = BaselineBuilder.Of(costed).EntryPoints;
        var reports = costed.Report.EntryPoints.GroupBy(entry => (entry.Project, entry.Id)).ToDictionary(same => same.Key, same => same.First());
        var current = new HashSet<(string, string)>(now.Select(Key));
        var gone = before.Values.Where(entry => !current.Contains(Key(entry)))
            .Select(entry => Change(costed, entry, entry with { Calls = [], Cost = 0m }, 0m));
        return
        [
            .. now.Select(entry => Change(
                    costed, before.TryGetValue(Key(entry), out var old) ? old : entry with { Calls = [], Cost = 0m }, entry, reports[Key(entry)].Cost.Grounded))
                .Concat(gone)
                .OrderBy(change => change.Project, StringComparer.Ordinal)
                .ThenBy(change => change.Id, StringComparer.Ordinal),
        ];
    }

    private static (string, string) Key(BaselineEntryPoint entry) => (entry.Project, entry.Id);

    private static EntryPointChange Change(CostedProgram costed, BaselineEntryPoint old, BaselineEntryPoint now, decimal groundedAfter)
    {
        var before = old.Calls.Select(call => (Call: call, Cost: CostNow(costed, call))).ToList();
        var after = now.Calls.ToDictionary(call => (call.Project, call.Id));
        var usage = before.Where(one => after.ContainsKey((one.Call.Project, one.Call.Id)))
            .Sum(one => UsageChange(costed, one.Call, after[(one.Call.Project, one.Call.Id)]) - one.Cost);
        var beforeTotal = before.Sum(one => one.Cost);
        return new EntryPointChange(
            now.Project, now.Id, now.Unit, beforeTotal, now.Calls.Sum(call => CostNow(costed, call)), groundedAfter, usage, beforeTotal - old.Cost, old.RequestsPerMonth ?? now.RequestsPerMonth, now.RequestsPerMonth)
        {
            Calls = [.. CallChanges(costed, before, after)],
        };
    }

    /// <summary>Calls that are new, gone or other than they were, the largest difference first.</summary>
    private static IEnumerable<CallChange> CallChanges(
        CostedProgram costed, IReadOnlyList<(BaselineCall Call, decimal Cost)> before, IReadOnlyDictionary<(string Project, string Id), BaselineCall> after)
    {
        var old = before.GroupBy(one => (one.Call.Project, one.Call.Id)).ToDictionary(same => same.Key, same => same.First());
        return old.Keys.Union(after.Keys)
            .Select(key => new CallChange(
                key.Project,
                key.Id,
                old.TryGetValue(key, out var was) ? was.Call : null,
                after.TryGetValue(key, out var now) ? now : null,
                was.Cost,
                now is null ? 0m : CostNow(costed, now)))
            .Where(change => change.Kind != CallChangeKind.None)
            .OrderByDescending(change => Math.Abs(change.CostAfter - change.CostBefore))
            .ThenBy(change => change.Project, StringComparer.Ordinal)
            .ThenBy(change => change.Id, StringComparer.Ordinal);
    }

    /// <summary>What the baseline's call would cost with what is now said of its use: the same model, and the same loops.</summary>
    private static decimal UsageChange(CostedProgram costed, BaselineCall old, BaselineCall now)
    {
        var site = costed.Program.CallsByKey[now.Id];
        var isSameModel = old.Model == now.Model;
        return CostNow(costed, old with
        {
            Input = isSameModel && IsSaid(site.Estimate.Usage.Input) ? now.Input : old.Input,
            Output = isSameModel && IsSaid(site.Estimate.Usage.Output) ? now.Output : old.Output,
            Rounds = IsSaid(site.Estimate.Usage.Rounds) ? now.Rounds : old.Rounds,
            CacheReadRatio = now.CacheReadRatio,
            Times = old.Runs == now.Runs ? now.Times : old.Times,
        });
    }

    /// <summary>Whether a figure comes from people, production or defaults, and not from the source.</summary>
    private static bool IsSaid(Quantity quantity) => quantity.Source is FigureSource.Annotation or FigureSource.Observed or FigureSource.Assumed;

    /// <summary>At today's prices. A model that has none today keeps what it cost.</summary>
    private static decimal CostNow(CostedProgram costed, BaselineCall call)
    {
        costed.Program.CallsByKey.TryGetValue(call.Id, out var site);
        return Amounts.Multiply(PriceNow(costed, call, site) ?? call.Cost ?? 0m, call.Times);
    }

    private static decimal? PriceNow(CostedProgram costed, BaselineCall call, LinkedCall? site)
    {
        if (site is not null && IsUnchanged(call, site))
        {
            return site.Price?.Typical;
        }

        if (call.Model is null)
        {
            return null;
        }

        var usage = new CallUsage(Exact(call.Input), Exact(call.Output), call.CacheReadRatio, Exact(call.Rounds), Share: null);
        return costed.Program.Book.Price(call.Model, call.Vendor, usage)?.Typical;
    }

    private static bool IsUnchanged(BaselineCall call, LinkedCall site) =>
        site.Estimate.Model?.Id == call.Model
        && site.Estimate.Usage.Input.Typical == call.Input
        && site.Estimate.Usage.Output.Typical == call.Output
        && site.Estimate.Usage.CacheReadRatio == call.CacheReadRatio
        && site.Estimate.Usage.Rounds.Typical == call.Rounds;

    private static Quantity Exact(decimal amount) => Quantity.Exact(amount, FigureSource.Annotation);
}
