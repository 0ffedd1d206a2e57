using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Resilience;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>How often a function runs that is passed as an argument: per item of a query, or as often as the called member invokes it.</summary>
/// <param name="isOwn">Whether a member is the program's, so that its facts say how often it invokes its parameters.</param>
/// <param name="pipelines">Null where retries are followed in loops alone.</param>
internal sealed class FunctionFrames(Func<IMethodSymbol, bool>? isOwn = null, Pipelines? pipelines = null)
{
    private readonly ConcurrentDictionary<string, IMethodSymbol> _targets = new(StringComparer.Ordinal);

    /// <summary>The member that a <see cref="FrameKind.Passed"/> frame of this finder names.</summary>
    public IMethodSymbol? TargetOf(PassedFunction passed) => _targets.TryGetValue(passed.Target, out var target) ? target : null;

    /// <summary>The frames that the call puts around the function, outermost first; none where it runs once, in place.</summary>
    public ImmutableArray<Frame> Of(IArgumentOperation argument)
    {
        if (CacheKeys.IsFactory(argument))
        {
            return ImmutableArray.Create(new Frame(FrameKind.Cached, argument.Value.Syntax.SpanStart));
        }

        var frame = argument.Parent switch
        {
            IInvocationOperation call => QueryFrames.Of(call, argument) ?? Passed(call, call.TargetMethod, call.Arguments, argument),
            IObjectCreationOperation { Constructor: { } constructor } creation => Passed(creation, constructor, creation.Arguments, argument),
            _ => null,
        };
        return frame is not null ? ImmutableArray.Create(frame)
            : argument.Parent is IInvocationOperation executed && pipelines is not null ? pipelines.Around(executed, argument)
            : ImmutableArray<Frame>.Empty;
    }

    private Frame? Passed(IOperation call, IMethodSymbol target, ImmutableArray<IArgumentOperation> arguments, IArgumentOperation argument)
    {
        if (isOwn is null
            || argument.Parameter is not { Type.TypeKind: TypeKind.Delegate } parameter
            || target.MethodKind == MethodKind.DelegateInvoke
            || !isOwn(target))
        {
            return null;
        }

        var key = MemberKeys.Of(target);
        _targets.TryAdd(key, target);
        return new Frame(FrameKind.Passed, argument.Value.Syntax.SpanStart)
        {
            Passed = new PassedFunction(
                key,
                Reachability.IsOpen(target) && !CalledMembers.IsBaseCall(call),
                parameter.Ordinal,
                ArgumentSizes.Of(arguments)),
        };
    }
}
