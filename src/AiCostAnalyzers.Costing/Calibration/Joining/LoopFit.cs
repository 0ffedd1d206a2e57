namespace AiCostAnalyzers.Calibration.Joining;

/// <summary>How often a loop ran for one unit of an entry point.</summary>
/// <param name="P05">Null as <paramref name="P50"/> is.</param>
/// <param name="P50">Null where only the mean is known: the loop stands in another.</param>
internal sealed record FittedCount(string Id, string EntryPoint, long Samples, decimal? P05, decimal? P50, decimal Mean, decimal? P95);

/// <summary>
/// Reads the counts of loops off how often requests made the calls in them, and the share of the requests off what then is left. So the
/// estimate of an entry point makes each call as often as was seen.
/// </summary>
internal sealed class LoopFit
{
    /// <summary>Below this part apart, a share is the rounding of 1.</summary>
    private const decimal Noise = 0.0005m;

    private readonly List<FittedCount> _counts = [];
    private readonly SortedDictionary<string, decimal> _shares = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, decimal> _excess = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    private LoopFit()
    {
    }

    public IReadOnlyList<FittedCount> Counts => _counts;

    /// <summary>By call site, the part of the times it could run that it did.</summary>
    public IReadOnlyDictionary<string, decimal> Shares => _shares;

    /// <summary>By call site, how often each of its calls was made, where that is more than the code's loops account for: retries.</summary>
    public IReadOnlyDictionary<string, decimal> Excess => _excess;

    /// <summary>What could not be told apart, a sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public static LoopFit Of(ObservedTotals totals)
    {
        var fit = new LoopFit();
        var seen = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var modelled = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in totals.EntryPoints.Values)
        {
            var counts = fit.FitCounts(entry);
            foreach (var path in entry.EntryPoint.Paths)
            {
                var times = path.Value.Sum(way => way.Constant * way.Counts.Aggregate(1m, (product, id) => product * counts[id]));
                Add(modelled, path.Key, times * entry.Requests);
                Add(seen, path.Key, entry.Calls.TryGetValue(path.Key, out var calls) ? calls.Sum : 0m);
            }
        }

        foreach (var call in seen.Where(call => totals.Calls.ContainsKey(call.Key) && modelled[call.Key] > 0m))
        {
            var part = call.Value / modelled[call.Key];
            if (part < 1m - Noise)
            {
                fit._shares.Add(call.Key, part);
            }
            else if (part > 1m + Noise)
            {
                fit._excess.Add(call.Key, part);
            }
        }

        return fit;
    }

    private static void Add(Dictionary<string, decimal> sums, string key, decimal value) => sums[key] = (sums.TryGetValue(key, out var before) ? before : 0m) + value;

    /// <summary>A count alone around a call is that call's; one within others is what they leave. Where nothing tells two apart, neither is set.</summary>
    /// <returns>All counts of the entry point, typical.</returns>
    private Dictionary<string, decimal> FitCounts(EntryPointTotals entry)
    {
        var known = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var open = entry.EntryPoint.Counts.Keys.OrderBy(id => id, StringComparer.Ordinal).ToList();
        while (open.Select(id => (Id: id, Best: Best(entry, id, known))).FirstOrDefault(one => one.Best is not null) is { Best: { } best, Id: var id })
        {
            known.Add(id, best.Mean);
            open.Remove(id);
            _counts.Add(best);
        }

        foreach (var id in open)
        {
            known.Add(id, entry.EntryPoint.Counts[id]);
            if (entry.EntryPoint.Paths.Any(path => entry.Calls.ContainsKey(path.Key) && path.Value.Any(way => way.Counts.Contains(id))))
            {
                _notes.Add($"How often {id} runs for {entry.EntryPoint.Id} cannot be told: every call in it stands in another loop too, or is reached in several ways.");
            }
        }

        return known;
    }

    /// <summary>By the call that was made most: the others may stand in branches.</summary>
    private static FittedCount? Best(EntryPointTotals entry, string id, Dictionary<string, decimal> known)
    {
        FittedCount? best = null;
        foreach (var path in entry.EntryPoint.Paths.Where(path => path.Value.Count == 1).OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            var way = path.Value[0];
            if (way.Counts.Count(other => other == id) != 1 || way.Constant <= 0m || way.Counts.Any(other => other != id && !known.ContainsKey(other))
                || !entry.Calls.TryGetValue(path.Key, out var calls) || entry.Requests <= 0)
            {
                continue;
            }

            var around = way.Constant * way.Counts.Where(other => other != id).Aggregate(1m, (product, other) => product * known[other]);
            var mean = around == 0m ? 0m : calls.Sum / entry.Requests / around;
            if (best is null || mean > best.Mean)
            {
                var isAlone = way.Counts.Count == 1;
                decimal? At(decimal part) => isAlone ? Quantile(calls, entry, part) / around : null;
                best = new FittedCount(id, entry.EntryPoint.Id, entry.Samples, At(0.05m), At(0.5m), mean, At(0.95m));
            }
        }

        return best;
    }

    /// <summary>Over all requests: those that make no call count as nought.</summary>
    private static decimal Quantile(TokenHistogram calls, EntryPointTotals entry, decimal part)
    {
        var without = entry.Requests - calls.Weight;
        return part * entry.Requests <= without ? 0m : calls.Quantile(((part * entry.Requests) - without) / calls.Weight) ?? 0m;
    }
}
