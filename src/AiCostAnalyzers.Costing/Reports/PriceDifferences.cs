using System.Globalization;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <summary>
/// Models that a program calls and on whose price two included price lists differ by more than a twentieth. It is a note of the report and no
/// diagnostic: neither list is wrong, one of them holds, and whoever reads the figure should know of the other.
/// </summary>
internal static class PriceDifferences
{
    private const decimal Tolerance = 0.05m;

    public static IReadOnlyList<string> Of(LinkedProgram program, PricingFile file)
    {
        if (file.ListedPrices.Count == 0)
        {
            return [];
        }

        // One list calls gpt-4o what another calls gpt-4o-2024-08-06: they meet under the name of the built-in catalog.
        var listed = file.ListedPrices.ToLookup(price => Canonical(price.Id, price.Provider), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. program.Calls.SelectMany(call => call.Estimate.Models)
                .GroupBy(model => (model.Provider, model.Id))
                .Select(same => same.First())
                .OrderBy(model => model.Provider, StringComparer.Ordinal)
                .ThenBy(model => model.Id, StringComparer.Ordinal)
                .Select(model => Note(model, [.. listed[Canonical(model.Id, model.Provider)].GroupBy(price => price.File).Select(list => Nearest(list, model))]))
                .OfType<string>(),
        ];
    }

    private static string? Note(ModelInfo model, IReadOnlyList<ListedPrice> prices) =>
        prices.Count > 1 && (Differ(prices.Select(price => price.Input)) || Differ(prices.Select(price => price.Output)))
            ? $"Price lists differ on '{model.Id}', in and out per million tokens: "
                + string.Join(", ", prices.OrderBy(price => price.File, StringComparer.Ordinal).Select(price => $"{Shown(price.Input)} and {Shown(price.Output)} in {price.File}{(price.File == model.Origin ? ", which holds" : "")}"))
                + "."
            : null;

    private static bool Differ(IEnumerable<decimal> prices)
    {
        var sorted = prices.OrderBy(price => price).ToList();
        return sorted[sorted.Count - 1] > sorted[0] * (1m + Tolerance);
    }

    /// <summary>Of a list that has the model under several names, the entry of the very name.</summary>
    private static ListedPrice Nearest(IEnumerable<ListedPrice> list, ModelInfo model) =>
        list.OrderBy(price => !price.Id.Equals(model.Id, StringComparison.OrdinalIgnoreCase)).ThenBy(price => price.Id, StringComparer.Ordinal).First();

    private static string Canonical(string id, string provider) => provider + "/" + (PriceCatalog.BuiltIn.Find(id, provider.Length == 0 ? null : provider)?.Id ?? id);

    private static string Shown(decimal price) => "$" + price.ToString("0.00######", CultureInfo.InvariantCulture);
}
