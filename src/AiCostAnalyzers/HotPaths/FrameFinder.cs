using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>Says how often, and whether, a step runs each time its member runs: walks from the step to the root of its member.</summary>
/// <param name="functions">Null for queries alone.</param>
/// <param name="stored">Null where stored lambdas count where they are written.</param>
internal sealed class FrameFinder(EntryPointFinder entryPoints, FunctionFrames? functions = null, StoredFunctions? stored = null)
{
    private readonly FunctionFrames _functions = functions ?? new FunctionFrames();
    private readonly LoopFrames _loops = new();
    private readonly EarlyExits _exits = new();

    /// <param name="operation">A step of a member's body.</param>
    /// <param name="containingSymbol">The member, as the analysis context gives it.</param>
    public FrameResult Find(IOperation operation, ISymbol containingSymbol) => Find(operation, containingSymbol, isCached: false, key: null);

    /// <param name="isCached">Whether a cache decides if the step runs: then turns that do not change its key run it once.</param>
    /// <param name="key">The cache's key; null for none.</param>
    private FrameResult Find(IOperation operation, ISymbol containingSymbol, bool isCached, IOperation? key)
    {
        var frames = ImmutableArray.CreateBuilder<Frame>();
        IOperation child = operation;
        while (child.Parent is { } parent)
        {
            switch (parent)
            {
                case ILoopOperation loop when !isCached || CacheKeys.Varies(key, loop):
                    Add(frames, _loops.Around(loop, child));
                    break;

                case ILoopOperation:
                    break;

                case IAnonymousFunctionOperation lambda:
                    if (entryPoints.OfHandler(lambda) is { } registration)
                    {
                        return Result(frames, new MemberRoot(MemberRootKind.EntryPointLambda, lambda.Symbol, lambda, registration.EntryPoint));
                    }

                    if (LambdaArguments.Find(lambda) is { } argument)
                    {
                        if (CacheKeys.IsFactory(argument))
                        {
                            (isCached, key) = (true, CacheKeys.Of(argument));
                        }
                        else if (isCached && !CacheKeys.Varies(key, lambda))
                        {
                            break;
                        }

                        frames.AddRange(_functions.Of(argument).Reverse());
                    }

                    if (stored?.HolderOf(lambda) is not null)
                    {
                        return Result(frames, new MemberRoot(MemberRootKind.StoredLambda, lambda.Symbol, lambda));
                    }

                    break;

                case ILocalFunctionOperation localFunction:
                    return Result(frames, new MemberRoot(MemberRootKind.LocalFunction, localFunction.Symbol));

                case IBlockOperation block:
                    _exits.AddBefore(child, block, block.Operations, frames);
                    break;

                case ISwitchCaseOperation section:
                    _exits.AddBefore(child, section, section.Body, frames);
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

        return stored?.HolderOf(reference) is null ? FindForFunction(reference, containingSymbol) : null;
    }

    /// <summary>How an operation of an SDK runs that a method group passes; one that something holds counts where it is written.</summary>
    /// <returns>Null where a framework runs it.</returns>
    public FrameResult? FindForOperation(IMethodReferenceOperation reference, ISymbol containingSymbol) =>
        FindForMethodReference(reference, containingSymbol)
        ?? (entryPoints.OfHandler(reference) is null ? Find(reference, containingSymbol) : null);

    /// <summary>How a function runs that is passed on: a method group, or a local, field or parameter that holds one.</summary>
    public FrameResult FindForFunction(IOperation function, ISymbol containingSymbol)
    {
        if (LambdaArguments.Find(function) is not { } argument)
        {
            return Find(function, containingSymbol);
        }

        bool isCached = CacheKeys.IsFactory(argument);
        FrameResult outer = Find(function, containingSymbol, isCached, isCached ? CacheKeys.Of(argument) : null);
        return outer with { Frames = outer.Frames.AddRange(_functions.Of(argument)) };
    }

    /// <summary>How the function of a lazy value runs that is read: once, however often.</summary>
    public FrameResult FindForLazy(IOperation read, ISymbol containingSymbol)
    {
        FrameResult outer = Find(read, containingSymbol, isCached: true, key: null);
        return outer with { Frames = outer.Frames.Add(new Frame(FrameKind.Cached, read.Syntax.SpanStart)) };
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
