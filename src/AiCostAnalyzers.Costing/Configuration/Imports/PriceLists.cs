using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Configuration.Imports;

/// <summary>Price files that people already have, told by their shape: genai-prices (an array of providers) and LiteLLM's map of models.</summary>
internal static class PriceLists
{
    /// <returns>Null when the file is no price list.</returns>
    public static PricingFile? Read(JsonValue root, ProblemList problems)
    {
        var models = GenaiPrices.Is(root) ? new GenaiPrices(problems).Read(root)
            : LiteLlmPrices.Is(root) ? new LiteLlmPrices(problems).Read(root)
            : null;
        if (models is null)
        {
            return null;
        }

        // Lists name a few models twice, in one spelling each for chat and for other uses: the first is the one that is meant.
        var unique = models.GroupBy(model => (model.Id, model.Provider)).Select(same => same.First()).ToList();
        return PricingFile.Empty with { Models = unique, ListedPrices = [.. unique.SelectMany(Listed)] };
    }

    private static IEnumerable<ListedPrice> Listed(ModelEntry model) =>
        model.Price.Bands[0] is { Input: { } input, Output: { } output }
            ? [new ListedPrice(model.Position.File, model.Id, model.Provider ?? "", input, output)]
            : [];

    /// <summary>The name by which the catalog knows a provider.</summary>
    public static string Provider(string name) => Providers.Canonical(name);

    /// <summary>Whether a text of a list can be a name here: it passes through line-based files.</summary>
    public static bool IsName(string text) => ObjectReader.IsUsable(text) && text.Length <= 200;
}
