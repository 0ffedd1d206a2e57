using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Resilience;

/// <summary>Polly: from a call that runs a function in a pipeline or a policy to the retries and the hedging in force.</summary>
internal sealed class Pipelines(SourceOperations source, ResilienceRegistrations registered)
{
    private const int MaxDepth = 12;
    private const string Polly = "Polly";

    private static readonly ImmutableArray<Strategy> s_none = ImmutableArray<Strategy>.Empty;

    /// <summary>The frames around a function that a call runs in a pipeline, outermost first.</summary>
    public ImmutableArray<Frame> Around(IInvocationOperation call, IArgumentOperation function)
    {
        if (!call.TargetMethod.Name.StartsWith("Execute", StringComparison.Ordinal) || !IsOfPolly(call.TargetMethod) || call.Receiver() is not { } pipeline)
        {
            return ImmutableArray<Frame>.Empty;
        }

        var id = function.Value.Syntax.SpanStart;
        return Of(pipeline, 0).Select((strategy, i) => strategy.ToFrame(id + i)).ToImmutableArray();
    }

    /// <summary>The strategies that a chain of a builder's calls adds, in the order they are written.</summary>
    public ImmutableArray<Strategy> OfBuilder(IOperation body)
    {
        var strategies = s_none;
        foreach (var operation in body.DescendantsAndSelf().OfType<IInvocationOperation>().OrderBy(static o => o.Syntax.Span.End))
        {
            strategies = strategies.AddRange(Added(operation, 0));
        }

        return strategies;
    }

    private ImmutableArray<Strategy> Of(IOperation? pipeline, int depth)
    {
        if (depth > MaxDepth)
        {
            return s_none;
        }

        switch (pipeline?.Unwrap())
        {
            case IInvocationOperation call:
                return OfCall(call, depth);
            case ILocalReferenceOperation local:
                return Any(source.ValuesOf(local.Local, CancellationToken.None), depth).AddRange(AddedOn(local));
            case IFieldReferenceOperation field:
                return Any(source.ValuesOf(field.Field, CancellationToken.None), depth);
            case IPropertyReferenceOperation property:
                return Any(source.ValuesOf(property.Property, CancellationToken.None), depth);
            case IParameterReferenceOperation { Parameter.Type: INamedTypeSymbol type } when IsPolly(type):
                return registered.InstanceOf(type) is { } instance ? Of(instance, depth + 1) : s_none;
            default:
                return s_none;
        }
    }

    private ImmutableArray<Strategy> OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (!IsOfPolly(method))
        {
            return method.DeclaringSyntaxReferences.Length > 0
                ? Any(Returned(method), depth)
                : s_none;
        }

        switch (method.Name)
        {
            case "GetPipeline" when KeyOf(call) is { } key:
                return registered.PipelineOf(key) is { } configure ? OfBuilder(configure) : s_none;
            case "Wrap" or "WrapAsync":
                var parts = call.Receiver() is { } outer ? Of(outer, depth + 1) : s_none;
                foreach (var argument in call.Arguments.Where(a => a.Value != call.Receiver()))
                {
                    parts = parts.AddRange(Elements(argument.Value).SelectMany(e => Of(e, depth + 1)));
                }

                return parts;
            default:
                return OfPolicy(call) is { } policy
                    ? ImmutableArray.Create(policy)
                    : (call.Receiver() is { } builder ? Of(builder, depth + 1) : s_none).AddRange(Added(call, depth));
        }
    }

    /// <summary>Polly 7: <c>RetryAsync(3)</c>, <c>WaitAndRetry(sleepDurations)</c>, <c>RetryForeverAsync()</c>.</summary>
    private static Strategy? OfPolicy(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (name.StartsWith("RetryForever", StringComparison.Ordinal) || name.StartsWith("WaitAndRetryForever", StringComparison.Ordinal))
        {
            return new Strategy(FrameKind.Retry, null);
        }

        if (name is not ("Retry" or "RetryAsync" or "WaitAndRetry" or "WaitAndRetryAsync"))
        {
            return null;
        }

        var retries = call.Argument("retryCount") is { } count ? CountSources.Constant(count)
            : call.Argument("sleepDurations") is { } durations ? CountSources.Of(durations).Count
            : 1;
        return new Strategy(FrameKind.Retry, retries + 1);
    }

    /// <summary>Polly 8: what one call adds to a builder.</summary>
    private ImmutableArray<Strategy> Added(IInvocationOperation call, int depth) => !IsOfPolly(call.TargetMethod) ? s_none : call.TargetMethod.Name switch
    {
        "AddRetry" => ImmutableArray.Create(Chosen(call, "MaxRetryAttempts", Strategy.DefaultRetry)),
        "AddHedging" => ImmutableArray.Create(Chosen(call, "MaxHedgedAttempts", Strategy.DefaultHedge)),
        "AddPipeline" => Of(call.Argument("pipeline"), depth + 1),
        _ => s_none,
    };

    /// <summary>A builder that a local holds, to which statements of their own add.</summary>
    private ImmutableArray<Strategy> AddedOn(ILocalReferenceOperation builder)
    {
        IOperation scope = builder;
        while (scope.Parent is { } parent)
        {
            scope = parent;
        }

        var added = s_none;
        foreach (var call in scope.Descendants().OfType<IInvocationOperation>())
        {
            if (call.Receiver()?.Unwrap() is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, builder.Local))
            {
                added = added.AddRange(Added(call, 0));
            }
        }

        return added;
    }

    private Strategy Chosen(IInvocationOperation call, string option, Strategy @default)
    {
        var options = call.Argument("options")?.Unwrap();
        if (options is ILocalReferenceOperation local)
        {
            options = source.ValuesOf(local.Local, CancellationToken.None).FirstOrDefault()?.Unwrap();
        }

        var set = (options as IObjectCreationOperation)?.Initializer?.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(a => a.Target is IPropertyReferenceOperation property && property.Property.Name == option);
        return set is null ? @default : new Strategy(@default.Kind, CountSources.Constant(set.Value) is { } more and < int.MaxValue ? more + 1 : null);
    }

    private ImmutableArray<Strategy> Any(IEnumerable<IOperation> values, int depth)
    {
        foreach (var value in values)
        {
            if (Of(value, depth + 1) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return s_none;
    }

    private IEnumerable<IOperation> Returned(IMethodSymbol method) =>
        source.BodyOf(method, CancellationToken.None)?.Descendants().OfType<IReturnOperation>().Select(static r => r.ReturnedValue).OfType<IOperation>() ?? [];

    private static IEnumerable<IOperation> Elements(IOperation value) =>
        value.Unwrap() is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : ImmutableArray.Create(value);

    private static string? KeyOf(IInvocationOperation call) => call.Argument("key")?.Unwrap().ConstantValue is { HasValue: true, Value: string key } ? key : null;

    private static bool IsOfPolly(IMethodSymbol method) => IsPolly(method.ContainingType);

    private static bool IsPolly(ITypeSymbol? type)
    {
        var space = type?.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: Polly };
    }
}
