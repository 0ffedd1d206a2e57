namespace AiCostAnalyzers.Prices;

/// <summary>At which of its speeds a provider serves a call.</summary>
public enum ServiceTier
{
    Standard,

    /// <summary>Slower and cheaper.</summary>
    Flex,

    /// <summary>Faster and dearer.</summary>
    Priority,

    /// <summary>Within a day, not at once.</summary>
    Batch,

    /// <summary>The call chooses one, and which cannot be seen. It is priced as standard and never grounded.</summary>
    Unknown,
}
