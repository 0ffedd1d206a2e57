using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Closes, as far as one compilation can, how often a function runs that is passed on or held by a local: by binding the members that
/// invoke it. The linker closes the same for the whole program.
/// </summary>
internal sealed class LivePlaces(SourceOperations source, FrameFinder finder, FunctionFrames functions, OpenMembers open)
{
    /// <summary>Members that hand a function on to one another. What lies deeper runs an unknown number of times, and says so.</summary>
    private const int MaxDepth = 8;

    /// <summary>The count of what runs nobody knows how often, as the linker names it.</summary>
    private const string UnknownCount = "calls";

    private readonly ConcurrentDictionary<(ISymbol Method, int Parameter), ImmutableArray<Frame>> _invocations = new();

    public FrameResult Of(FrameResult place, CancellationToken cancellation)
    {
        for (var depth = 0; depth < MaxDepth && place.Root is { Kind: MemberRootKind.StoredLambda, Lambda: { } lambda } && UseOf(lambda) is { } use; depth++)
        {
            place = new FrameResult(use.Frames.AddRange(place.Frames), use.Root);
        }

        return place.Frames.Any(static f => f.Passed is not null) ? place with { Frames = Closed(place.Frames, ImmutableStack<PassedFunction>.Empty, cancellation) } : place;
    }

    /// <param name="within">The functions whose invocations these frames stand around.</param>
    private ImmutableArray<Frame> Closed(ImmutableArray<Frame> frames, ImmutableStack<PassedFunction> within, CancellationToken cancellation)
    {
        var closed = ImmutableArray.CreateBuilder<Frame>();
        foreach (var frame in frames)
        {
            if (frame.Passed is not { } passed)
            {
                closed.Add(frame);
            }
            else if (within.Any(outer => outer.Target == passed.Target && outer.Parameter == passed.Parameter))
            {
                // A member that hands the function to itself: what repeats it stands around the other invocations.
            }
            else if (within.Count() == MaxDepth)
            {
                closed.Add(new Frame(FrameKind.Loop, frame.Id, UnknownCount));
            }
            else if (functions.TargetOf(passed) is { } target)
            {
                foreach (var inner in Closed(Invocation(target, passed.Parameter, cancellation), within.Push(passed), cancellation))
                {
                    closed.Add(Named(inner, passed));
                }
            }
        }

        return closed.ToImmutable();
    }

    /// <summary>A count of the combinator's parameter goes by the argument.</summary>
    private static Frame Named(Frame frame, PassedFunction passed) =>
        frame is { Repeats: true, Parameter: { } parameter } && passed.Arguments.FirstOrDefault(a => a.Parameter == parameter) is { } argument
            ? frame with { Name = argument.Name, Count = argument.Count, Parameter = argument.From }
            : frame;

    /// <summary>What stands around the invocation of a parameter; of several the one that runs most often.</summary>
    private ImmutableArray<Frame> Invocation(IMethodSymbol method, int parameter, CancellationToken cancellation)
    {
        var definition = OpenMembers.Definition(method);
        if (_invocations.TryGetValue((definition, parameter), out var known))
        {
            return known;
        }

        var most = ImmutableArray<Frame>.Empty;
        foreach (var body in open.BodiesOf(method, cancellation))
        {
            foreach (var operation in source.BodyOf(body, cancellation)?.Descendants() ?? [])
            {
                if (operation is IParameterReferenceOperation { Parameter: var invoked } reference
                    && invoked.Ordinal == parameter
                    && SymbolEqualityComparer.Default.Equals(invoked.ContainingSymbol.OriginalDefinition, body)
                    && Use(reference, body) is { } use
                    && Turns(use.Frames) > Turns(most))
                {
                    most = use.Frames;
                }
            }
        }

        return _invocations.GetOrAdd((definition, parameter), most.RemoveAll(static f => f.Kind == FrameKind.Arm));
    }

    /// <summary>Where a local that holds the lambda runs; of several uses the one that runs most often.</summary>
    private FrameResult? UseOf(IAnonymousFunctionOperation lambda)
    {
        FrameResult? most = null;
        ISymbol container = lambda.Symbol;
        while (container is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            container = container.ContainingSymbol;
        }

        IOperation scope = lambda;
        while (scope.Parent is { } parent)
        {
            scope = parent;
        }

        foreach (var operation in scope.Descendants())
        {
            if (operation is ILocalReferenceOperation local
                && StoredFunctions.ValueOf(local) is { } value
                && value.Syntax == lambda.Syntax
                && !lambda.Syntax.Span.Contains(local.Syntax.Span)
                && Use(local, container) is { } use
                && (most is null || Turns(use.Frames) > Turns(most.Frames)))
            {
                most = use;
            }
        }

        return most;
    }

    /// <returns>Null where the function is neither invoked nor passed on there.</returns>
    private FrameResult? Use(IOperation function, ISymbol container) => function.Parent switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call when call.Instance == function => finder.Find(call, container),
        IConditionalAccessOperation access when access.Operation == function => finder.Find(access, container),
        _ when LambdaArguments.Find(function) is not null => finder.FindForFunction(function, container),
        _ => null,
    };

    /// <summary>An order of how often frames repeat: what runs at all is more than nothing.</summary>
    private static double Turns(ImmutableArray<Frame> frames) => frames.Aggregate(
        frames.IsEmpty ? 0d : 1d,
        static (turns, frame) => frame.Passed is not null ? turns + 1d : frame.Repeats ? turns * (frame.Count ?? 1000d) : turns);
}
