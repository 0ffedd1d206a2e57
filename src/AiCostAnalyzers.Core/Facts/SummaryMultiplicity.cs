using System.Globalization;

namespace AiCostAnalyzers.Facts;

/// <summary>How often a call runs each time a member runs: a constant times named counts, <c>3·n(tickets)</c>.</summary>
/// <param name="Factor">1 or more.</param>
/// <param name="Counts">Names, ordinal; one name twice is two counts.</param>
public sealed record SummaryMultiplicity(long Factor, IReadOnlyList<string> Counts)
{
    /// <summary>How many counts are read. No program that anyone would run nests more loops.</summary>
    public const int MostCounts = 8;

    private const char Times = '·';

    public static readonly SummaryMultiplicity Once = new(1, []);

    /// <summary>Reads what <see cref="ToString"/> writes, and only that: <c>1·n(tickets)</c> is no multiplicity.</summary>
    public static bool TryParse(string text, out SummaryMultiplicity multiplicity)
    {
        multiplicity = Once;
        var parts = text.Split(Times);
        var hasFactor = long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var factor);
        var names = parts.Skip(hasFactor ? 1 : 0).ToList();
        if (names.Count > MostCounts || !names.TrueForAll(IsCount))
        {
            return false;
        }

        multiplicity = new SummaryMultiplicity(hasFactor ? factor : 1, [.. names.Select(name => name.Substring(2, name.Length - 3))]);
        return multiplicity.Factor > 0 && multiplicity.ToString() == text;
    }

    public override string ToString()
    {
        var factor = Factor.ToString(CultureInfo.InvariantCulture);
        return string.Join(
            Times.ToString(),
            (Factor == 1 && Counts.Count > 0 ? [] : new[] { factor }).Concat(Counts.OrderBy(name => name, StringComparer.Ordinal).Select(name => $"n({name})")));
    }

    public bool Equals(SummaryMultiplicity? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private static bool IsCount(string text) =>
        text.Length > 3 && text.StartsWith("n(", StringComparison.Ordinal) && text.IndexOfAny(['(', ')'], 2) == text.Length - 1 && text[text.Length - 1] == ')';
}
