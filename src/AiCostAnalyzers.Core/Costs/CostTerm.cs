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
        ? FormattableString.Invariant($"{Name}={Count.Low}|{Count.Typical}|{Count.High}")
        : Id;
}

/// <summary>A price times counts, or the dearest of several sums.</summary>
/// <param name="Price">USD; null where it is unknown, or where the term is a maximum.</param>
/// <param name="Counts">By name; empty for a maximum, whose counts stand in its arms.</param>
/// <param name="Arms">Of a maximum; else empty.</param>
public sealed record CostTerm(decimal? Price, IReadOnlyList<CountFactor> Counts, IReadOnlyList<IReadOnlyList<CostTerm>> Arms)
{
    public bool IsMaximum => Arms.Count > 0;

    /// <summary>The sum of the powers of its counts; of a maximum the highest of its arms'.</summary>
    public int Degree => IsMaximum ? Arms.Max(arm => arm.Max(term => term.Degree)) : Counts.Sum(count => count.Power);

    /// <summary>Terms of equal shape differ at most in their prices.</summary>
    internal string Shape => IsMaximum
        ? "max(" + string.Join(",", Arms.Select(arm => string.Join("+", arm.Select(term => term.Shape)))) + ")"
        : (Price is null ? "?" : "$") + string.Join("·", Counts.Select(count => FormattableString.Invariant($"{count.Key}^{count.Power}")));

    /// <summary>Equal terms have equal keys; a record of lists compares by reference.</summary>
    internal string Key => IsMaximum
        ? "max(" + string.Join(",", Arms.Select(arm => string.Join("+", arm.Select(term => term.Key)))) + ")"
        : Price?.ToString("0.############################", CultureInfo.InvariantCulture) + Shape;

    internal int Size => 1 + Arms.Sum(arm => arm.Sum(term => term.Size));

    internal CostTerm Scaled(decimal factor, IReadOnlyList<CountFactor> counts) => IsMaximum
        ? this with { Arms = [.. Arms.Select(IReadOnlyList<CostTerm> (arm) => [.. arm.Select(term => term.Scaled(factor, counts))])] }
        : this with { Price = Price is { } price ? Amounts.Multiply(price, factor) : null, Counts = Product(Counts, counts) };

    /// <summary>Adds a term of the same shape. Two maxima are one only where the same arm is the dearest in both, that is if their prices are in proportion.</summary>
    internal CostTerm? Merged(CostTerm other)
    {
        if (!IsMaximum)
        {
            return this with { Price = Price is null ? null : Amounts.Add(Price.Value, other.Price!.Value) };
        }

        var (mine, others) = (Prices.ToList(), other.Prices.ToList());
        var ratio = mine[0] == 0m || others[0] == 0m ? 0m : others[0] / mine[0];
        var inProportion = ratio > 0m && mine.Zip(others, (a, b) => b == Amounts.Multiply(a, ratio)).All(equal => equal);
        return inProportion ? Scaled(1m + ratio, []) : null;
    }

    private IEnumerable<decimal> Prices => IsMaximum ? Arms.SelectMany(arm => arm.SelectMany(term => term.Prices)) : [Price ?? 1m];

    private static IReadOnlyList<CountFactor> Product(IReadOnlyList<CountFactor> left, IReadOnlyList<CountFactor> right) =>
        right.Count == 0 ? left
        : [.. left.Concat(right)
            .GroupBy(count => count.Key, StringComparer.Ordinal)
            .Select(same => same.First() with { Power = same.Sum(count => count.Power) })
            .OrderBy(count => count.Name, StringComparer.Ordinal)
            .ThenBy(count => count.Id, StringComparer.Ordinal)];
}
