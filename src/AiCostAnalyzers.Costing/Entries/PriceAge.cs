using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Entries;

/// <summary>Whether the prices are too old to be believed. It asks for the day, and so stands in no report.json: that depends on its inputs alone.</summary>
public static class PriceAge
{
    /// <summary>Days. In half a year the larger vendors changed prices or models more than once.</summary>
    public const int MostDays = 180;

    /// <param name="pricesAsOf">The day whose prices hold.</param>
    /// <param name="today">The build's day.</param>
    /// <returns>What AIC9003 says, or null while the prices are not old.</returns>
    public static string? Message(CalendarDate pricesAsOf, CalendarDate today) => pricesAsOf.AddDays(MostDays) >= today
        ? null
        : FormattableString.Invariant(
            $"What AI calls cost is computed with prices of {pricesAsOf}, more than {MostDays} days before {today}. A newer package has newer ones; 'prices.asOf' or AiCostPricesAsOf may hold them back.");
}
