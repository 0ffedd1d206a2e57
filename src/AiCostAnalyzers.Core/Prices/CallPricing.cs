using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Prices;

/// <summary>USD. <see cref="High"/> is null where nothing bounds it.</summary>
public sealed record CostRange(decimal Low, decimal Typical, decimal? High)
{
    public static readonly CostRange Zero = new(0m, 0m, 0m);
}

/// <summary>What one call costs.</summary>
public static class CallPricing
{
    /// <summary>USD of one call: tokens at the band of its prompt's length, cached input at its own rates, times rounds, less the provider's discount.</summary>
    /// <remarks>Where the hour decides, low is the price outside peak hours, typical and high that of the peak. An image call makes one image unless its usage says otherwise.</remarks>
    /// <param name="discount">The fraction taken off, 0 to 1.</param>
    /// <returns>
    /// Null when the model has no price for this kind of call at this tier, or one that its usage does not tell: minutes of audio,
    /// characters of speech, a conversation that mixes audio and text.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="discount"/> is not within 0 and 1.</exception>
    public static CostRange? Cost(ModelInfo model, CallUsage usage, CalendarDate day, decimal discount)
    {
        if (discount is < 0m or > 1m)
        {
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "A discount is the fraction taken off, 0 to 1.");
        }

        var period = model.PriceOn(day);
        var round = new RoundPricing(model, period, usage);
        if (round.Cost(UsageLevel.Low) is not { } low || round.Cost(UsageLevel.Typical) is not { } typical)
        {
            return null;
        }

        var paid = 1m - discount;
        return new CostRange(
            low * (period.OffPeakMultiplier ?? 1m) * usage.Rounds.Low * paid,
            typical * usage.Rounds.Typical * paid,
            round.Cost(UsageLevel.High) * usage.Rounds.High * paid);
    }

    /// <summary>Whether tokens are no part of what a call costs: it is billed by minutes, characters or images that its usage states.</summary>
    public static bool IsBilledByUnits(ModelInfo model, CallUsage usage, CalendarDate day) => new RoundPricing(model, model.PriceOn(day), usage).IsBilledByUnits;
}
