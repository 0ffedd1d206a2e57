using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.CallGraph;

/// <summary>A model call, or a call to another member, in a body that was bound on demand.</summary>
/// <param name="Site">Of a model call, else null.</param>
/// <param name="Target">Of a call to another member, else null.</param>
internal sealed record MemberStep(CallSite? Site, IMethodSymbol? Target, ImmutableArray<Frame> Frames, Location Location);

/// <summary>What a member's own body does. Each body is bound once, and only when a question leads to it.</summary>
/// <param name="mayMatter">Whether a called method may reach a model call, by its name.</param>
internal sealed class MemberSteps(
    SourceOperations source, SdkCatalog sdks, CallSiteReader reader, FrameFinder frames, LivePlaces places, Func<IMethodSymbol, bool> mayMatter)
{
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<MemberStep>> _steps = new(SymbolEqualityComparer.Default);

    /// <param name="method">A definition.</param>
    public IReadOnlyList<MemberStep> Of(IMethodSymbol method, CancellationToken cancellation) =>
        _steps.GetOrAdd(method, _ => Read(method, cancellation));

    private List<MemberStep> Read(IMethodSymbol method, CancellationToken cancellation)
    {
        var steps = new List<MemberStep>();
        if (source.BodyOf(method, cancellation) is not { } body || sdks.IsImplementation(method))
        {
            return steps;
        }

        foreach (var operation in body.Descendants())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IInvocationOperation call when sdks.OperationOf(call.TargetMethod) is not null:
                    if (reader.Read(call, method, cancellation) is { MayBeFree: false } site && IsOwn(site.Root))
                    {
                        steps.Add(new MemberStep(site, null, site.Frames, site.Location));
                    }

                    break;

                case IInvocationOperation or IMethodReferenceOperation
                    when PlacedCall.Of(operation, method, frames, places, mayMatter, cancellation) is { } call && IsOwn(call.Place.Root):
                    steps.Add(new MemberStep(null, call.Target, call.Place.Frames, call.Location));
                    break;
            }
        }

        return steps;

        // Local functions and lambdas that a framework runs are members of their own.
        bool IsOwn(MemberRoot root) => SymbolEqualityComparer.Default.Equals(root.Symbol, method);
    }
}
