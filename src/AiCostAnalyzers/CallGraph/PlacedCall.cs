using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.CallGraph;

/// <summary>A call to another member, or a method group that is passed on to be called, with the loops around it.</summary>
internal sealed record PlacedCall(IMethodSymbol Target, FrameResult Place, Location Location)
{
    /// <param name="mayMatter">Asked before anything else is worked out.</param>
    /// <returns>Null where the operation is no such call, or none that matters.</returns>
    public static PlacedCall? Of(
        IOperation operation, ISymbol containingSymbol, FrameFinder frames, LivePlaces places, Func<IMethodSymbol, bool> mayMatter, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation call when mayMatter(call.TargetMethod) && !call.IsInExpressionTree() =>
            new(call.TargetMethod, places.Of(frames.Find(call, containingSymbol), cancellation), CallSite.NameLocation(call.Syntax)),

        IMethodReferenceOperation reference
            when mayMatter(reference.Method)
                && LambdaArguments.Find(reference) is not null
                && !reference.IsInExpressionTree()
                && frames.FindForMethodReference(reference, containingSymbol) is { } place =>
            new(reference.Method, places.Of(place, cancellation), reference.Syntax.GetLocation()),

        _ => null,
    };
}
