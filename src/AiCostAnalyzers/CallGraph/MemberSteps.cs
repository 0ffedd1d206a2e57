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
/// <param name="IsBase">Whether it names the base class's member, so that no override runs in its place.</param>
internal sealed record MemberStep(CallSite? Site, IMethodSymbol? Target, ImmutableArray<Frame> Frames, Location Location, bool IsBase);

/// <summary>What a member's own body does; of a constructor also the initialisers that it runs, and the base class's constructor. Each body is bound once, and only when a question leads to it.</summary>
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
        if (sdks.IsImplementation(method))
        {
            return steps;
        }

        if (method.MethodKind == MethodKind.Constructor && ImplicitCalls.RunsInitializers(method))
        {
            foreach (var member in ImplicitCalls.InitializedMembers(method.ContainingType))
            {
                Add(steps, source.InitializerOf(member, cancellation), member, cancellation);
            }

            if (ImplicitCalls.ImpliedBase(method) is { } implied && mayMatter(implied))
            {
                steps.Add(new MemberStep(null, implied, ImmutableArray<Frame>.Empty, method.Locations.FirstOrDefault() ?? Location.None, IsBase: true));
            }
        }

        Add(steps, source.BodyOf(method, cancellation), method, cancellation);
        return steps;
    }

    /// <param name="owner">The member that the body is of. Local functions and lambdas that a framework runs are members of their own.</param>
    private void Add(List<MemberStep> steps, IOperation? body, ISymbol owner, CancellationToken cancellation)
    {
        foreach (var operation in body?.Descendants() ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            if (operation is IInvocationOperation invocation && sdks.OperationOf(invocation.TargetMethod) is not null)
            {
                if (reader.Read(invocation, owner, cancellation) is { MayBeFree: false } site && IsOwn(site.Root))
                {
                    steps.Add(new MemberStep(site, null, site.Frames, site.Location, IsBase: false));
                }

                continue;
            }

            foreach (var call in PlacedCall.Of(operation, owner, frames, places, mayMatter, cancellation))
            {
                if (IsOwn(call.Place.Root))
                {
                    steps.Add(new MemberStep(null, call.Target, call.Place.Frames, call.Location, call.IsBase));
                }
            }
        }

        bool IsOwn(MemberRoot root) => SymbolEqualityComparer.Default.Equals(root.Symbol, owner);
    }
}
