using System.Globalization;

namespace AiCostAnalyzers.Costs;

/// <summary>A cost written as a sum: <c>$0.0021 + $0.0150·n(tickets)</c>.</summary>
/// <param name="Terms">In a fixed order: constants first, then by growth.</param>
/// <param name="IsElided">Whether there are more than can be shown. Figures do not depend on what is left out.</param>
public sealed record CostTerms(IReadOnlyList<CostTerm> Terms, bool IsElided)
{
    private static readonly string[] _letters = ["n", "m", "k", "l"];

    /// <summary>How the cost grows with its counts: <c>constant</c>, <c>n</c>, <c>n·m</c>, <c>n²</c>.</summary>
    public string Growth
    {
        get
        {
            var fastest = Products(Terms)
                .Select(product => product.Counts.Select(count => count.Power).OrderByDescending(power => power).ToList())
                .OrderByDescending(powers => powers.Sum())
                .ThenByDescending(powers => powers.FirstOrDefault())
                .FirstOrDefault() ?? [];
            return fastest.Count == 0
                ? "constant"
                : string.Join("·", fastest.Select((power, i) => _letters[Math.Min(i, _letters.Length - 1)] + Superscript(power)));
        }
    }

    /// <summary>By the grammar of the cost expression; <c>?</c> stands for an unknown price.</summary>
    public override string ToString()
    {
        if (Terms.Count == 0)
        {
            return IsElided ? "…" : Money.Format(0m);
        }

        return Text(Terms, Ambiguous()) + (IsElided ? " + …" : "");
    }

    /// <summary>Names of several counts.</summary>
    private HashSet<string> Ambiguous() => Terms is [{ Counts.Count: <= 1, IsMaximum: false }] or []
        ? []
        : new HashSet<string>(
            Products(Terms).SelectMany(product => product.Counts)
                .GroupBy(count => count.Name, StringComparer.Ordinal)
                .Where(same => same.Select(count => count.Key).Distinct(StringComparer.Ordinal).Skip(1).Any())
                .Select(same => same.Key),
            StringComparer.Ordinal);

    /// <summary>A count as expressions name it.</summary>
    public static string CountText(string name) => $"n({name})";

    private static string Text(IEnumerable<CostTerm> terms, HashSet<string> ambiguous) =>
        string.Join(" + ", terms.Select(term => Text(term, ambiguous)));

    private static string Text(CostTerm term, HashSet<string> ambiguous) => term.IsMaximum
        ? "max(" + string.Join(", ", term.Arms.Select(arm => Text(arm, ambiguous))) + ")"
        : string.Concat(
            new[] { term.Price is { } price ? Money.Format(price) : "?" }
                .Concat(term.Counts.Select(count => "·" + CountText(ambiguous.Contains(count.Name) ? Qualified(count.Id) : count.Name) + Superscript(count.Power))));

    /// <summary><c>Type.Member:name</c>, without the namespace.</summary>
    private static string Qualified(string id)
    {
        var end = id.LastIndexOf(':');
        var dot = end > 0 ? id.LastIndexOf('.', end) : -1;
        var before = dot > 0 ? id.LastIndexOf('.', dot - 1) : -1;
        return id.Substring(before + 1);
    }

    private static IEnumerable<CostTerm> Products(IEnumerable<CostTerm> terms) =>
        terms.SelectMany(term => term.IsMaximum ? term.Arms.SelectMany(Products) : [term]);

    private static string Superscript(int power) =>
        power == 1 ? "" : string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
}
