using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// The model calls that a call of this compilation leads to, through its members and those of referenced projects. Lazy and cached: a body is bound only if a call in a
/// loop asks, and only if the called names say that it may reach a model call; then once, whoever asks next. What that costs is in
/// proportion to the code between loops and model calls, not to the program; the names are read from syntax, once per tree.
/// </summary>
internal sealed class ModelPaths(Compilation compilation, MemberSteps steps, OpenMembers open, ReferencedSummaries summaries)
{
    private readonly ConcurrentDictionary<(ISymbol Member, bool IsBase), ModelPathsFound> _paths = new();

    /// <summary>The shortest way to each model call; where there is one without alternatives, the shortest of these.</summary>
    /// <param name="isBase">Whether the call names the base class's member, so that no override runs in its place.</param>
    public ModelPathsFound From(IMethodSymbol called, bool isBase, CancellationToken cancellation) => _paths.GetOrAdd(
        (OpenMembers.Definition(called), isBase),
        _ => new PathSearch(compilation, steps, open, summaries, cancellation).From(called, isBase));
}
