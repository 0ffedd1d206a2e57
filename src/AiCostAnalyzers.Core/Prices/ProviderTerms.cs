using System.Globalization;

namespace AiCostAnalyzers.Prices;

/// <summary>A factor on a price; of two figures, <see cref="Low"/> is of the low cost, <see cref="High"/> of the typical and the high one.</summary>
public readonly record struct PriceFactor(decimal Low, decimal High)
{
    public PriceFactor(decimal factor)
        : this(factor, factor)
    {
    }
}

/// <summary>What holds for all models of a provider that do not say otherwise: a line <c>provider</c> of the catalog.</summary>
internal sealed record ProviderTerms(string Provider)
{
    private PriceFactor? Flex { get; init; }

    private PriceFactor? Priority { get; init; }

    private int? MinCacheableTokens { get; init; }

    private decimal? PerSearch { get; init; }

    private decimal? DataZone { get; init; }

    private decimal? Regional { get; init; }

    /// <exception cref="InvalidDataException">A word is not what the format asks for.</exception>
    public static ProviderTerms Read(LineWords words, CatalogLines lines)
    {
        var terms = new ProviderTerms(words.Next());
        while (words.NextPair(out var key, out var value))
        {
            switch (key)
            {
                case "flex": terms = terms with { Flex = Factor(value, lines) }; break;
                case "priority": terms = terms with { Priority = Factor(value, lines) }; break;
                case "cacheable": terms = terms with { MinCacheableTokens = Tokens(value, lines) }; break;
                case "per-search": terms = terms with { PerSearch = Number(value, lines) }; break;
                case "data-zone": terms = terms with { DataZone = Number(value, lines) }; break;
                case "regional": terms = terms with { Regional = Number(value, lines) }; break;
                default: throw lines.Bad($"unknown term '{key}' of a provider");
            }
        }

        return terms;
    }

    /// <summary><c>0.5</c>, or <c>1.75..2</c> where the provider's own figure varies from model to model and none is published for this one.</summary>
    public static PriceFactor Factor(string word, CatalogLines lines)
    {
        var dots = word.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? new PriceFactor(Number(word, lines)) : new PriceFactor(Number(word.Substring(0, dots), lines), Number(word.Substring(dots + 2), lines));
    }

    public static decimal Number(string word, CatalogLines lines) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw lines.Bad($"'{word}' is no number");

    private static int Tokens(string word, CatalogLines lines) =>
        Number(word, lines) is var number and <= int.MaxValue ? (int)number : throw lines.Bad($"'{word}' is no number of tokens");

    public ModelInfo ApplyTo(ModelInfo model) => model with
    {
        Flex = model.Flex ?? Flex,
        Priority = model.Priority ?? Priority,
        MinCacheableTokens = model.MinCacheableTokens ?? MinCacheableTokens,
        PerSearch = model.PerSearch ?? PerSearch,
        DataZone = model.DataZone ?? DataZone,
        Regional = model.Regional ?? Regional,
    };
}
