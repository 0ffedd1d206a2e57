using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Reports;

/// <summary>The call sites that an entry point reaches, what each adds to its cost, and the ways there.</summary>
internal sealed class EntryPointPaths
{
    /// <summary>A report is for people: of an entry point with more call sites the dearest are shown with their ways.</summary>
    public const int Most = 40;

    private static readonly IReadOnlyDictionary<string, decimal> _none = new Dictionary<string, decimal>(StringComparer.Ordinal);

    private readonly HotPathFinder? _finder;

    private EntryPointPaths(IReadOnlyList<LinkedCall> calls, IReadOnlyDictionary<string, decimal> contributions, HotPathFinder? finder)
    {
        (Calls, Contributions, _finder) = (calls, contributions, finder);
        Paths =
        [
            .. calls.Select(call => (Call: call, Typical: contributions.TryGetValue(call.Key, out var typical) ? typical : 0m))
                .OrderByDescending(one => one.Typical)
                .Take(Most)
                .Select(one => (one.Call, one.Typical, finder!.To(one.Call).Report))
                .Select(one => new PathReport(one.Call.Key, one.Typical, one.Report.Multiplicity, one.Report.Via)),
        ];
    }

    /// <summary>In the report's order; those of cheaper arms too.</summary>
    public IReadOnlyList<LinkedCall> Calls { get; }

    /// <summary>By call site, in USD per unit, typically.</summary>
    public IReadOnlyDictionary<string, decimal> Contributions { get; }

    /// <summary>The dearest first.</summary>
    public IReadOnlyList<PathReport> Paths { get; }

    public static EntryPointPaths Find(LinkedProgram program, Scenarios scenarios, LinkedEntryPoint entry) => entry.Definition is { } definition
        ? new EntryPointPaths(CallsIn(program, definition), scenarios.Of(entry.Id).Costs.Contributions(definition), new HotPathFinder(program, entry))
        : new EntryPointPaths([], _none, null);

    /// <summary>For each call the way from the entry point where it costs most.</summary>
    public static Dictionary<string, HotPath> Dearest(LinkedProgram program, IReadOnlyList<EntryPointPaths> entryPoints)
    {
        var dearest = new Dictionary<string, (EntryPointPaths EntryPoint, decimal Typical)>(StringComparer.Ordinal);
        foreach (var entryPoint in entryPoints)
        {
            foreach (var call in entryPoint.Calls)
            {
                entryPoint.Contributions.TryGetValue(call.Key, out var typical);
                if (!dearest.TryGetValue(call.Key, out var best) || typical > best.Typical)
                {
                    dearest[call.Key] = (entryPoint, typical);
                }
            }
        }

        var unreached = new HotPathFinder(program, null);
        return program.Calls.ToDictionary(
            call => call.Key,
            call => (dearest.TryGetValue(call.Key, out var best) ? best.EntryPoint._finder! : unreached).To(call),
            StringComparer.Ordinal);
    }

    private static List<LinkedCall> CallsIn(LinkedProgram program, int definition)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var isIn = new bool[definition + 1];
        isIn[definition] = true;
        for (var i = definition; i >= 0; i--)
        {
            if (isIn[i])
            {
                Collect(program.Program.Definitions[i], keys, isIn);
            }
        }

        return [.. program.Calls.Where(call => keys.Contains(call.Key))];
    }

    private static void Collect(CostExpression expression, HashSet<string> keys, bool[] isIn)
    {
        switch (expression)
        {
            case CallCost call:
                keys.Add(call.CallSiteId);
                break;
            case MemberCost member:
                isIn[member.Definition] = true;
                break;
            case Repeated repeated:
                Collect(repeated.Body, keys, isIn);
                break;
            case Sum or Choice:
                foreach (var part in expression is Sum sum ? sum.Parts : ((Choice)expression).Arms)
                {
                    Collect(part, keys, isIn);
                }

                break;
        }
    }
}
