using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Budgets;

/// <summary>A budget as it stands, and what the build says of it.</summary>
internal sealed record BudgetResult(BudgetReport Report, ReportProblem? Problem);

/// <summary>Holds budgets against a report.</summary>
internal sealed class BudgetCheck(LinkedProgram program, Scenarios scenarios, CostReport report)
{
    /// <summary>The part of a limit from which a figure is near it, where the budget does not say.</summary>
    private const decimal DefaultWarnAt = 0.9m;

    private readonly BudgetMessages _messages = new(program, report);

    /// <summary>In the order of the budgets; one result for each thing that each limits.</summary>
    public IReadOnlyList<BudgetResult> Check(IReadOnlyList<BudgetEntry> budgets)
    {
        var results = new List<BudgetResult>();
        foreach (var budget in budgets)
        {
            if (budget.PerRequest is { } perRequest)
            {
                results.AddRange(Check(budget, "perRequest", perRequest, PerRequest(budget)));
            }

            if (budget.PerMonth is { } perMonth)
            {
                results.AddRange(Check(budget, "perMonth", perMonth, PerMonth(budget)));
            }
        }

        return results;
    }

    private IEnumerable<BudgetResult> Check(BudgetEntry budget, string figure, decimal limit, IReadOnlyList<BudgetSubject> subjects)
    {
        if (subjects.Count == 0)
        {
            var what = budget.EntryPoint ?? budget.Project ?? report.Project;
            return [new BudgetResult(Report(budget, what, figure, limit, null, null, BudgetStatus.Unmatched), null)];
        }

        return subjects.Select(subject => Judge(budget, figure, limit, subject));
    }

    private BudgetResult Judge(BudgetEntry budget, string figure, decimal limit, BudgetSubject subject)
    {
        var level = budget.Level ?? BudgetLevel.Typical;
        var actual = subject.Actual(level);
        // Of a high without a bound, the grounded typical is what is known; the bound itself is nobody's figure.
        var grounded = level == BudgetLevel.High ? subject.Cost.GroundedHigh ?? subject.Cost.Grounded : subject.Cost.Grounded;
        var status = grounded > limit ? BudgetStatus.Over
            : actual is null || actual > limit ? BudgetStatus.OverIfAssumed
            : subject.IsIncomplete ? BudgetStatus.Incomplete
            : actual > 0m && actual >= limit * (budget.WarnAt ?? DefaultWarnAt) ? BudgetStatus.Near
            : BudgetStatus.Ok;
        var breach = new BudgetBreach(budget, figure, limit, level, status, subject);
        var remedy = _messages.Remedy(breach);
        return new BudgetResult(
            Report(budget, subject.Name, figure, limit, actual, subject.EntryPoint, status) with { Remedy = remedy }, _messages.Problem(breach, remedy));
    }

    private static BudgetReport Report(
        BudgetEntry budget, string what, string figure, decimal limit, decimal? actual, EntryPointReport? entryPoint, BudgetStatus status) => new(
        budget.Name ?? what,
        budget.EntryPoint is not null || figure == "perRequest" ? "entryPoint" : budget.Scope == BudgetScope.Solution ? "solution" : "project",
        budget.Level ?? BudgetLevel.Typical,
        figure,
        limit,
        actual,
        entryPoint?.Id,
        budget.Owner ?? entryPoint?.Owner,
        status,
        budget.Position);

    private IReadOnlyList<BudgetSubject> PerRequest(BudgetEntry budget)
    {
        var parts = Matching(budget).Select(entry => Part(entry.Report, entry.Linked, 1m)).ToList();
        return Subjects(budget, parts);
    }

    private IReadOnlyList<BudgetSubject> PerMonth(BudgetEntry budget)
    {
        var matching = Matching(budget);
        if (budget.EntryPoint is not null)
        {
            return Subjects(budget, [.. matching.Select(entry => Part(entry.Report, entry.Linked, entry.Report.Volume))]);
        }

        return matching.Count == 0 && !IsForThisProject(budget)
            ? []
            : [Together(report.Project, [.. matching.Select(entry => Part(entry.Report, entry.Linked, entry.Report.Volume))], report.Totals.Provisioned)];
    }

    /// <summary>Those that cost something where there are such, so that a pattern for all routes lists those that matter.</summary>
    private List<(EntryPointReport Report, LinkedEntryPoint Linked)> Matching(BudgetEntry budget)
    {
        if (!IsForThisProject(budget))
        {
            return [];
        }

        var pattern = budget.EntryPoint is { } text ? new Pattern(text) : null;
        var matching = report.EntryPoints.Zip(program.EntryPoints, (entry, linked) => (entry, linked))
            .Where(entry => pattern is null || pattern.Matches(entry.entry.Id))
            .ToList();
        return matching.Exists(entry => entry.entry.ReachesCalls) ? matching.FindAll(entry => entry.entry.ReachesCalls) : [.. matching.Take(1)];
    }

    private bool IsForThisProject(BudgetEntry budget) => budget.Project is not { } project || Pattern.Matches(project, report.Project);

    private IReadOnlyList<BudgetSubject> Subjects(BudgetEntry budget, IReadOnlyList<(EntryPointReport EntryPoint, BudgetPart? Part)> parts) =>
        parts.Count > 0 && budget.Apply == BudgetApply.Sum
            ? [Together(budget.EntryPoint ?? report.Project, parts, 0m)]
            : [.. parts.Select(part => Together(part.EntryPoint.Id, [part], 0m) with { EntryPoint = part.EntryPoint })];

    private static BudgetSubject Together(string name, IReadOnlyList<(EntryPointReport EntryPoint, BudgetPart? Part)> parts, decimal fixedCost)
    {
        var known = parts.Select(part => part.Part).OfType<BudgetPart>().ToList();
        var cost = CostFigure.Of(new(fixedCost, fixedCost, fixedCost), isGrounded: true);
        foreach (var part in known)
        {
            // A volume from the pricing file or a constant period is grounded, and so is a single request.
            var factor = Quantity.Exact(part.Factor, Facts.FigureSource.Annotation);
            cost = cost.Plus(part.Scenario.Costs.Figure(part.Definition).Times(factor));
        }

        return new BudgetSubject(name, null, known, cost, [.. parts.Where(part => part.Part is null && part.EntryPoint.CostsSomething).Select(part => part.EntryPoint)]);
    }

    private (EntryPointReport EntryPoint, BudgetPart? Part) Part(EntryPointReport entry, LinkedEntryPoint linked, decimal? factor) =>
        (entry, linked.Definition is { } definition && factor is { } times ? new BudgetPart(entry, definition, scenarios.Of(linked.Id), times) : null);
}
