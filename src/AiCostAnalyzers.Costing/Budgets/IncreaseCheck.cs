using System.Globalization;
using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Budgets;

/// <summary>
/// Holds the rise since the baseline against what <c>increase</c> allows. Both sides have today's prices, so that a new catalog is no rise;
/// of a limit by percent and one by amount both must be crossed.
/// </summary>
/// <param name="programs">Those that the budget covers.</param>
/// <param name="name">What they are called together.</param>
internal sealed class IncreaseCheck(IReadOnlyList<CostedProgram> programs, string name)
{
    private const int MostDrivers = 3;

    public IEnumerable<BudgetResult> Check(BudgetEntry budget, IncreaseLimit limit)
    {
        if (!programs.Any(program => program.Report.Baseline is not null))
        {
            return [WithoutBaseline(budget)];
        }

        var pattern = budget.EntryPoint is { } text ? new Pattern(text) : null;
        var changes = programs.SelectMany(program => program.Report.Baseline?.Changes ?? [])
            .Where(change => pattern is null || pattern.Matches(change.Id))
            .ToList();
        if (changes.Count == 0)
        {
            return [new BudgetResult(Report(budget, budget.EntryPoint ?? name, 0m, null, null, BudgetStatus.Unmatched), null)];
        }

        return budget.EntryPoint is not null && budget.Apply != BudgetApply.Sum
            ? changes.Select(change => Judge(budget, limit, change.Id, [change]))
            : [Judge(budget, limit, budget.EntryPoint ?? name, changes)];
    }

    private static BudgetResult WithoutBaseline(BudgetEntry budget)
    {
        const string remedy = "dotnet build -p:AiCostUpdateBaseline=true writes it.";
        return new BudgetResult(
            Report(budget, budget.EntryPoint ?? budget.Project ?? "increase", 0m, null, null, BudgetStatus.Incomplete) with { Remedy = remedy },
            new ReportProblem(
                DiagnosticIds.NotChecked, ProblemSeverity.Warning, $"What the cost may rise by could not be checked: there is no {Baseline.FileName}. {remedy}", budget.Position));
    }

    private BudgetResult Judge(BudgetEntry budget, IncreaseLimit limit, string subject, IReadOnlyList<EntryPointChange> changes)
    {
        // Without a volume a rise has no amount a month; by percent alone one entry point can be judged by its unit.
        var isPerUnit = limit.PerMonth is null && changes.Count == 1 && changes[0].AfterPerMonth is null;
        var known = isPerUnit ? changes : [.. changes.Where(change => change is { BeforePerMonth: not null, AfterPerMonth: not null })];
        var missing = changes.Where(change => !known.Contains(change) && change.After > change.Before).ToList();
        var before = known.Sum(change => isPerUnit ? change.Before : change.BeforePerMonth!.Value);
        var after = known.Sum(change => isPerUnit ? change.After : change.AfterPerMonth!.Value);
        var grounded = known.Sum(change => isPerUnit ? change.GroundedAfter : change.GroundedAfterPerMonth ?? 0m);
        var allowed = Math.Max(before + (before * (limit.Percent ?? 0m) / 100m), before + (limit.PerMonth ?? 0m));
        var status = grounded > allowed ? BudgetStatus.Over
            : after > allowed ? BudgetStatus.OverIfAssumed
            : missing.Count > 0 ? BudgetStatus.Incomplete
            : BudgetStatus.Ok;
        var report = Report(budget, subject, allowed, after, changes.Count == 1 ? changes[0].Id : null, status);
        if (status == BudgetStatus.Ok)
        {
            return new BudgetResult(report, null);
        }

        var remedy = status == BudgetStatus.Incomplete
            ? $"Settles it: \"entryPoints\": {{ \"{missing[0].Id}\": {{ \"requestsPerMonth\": … }} }}."
            : "dotnet build -p:AiCostUpdateBaseline=true accepts it.";
        string[] sentences = status == BudgetStatus.Incomplete
            ? [$"What {subject} may rise by could not be checked: {missing[0].Id} costs {Money.Format(missing[0].After - missing[0].Before)} more per {missing[0].Unit}, and nothing says how often it runs."]
            : [Rise(subject, before, after, isPerUnit ? changes[0].Unit : "month"), Tolerance(limit, status), Parts(known, isPerUnit), Drivers(known, isPerUnit)];
        return new BudgetResult(
            report with { Remedy = remedy },
            new ReportProblem(Id(status), Severity(status, budget), ReportText.OneLine(string.Join(" ", sentences.Concat([remedy, budget.Message ?? ""]).Where(sentence => sentence.Length > 0))), budget.Position)
            {
                Accepted = status is BudgetStatus.Over or BudgetStatus.OverIfAssumed ? budget.Accepted : null,
            });
    }

