using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>Reads at which of its provider's speeds a call asks to be served.</summary>
internal sealed class TierReader(OptionsReader options)
{
    private const int MaxDepth = 4;

    /// <summary>Anthropic's Speed is a tier too; what fast costs is not published.</summary>
    private static readonly string[] s_properties = ["ServiceTier", "Speed"];

    /// <summary>The property of Microsoft.Extensions.AI that makes the provider's own options.</summary>
    private const string ProviderOptions = "RawRepresentationFactory";

    /// <returns>Null where the call leaves it to the provider, or its options are made out of sight.</returns>
    public ServiceTier? Read(IInvocationOperation call, Operation operation, CancellationToken cancellation)
    {
        var argument = ModelResolver.OptionsOf(call, operation);
        return Read(argument, cancellation) ?? Read(MadeBy(options.Read(argument, ProviderOptions, cancellation).Value), cancellation);
    }

    private ServiceTier? Read(IOperation? argument, CancellationToken cancellation)
    {
        foreach (var property in s_properties)
        {
            if (argument is not null && options.Read(argument, property, cancellation) is { Value: { } value })
            {
                return Meaning(value, 0);
            }
        }

        return null;
    }

    private static ServiceTier? Meaning(IOperation value, int depth)
    {
        value = value.Unwrap();
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => Meaning(text),
            IMemberReferenceOperation { Member: { IsStatic: true } member } => Meaning(member.Name),
            IConversionOperation conversion when depth < MaxDepth => Meaning(conversion.Operand, depth + 1),
            IObjectCreationOperation { Arguments.Length: 1 } creation when depth < MaxDepth => Meaning(creation.Arguments[0].Value, depth + 1),
            _ => ServiceTier.Unknown,
        };
    }

    /// <summary>As the SDKs and the wire write them. <c>auto</c> leaves it to the account's settings, whose usual is standard.</summary>
    private static ServiceTier? Meaning(string word) => word.Replace("_", "").ToLowerInvariant() switch
    {
        "auto" => null,
        "default" or "standard" or "standardonly" => ServiceTier.Standard,
        "flex" => ServiceTier.Flex,
        "priority" => ServiceTier.Priority,
        "batch" => ServiceTier.Batch,
        _ => ServiceTier.Unknown,
    };

    private static IOperation? MadeBy(IOperation? factory)
    {
        var lambda = factory?.Unwrap() is IDelegateCreationOperation creation ? creation.Target : factory?.Unwrap();
        return lambda is IAnonymousFunctionOperation { Body.Operations: { Length: 1 } statements } && statements[0] is IReturnOperation { ReturnedValue: { } made } ? made : null;
    }
}
