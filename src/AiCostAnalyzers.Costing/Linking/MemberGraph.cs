using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Linking;

/// <summary>A member of the program with what it does that may cost something.</summary>
internal sealed record LinkedMember(string Key, string Name, string Project)
{
    public List<Step> Steps { get; } = [];
}

/// <summary>Something that a member does, under its loops and branches.</summary>
internal abstract record Step(IReadOnlyList<Frame> Frames);

/// <param name="Site">Index of a call site.</param>
internal sealed record SiteStep(IReadOnlyList<Frame> Frames, int Site) : Step(Frames);

/// <param name="Targets">Indexes of members; of several, one runs.</param>
internal sealed record CallStep(IReadOnlyList<Frame> Frames, IReadOnlyList<int> Targets, CallFacts Facts) : Step(Frames);

/// <summary>The members of all projects, their calls closed over interfaces and overrides.</summary>
internal sealed class MemberGraph
{
    private readonly Dictionary<string, int> _indexes;
    private readonly List<LinkedMember> _members;
    private readonly int[][] _callees;

    /// <param name="sites">All call sites, with their projects; a <see cref="SiteStep"/> counts in this list.</param>
    public MemberGraph(IReadOnlyList<CompilationFacts> projects, IReadOnlyList<(string Project, CallSiteFacts Site)> sites)
    {
        var count = projects.Sum(project => project.Members.Count);
        (_indexes, _members) = (new Dictionary<string, int>(count, StringComparer.Ordinal), new List<LinkedMember>(count));
        var callers = new List<int>(count);
        foreach (var project in projects)
        {
            foreach (var member in project.Members)
            {
                callers.Add(Add(member.Key, member.Name, project.Project));
            }
        }

        for (var i = 0; i < sites.Count; i++)
        {
            var (project, site) = sites[i];
            _members[Add(site.Member, CallSiteId.Member(site.Id), project)].Steps.Add(new SiteStep(site.Frames, i));
        }

        AddCalls(projects, callers);
        _callees = new int[_members.Count][];
        var callees = new List<int>();
        for (var i = 0; i < _members.Count; i++)
        {
            foreach (var step in _members[i].Steps)
            {
                if (step is CallStep call)
                {
                    callees.AddRange(call.Targets);
                }
            }

            _callees[i] = [.. callees];
            callees.Clear();
        }
    }

    public IReadOnlyList<LinkedMember> Members => _members;

    public int? Find(string key) => _indexes.TryGetValue(key, out var index) ? index : null;

    public IReadOnlyList<int> Callees(int member) => _callees[member];

    /// <summary>All members that run when these do, themselves included.</summary>
    public HashSet<int> Reachable(IEnumerable<int> from)
    {
        var reached = new HashSet<int>(from);
        var waiting = new Stack<int>(reached);
        while (waiting.Count > 0)
        {
            var callees = _callees[waiting.Pop()];
            for (var i = 0; i < callees.Length; i++)
            {
                if (reached.Add(callees[i]))
                {
                    waiting.Push(callees[i]);
                }
            }
        }

        return reached;
    }

    /// <param name="callers">Indexes of the projects' members, in their order.</param>
    private void AddCalls(IReadOnlyList<CompilationFacts> projects, List<int> callers)
    {
        var next = 0;
        var implementations = new Implementations(projects, _indexes.ContainsKey);
        var alone = new int[]?[_members.Count];
        foreach (var project in projects)
        {
            foreach (var member in project.Members)
            {
                var caller = _members[callers[next++]];
                foreach (var call in member.Calls)
                {
                    if (TargetsOf(call, member.Key) is { Count: > 0 } targets)
                    {
                        caller.Steps.Add(new CallStep(call.Frames, targets, call));
                    }
                }
            }
        }

        IReadOnlyList<int> TargetsOf(CallFacts call, string caller)
        {
            if (!call.IsOpen)
            {
                return _indexes.TryGetValue(call.Target, out var target) ? alone[target] ??= [target] : [];
            }

            var keys = implementations.Of(call.Target, caller);
            if (keys.Count == 1)
            {
                var only = _indexes[keys[0]];
                return alone[only] ??= [only];
            }

            return [.. keys.Select(key => _indexes[key])];
        }
    }

    private int Add(string key, string name, string project)
    {
        if (!_indexes.TryGetValue(key, out var index))
        {
            index = _members.Count;
            _indexes.Add(key, index);
            _members.Add(new LinkedMember(key, name, project));
        }

        return index;
    }
}
