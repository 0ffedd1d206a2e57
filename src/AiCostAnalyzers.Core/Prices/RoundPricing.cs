using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Prices;

internal enum UsageLevel
{
    Low,
    Typical,
    High,
}

/// <summary>What one round of a call costs, before any discount.</summary>
internal sealed class RoundPricing(ModelInfo model, PricePeriod period, CallUsage usage)
{
    private const decimal Million = 1_000_000m;

    /// <summary>Minutes or characters that the call's usage states and the model has a price for.</summary>
    public bool IsBilledByUnits => model.Kind switch
    {
        OperationKind.Transcription or OperationKind.Realtime => IsKnown(usage.AudioMinutes) && period.PerMinute is not null,
        OperationKind.Speech => IsKnown(usage.Characters) && period.PerMillionCharacters is not null,
        _ => false,
    };

    /// <returns>USD; null when it is not known, or at <see cref="UsageLevel.High"/> when nothing bounds it.</returns>
    public decimal? Cost(UsageLevel level) => Made(level) + Tokens(level) + Searches(level) + (period.PerRequest ?? 0m);

    private static bool IsKnown(Quantity? quantity) => quantity is not null && quantity.Source != FigureSource.Unknown;

    private static decimal? At(Quantity quantity, UsageLevel level) => level switch
    {
        UsageLevel.Low => quantity.Low,
        UsageLevel.Typical => quantity.Typical,
        _ => quantity.High,
    };

    /// <summary>Of what a call makes or hears, whatever its tokens.</summary>
    private decimal? Made(UsageLevel level) => model.Kind switch
    {
        OperationKind.Image when period.PerImage is { } image =>
            usage.Images is null ? image : IsKnown(usage.Images) ? At(usage.Images, level) * image : null,
        OperationKind.Speech when IsBilledByUnits => At(usage.Characters!, level) * period.PerMillionCharacters / Million,
        _ when IsBilledByUnits => At(usage.AudioMinutes!, level) * period.PerMinute,
        _ => 0m,
    };

    private decimal? Searches(UsageLevel level) => usage.Searches is not { } searches ? 0m
        : IsKnown(searches) ? At(searches, level) * (model.PerSearch ?? (searches is { Typical: 0m, High: 0m } ? 0m : null))
        : null;

    private decimal? Tokens(UsageLevel level)
    {
        if (IsBilledByUnits)
        {
            return 0m;
        }

        var hasOutput = model.Kind is not (OperationKind.Embedding or OperationKind.Rerank);
        if (At(usage.Input, level) is not { } input || (hasOutput ? At(usage.Output, level) : 0m) is not { } output)
        {
            return null;
        }

        var band = period.BandFor(input);
        if (RatesOf(band) is not { } rates || (rates.NeedsKnownTokens && !AreTokensKnown()))
        {
            return null;
        }

        return usage.Tier == ServiceTier.Batch
            ? Priced(input, output, rates with { Input = BatchRate(band, rates.Input, b => b.Input, b => b.BatchInput), Output = BatchRate(band, rates.Output, b => b.Output, b => b.BatchOutput) }, band)
            : Priced(input, output, rates, band) * TierFactor(level);
    }

    private decimal? Priced(decimal input, decimal output, Rates rates, PriceBand band)
    {
        var isCacheable = !(input < model.MinCacheableTokens);
        var read = isCacheable ? input * usage.CacheReadRatio : 0m;
        var written = isCacheable ? Math.Min(input * usage.CacheWriteRatio, input - read) : 0m;
        var writtenForAnHour = isCacheable ? Math.Min(input * usage.CacheWriteHourRatio, input - read - written) : 0m;
        var cacheRead = usage.Tier == ServiceTier.Batch && band.CacheRead > rates.Input ? rates.Input : band.CacheRead ?? rates.Input;
        var tokens = ((input - read - written - writtenForAnHour) * rates.Input)
            + (read * cacheRead)
            + (written * (band.CacheWrite ?? rates.Input))
            + (writtenForAnHour == 0m ? 0m : writtenForAnHour * CacheWriteHourRate(band, rates))
            + (output * rates.Output);
        return tokens / Million;
    }

    private Rates? RatesOf(PriceBand band) => model.Kind switch
    {
        OperationKind.Embedding => new(band.Input, 0m),
        OperationKind.Rerank => period.PerRequest is null ? null : new(band.Input ?? 0m, 0m),
        OperationKind.Image when period.PerImage is not null => new(band.Input ?? 0m, 0m),
        OperationKind.Image => new(band.Input, period.ImageOutput ?? band.Output, NeedsKnownTokens: true),
        OperationKind.Transcription => new(period.AudioInput ?? band.Input, band.Output, NeedsKnownTokens: true),
        OperationKind.Speech => new(band.Input, period.AudioOutput ?? band.Output, NeedsKnownTokens: true),
        OperationKind.Realtime or OperationKind.Video => null,
        _ => new(band.Input, band.Output),
    };

    /// <summary>Bands past the first carry no rates of their own for batches: these stand to the full price as they do in the first.</summary>
    private decimal? BatchRate(PriceBand band, decimal? full, Func<PriceBand, decimal?> rate, Func<PriceBand, decimal?> batchRate) =>
        full is 0m ? 0m
        : batchRate(band) ?? (batchRate(period.Bands[0]) is { } batch && rate(period.Bands[0]) is { } first and not 0m ? full * batch / first : null);

    /// <summary>Where a provider bills writes at all, the rate for an hour must be known; past the first band it keeps its ratio.</summary>
    private decimal? CacheWriteHourRate(PriceBand band, Rates rates)
    {
        var first = period.Bands[0];
        return band.CacheWriteHour
            ?? (first is { CacheWriteHour: { } hour, Input: { } input and not 0m } ? hour / input * band.Input
            : band.CacheWrite is null ? rates.Input
            : null);
    }

    private decimal? TierFactor(UsageLevel level)
    {
        var factor = usage.Tier switch
        {
            ServiceTier.Flex => model.Flex,
            ServiceTier.Priority => model.Priority,
            _ => new PriceFactor(1m),
        };
        return level == UsageLevel.Low ? factor?.Low : factor?.High;
    }

    private bool AreTokensKnown() => usage.Input.Source != FigureSource.Unknown && usage.Output.Source != FigureSource.Unknown;

    /// <param name="Input">Of a million tokens.</param>
    /// <param name="Output">Of a million tokens.</param>
    /// <param name="NeedsKnownTokens">For kinds whose tokens have no visible default: nothing known must not read as nothing to pay.</param>
    private readonly record struct Rates(decimal? Input, decimal? Output, bool NeedsKnownTokens = false);
}