    private static string Id(BudgetStatus status) => status switch
    {
        BudgetStatus.Over => DiagnosticIds.RoseAboveBaseline,
        BudgetStatus.OverIfAssumed => DiagnosticIds.OverBudgetIfAssumed,
        _ => DiagnosticIds.NotChecked,
    };

    private static ProblemSeverity Severity(BudgetStatus status, BudgetEntry budget) => status switch
    {
        BudgetStatus.Over => ProblemSeverity.Error,
        BudgetStatus.Incomplete => ProblemSeverity.Warning,
        _ => BudgetMessages.SeverityOfAssumed(budget),
    };

    private static string Rise(string subject, decimal before, decimal after, string per) =>
        $"{subject} rose from {Money.Format(before)} to {Money.Format(after)} a {per} since the baseline ({ReportText.Signed(after - before)}{Percent(before, after)}).";

    private static string Percent(decimal before, decimal after) =>
        before == 0m ? ", new" : ", " + ((after - before) / before * 100m).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Tolerance(IncreaseLimit limit, BudgetStatus status)
    {
        string?[] parts = [limit.Percent is { } percent ? percent.ToString("0.##", CultureInfo.InvariantCulture) + " %" : null, limit.PerMonth is { } amount ? Money.Format(amount) + " a month" : null];
        return "Its tolerance is " + string.Join(" and ", parts.OfType<string>()) + (status == BudgetStatus.OverIfAssumed ? ", and what is known does not cross it: the rest is assumed." : ".");
    }

    private static string Parts(IReadOnlyList<EntryPointChange> changes, bool isPerUnit)
    {
        var code = changes.Sum(change => isPerUnit ? change.Code : change.CodePerMonth!.Value);
        var usage = changes.Sum(change => isPerUnit ? change.Usage : change.UsagePerMonth!.Value);
        return $"Code {ReportText.Signed(code)}, usage {ReportText.Signed(usage)}.";
    }

    private static string Drivers(IReadOnlyList<EntryPointChange> changes, bool isPerUnit)
    {
        var drivers = changes.Select(change => (change.Id, Rise: isPerUnit ? change.After - change.Before : change.AfterPerMonth!.Value - change.BeforePerMonth!.Value))
            .Where(driver => driver.Rise > 0m)
            .OrderByDescending(driver => driver.Rise)
            .Take(MostDrivers)
            .Select(driver => $"{ReportText.Signed(driver.Rise)} {driver.Id}");
        return changes.Count == 1 ? "" : "Drivers: " + string.Join(", ", drivers) + ".";
    }

    private static BudgetReport Report(BudgetEntry budget, string what, decimal limit, decimal? actual, string? entryPoint, BudgetStatus status) => new(
        budget.Name ?? what,
        budget.EntryPoint is not null ? "entryPoint" : budget.Scope == BudgetScope.Solution ? "solution" : "project",
        BudgetLevel.Typical,
        "increase",
        limit,
        actual,
        entryPoint,
        budget.Owner,
        status,
        budget.Position);
}
