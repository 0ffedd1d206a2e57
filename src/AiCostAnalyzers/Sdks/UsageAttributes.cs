using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Sdks;

/// <summary>Reads <c>[AiUsage]</c> from a member and the types around it, wherever the attribute is declared.</summary>
internal static class UsageAttributes
{
    private const string Namespace = "AiCostAnalyzers";
    private const string Name = "AiUsageAttribute";
    private const int MostTokens = 100_000_000;
    private const decimal MostRounds = 100_000m;

    /// <summary>What they state, field by field the innermost first.</summary>
    public static StatedUsage Of(ISymbol member)
    {
        var stated = StatedUsage.None;
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = Outer(symbol))
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: Name, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } })
                {
                    stated = Joined(stated, Read(attribute));
                }
            }
        }

        return stated;
    }

    /// <summary>An attribute on a property means its accessors too.</summary>
    private static ISymbol? Outer(ISymbol symbol) => symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol.ContainingSymbol;

    public static StatedUsage Joined(StatedUsage inner, StatedUsage outer) => inner with
    {
        InputTokens = inner.InputTokens ?? outer.InputTokens,
        OutputTokens = inner.OutputTokens ?? outer.OutputTokens,
        CacheReadRatio = inner.CacheReadRatio ?? outer.CacheReadRatio,
        Rounds = inner.Rounds ?? outer.Rounds,
        Share = inner.Share ?? outer.Share,
    };

    private static StatedUsage Read(AttributeData attribute)
    {
        var values = attribute.NamedArguments.ToDictionary(static argument => argument.Key, static argument => argument.Value.Value);
        return new StatedUsage
        {
            InputTokens = Tokens(values, "InputTokens", "InputTokensHigh"),
            OutputTokens = Tokens(values, "OutputTokens", "OutputTokensHigh"),
            CacheReadRatio = Amount(values, "CacheReadRatio", 1m),
            Rounds = Amount(values, "Rounds", MostRounds) is { } rounds ? new GivenQuantity(null, rounds, null) : null,
            Share = Amount(values, "Share", 1m),
        };
    }

    private static GivenQuantity? Tokens(Dictionary<string, object?> values, string typicalName, string highName)
    {
        var (typical, high) = (Count(values, typicalName), Count(values, highName));
        return typical is null && high is null ? null : new GivenQuantity(null, typical, high < typical ? typical : high);
    }

    /// <summary>Zero means not said.</summary>
    private static decimal? Count(Dictionary<string, object?> values, string name) =>
        values.TryGetValue(name, out var value) && value is int count and > 0 and <= MostTokens ? count : null;

    /// <summary>An attribute cannot hold a decimal; one of a number as short as people write is that number.</summary>
    private static decimal? Amount(Dictionary<string, object?> values, string name, decimal most) =>
        values.TryGetValue(name, out var value) && value is double amount && amount > 0d && amount <= (double)most ? (decimal)amount : null;
}
