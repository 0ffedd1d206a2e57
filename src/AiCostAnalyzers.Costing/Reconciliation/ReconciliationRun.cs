using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Reconciliation;

/// <summary>Holds a bill against the estimate: each estimated part is explained by one line of the bill, a deployment's before a model's.</summary>
public static class ReconciliationRun
{
    private const decimal DaysPerMonth = 365m / 12m;

    /// <param name="outcomes">Entry projects with their reports.</param>
    /// <param name="days">How many days the bill covers, if its dates do not say it.</param>
    /// <exception cref="BillException">Nothing says how many days it covers.</exception>
    public static ReconciliationReport Execute(Bill bill, IReadOnlyList<EntryOutcome> outcomes, decimal? days)
    {
        var covered = days ?? bill.Days ?? throw new BillException("it has no dates; --days says how many days it covers.");
        var estimate = MonthlyEstimate.Of(outcomes);
        var books = outcomes.Select(outcome => outcome.Costed?.Program.Book).OfType<Prices.PriceBook>().ToList();
        var deployments = new HashSet<string>(
            estimate.Parts.Select(part => part.Deployment).OfType<string>()
                .Concat(outcomes.SelectMany(outcome => outcome.Configuration.Inputs.Deployments).Select(deployment => deployment.Name)),
            StringComparer.Ordinal);
        var names = new BilledNames(books, deployments);
        var billed = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var line in bill.Lines)
        {
            var (name, _) = names.Of(line);
            billed[name] = (billed.TryGetValue(name, out var before) ? before : 0m) + line.Amount;
        }

        var estimated = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in estimate.Parts)
        {
            var name = RowOf(part, billed, books);
            estimated[name] = (estimated.TryGetValue(name, out var before) ? before : 0m) + (part.PerMonth * covered / DaysPerMonth);
        }

        var rows = billed.Keys.Union(estimated.Keys, StringComparer.Ordinal)
            .Select(name => new ReconciledRow(name, billed.TryGetValue(name, out var amount) ? amount : 0m, estimated.TryGetValue(name, out var expected) ? expected : null))
            .OrderByDescending(row => Math.Max(row.Billed, row.Estimated ?? 0m)).ThenBy(row => row.Name, StringComparer.Ordinal)
            .ToList();
        return new ReconciliationReport(
            covered,
            billed.Values.Sum(),
            rows.Sum(row => row.Explained),
            estimate.Parts.Sum(part => part.Assumed) * covered / DaysPerMonth,
            rows,
            estimate.Silent,
            bill.Notes);
    }

    /// <summary>The line that bills a part: its deployment's, that of a deployment of its model, or its model's.</summary>
    private static string RowOf(EstimatedPart part, SortedDictionary<string, decimal> billed, IReadOnlyList<Prices.PriceBook> books)
    {
        if (part.Deployment is { } deployment && billed.ContainsKey(deployment))
        {
            return deployment;
        }

        if (part.Models.Count != 1)
        {
            return part.Models.Count == 0 ? part.Deployment ?? "unknown model" : string.Join(" or ", part.Models);
        }

        var ofModel = billed.Keys.Where(name => name != part.Models[0] && books.Any(book => book.FindModel(name, null) is { IsDeployment: true } deployed && deployed.Model.Id == part.Models[0])).ToList();
        return billed.ContainsKey(part.Models[0]) || ofModel.Count != 1 ? part.Models[0] : ofModel[0];
    }
}
