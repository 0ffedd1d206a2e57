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
    public static PlacedCall? Of(IOperation operation, ISymbol containingSymbol, FrameFinder frames, Func<IMethodSymbol, bool> mayMatter) => operation switch
    {
        IInvocationOperation call when mayMatter(call.TargetMethod) && !call.IsInExpressionTree() =>
            new(call.TargetMethod, frames.Find(call, containingSymbol), CallSite.NameLocation(call.Syntax)),

        IMethodReferenceOperation reference
            when mayMatter(reference.Method)
                && LambdaArguments.Find(reference) is not null
                && !reference.IsInExpressionTree()
                && frames.FindForMethodReference(reference, containingSymbol) is { } place =>
            new(reference.Method, place, reference.Syntax.GetLocation()),

        _ => null,
    };
}
