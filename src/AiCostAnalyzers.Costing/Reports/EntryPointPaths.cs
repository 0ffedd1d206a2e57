using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Reports;

/// <summary>The call sites that an entry point reaches, what each adds to its cost, and the ways there.</summary>
/// <param name="Calls">In the report's order; those of cheaper arms too.</param>
/// <param name="Contributions">By call site, in USD per unit, typically.</param>
/// <param name="Paths">The dearest first.</param>
internal sealed record EntryPointPaths(IReadOnlyList<LinkedCall> Calls, IReadOnlyDictionary<string, decimal> Contributions, IReadOnlyList<PathReport> Paths)
{
    /// <summary>A report is for people: of an entry point with more call sites the dearest are shown with their ways.</summary>
    public const int Most = 40;

    private static readonly EntryPointPaths Nothing = new([], new Dictionary<string, decimal>(StringComparer.Ordinal), []);

    /// <summary>Of every entry point, and for each call the way from the entry point where it costs most.</summary>
    public static (IReadOnlyList<EntryPointPaths> EntryPoints, IReadOnlyDictionary<string, HotPath> Dearest) Find(LinkedProgram program, Scenarios scenarios)
    {
        var entryPoints = program.EntryPoints.Select(entry => Without(program, scenarios, entry)).ToList();
        var dearest = DearestOf(program, entryPoints);
        var ways = new Dictionary<string, HotPath>(StringComparer.Ordinal);
        var finder = new HotPathFinder(program);
        for (var i = 0; i < entryPoints.Count; i++)
        {
            if (entryPoints[i].Calls.Count > 0)
            {
                finder.From(program.EntryPoints[i]);
                entryPoints[i] = WithPaths(entryPoints[i], i);
            }
        }

        finder.From(null);
        foreach (var call in program.Calls.Where(call => !ways.ContainsKey(call.Key)))
        {
            ways.Add(call.Key, finder.To(call));
        }

        return (entryPoints, ways);

        EntryPointPaths WithPaths(EntryPointPaths paths, int entryPoint)
        {
            var shown = paths.Calls.Select(call => (Call: call, Typical: paths.TypicalOf(call)))
                .OrderByDescending(one => one.Typical)
                .Take(Most)
                .Select(one => (one.Call, one.Typical, Way: finder.To(one.Call)))
                .ToList();
            foreach (var one in shown.Where(one => dearest[one.Call.Index] == entryPoint))
            {
                ways.Add(one.Call.Key, one.Way);
            }

            foreach (var call in paths.Calls)
            {
                if (dearest[call.Index] == entryPoint && !ways.ContainsKey(call.Key))
                {
                    ways.Add(call.Key, finder.To(call));
                }
            }

            return paths with { Paths = [.. shown.Select(one => new PathReport(one.Call.Key, one.Typical, one.Way.Report.Multiplicity, one.Way.Report.Via))] };
        }
    }

    private static EntryPointPaths Without(LinkedProgram program, Scenarios scenarios, LinkedEntryPoint entry)
    {
        if (entry.Definition is not { } definition)
        {
            return Nothing;
        }

        var costs = scenarios.Of(entry.Id).Costs;
        var calls = costs.CallSites(definition).Select(key => program.CallsByKey[key]).OrderBy(call => call.Index).ToList();
        return new EntryPointPaths(calls, costs.Contributions(definition), []);
    }

    /// <summary>By the index of a call: the entry point where it costs most, the first of several; of one that none reaches, null.</summary>
    private static int?[] DearestOf(LinkedProgram program, IReadOnlyList<EntryPointPaths> entryPoints)
    {
        var dearest = new int?[program.Calls.Count];
        var most = new decimal[program.Calls.Count];
        for (var i = 0; i < entryPoints.Count; i++)
        {
            foreach (var call in entryPoints[i].Calls)
            {
                var typical = entryPoints[i].TypicalOf(call);
                if (dearest[call.Index] is null || typical > most[call.Index])
                {
                    (dearest[call.Index], most[call.Index]) = (i, typical);
                }
            }
        }

        return dearest;
    }

    private decimal TypicalOf(LinkedCall call) => Contributions.TryGetValue(call.Key, out var typical) ? typical : 0m;
}
