using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Costs;

/// <summary>A named count in a product.</summary>
/// <param name="Id"><c>Member:name</c>.</param>
public sealed record CountFactor(string Id, string Name, Quantity Count, int Power)
{
    /// <summary>Equal for counts that always are: of one loop, or of one name that the pricing file gives one number.</summary>
    internal string Key => Count.Source is FigureSource.Annotation or FigureSource.Observed
        ? $"{Name}={Digits(Count.Low)}|{Digits(Count.Typical)}|{(Count.High is { } high ? Digits(high) : "")}"
        : Id;

    /// <summary>3.0 is the count that 3 is.</summary>
    private static string Digits(decimal count) => count.ToString(CostTerm.AllDigits, CultureInfo.InvariantCulture);
}

/// <summary>A price times counts, or the dearest of several sums.</summary>
/// <param name="Price">USD; null where it is unknown, or where the term is a maximum.</param>
/// <param name="Counts">By name; empty for a maximum, whose counts stand in its arms.</param>
/// <param name="Arms">Of a maximum; else empty.</param>
public sealed record CostTerm(decimal? Price, IReadOnlyList<CountFactor> Counts, IReadOnlyList<IReadOnlyList<CostTerm>> Arms)
{
    /// <summary>The format that writes equal amounts alike, and no two others.</summary>
    internal const string AllDigits = "0.############################";

    public bool IsMaximum => Arms.Count > 0;
}
