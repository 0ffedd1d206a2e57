using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Budgets;

/// <summary>A budget as it stands, and what the build says of it.</summary>
internal sealed record BudgetResult(BudgetReport Report, ReportProblem? Problem);

/// <summary>Holds budgets against one program, or against several together.</summary>
/// <param name="name">What a total is called that no entry point names.</param>
internal sealed class BudgetCheck(IReadOnlyList<CostedProgram> programs, string name)
{
    /// <summary>The part of a limit from which a figure is near it, where the budget does not say.</summary>
    private const decimal DefaultWarnAt = 0.9m;

    private readonly BudgetMessages _messages = new(
        [.. programs.SelectMany(program => program.Report.Answers)], programs.Count == 1 ? programs[0].Report.Project : null);

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

            if (budget.Increase is { } increase)
            {
                results.AddRange(new IncreaseCheck([.. Covered(budget)], name).Check(budget, increase));
            }
        }

        return results;
    }

    private IEnumerable<BudgetResult> Check(BudgetEntry budget, string figure, decimal limit, IReadOnlyList<BudgetSubject> subjects)
    {
        if (subjects.Count == 0)
        {
            var what = budget.EntryPoint ?? budget.Project ?? name;
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

    private IReadOnlyList<BudgetSubject> PerRequest(BudgetEntry budget) =>
        Subjects(budget, [.. Matching(budget).Select(entry => Part(entry, 1m))]);

    private IReadOnlyList<BudgetSubject> PerMonth(BudgetEntry budget)
    {
        var parts = Matching(budget).Select(entry => Part(entry, entry.Report.Volume)).ToList();
        if (budget.EntryPoint is not null)
        {
            return Subjects(budget, parts);
        }

        var covered = Covered(budget).ToList();
        var provisioned = covered.SelectMany(program => program.Report.Totals.ProvisionedDeployments)
            .GroupBy(deployment => deployment.Key, StringComparer.Ordinal)
            .Sum(same => same.First().Value);
        return covered.Count == 0 ? [] : [Together(name, parts, provisioned)];
    }

    private IEnumerable<CostedProgram> Covered(BudgetEntry budget) =>
        programs.Where(program => budget.Project is not { } project || Pattern.Matches(project, program.Report.Project));

    /// <summary>Those that cost something where there are such, so that a pattern for all routes lists those that matter.</summary>
    private List<MatchedEntryPoint> Matching(BudgetEntry budget)
    {
        var pattern = budget.EntryPoint is { } text ? new Pattern(text) : null;
        var matching = Covered(budget)
            .SelectMany(program => program.Report.EntryPoints.Zip(
                program.Program.EntryPoints, (report, linked) => new MatchedEntryPoint(program, report, linked)))
            .Where(entry => pattern is null || pattern.Matches(entry.Report.Id))
            .ToList();
        return matching.Exists(entry => entry.Report.ReachesCalls) ? matching.FindAll(entry => entry.Report.ReachesCalls) : [.. matching.Take(1)];
    }

    private IReadOnlyList<BudgetSubject> Subjects(BudgetEntry budget, IReadOnlyList<(EntryPointReport EntryPoint, BudgetPart? Part)> parts) =>
        parts.Count > 0 && budget.Apply == BudgetApply.Sum
            ? [Together(budget.EntryPoint ?? name, parts, 0m)]
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

    private static (EntryPointReport EntryPoint, BudgetPart? Part) Part(MatchedEntryPoint entry, decimal? factor) => (
        entry.Report,
        entry.Linked.Definition is { } definition && factor is { } times
            ? new BudgetPart(entry.Program, entry.Report, definition, entry.Program.Scenarios.Of(entry.Linked.Id), times)
            : null);

    private sealed record MatchedEntryPoint(CostedProgram Program, EntryPointReport Report, LinkedEntryPoint Linked);
}
