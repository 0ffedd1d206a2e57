using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Linking;

/// <summary>The dearest call that a call of a member leads to, and the shortest way there.</summary>
/// <param name="Names">Of the members on the way, behind the one that is called.</param>
/// <param name="Call">Null where there is none, or none was found before the search met its bound.</param>
/// <param name="IsComplete">Whether all that the call leads to was searched.</param>
internal sealed record DearestWay(IReadOnlyList<string> Names, LinkedCall? Call, bool IsComplete);

/// <summary>
/// Follows calls that run once per turn in every case: no branch, no choice of bodies, no loop of their own. Of a program with many loops
/// this is most of what its report takes, so what a search goes along is worked out once per member.
/// </summary>
internal sealed class DearestWays
{
    /// <summary>Members that one call's ways are searched in.</summary>
    public const int MostMembers = 1000;

    private readonly LinkedProgram _program;
    private readonly int[] _projectOf;
    private readonly Dictionary<string, int> _projects = new(StringComparer.Ordinal);
    private readonly bool[]?[] _visible;
    private readonly ILookup<string, string> _references;
    private readonly (IReadOnlyList<LinkedCall> Dear, IReadOnlyList<(int Target, CallStep Step)> Calls)?[] _steps;
    private readonly Dictionary<(int Project, int Target), DearestWay> _known = [];

    private readonly int[] _foundBy;
    private readonly (int From, CallStep? Step, bool IsOpen)[] _arrivals;
    private readonly List<int> _found = [];
    private int _searches;

    public DearestWays(LinkedProgram program, IReadOnlyList<CompilationFacts> projects)
    {
        var members = program.Graph.Members;
        _program = program;
        _references = projects.SelectMany(project => project.References.Append(project.Project).Select(seen => (project.Project, seen)))
            .ToLookup(pair => pair.Project, pair => pair.seen, StringComparer.Ordinal);
        _projectOf = new int[members.Count];
        for (var i = 0; i < members.Count; i++)
        {
            if (!_projects.TryGetValue(members[i].Project, out var project))
            {
                _projects.Add(members[i].Project, project = _projects.Count);
            }

            _projectOf[i] = project;
        }

        _visible = new bool[]?[_projects.Count];
        _steps = new (IReadOnlyList<LinkedCall>, IReadOnlyList<(int, CallStep)>)?[members.Count];
        _foundBy = new int[members.Count];
        _arrivals = new (int, CallStep?, bool)[members.Count];
    }

    /// <summary>Only ways that leave the projects which the caller's compiler saw: of others it knew the whole.</summary>
    /// <param name="caller">Index of the member that calls.</param>
    public DearestWay From(int caller, CallStep first)
    {
        if (Followed(first) is not { } target)
        {
            return new DearestWay([], null, IsComplete: true);
        }

        var project = _projectOf[caller];
        if (!_known.TryGetValue((project, target), out var way))
        {
            _known.Add((project, target), way = Search(target, VisibleFrom(project)));
        }

        return way.Call is not null && Implementation(first, target) is { } name ? way with { Names = [name, .. way.Names] } : way;
    }

    private DearestWay Search(int target, bool[] visible)
    {
        _searches++;
        _found.Clear();
        Arrive(target, 0, null, !visible[_projectOf[target]]);
        (LinkedCall? dearest, int at, var searched) = (null, 0, 0);
        for (; searched < _found.Count && searched < MostMembers; searched++)
        {
            var member = _found[searched];
            var (dear, calls) = _steps[member] ??= StepsOf(member);
            var isOpen = _arrivals[member].IsOpen;
            for (var i = 0; isOpen && i < dear.Count; i++)
            {
                if (dearest is null || IsDearer(dear[i], dearest))
                {
                    (dearest, at) = (dear[i], member);
                }
            }

            for (var i = 0; i < calls.Count; i++)
            {
                var (callee, step) = calls[i];
                if (_foundBy[callee] != _searches)
                {
                    Arrive(callee, member, step, isOpen || !visible[_projectOf[callee]]);
                }
            }
        }

        return new DearestWay(dearest is null ? [] : NamesTo(at), dearest, searched == _found.Count);
    }

    private void Arrive(int member, int from, CallStep? step, bool isOpen)
    {
        _foundBy[member] = _searches;
        _arrivals[member] = (from, step, isOpen);
        _found.Add(member);
    }

    private static bool IsDearer(LinkedCall call, LinkedCall than) => call.Price!.Typical != than.Price!.Typical
        ? call.Price.Typical > than.Price.Typical
        : string.CompareOrdinal(call.Key, than.Key) < 0;

    private IReadOnlyList<string> NamesTo(int member)
    {
        var names = new List<string>();
        for (; _arrivals[member] is (var from, { } step, _); member = from)
        {
            if (Implementation(step, member) is { } name)
            {
                names.Add(name);
            }

            names.Add(MemberKey.ShortName(step.Facts.Target));
        }

        names.Reverse();
        return names;
    }

    /// <summary>What runs in place of the member that is called, if that is another.</summary>
    private string? Implementation(CallStep step, int target) =>
        _program.Graph.Members[target].Key is var key && key != step.Facts.Target ? MemberKey.ShortName(key) : null;

    private (IReadOnlyList<LinkedCall> Dear, IReadOnlyList<(int Target, CallStep Step)> Calls) StepsOf(int member)
    {
        var (dear, calls) = (new List<LinkedCall>(), new List<(int Target, CallStep Step)>());
        var targets = new HashSet<int>();
        foreach (var step in _program.Graph.Members[member].Steps)
        {
            if (!RunsOnce(step.Frames))
            {
                continue;
            }

            if (step is SiteStep site)
            {
                var call = _program.Calls[site.Site];
                if (call.IsDear && call.Estimate.HasKnownModel && call.Price is not null)
                {
                    dear.Add(call);
                }
            }
            else if (step is CallStep call && Followed(call) is { } target && targets.Add(target))
            {
                calls.Add((target, call));
            }
        }

        return (dear, calls);
    }

    /// <summary>The one member that a call runs, if that costs something.</summary>
    private int? Followed(CallStep step) => step.Targets.Count == 1 && _program.DefinitionOf(step.Targets[0]) is not null ? step.Targets[0] : null;

    private bool[] VisibleFrom(int project)
    {
        if (_visible[project] is { } known)
        {
            return known;
        }

        var visible = new bool[_projects.Count];
        var name = _projects.First(named => named.Value == project).Key;
        foreach (var seen in _references[name])
        {
            if (_projects.TryGetValue(seen, out var index))
            {
                visible[index] = true;
            }
        }

        return _visible[project] = visible;
    }

    private static bool RunsOnce(IReadOnlyList<Frame> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            if (frames[i].Kind is FrameKind.Arm or FrameKind.Cached)
            {
                return false;
            }
        }

        return !Repetition.IsFanOut(frames);
    }
}
