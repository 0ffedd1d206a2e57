using System.Globalization;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <summary>What a model costs by the unit: all that can be said of a call whose usage nobody knows.</summary>
internal static class UnitPrices
{
    /// <returns>Null where the model has no price at all.</returns>
    public static string? Of(ModelInfo model, CalendarDate day)
    {
        var period = model.PriceOn(day);
        var band = period.Bands[0];
        var prices = new List<string>();
        Add(band.Input, "per million tokens in");
        Add(band.Output, "per million tokens out");
        Add(period.PerImage, "an image");
        Add(period.PerMinute, "a minute");
        Add(period.PerMillionCharacters, "per million characters");
        Add(period.PerRequest, "a request");
        return prices.Count == 0 ? null : $"{model.Id}: {string.Join(", ", prices)}";

        void Add(decimal? price, string unit)
        {
            if (price is { } known)
            {
                prices.Add("$" + known.ToString("0.00##########", CultureInfo.InvariantCulture) + " " + unit);
            }
        }
    }
}
