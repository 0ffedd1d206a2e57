using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>Says how often, and whether, a step runs each time its member runs: walks from the step to the root of its member.</summary>
internal sealed class FrameFinder(EntryPointFinder entryPoints)
{
    private readonly LoopFrames _loops = new();

    /// <param name="operation">A step of a member's body.</param>
    /// <param name="containingSymbol">The member, as the analysis context gives it.</param>
    public FrameResult Find(IOperation operation, ISymbol containingSymbol)
    {
        var frames = ImmutableArray.CreateBuilder<Frame>();
        IOperation child = operation;
        while (child.Parent is { } parent)
        {
            switch (parent)
            {
                case ILoopOperation loop:
                    Add(frames, _loops.Around(loop, child));
                    break;

                case IAnonymousFunctionOperation lambda:
                    if (entryPoints.OfHandler(lambda) is { } registration)
                    {
                        return Result(frames, new MemberRoot(MemberRootKind.EntryPointLambda, lambda.Symbol, lambda, registration.EntryPoint));
                    }

                    if (LambdaArguments.Find(lambda) is { Parent: IInvocationOperation invocation } argument)
                    {
                        Add(frames, QueryFrames.Of(invocation, argument));
                    }

                    break;

                case ILocalFunctionOperation localFunction:
                    return Result(frames, new MemberRoot(MemberRootKind.LocalFunction, localFunction.Symbol));

                case IBlockOperation block:
                    EarlyExits.AddBefore(child, block.Operations, frames);
                    break;

                case ISwitchCaseOperation section:
                    EarlyExits.AddBefore(child, section.Body, frames);
                    Add(frames, ArmFrames.Around(section, child));
                    break;

                default:
                    Add(frames, ArmFrames.Around(parent, child));
                    break;
            }

            child = parent;
        }

        return Result(frames, MemberRoot.Of(containingSymbol));
    }

    /// <summary>How the method runs that a method group passes, such as <c>tickets.Select(ClassifyAsync)</c>.</summary>
    /// <returns>Null where a framework runs it and not the member, as in <c>app.MapPost("/triage", TriageAsync)</c>.</returns>
    public FrameResult? FindForMethodReference(IMethodReferenceOperation reference, ISymbol containingSymbol)
    {
        if (entryPoints.OfHandler(reference) is not null)
        {
            return null;
        }

        if (LambdaArguments.Find(reference) is not { Parent: IInvocationOperation invocation } argument)
        {
            return Find(reference, containingSymbol);
        }

        FrameResult outer = Find(reference, containingSymbol);
        return QueryFrames.Of(invocation, argument) is { } query ? outer with { Frames = outer.Frames.Add(query) } : outer;
    }

    private static void Add(ImmutableArray<Frame>.Builder frames, Frame? frame)
    {
        if (frame is not null)
        {
            frames.Add(frame);
        }
    }

    private static FrameResult Result(ImmutableArray<Frame>.Builder frames, MemberRoot root)
    {
        Add(frames, OwnMarks.HotPath(root));
        frames.Reverse();
        return new FrameResult(frames.ToImmutable(), root);
    }
}
