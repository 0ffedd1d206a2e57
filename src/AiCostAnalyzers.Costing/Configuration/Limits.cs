namespace AiCostAnalyzers.Configuration;

/// <summary>Upper bounds of what a pricing file may say: far above anything real, and low enough that products of them stay within a decimal.</summary>
internal static class Limits
{
    public const int Tokens = 100_000_000;

    public const decimal Count = 1_000_000_000m;

    public const decimal Rounds = 100_000m;

    /// <summary>Minutes of audio or searches of one call.</summary>
    public const decimal Units = 100_000m;

    public const int Days = 36_500;

    public const decimal RequestsPerMonth = 1_000_000_000_000m;

    /// <summary>USD per million tokens, or of one image, minute or request.</summary>
    public const decimal Price = 1_000_000m;

    public const decimal Multiplier = 100m;

    /// <summary>USD.</summary>
    public const decimal Money = 1_000_000_000_000m;

    public const decimal Percent = 100_000m;
}
