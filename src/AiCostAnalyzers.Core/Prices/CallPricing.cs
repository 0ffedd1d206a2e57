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
        var tokens = kind switch
        {
            OperationKind.Embedding => Tokens(usage, band.Input, band, input, 0m, 0m),
            OperationKind.Rerank => period.PerRequest is null ? null : Tokens(usage, band.Input ?? 0m, band, input, 0m, 0m),
            OperationKind.Image => ImageTokens(period, band, usage, input, output),
            OperationKind.Transcription => KnownTokens(usage, period.AudioInput ?? band.Input, band, input, band.Output, output),
            OperationKind.Speech => KnownTokens(usage, band.Input, band, input, period.AudioOutput ?? band.Output, output),
            OperationKind.Realtime or OperationKind.Video => null,
            _ => Tokens(usage, band.Input, band, input, band.Output, output),
        };

        return tokens + (period.PerRequest ?? 0m);
    }

    /// <summary>The prompt's tokens and one image; an image without a price of its own by its tokens, where they are known.</summary>
    private static decimal? ImageTokens(PricePeriod period, PriceBand band, CallUsage usage, decimal input, decimal output) =>
        period.PerImage is { } image
            ? Tokens(usage, band.Input ?? 0m, band, input, 0m, 0m) + image
            : KnownTokens(usage, band.Input, band, input, period.ImageOutput ?? band.Output, output);

    /// <summary>For kinds whose tokens have no visible default: nothing known must not read as nothing to pay.</summary>
    private static decimal? KnownTokens(CallUsage usage, decimal? inputRate, PriceBand band, decimal input, decimal? outputRate, decimal output) =>
        usage.Input.Source == FigureSource.Unknown || usage.Output.Source == FigureSource.Unknown
            ? null
            : Tokens(usage, inputRate, band, input, outputRate, output);

    private static decimal? Tokens(CallUsage usage, decimal? inputRate, PriceBand band, decimal input, decimal? outputRate, decimal output)
    {
        var cached = input * usage.CacheReadRatio;
        return (((input - cached) * inputRate) + (cached * (band.CacheRead ?? inputRate)) + (output * outputRate)) / Million;
    }
}
