using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.CallGraph;

/// <summary>A model call that a call leads to.</summary>
/// <param name="Members">Names of the members on the way, behind the one that is called.</param>
/// <param name="Steps">Where each member of this compilation makes the next call on the way, the model call included.</param>
/// <param name="Frames">What repeats it on the way.</param>
/// <param name="IsCertain">Whether nothing on the way decides between several implementations or overrides.</param>
/// <param name="Site">Where it stands in this compilation; else null.</param>
/// <param name="Summarized">What another project's summary says of it; else null.</param>
internal sealed record ModelPath(
    CallSite? Site,
    SummarizedCall? Summarized,
    ImmutableArray<string> Members,
    ImmutableArray<Location> Steps,
    ImmutableArray<Frame> Frames,
    bool IsCertain);

/// <summary>
/// The model calls that a call of this compilation leads to, through its members and those of referenced projects. Lazy and cached: a body is bound only if a call in a
/// loop asks, and only if the called names say that it may reach a model call; then once, whoever asks next. What that costs is in
/// proportion to the code between loops and model calls, not to the program; the names are read from syntax, once per tree.
/// </summary>
internal sealed class ModelPaths(Compilation compilation, MemberSteps steps, OpenMembers open, ReferencedSummaries summaries)
{
    /// <summary>Members on a way. One that is longer is not followed: no message could name it, and the linker counts it.</summary>
    public const int MaxLength = 32;

    /// <summary>Members that one call's ways are searched in.</summary>
    private const int MaxMembers = 1000;

    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<ModelPath>> _paths = new(SymbolEqualityComparer.Default);

    /// <summary>The shortest way to each model call; where there is one without alternatives, the shortest of these.</summary>
    public IReadOnlyList<ModelPath> From(IMethodSymbol called, CancellationToken cancellation) =>
        _paths.GetOrAdd(OpenMembers.Definition(called), _ => Search(called, cancellation));

    /// <summary>Breadth first, what is certain before what is not. Each member once, so that circles end; no recursion, so that chains cannot be too deep.</summary>
    private List<ModelPath> Search(IMethodSymbol called, CancellationToken cancellation)
    {
        var found = new List<ModelPath>();
        var visited = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var visitedKeys = new HashSet<string>(StringComparer.Ordinal);
        var (certain, uncertain) = (new Queue<Way>(), new Queue<Way>());
        Follow(called, new Way(called, null, ImmutableArray<string>.Empty, ImmutableArray<Location>.Empty, ImmutableArray<Frame>.Empty, IsCertain: true), isFirst: true);
        while (certain.Count + uncertain.Count > 0 && visited.Count + visitedKeys.Count < MaxMembers)
        {
            cancellation.ThrowIfCancellationRequested();
            var way = certain.Count > 0 ? certain.Dequeue() : uncertain.Dequeue();
            if (way.Member is not { } member)
            {
                FollowSummary(way.Key!, way);
                continue;
            }

            if (open.IsElsewhere(member))
            {
                FollowSummary(MemberKeys.Of(member), way);
                continue;
            }

            if (!visited.Add(member))
            {
                continue;
            }

            foreach (var step in steps.Of(member, cancellation))
            {
                var next = way with { Steps = way.Steps.Add(step.Location), Frames = way.Frames.AddRange(step.Frames) };
                if (step.Site is { } site)
                {
                    found.Add(new ModelPath(site, null, next.Members, next.Steps, next.Frames, next.IsCertain));
                }
                else if (step.Target is { } target && way.Steps.Length < MaxLength)
                {
                    Follow(target, next, isFirst: false);
                }
            }
        }

        return found;

        void FollowSummary(string key, Way way)
        {
            foreach (var step in visitedKeys.Add(key) ? summaries.StepsOf(key) : [])
            {
                var next = way with { Frames = way.Frames.AddRange(step.Frames), IsCertain = way.IsCertain && step.IsCertain };
                if (step.Call is SummaryModelCall call)
                {
                    found.Add(new ModelPath(null, new SummarizedCall(call, MemberKeys.NameOfKey(key)), next.Members, next.Steps, next.Frames, next.IsCertain));
                }
                else if (step.Call is SummaryOpenCall { Target: var target } && way.Members.Length < MaxLength)
                {
                    // What is registered here decides, also for a call that another project makes.
                    if (MemberKeys.Find(target, compilation) is { } method)
                    {
                        Follow(method, next, isFirst: false);
                    }
                    else
                    {
                        (next.IsCertain ? certain : uncertain).Enqueue(
                            next with { Member = null, Key = target, Members = next.Members.Add(MemberKeys.ShortName(MemberKeys.NameOfKey(target))) });
                    }
                }
            }
        }

        void Follow(IMethodSymbol target, Way way, bool isFirst)
        {
            var bodies = open.BodiesOf(target, cancellation);
            if (!isFirst)
            {
                way = way with { Members = way.Members.Add(MemberKeys.ShortNameOf(target)) };
            }

            foreach (var body in bodies)
            {
                var isItself = SymbolEqualityComparer.Default.Equals(body, OpenMembers.Definition(target));
                var next = new Way(
                    body,
                    null,
                    isItself ? way.Members : way.Members.Add(MemberKeys.ShortNameOf(body)),
                    way.Steps,
                    way.Frames,
                    way.IsCertain && bodies.Length == 1);
                (next.IsCertain ? certain : uncertain).Enqueue(next);
            }
        }
    }

    /// <param name="Member">Null for one of another project that this compilation cannot see; then <paramref name="Key"/> is its key.</param>
    private sealed record Way(
        IMethodSymbol? Member, string? Key, ImmutableArray<string> Members, ImmutableArray<Location> Steps, ImmutableArray<Frame> Frames, bool IsCertain);
}
