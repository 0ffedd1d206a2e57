using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Prompts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1005: a call in a loop asks the same each turn.</summary>
internal sealed class AIC1005CallOutsideLoop : HotPathRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.CallOutsideLoop,
        "Call does not depend on the loop",
        "{0} is asked the same {1} times per {2}, {3} each; ask once, before the loop{4}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Warning,
        "Nothing that goes into the call changes from turn to turn. Asked once, before the loop, it costs one call.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        var invocation = call.Site.Invocation;
        if (call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.Embedding)
            || !Repetition.IsFanOut(call.Site.Frames)
            || call.Site.Needs.HasFlag(ModelCapabilities.Tools)
            || BodyOf(invocation, call) is not { } body
            || CachedCalls.IsCached(invocation)
            || !new StableInputs(Root(invocation), body, invocation).AreStable(invocation))
        {
            return null;
        }

        return new HotPathFinding(
            s_descriptor,
            call.IsDear && call.HasKnownModel ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            "asks the same each turn",
            char.ToUpperInvariant(call.ModelText[0]) + call.ModelText.Substring(1), Repetition.Text(call.Site.Frames), call.Unit, call.PriceText);
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>
    /// What runs once per item around the call; null where the turns are counted and not items of data, which is how several answers to one
    /// question are asked for, or where the loop ends with an answer.
    /// </summary>
    private static TextSpan? BodyOf(IInvocationOperation invocation, PricedCallSite call)
    {
        IOperation child = invocation;
        for (var parent = child.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IForEachLoopOperation loop when loop.Collection != child:
                    return IsCounted(loop.Collection) || Leaves(loop, invocation) || !Repeats(loop) ? null : loop.Syntax.Span;

                case ILoopOperation and not IForEachLoopOperation:
                case ILocalFunctionOperation:
                    return null;

                case IAnonymousFunctionOperation lambda:
                    return LambdaArguments.Find(lambda) is { Parent: IInvocationOperation query } argument
                        && QueryFrames.Of(query, argument) is not null
                        && query.TargetMethod.Name is not ("For" or "ForAsync")
                        && !IsCounted(query.Arguments.Length > 0 ? query.Arguments[0].Value : query.Instance)
                            ? lambda.Syntax.Span
                            : null;
            }

            child = parent;
        }

        return null;

        bool Repeats(ILoopOperation loop) => call.Site.Frames.Any(f => f.Repeats && f.Id == ConstructId.Of(loop));
    }

    private static bool IsCounted(IOperation? source) =>
        source is not null && source.DescendantsAndSelf().Any(static o => o is IInvocationOperation { TargetMethod: { Name: "Range" or "Repeat" } method } && QueryFrames.IsQueryMethod(method));

    /// <summary>Whether something behind the call, or with it, ends the loop.</summary>
    private static bool Leaves(ILoopOperation loop, IInvocationOperation call) => OwnSteps.Of(loop.Body).Any(step =>
        step.Syntax.Span.End > call.Syntax.SpanStart
        && step switch
        {
            IReturnOperation { IsImplicit: false } returned => returned.Kind != Microsoft.CodeAnalysis.OperationKind.YieldReturn,
            IBranchOperation { BranchKind: BranchKind.Break } branch => SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel),
            _ => false,
        });
}
