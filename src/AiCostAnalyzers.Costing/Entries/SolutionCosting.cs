using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Entries;

/// <summary>
/// One report of several entry projects, with its budgets: each of a project for that project alone, each of the solution over all
/// projects that its file covers. What a pricing file of several projects limits is judged once over them.
/// </summary>
public static class SolutionCosting
{
    /// <param name="folder">What the positions of budgets are relative to.</param>
    /// <param name="outcomes">Those without a report are left out: the caller says so.</param>
    /// <param name="isWhole">Whether they are all projects that the pricing files cover: only then a budget or annotation is known to match nothing.</param>
    /// <exception cref="ArgumentException">No outcome has a report.</exception>
    public static CostReport Run(string name, string folder, IReadOnlyList<EntryOutcome> outcomes, bool isWhole)
    {
        var costed = outcomes.Where(outcome => outcome.Costed is not null)
            .OrderBy(outcome => outcome.Entry.Project, StringComparer.Ordinal).ThenBy(outcome => outcome.Entry.ProjectFile, StringComparer.Ordinal)
            .ToList();
        if (costed.Count == 0)
        {
            throw new ArgumentException("A report needs at least one project with facts.", nameof(outcomes));
        }

        var budgets = Budgets(name, folder, costed);
        var results = budgets.SelectMany(budget => isWhole ? Whole(budget, costed) : budget.Results).ToList();
        return CombinedReport.Of(name, [.. costed.Select(outcome => outcome.Report!)]) with
        {
            Budgets = [.. results.Select(result => result.Report)],
            Problems =
            [
                .. costed.SelectMany(outcome => outcome.Report!.Problems
                        .Where(problem => problem.Project is not null || problem.Id is DiagnosticIds.PricingFileInvalid or DiagnosticIds.PriceChangeBreaksBudget)
                        .Select(problem => problem.Project is not null ? problem : problem with { Position = At(folder, outcome, problem.Position) }))
                    .Distinct(),
                .. isWhole ? UnmatchedAnnotations.Of(costed, (outcome, position) => At(folder, outcome, position)) : [],
                .. results.Select(result => result.Problem).OfType<ReportProblem>(),
            ],
        };
    }

    /// <summary>Each budget once, by its place, in the order of files and lines.</summary>
    private static IReadOnlyList<(BudgetEntry Budget, IReadOnlyList<BudgetResult> Results)> Budgets(
        string name, string folder, IReadOnlyList<EntryOutcome> outcomes) =>
    [
        .. outcomes.SelectMany(outcome => outcome.Configuration.Pricing.File.Budgets.Select(budget => (
                Outcome: outcome,
                Budget: budget with { Position = At(folder, outcome, budget.Position) })))
            .GroupBy(pair => pair.Budget.Position)
            .OrderBy(same => same.Key.File, StringComparer.Ordinal).ThenBy(same => same.Key.Line).ThenBy(same => same.Key.Column)
            .Select(same => (same.First().Budget, Check(name, [.. same.Select(pair => (pair.Outcome, pair.Budget))]))),
    ];

    private static IReadOnlyList<BudgetResult> Check(string name, IReadOnlyList<(EntryOutcome Outcome, BudgetEntry Budget)> covered)
    {
        if (covered[0].Budget.Scope == BudgetScope.Solution)
        {
            return new BudgetCheck([.. covered.Select(pair => pair.Outcome.Costed!)], name).Check([covered[0].Budget]);
        }

        var results = covered.SelectMany(pair => new BudgetCheck([pair.Outcome.Costed!], pair.Outcome.Entry.Project).Check([pair.Budget])).ToList();
        var matched = results.FindAll(result => result.Report.Status != BudgetStatus.Unmatched);
        return matched.Count > 0 ? matched : [.. results.Take(1)];
    }

    /// <summary>Over all projects of its file a budget that matches nothing guards nothing, and says so.</summary>
    private static IEnumerable<BudgetResult> Whole(
        (BudgetEntry Budget, IReadOnlyList<BudgetResult> Results) budget, IReadOnlyList<EntryOutcome> outcomes) =>
        budget.Results.Select(result => result.Report.Status != BudgetStatus.Unmatched
            ? result
            : result with { Problem = BudgetMessages.Unmatched(budget.Budget, outcomes.SelectMany(outcome => outcome.Report!.EntryPoints).Select(entry => entry.Id)) });

    private static SourcePosition At(string folder, EntryOutcome outcome, SourcePosition position) => position with
    {
        File = RelativePath.From(folder, Path.GetFullPath(Path.Combine(outcome.Entry.ProjectDirectory, position.File))),
    };
}
