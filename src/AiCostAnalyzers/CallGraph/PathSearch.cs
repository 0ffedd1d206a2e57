using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// One search for model calls: breadth first, what is certain before what is not. Each member once, so that circles end; no recursion, so
/// that chains cannot be too deep.
/// </summary>
internal sealed class PathSearch(
    Compilation compilation, MemberSteps steps, OpenMembers open, ReferencedSummaries summaries, CancellationToken cancellation)
{
    /// <summary>Members that are searched. Where there are more, what they call is not known, and the result says so.</summary>
    public const int MostMembers = 10_000;

    private readonly List<ModelPath> _found = [];
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _visitedKeys = new(StringComparer.Ordinal);
    private readonly HashSet<(ISymbol Member, bool IsCertain)> _queued = [];
    private readonly Queue<Next> _certain = new();
    private readonly Queue<Next> _uncertain = new();
    private bool _isComplete = true;

    /// <param name="isBase">Whether the call names the base class's member, so that no override runs in its place.</param>
    public ModelPathsFound From(IMethodSymbol called, bool isBase)
    {
        Follow(called, isBase, PathStep.Start, isFirst: true);
        while (_certain.Count + _uncertain.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_visited.Count + _visitedKeys.Count >= MostMembers)
            {
                _isComplete = false;
                break;
            }

            var next = _certain.Count > 0 ? _certain.Dequeue() : _uncertain.Dequeue();
            if (next.Member is { } member && !open.IsElsewhere(member))
            {
                Visit(member, next.Way);
            }
            else
            {
                VisitSummary(next.Key ?? MemberKeys.Of(next.Member!), next.Way);
            }
        }

        return new ModelPathsFound(_found, _isComplete);
    }

    private void Visit(IMethodSymbol member, PathStep way)
    {
        foreach (var step in _visited.Add(member) ? steps.Of(member, cancellation) : [])
        {
            var next = way.To(step.Location, step.Frames);
            if (step.Site is { } site)
            {
                _found.Add(new ModelPath(site, null, next));
            }
            else if (step.Target is { } target)
            {
                Follow(target, step.IsBase, next, isFirst: false);
            }
        }
    }

    private void VisitSummary(string key, PathStep way)
    {
        if (!_visitedKeys.Add(key))
        {
            return;
        }

        _isComplete &= !summaries.CallsMoreModels(key);
        foreach (var step in summaries.StepsOf(key))
        {
            var next = way with { Frames = way.Frames.AddRange(step.Frames), IsCertain = way.IsCertain && step.IsCertain };
            if (step.Call is SummaryModelCall call)
            {
                _found.Add(new ModelPath(null, new SummarizedCall(call, MemberKeys.NameOfKey(key)), next));
            }
            else if (step.Call is SummaryOpenCall { Target: var target })
            {
                // What is registered here decides, also for a call that another project makes.
                if (MemberKeys.Find(target, compilation) is { } method)
                {
                    Follow(method, isBase: false, next, isFirst: false);
                }
                else if (!_visitedKeys.Contains(target))
                {
                    (next.IsCertain ? _certain : _uncertain).Enqueue(new Next(null, target, next.Into(MemberKeys.ShortName(MemberKeys.NameOfKey(target)))));
                }
            }
        }
    }

    private void Follow(IMethodSymbol target, bool isBase, PathStep way, bool isFirst)
    {
        var definition = OpenMembers.Definition(target);
        var bodies = isBase ? ImmutableArray.Create(definition) : open.BodiesOf(target, cancellation);
        if (!isFirst)
        {
            way = way.Into(MemberKeys.ShortNameOf(target));
        }

        var isCertain = way.IsCertain && bodies.Length == 1;
        foreach (var body in bodies)
        {
            if (!_visited.Contains(body) && _queued.Add((body, isCertain)))
            {
                var into = SymbolEqualityComparer.Default.Equals(body, definition) ? way : way.Into(MemberKeys.ShortNameOf(body));
                (isCertain ? _certain : _uncertain).Enqueue(new Next(body, null, into with { IsCertain = isCertain }));
            }
        }
    }

    /// <param name="Member">Null for one of another project that this compilation cannot see; then <paramref name="Key"/> is its key.</param>
    private sealed record Next(IMethodSymbol? Member, string? Key, PathStep Way);
}
