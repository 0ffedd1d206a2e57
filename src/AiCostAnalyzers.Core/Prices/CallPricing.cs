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
    /// <summary>USD of one call: tokens at the band of its prompt's length, cached input at its own rate, times rounds, less the provider's discount.</summary>
    /// <param name="discount">The fraction taken off, 0 to 1.</param>
    /// <returns>Null when the model has no price for this kind of call.</returns>
    public static CostRange? Cost(ModelInfo model, CallUsage usage, CalendarDate day, decimal discount) => throw new NotImplementedException();
}
