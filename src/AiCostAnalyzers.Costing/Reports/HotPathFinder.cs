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
        var (frames, named, via) = (new List<Frame>(), new List<(string Id, string Name)>(), new List<string>(path.Count));
        string? recursionId = null;
        foreach (var step in path)
        {
            Collect(step.Frames, step.Caller, frames, named);
            recursionId ??= program.RecursionIdOf(step.Member);
            if (via.Count == 0 || !IsFunction(step.Member))
            {
                via.Add(step.Name);
            }
        }

        Collect(call.Site.Frames, path[path.Count - 1].Name, frames, named);
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
                Product(frames, named),
                _entryPoint?.Id,
                Shortened(via))
            {
                IsCached = frames.Exists(frame => frame.Kind == FrameKind.Cached) || _entryPoint?.Facts.IsCached == true,
            },
            named.Count == 0 ? [] : [.. named.Select(count => count.Id).Distinct(StringComparer.Ordinal)]);
    }

    /// <param name="caller">Whose loops and queries they are.</param>
    private static void Collect(IReadOnlyList<Frame> frames, string caller, List<Frame> all, List<(string Id, string Name)> named)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            all.Add(frames[i]);
            if (IsNamed(frames[i]))
            {
                var name = frames[i].Name ?? "loop";
                named.Add((CountId.Of(caller, name), name));
            }
        }
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
    private static string Product(List<Frame> frames, List<(string Id, string Name)> named)
    {
        var constant = 1m;
        foreach (var frame in frames)
        {
            constant = frame.Repeats ? Math.Min(1e15m, constant * Math.Min(1e12m, frame.Count ?? 1L)) : constant;
        }

        if (named.Count == 0)
        {
            return constant.ToString(CultureInfo.InvariantCulture);
        }

        var factors = named.GroupBy(count => count.Name, StringComparer.Ordinal)
            .SelectMany(same => Enumerable.Repeat(CostTerms.CountText(same.Key), same.Count()))
            .ToList();
        var shown = factors.Take(MostFactors).Concat(factors.Count > MostFactors ? ["…"] : []);
        return constant == 1m
            ? string.Join(" · ", shown)
            : string.Join(" · ", new[] { constant.ToString(CultureInfo.InvariantCulture) }.Concat(shown));
    }

    private static IReadOnlyList<string> Shortened(List<string> via) => via.Count <= LongestVia
        ? via
        : [.. via.Take(LongestVia / 2), "…", .. via.Skip(via.Count - (LongestVia / 2))];
}
