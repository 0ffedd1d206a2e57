using System.Globalization;

namespace AiCostAnalyzers.Baselines;

/// <summary>How a call site of an entry point differs from the baseline's.</summary>
public enum CallChangeKind
{
    None,
    Added,
    Removed,
    Changed,
}

/// <param name="Before">Null for a call that is new.</param>
/// <param name="After">Null for one that is gone.</param>
/// <param name="CostBefore">USD that it added to one unit, at today's prices.</param>
/// <param name="CostAfter">USD that it adds to one unit.</param>
public sealed record CallChange(string Project, string Id, BaselineCall? Before, BaselineCall? After, decimal CostBefore, decimal CostAfter)
{
    public CallChangeKind Kind => Before is null ? CallChangeKind.Added
        : After is null ? CallChangeKind.Removed
        : Differences.Count > 0 ? CallChangeKind.Changed
        : CallChangeKind.None;

    /// <summary>What is other than it was: <c>model gpt-4o → gpt-6-luna</c>. Empty for a call that is new or gone.</summary>
    public IReadOnlyList<string> Differences => Before is { } old && After is { } now ? [.. Compare(old, now).OfType<string>()] : [];

    private static IEnumerable<string?> Compare(BaselineCall old, BaselineCall now) =>
    [
        Difference("model", old.Model ?? "unknown", now.Model ?? "unknown"),
        Difference("runs", old.Runs, now.Runs) ?? Difference(old.Runs + " =", Number(old.Times), Number(now.Times)),
        Difference("input", Number(old.Input), Number(now.Input)),
        Difference("output", Number(old.Output), Number(now.Output)),
        Difference("cached", Number(old.CacheReadRatio * 100m) + " %", Number(now.CacheReadRatio * 100m) + " %"),
        Difference("rounds", Number(old.Rounds), Number(now.Rounds)),
    ];

    private static string? Difference(string what, string before, string after) => before == after ? null : $"{what} {before} → {after}";

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
