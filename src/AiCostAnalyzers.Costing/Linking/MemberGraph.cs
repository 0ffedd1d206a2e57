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
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<LinkedMember> _members = [];

    /// <param name="sites">All call sites, with their projects; a <see cref="SiteStep"/> counts in this list.</param>
    public MemberGraph(IReadOnlyList<CompilationFacts> projects, IReadOnlyList<(string Project, CallSiteFacts Site)> sites)
    {
        foreach (var project in projects)
        {
            foreach (var member in project.Members)
            {
                Add(member.Key, member.Name, project.Project);
            }
        }

        for (var i = 0; i < sites.Count; i++)
        {
            var (project, site) = sites[i];
            Members[Add(site.Member, CallSiteId.Member(site.Id), project)].Steps.Add(new SiteStep(site.Frames, i));
        }

        var implementations = new Implementations(projects, key => Find(key) is not null);
        foreach (var member in projects.SelectMany(project => project.Members))
        {
            var caller = _members[_indexes[member.Key]];
            foreach (var call in member.Calls)
            {
                var targets = implementations.Of(call, caller.Key).Select(Find).OfType<int>().ToList();
                if (targets.Count > 0)
                {
                    caller.Steps.Add(new CallStep(call.Frames, targets, call));
                }
            }
        }
    }

    public IReadOnlyList<LinkedMember> Members => _members;

    public int? Find(string key) => _indexes.TryGetValue(key, out var index) ? index : null;

    public IEnumerable<int> Callees(int member) => _members[member].Steps.OfType<CallStep>().SelectMany(call => call.Targets);

    /// <summary>All members that run when these do, themselves included.</summary>
    public HashSet<int> Reachable(IEnumerable<int> from)
    {
        var reached = new HashSet<int>(from);
        var waiting = new Stack<int>(reached);
        while (waiting.Count > 0)
        {
            foreach (var callee in Callees(waiting.Pop()))
            {
                if (reached.Add(callee))
                {
                    waiting.Push(callee);
                }
            }
        }

        return reached;
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
