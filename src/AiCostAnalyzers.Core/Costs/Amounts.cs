namespace AiCostAnalyzers.Costs;

/// <summary>
/// Arithmetic on amounts and counts that stops at a bound instead of overflowing:
/// a count in an untrusted file, or two calls at each of a hundred levels, must not end a build.
/// </summary>
public static class Amounts
{
    /// <summary>A quadrillion. What reaches it is shown as it; as a high it is no bound at all.</summary>
    public const decimal Most = 1_000_000_000_000_000m;

    /// <summary>At most <see cref="Most"/>.</summary>
    public static decimal Add(decimal left, decimal right) => Math.Min(Most, Math.Min(Most, left) + Math.Min(Most, right));

    /// <summary>At most <see cref="Most"/>.</summary>
    public static decimal Multiply(decimal left, decimal right)
    {
        left = Math.Min(Most, left);
        right = Math.Min(Most, right);
        return left > 1m && right > 1m && left > Most / right ? Most : left * right;
    }

    /// <summary>Null is unbounded.</summary>
    public static decimal? AddHigh(decimal? left, decimal? right) =>
        left is null || right is null ? null : Bound(Add(left.Value, right.Value));

    /// <summary>Null is unbounded; nothing, however often, is nothing.</summary>
    public static decimal? MultiplyHigh(decimal? left, decimal? right) =>
        left is 0m || right is 0m ? 0m
        : left is null || right is null ? null
        : Bound(Multiply(left.Value, right.Value));

    /// <summary>Null is unbounded.</summary>
    public static decimal? MaxHigh(decimal? left, decimal? right) =>
        left is null || right is null ? null : Math.Max(left.Value, right.Value);

    private static decimal? Bound(decimal amount) => amount >= Most ? null : amount;
}
