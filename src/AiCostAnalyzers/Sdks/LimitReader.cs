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
        var limit = Given(call, argument, property, cancellation);
        foreach (var other in operation.Definition.OtherLimits)
        {
            limit = limit is { IsKnown: true, Value: null } ? Given(call, argument, other, cancellation) : limit;
        }

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

    /// <summary>As a parameter of its own, or in the options.</summary>
    private OptionValue Given(IInvocationOperation call, IOperation? argument, string property, CancellationToken cancellation)
    {
        foreach (var own in call.Arguments)
        {
            if (own is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: { } name }
                && string.Equals(name.Replace("_", ""), property, StringComparison.OrdinalIgnoreCase))
            {
                return own.Value.Unwrap().IsNullOrDefault() ? OptionValue.NotSet : new OptionValue(true, own.Value);
            }
        }

        return options.Read(argument, property, cancellation);
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
