using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <summary>
/// One report of several programs, budgets apart. What they share counts once: a library's call site, a provisioned deployment.
/// A call that two hosts give different models has the range of both.
/// </summary>
public static class CombinedReport
{
    /// <param name="reports">At least one; the result is the same in whatever order they come.</param>
    public static CostReport Of(string name, IReadOnlyList<CostReport> reports)
    {
        reports = [.. reports.OrderBy(report => report.Project, StringComparer.Ordinal).ThenBy(report => report.TargetFramework, StringComparer.Ordinal)];
        var sites = reports.SelectMany(report => report.CallSites)
            .GroupBy(site => (site.Project, site.Id, site.Position))
            .Select(same => same.Aggregate(Merge))
            .OrderBy(site => site.Project, StringComparer.Ordinal)
            .ThenBy(site => site.Position.File, StringComparer.Ordinal)
            .ThenBy(site => site.Position.Line)
            .ThenBy(site => site.Position.Column)
            .ThenBy(site => site.Id, StringComparer.Ordinal)
            .ToList();
        var unreached = new HashSet<(string, string)>(sites.Where(site => site.IsUnreached).Select(site => (site.Project, site.Id)));
        var entryPoints = reports.SelectMany(report => report.EntryPoints).ToList();
        return new CostReport
        {
            Project = name,
            TargetFramework = Common(reports.Select(report => report.TargetFramework)),
            PricesAsOf = reports.Max(report => report.PricesAsOf),
            Assumptions = [.. reports.SelectMany(report => report.Assumptions).Distinct(StringComparer.Ordinal)],
            Notes = [.. reports.SelectMany(report => report.Notes).Distinct(StringComparer.Ordinal)],
            Drift = [.. reports.SelectMany(report => report.Drift).Distinct()],
            CallSites = sites,
            EntryPoints = entryPoints,
            Unreached =
            [
                .. reports.SelectMany(report => report.Unreached)
                    .Where(row => row.CallSites.All(id => unreached.Contains((row.Project, id))))
                    .GroupBy(row => (row.Project, row.Member))
                    .Select(same => same.First()),
            ],
            Projects =
            [
                .. reports.SelectMany(report => report.Projects)
                    .GroupBy(project => project.Name, StringComparer.Ordinal)
                    .OrderBy(same => same.Key, StringComparer.Ordinal)
                    .Select(same => same.First()),
            ],
            Spend = SpendFinder.Together(reports.SelectMany(report => report.Spend)),
            Unseen = [.. reports.SelectMany(report => report.Unseen).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)],
            Baseline = BaselineOf(reports),
            Budgets = [],
            Totals = ReportTotals.Of(entryPoints, sites, Deployments(reports)),
            Problems = [],
            Answers = Answers(reports),
        };
    }

    private static BaselineReport? BaselineOf(IReadOnlyList<CostReport> reports)
    {
        var baselines = reports.Select(report => report.Baseline).OfType<BaselineReport>().ToList();
        return baselines.Count == 0 ? null : new BaselineReport(baselines.Min(one => one.PricesAsOf), [.. baselines.SelectMany(one => one.Changes)]);
    }

    private static string? Common(IEnumerable<string?> values)
    {
        var distinct = values.Distinct(StringComparer.Ordinal).Take(2).ToList();
        return distinct.Count == 1 ? distinct[0] : null;
    }

    private static SortedDictionary<string, decimal> Deployments(IReadOnlyList<CostReport> reports)
    {
        var deployments = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var deployment in reports.SelectMany(report => report.Totals.ProvisionedDeployments))
        {
            deployments[deployment.Key] = deployment.Value;
        }

        return deployments;
    }

    private static IReadOnlyList<Answer> Answers(IReadOnlyList<CostReport> reports) =>
    [
        .. reports.SelectMany(report => report.Answers)
            .GroupBy(answer => (answer.IsUnknown, answer.Text))
            .Select(same => same.First() with
            {
                CallSites = [.. same.SelectMany(answer => answer.CallSites).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal)],
            })
            .OrderByDescending(answer => answer.IsUnknown)
            .ThenByDescending(answer => answer.CallSites.Count)
            .ThenBy(answer => answer.Text, StringComparer.Ordinal),
    ];

    /// <summary>A host that never makes the call has nothing to say of it.</summary>
    private static CallSiteReport Merge(CallSiteReport left, CallSiteReport right)
    {
        if (left.IsUnreached != right.IsUnreached)
        {
            return left.IsUnreached ? right : left;
        }

        if (left.Model == right.Model && left.Cost == right.Cost)
        {
            return left;
        }

        return left with
        {
            IsFree = left.IsFree && right.IsFree,
            MayBeFree = left.MayBeFree || right.MayBeFree,
            Model = left.Model == right.Model ? left.Model : null,
            Candidates = [.. left.Candidates.Union(right.Candidates, StringComparer.Ordinal)],
            ModelSource = left.ModelSource < right.ModelSource ? left.ModelSource : right.ModelSource,
            Cost = left.Cost is { } one && right.Cost is { } other ? Span(one, other) : null,
            IsGrounded = left.IsGrounded && right.IsGrounded,
            Suggestion = left.Suggestion == right.Suggestion ? left.Suggestion : null,
        };
    }

    private static CostRange Span(CostRange left, CostRange right) => new(
        Math.Min(left.Low, right.Low),
        Math.Max(left.Typical, right.Typical),
        left.High is { } one && right.High is { } other ? Math.Max(one, other) : null);
}
