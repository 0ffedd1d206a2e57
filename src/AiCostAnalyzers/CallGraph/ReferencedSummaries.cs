using System.Collections.Immutable;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.CallGraph;

/// <summary>A model call that a member of another project leads to.</summary>
/// <param name="Member">Name of the member whose summary holds it: what an annotation can say of it.</param>
/// <param name="Members">Names of the members on the way, behind the one that is called.</param>
/// <param name="IsCertain">Whether it runs in every case: a summary does not tell a branch from one of several implementations.</param>
internal sealed record SummarizedCall(
    SummaryModelCall Call, string Member, ImmutableArray<string> Members, ImmutableArray<Frame> Frames, bool IsCertain);

/// <summary>What the projects that a compilation references say of their members, found by key.</summary>
internal sealed class ReferencedSummaries
{
    /// <summary>Members that one call is followed through. Summaries may be anybody's: what they say ends here at the latest.</summary>
    private const int MostMembers = 256;

    private readonly Dictionary<string, List<MemberSummary>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assemblies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _methodNames = new(StringComparer.Ordinal);

    public ReferencedSummaries(IEnumerable<ProjectSummary> summaries)
    {
        foreach (var member in summaries.SelectMany(static s => s.Members))
        {
            if (!_members.TryGetValue(member.Key, out var known))
            {
                _members.Add(member.Key, known = []);
                _assemblies.Add(MemberKeys.AssemblyOf(member.Key));
                var name = MemberKeys.NameOfKey(member.Key);
                _methodNames.Add(name.Substring(name.LastIndexOf('.') + 1));
            }

            known.Add(member);
        }
    }

    public bool IsEmpty => _members.Count == 0;

    public IReadOnlyCollection<string> Assemblies => _assemblies;

    public IReadOnlyCollection<string> MethodNames => _methodNames;

    public bool Has(string key) => _members.ContainsKey(key);

    /// <summary>The model calls that a member leads to, through whatever projects; the shortest way to each.</summary>
    public List<SummarizedCall> CallsOf(string key)
    {
        var found = new List<SummarizedCall>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var ways = new Queue<Way>();
        ways.Enqueue(new Way(key, ImmutableArray<string>.Empty, ImmutableArray<Frame>.Empty, IsCertain: true));
        while (ways.Count > 0 && visited.Count < MostMembers)
        {
            var way = ways.Dequeue();
            if (!visited.Add(way.Key) || !_members.TryGetValue(way.Key, out var members))
            {
                continue;
            }

            foreach (var member in members)
            {
                foreach (var call in member.ModelCalls)
                {
                    var last = Next(way, call, members.Count);
                    found.Add(new SummarizedCall(call, MemberKeys.NameOfKey(way.Key), last.Members, last.Frames, last.IsCertain));
                }

                foreach (var call in member.OpenCalls)
                {
                    var next = Next(way, call, members.Count);
                    ways.Enqueue(next with { Key = call.Target, Members = next.Members.Add(MemberKeys.ShortName(MemberKeys.NameOfKey(call.Target))) });
                }
            }
        }

        return found;
    }

    private static Way Next(Way way, SummaryCall call, int alternatives)
    {
        var frames = way.Frames;
        if (call.Times.Factor != 1)
        {
            frames = frames.Add(new Frame(FrameKind.Loop, 0, Count: call.Times.Factor));
        }

        foreach (var count in call.Times.Counts)
        {
            frames = frames.Add(new Frame(FrameKind.Loop, 0, count));
        }

        return way with { Frames = frames, IsCertain = way.IsCertain && alternatives == 1 && !call.MayBeSkipped };
    }

    private sealed record Way(string Key, ImmutableArray<string> Members, ImmutableArray<Frame> Frames, bool IsCertain);
}
