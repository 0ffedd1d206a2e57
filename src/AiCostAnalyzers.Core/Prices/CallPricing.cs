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
    private const decimal Million = 1_000_000m;

    /// <summary>USD of one call: tokens at the band of its prompt's length, cached input at its own rate, times rounds, less the provider's discount.</summary>
    /// <remarks>
    /// Where the hour decides, low is the price outside peak hours, typical and high that of the peak.
    /// An image call makes one image. Writing to the cache, batch and other service tiers are not in it.
    /// </remarks>
    /// <param name="discount">The fraction taken off, 0 to 1.</param>
    /// <returns>
    /// Null when the model has no price for this kind of call, or one that tokens do not tell: minutes of audio, characters of speech,
    /// a conversation that mixes audio and text.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="discount"/> is not within 0 and 1.</exception>
    public static CostRange? Cost(ModelInfo model, CallUsage usage, CalendarDate day, decimal discount)
    {
        if (discount is < 0m or > 1m)
        {
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "A discount is the fraction taken off, 0 to 1.");
        }

        var period = model.PriceOn(day);
        if (OneRound(model.Kind, period, usage, usage.Input.Low, usage.Output.Low) is not { } low
            || OneRound(model.Kind, period, usage, usage.Input.Typical, usage.Output.Typical) is not { } typical)
        {
            return null;
        }

        var highOutput = model.Kind is OperationKind.Embedding or OperationKind.Rerank ? 0m : usage.Output.High;
        var high = usage.Input.High is { } input && highOutput is { } output ? OneRound(model.Kind, period, usage, input, output) : null;
        var paid = 1m - discount;
        return new CostRange(
            low * (period.OffPeakMultiplier ?? 1m) * usage.Rounds.Low * paid,
            typical * usage.Rounds.Typical * paid,
            high * usage.Rounds.High * paid);
    }

    private static decimal? OneRound(OperationKind kind, PricePeriod period, CallUsage usage, decimal input, decimal output)
    {
        var band = period.BandFor(input);
        if (RatesOf(kind, period, band) is not { } rates || (rates.NeedsKnownTokens && !AreTokensKnown(usage)))
        {
            return null;
        }

        var cached = input * usage.CacheReadRatio;
        var tokens = ((input - cached) * rates.Input) + (cached * (band.CacheRead ?? rates.Input)) + (output * rates.Output);
        return (tokens / Million) + rates.Fixed + (period.PerRequest ?? 0m);
    }

    private static Rates? RatesOf(OperationKind kind, PricePeriod period, PriceBand band) => kind switch
    {
        OperationKind.Embedding => new(band.Input, 0m),
        OperationKind.Rerank => period.PerRequest is null ? null : new(band.Input ?? 0m, 0m),
        OperationKind.Image when period.PerImage is { } image => new(band.Input ?? 0m, 0m, Fixed: image),
        OperationKind.Image => new(band.Input, period.ImageOutput ?? band.Output, NeedsKnownTokens: true),
        OperationKind.Transcription => new(period.AudioInput ?? band.Input, band.Output, NeedsKnownTokens: true),
        OperationKind.Speech => new(band.Input, period.AudioOutput ?? band.Output, NeedsKnownTokens: true),
        OperationKind.Realtime or OperationKind.Video => null,
        _ => new(band.Input, band.Output),
    };

    private static bool AreTokensKnown(CallUsage usage) =>
        usage.Input.Source != FigureSource.Unknown && usage.Output.Source != FigureSource.Unknown;

    /// <param name="Input">Of a million tokens.</param>
    /// <param name="Output">Of a million tokens.</param>
    /// <param name="Fixed">Of what one call makes, whatever its tokens.</param>
    /// <param name="NeedsKnownTokens">For kinds whose tokens have no visible default: nothing known must not read as nothing to pay.</param>
    private readonly record struct Rates(decimal? Input, decimal? Output, decimal Fixed = 0m, bool NeedsKnownTokens = false);
}
