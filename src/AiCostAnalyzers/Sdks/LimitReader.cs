using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Sdks;

/// <summary>Reads the output limit that a call sets.</summary>
internal sealed class LimitReader(OptionsReader options)
{
    public LimitFacts Read(IInvocationOperation call, Operation operation, ModelResolution model, CancellationToken cancellation)
    {
        if (operation.Definition.Limit is not { } property)
        {
            return new LimitFacts(operation.Definition.Kind is OperationKind.Chat or OperationKind.AgentRun ? LimitStatus.Unknown : LimitStatus.NotApplicable);
        }

        var argument = ModelResolver.OptionsOf(call, operation);
        var limits = Given(call, argument, property, cancellation);
        foreach (var other in operation.Definition.OtherLimits)
        {
            limits = limits is [{ IsKnown: true, Value: null }] ? Given(call, argument, other, cancellation) : limits;
        }

        if (limits.Count > 1)
        {
            return OfSeveral(limits);
        }

        var limit = limits.Count == 1 ? limits[0] : OptionValue.Unknown;

        return limit switch
        {
            { IsKnown: false } => new LimitFacts(LimitStatus.Unknown),
            { Value: null } when argument?.Unwrap().Type is { } type && !type.HasProperty(property) => new LimitFacts(LimitStatus.Unknown), // under another name
            { Value: null } => new LimitFacts(ClientMaySetOne(operation, model) ? LimitStatus.Unknown : LimitStatus.NotSet),
            { Value: var value } when value.Unwrap() is { ConstantValue: { HasValue: true, Value: var constant } } unwrapped && AsTokens(constant) is { } tokens =>
                new LimitFacts(LimitStatus.Set, tokens, unwrapped is ILiteralOperation ? FigureSource.Literal : FigureSource.Constant),
            _ => new LimitFacts(LimitStatus.Set),
        };
    }

    /// <summary>One of several options, or each request of a job: the highest is the limit, where all have one.</summary>
    private static LimitFacts OfSeveral(IReadOnlyList<OptionValue> limits)
    {
        var tokens = limits.Select(static l => l.Value?.Unwrap().ConstantValue is { HasValue: true, Value: var constant } ? AsTokens(constant) : null).ToList();
        return tokens.Contains(null)
            ? new LimitFacts(LimitStatus.Unknown)
            : new LimitFacts(LimitStatus.Set, tokens.Max(), limits.All(static l => l.Value!.Unwrap() is ILiteralOperation) ? FigureSource.Literal : FigureSource.Constant);
    }

    /// <summary>As a parameter of its own, or in the options.</summary>
    private IReadOnlyList<OptionValue> Given(IInvocationOperation call, IOperation? argument, string property, CancellationToken cancellation)
    {
        foreach (var own in call.Arguments)
        {
            if (own is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: { } name }
                && string.Equals(name.Replace("_", ""), property, StringComparison.OrdinalIgnoreCase))
            {
                return [own.Value.Unwrap().IsNullOrDefault() ? OptionValue.NotSet : new OptionValue(true, own.Value)];
            }
        }

        return [.. options.ReadAll(argument, property, Search.For(OperationKind.Chat, cancellation)).Select(Passed)];
    }

    /// <summary>What a member that makes the options is given for a parameter of its own.</summary>
    private static OptionValue Passed(OptionValue limit)
    {
        while (limit.Value?.Unwrap() is IParameterReferenceOperation { Parameter: var parameter } && limit.Calls is { } calls)
        {
            limit = limit with { Value = calls.ValueFor(parameter) ?? limit.Value, Calls = calls.Outer };
        }

        return limit;
    }

    /// <summary>Behind an abstraction over several vendors stands a client, and some vendors' clients set a limit of their own.</summary>
    private static bool ClientMaySetOne(Operation operation, ModelResolution model) =>
        operation.Definition.ClientMayLimit
        || (operation.Sdk.Provider is null && model.Candidates.Any(static c => SdkCatalog.ClientsLimitOutput(c.Provider)));

    private static long? AsTokens(object? constant) => constant switch
    {
        int value and > 0 => value,
        long value and > 0 => value,
        _ => null,
    };
}
