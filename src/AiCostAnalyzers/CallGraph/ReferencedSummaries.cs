using System.Collections.Immutable;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.CallGraph;

/// <summary>A model call in another project.</summary>
/// <param name="Member">Name of the member whose summary holds it: what an annotation can say of it.</param>
internal sealed record SummarizedCall(SummaryModelCall Call, string Member);

/// <summary>A call that a member of another project makes.</summary>
/// <param name="IsCertain">Whether it runs in every case: a summary does not tell a branch from one of several implementations.</param>
internal sealed record SummarizedStep(SummaryCall Call, ImmutableArray<Frame> Frames, bool IsCertain);

/// <summary>What the projects that a compilation references say of their members, found by key.</summary>
internal sealed class ReferencedSummaries
{
    private readonly Dictionary<string, List<MemberSummary>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assemblies = new(StringComparer.Ordinal);
    private readonly HashSet<CalledName> _calledNames = [];

    public ReferencedSummaries(IEnumerable<ProjectSummary> summaries)
    {
        foreach (var member in summaries.SelectMany(static s => s.Members))
        {
            if (!_members.TryGetValue(member.Key, out var known))
            {
                _members.Add(member.Key, known = []);
                _assemblies.Add(MemberKeys.AssemblyOf(member.Key));
                _calledNames.Add(CalledName.OfKey(MemberKeys.NameOfKey(member.Key)));
            }

            known.Add(member);
        }
    }

    public bool IsEmpty => _members.Count == 0;

    public IReadOnlyCollection<string> Assemblies => _assemblies;

    /// <summary>What source calls the members by.</summary>
    public IReadOnlyCollection<CalledName> CalledNames => _calledNames;

    public bool Has(string key) => _members.ContainsKey(key);

    /// <summary>Whether a member that calls models calls more than its summary holds.</summary>
    public bool CallsMoreModels(string key) => _members.TryGetValue(key, out var members) && members.Exists(static m => m.HasMore && m.ModelCalls.Any(static c => !c.MayBeFree));

    /// <summary>What one run of a member calls, through whatever its own project calls. Of what may reach no model, nobody is warned.</summary>
    public IEnumerable<SummarizedStep> StepsOf(string key)
    {
        if (!_members.TryGetValue(key, out var members))
        {
            yield break;
        }

        foreach (var member in members)
        {
            foreach (var call in member.ModelCalls.Where(static c => !c.MayBeFree).Concat<SummaryCall>(member.OpenCalls))
            {
                yield return new SummarizedStep(call, FramesOf(call.Times), members.Count == 1 && !call.MayBeSkipped);
            }
        }
    }

    private static ImmutableArray<Frame> FramesOf(SummaryMultiplicity times)
    {
        var frames = ImmutableArray.CreateBuilder<Frame>();
        if (times.Factor != 1)
        {
            frames.Add(new Frame(FrameKind.Loop, 0, Count: times.Factor));
        }

        frames.AddRange(times.Counts.Select(static count => new Frame(FrameKind.Loop, 0, count)));
        return frames.ToImmutable();
    }
}
