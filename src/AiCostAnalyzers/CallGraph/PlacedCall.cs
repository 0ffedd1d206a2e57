using System.Collections.Immutable;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.CallGraph;

/// <summary>A step that runs another member, or a method group that is passed on to be called, with the loops around it.</summary>
/// <param name="IsBase">Whether it names the base class's member, so that no override runs in its place.</param>
internal sealed record PlacedCall(IMethodSymbol Target, FrameResult Place, Location Location, bool IsBase)
{
    /// <param name="mayMatter">Asked before anything else is worked out.</param>
    /// <returns>None where the operation runs no other member, or none that matters; two for a property that is read and written.</returns>
    public static ImmutableArray<PlacedCall> Of(
        IOperation operation, ISymbol containingSymbol, FrameFinder frames, LivePlaces places, Func<IMethodSymbol, bool> mayMatter, CancellationToken cancellation)
    {
        var targets = Targets(operation, mayMatter);
        if (targets.IsEmpty || operation.IsInExpressionTree() || PlaceOf(operation, containingSymbol, frames) is not { } place)
        {
            return ImmutableArray<PlacedCall>.Empty;
        }

        place = places.Of(place, cancellation);
        var (location, isBase) = (CalledMembers.LocationOf(operation), CalledMembers.IsBaseCall(operation));
        return ImmutableArray.CreateRange(targets, target => new PlacedCall(target, place, location, isBase));
    }

    private static ImmutableArray<IMethodSymbol> Targets(IOperation operation, Func<IMethodSymbol, bool> mayMatter)
    {
        if (operation is IMethodReferenceOperation reference)
        {
            return mayMatter(reference.Method) && LambdaArguments.Find(reference) is not null ? ImmutableArray.Create(reference.Method) : ImmutableArray<IMethodSymbol>.Empty;
        }

        ImmutableArray<IMethodSymbol>.Builder? targets = null;
        CalledMembers.Visit(operation, mayMatter, (called, matters) =>
        {
            if (matters(called))
            {
                (targets ??= ImmutableArray.CreateBuilder<IMethodSymbol>()).Add(called);
            }
        });
        return targets?.ToImmutable() ?? ImmutableArray<IMethodSymbol>.Empty;
    }

    private static FrameResult? PlaceOf(IOperation operation, ISymbol containingSymbol, FrameFinder frames) => operation switch
    {
        IMethodReferenceOperation reference => frames.FindForMethodReference(reference, containingSymbol),
        IInvocationOperation or IObjectCreationOperation => frames.Find(operation, containingSymbol),
        _ => frames.FindForFunction(operation, containingSymbol),
    };
}
