using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Resilience;

/// <summary>A retry or a hedging strategy.</summary>
/// <param name="Kind"><see cref="FrameKind.Retry"/> or <see cref="FrameKind.Hedge"/>.</param>
/// <param name="Attempts">All in all, the first one included; null without a bound.</param>
internal readonly record struct Strategy(FrameKind Kind, long? Attempts)
{
    /// <summary>Whether nobody chose the attempts.</summary>
    public bool IsDefault { get; init; }

    public Frame ToFrame(int id) => new(Kind, id, Count: Attempts) { IsDefault = IsDefault };

    /// <summary>Microsoft.Extensions.Http.Resilience and Polly 8: three retries after the first attempt.</summary>
    public static readonly Strategy DefaultRetry = new(FrameKind.Retry, 4) { IsDefault = true };

    /// <summary>Polly 8: one more attempt beside the first.</summary>
    public static readonly Strategy DefaultHedge = new(FrameKind.Hedge, 2) { IsDefault = true };
}
