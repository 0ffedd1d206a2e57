using System.Globalization;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Reports;

/// <summary>The way from an entry point to a call, and what multiplies the call on it.</summary>
/// <param name="Counts">Ids of the named counts.</param>
internal sealed record HotPath(HotPathReport Report, IReadOnlyList<string> Counts);

/// <summary>Finds the shortest ways from entry points to calls: one entry point's at a time.</summary>
internal sealed class HotPathFinder(LinkedProgram program)
{
    private const int LongestVia = 24;
    private const int MostFactors = 8;

    private readonly int[] _reachedBy = new int[program.Graph.Members.Count];
    private readonly (int From, CallStep? Step)[] _arrivals = new (int, CallStep?)[program.Graph.Members.Count];
    private LinkedEntryPoint? _entryPoint;
    private int _searches;

    /// <summary>From now on ways lead from here; those of calls that it does not reach begin at the call's own member.</summary>
    /// <param name="entryPoint">Null for calls that none reaches.</param>
    public void From(LinkedEntryPoint? entryPoint)
    {
        _entryPoint = entryPoint;
        _searches++;
        if (entryPoint?.Member is not { } start)
        {
            return;
        }

        Arrive(start, start, null);
        var reached = new List<int> { start };
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var step in program.Graph.Members[reached[i]].Steps)
            {
                var targets = step is CallStep call ? call.Targets : [];
                for (var k = 0; k < targets.Count; k++)
                {
                    if (_reachedBy[targets[k]] != _searches && program.DefinitionOf(targets[k]) is not null)
                    {
                        Arrive(targets[k], reached[i], (CallStep)step);
                        reached.Add(targets[k]);
                    }
                }
            }
        }
    }

    public HotPath To(LinkedCall call)
    {
        var path = PathTo(program.Graph.Find(call.Site.Member)!.Value);
        var frames = path.SelectMany(step => step.Frames).Concat(call.Site.Frames).ToList();
        var recursionId = path.Select(step => program.RecursionIdOf(step.Member)).FirstOrDefault(id => id is not null);
        var named = path.SelectMany(step => step.Frames.Where(IsNamed).Select(frame => (step.Caller, frame.Name)))
            .Concat(call.Site.Frames.Where(IsNamed).Select(frame => (Caller: path[path.Count - 1].Name, frame.Name)))
            .Select(count => (Id: CountId.Of(count.Caller, count.Name ?? "loop"), Name: count.Name ?? "loop"))
            .ToList();
        if (recursionId is not null)
        {
            named.Insert(0, (recursionId, ProgramBuilder.RecursionName));
        }

        var kind = recursionId is not null ? "recursion"
            : frames.Exists(frame => frame.Kind == FrameKind.Loop) ? "loop"
            : frames.Exists(frame => frame.Kind == FrameKind.Query) ? "query"
            : _entryPoint?.Facts.Kind is "handler" or "worker" or "timer" or "message" ? _entryPoint.Facts.Kind
            : "none";
        return new HotPath(
            new HotPathReport(
                kind,
                frames.Exists(frame => frame.Kind == FrameKind.Interactive),
                Product(frames, [.. named.Select(count => count.Name)]),
                _entryPoint?.Id,
                Shortened([.. path.Where((step, i) => !IsFunction(step.Member) || i == 0).Select(step => step.Name)]))
            {
                IsCached = frames.Exists(frame => frame.Kind == FrameKind.Cached) || _entryPoint?.Facts.IsCached == true,
            },
            [.. named.Select(count => count.Id).Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsNamed(Frame frame) => frame.Repeats && frame.Count is null;

    private void Arrive(int member, int from, CallStep? step)
    {
        _reachedBy[member] = _searches;
        _arrivals[member] = (from, step);
    }

    /// <summary>The members on the way, the first one first, each with the frames around the call that leads to it.</summary>
    private List<(int Member, string Name, string Caller, IReadOnlyList<Frame> Frames)> PathTo(int member)
    {
        var path = new List<(int Member, string Name, string Caller, IReadOnlyList<Frame> Frames)>();
        while (_reachedBy[member] == _searches && _arrivals[member] is (var from, { } step))
        {
            path.Add((member, NameOf(member), NameOf(from), step.Frames));
            member = from;
        }

        path.Add((member, NameOf(member), "", []));
        path.Reverse();
        return path;
    }

    /// <summary>A function of a member goes by the member's name, which stands on the way already.</summary>
    private bool IsFunction(int member) => program.Graph.Members[member].Key.Contains("~λ@");

    private string NameOf(int member) => program.Graph.Members[member].Name;

    /// <summary><c>3 · n(tickets)</c>; <c>1</c> for what runs once.</summary>
    private static string Product(IReadOnlyList<Frame> frames, IReadOnlyList<string> names)
    {
        var constant = frames.Where(frame => frame.Repeats).Aggregate(1m, (product, frame) => Math.Min(1e15m, product * Math.Min(1e12m, frame.Count ?? 1L)));
        var factors = names.GroupBy(name => name, StringComparer.Ordinal)
            .SelectMany(same => Enumerable.Repeat(CostTerms.CountText(same.Key), same.Count()))
            .ToList();
        var shown = factors.Take(MostFactors).Concat(factors.Count > MostFactors ? ["…"] : []);
        return constant == 1m && factors.Count > 0
            ? string.Join(" · ", shown)
            : string.Join(" · ", new[] { constant.ToString(CultureInfo.InvariantCulture) }.Concat(shown));
    }

    private static IReadOnlyList<string> Shortened(List<string> via) => via.Count <= LongestVia
        ? via
        : [.. via.Take(LongestVia / 2), "…", .. via.Skip(via.Count - (LongestVia / 2))];
}
