using System.Text;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <summary>How two catalogs differ: models that came and went, and prices that changed.</summary>
public static class PriceComparison
{
    /// <summary>A line a difference, and a last one with how many there are. Lines end in <c>\n</c>.</summary>
    public static string Of(PriceCatalog before, PriceCatalog after)
    {
        var (old, now) = (ById(before), ById(after));
        var text = new StringBuilder();
        int added = 0, removed = 0, changed = 0;
        foreach (var key in old.Keys.Union(now.Keys).OrderBy(key => key.Provider, StringComparer.Ordinal).ThenBy(key => key.Id, StringComparer.Ordinal))
        {
            old.TryGetValue(key, out var left);
            now.TryGetValue(key, out var right);
            var name = $"{key.Id} ({(key.Provider.Length > 0 ? key.Provider : "any provider")})";
            if (left is null)
            {
                added++;
                Line(text, $"+ {name}: {Prices(right!)}");
            }
            else if (right is null)
            {
                removed++;
                Line(text, $"- {name}: {Prices(left)}");
            }
            else if (Prices(left) != Prices(right))
            {
                changed++;
                Line(text, $"  {name}: {Prices(left)}");
                Line(text, $"  {new string(' ', name.Length - 1)}→ {Prices(right)}");
            }
        }

        Line(text, ReportText.Invariant($"{added} added, {removed} removed, {changed} with other prices, {old.Keys.Intersect(now.Keys).Count() - changed} the same."));
        return text.ToString();
    }

    private static Dictionary<(string Provider, string Id), ModelInfo> ById(PriceCatalog catalog) =>
        catalog.Models.GroupBy(model => (model.Provider, model.Id)).ToDictionary(same => same.Key, same => same.First());

    private static string Prices(ModelInfo model) => string.Join("; ", model.Periods.Select(period =>
        (period.From is { } from ? $"from {from} " : "")
        + string.Join(", ", period.Bands.Select(band =>
            (band.AboveInputTokens > 0m ? $"above {PriceTable.Tokens(band.AboveInputTokens)} " : "")
            + $"{PriceTable.Price(band.Input)} in {PriceTable.Price(band.Output)} out {PriceTable.Price(band.CacheRead)} cached"))
        + string.Concat(PriceTable.OtherMeasures(period).Select(measure => ", " + measure))));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
