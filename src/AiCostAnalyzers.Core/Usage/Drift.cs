using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Usage;

/// <summary>Why an estimate and what was measured no longer go together.</summary>
public enum DriftKind
{
    /// <summary>The measurement is older than the pricing file lets it be.</summary>
    Old,

    /// <summary>The estimate lies outside of what was measured.</summary>
    Outside,

    /// <summary>Another model answered than the one that is priced.</summary>
    OtherModel,
}

/// <summary>An estimate and a measurement that no longer go together.</summary>
/// <param name="Text">What the one says and what the other, as half a sentence.</param>
/// <param name="Measured">Where the measurement stands.</param>
public sealed record Drift(DriftKind Kind, string Text, SourcePosition Measured);

public static class DriftKinds
{
    /// <summary>The word that stands in reports.</summary>
    public static string ToWord(this DriftKind kind) => kind switch
    {
        DriftKind.Old => "old",
        DriftKind.Outside => "outside",
        _ => "model",
    };
}
