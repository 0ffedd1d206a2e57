using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Usage;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Drafts;

/// <summary>What a report would like to be told: an entry of the pricing file for each figure that nobody has given yet.</summary>
public static class PricingFileDraft
{
    /// <summary>By section, in the order in which a new file has them; sections without a suggestion too.</summary>
    public static IReadOnlyList<DraftSection> Of(CostReport report) =>
    [
        new("deployments", "What the names stand for that code and settings use instead of a model.", IsList: false, [.. Deployments(report)]),
        new("calls", "What one call uses, in tokens of its model's own tokenizer: the typical figure, or { \"typical\": …, \"high\": … }.", IsList: false, [.. Calls(report)]),
        new("counts", "How often loops run.", IsList: false, [.. Counts(report)]),
        new("entryPoints", "How many units there are a month.", IsList: false, [.. EntryPoints(report)]),
        new("budgets", "What it may cost, in USD: an error of the build where it costs more.", IsList: true, [.. Budgets(report)]),
    ];

    private static IEnumerable<DraftEntry> Deployments(CostReport report) => report.Answers
        .Select(answer => (Name: DeploymentAnswer.NameIn(answer.Text), answer.Position))
        .Where(answer => answer.Name is not null)
        .OrderBy(answer => answer.Name, StringComparer.Ordinal)
        .Select(answer => new DraftEntry([answer.Name!], answer.Position.ToString(), Member(answer.Name!, "\"…\"")));

    private static IEnumerable<DraftEntry> Calls(CostReport report) => report.CallSites
        .Where(site => !site.IsFree && (IsOpen(site.Usage.Input) || IsOpen(site.Usage.Output)))
        .GroupBy(site => CallSiteId.Member(site.Id), StringComparer.Ordinal)
        .OrderBy(member => member.Key, StringComparer.Ordinal)
        .SelectMany(member => member.Select(site => Call(site, member.Count() == 1 ? member.Key : site.Id)));

    private static DraftEntry Call(CallSiteReport site, string key)
    {
        var fields = new List<string>();
        if (IsOpen(site.Usage.Input))
        {
            fields.Add("\"inputTokens\": " + Figure(site.Usage.Input));
        }

        if (IsOpen(site.Usage.Output) && site.Kind != OperationKind.Embedding)
        {
            fields.Add("\"outputTokens\": " + Figure(site.Usage.Output));
        }

        return new DraftEntry(
            [key, CallSiteId.Member(site.Id)],
            $"{site.Position}, {site.Kind.ToWord()} with {site.Model ?? "an unknown model"}, tokens of one call",
            Member(key, "{ " + string.Join(", ", fields) + " }"));
    }

    private static IEnumerable<DraftEntry> Counts(CostReport report) => report.EntryPoints
        .SelectMany(entry => Products(entry.Terms.Terms).SelectMany(term => term.Counts).Select(count => (Count: count, Where: entry.Id)))
        .Concat(report.Unreached.SelectMany(row => Products(row.Terms.Terms).SelectMany(term => term.Counts).Select(count => (Count: count, Where: row.Member))))
        .Where(use => IsOpen(use.Count.Count))
        .GroupBy(use => use.Count.Name, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => new DraftEntry([same.Key], "turns of a loop in " + string.Join(", ", same.Select(use => use.Where).Distinct(StringComparer.Ordinal)), Member(same.Key, Figure(same.First().Count.Count))));

    private static IEnumerable<DraftEntry> EntryPoints(CostReport report) => report.EntryPoints
        .Where(entry => entry.CostsSomething && entry.Volume is null)
        .GroupBy(entry => entry.Id, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => new DraftEntry([same.Key], $"{same.First().Unit}s a month, {same.First().Position}", Member(same.Key, "{ \"requestsPerMonth\": 1000 }")));

    /// <summary>An example for the dearest entry point, with room above what it costs.</summary>
    private static IEnumerable<DraftEntry> Budgets(CostReport report) => report.EntryPoints
        .Where(entry => entry.CostsSomething)
        .OrderByDescending(entry => entry.Cost.Typical).ThenBy(entry => entry.Id, StringComparer.Ordinal)
        .Take(1)
        .Select(entry => new DraftEntry(
            ["budgets"],
            $"typically {Money.Format(entry.Cost.Typical)} per {entry.Unit}",
            $"{{ \"entryPoint\": {JsonConvert.ToString(entry.Id)}, \"perRequest\": {ReportText.Exact(RoundedUp(entry.Cost.Typical))} }}"));

    /// <summary>To one significant digit; a cent where nothing is known.</summary>
    private static decimal RoundedUp(decimal amount)
    {
        if (amount <= 0m)
        {
            return 0.01m;
        }

        var digit = 1m;
        while (digit * 10m <= amount)
        {
            digit *= 10m;
        }

        while (digit > amount)
        {
            digit /= 10m;
        }

        return Math.Ceiling(amount / digit) * digit;
    }

    private static bool IsOpen(Quantity quantity) => quantity.Source is FigureSource.Assumed or FigureSource.Unknown;

    private static string Figure(Quantity quantity) => quantity.Source == FigureSource.Unknown ? "0" : ReportText.Exact(quantity.Typical)!;

    private static string Member(string key, string value) => JsonConvert.ToString(key) + ": " + value;

    private static IEnumerable<CostTerm> Products(IEnumerable<CostTerm> terms) =>
        terms.SelectMany(term => term.IsMaximum ? term.Arms.SelectMany(Products) : [term]);
}

/// <param name="Comment">What stands in it, and in which unit.</param>
/// <param name="IsList">Whether it is an array, and not an object.</param>
public sealed record DraftSection(string Name, string Comment, bool IsList, IReadOnlyList<DraftEntry> Entries);

/// <param name="Keys">Where one of these stands in the section already, in an entry or a comment, nothing is suggested.</param>
/// <param name="Comment">Where the figure is needed, and its unit.</param>
/// <param name="Json">The member, or of a list the element.</param>
public sealed record DraftEntry(IReadOnlyList<string> Keys, string Comment, string Json);
