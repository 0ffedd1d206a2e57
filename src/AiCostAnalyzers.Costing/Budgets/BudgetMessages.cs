using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Budgets;

/// <summary>A budget held against what it limits.</summary>
internal sealed record BudgetBreach(BudgetEntry Budget, string Figure, decimal Limit, BudgetLevel Level, BudgetStatus Status, BudgetSubject Subject)
{
    public decimal? Actual => Subject.Actual(Level);

    public string Per => Figure == "perMonth" ? "month" : Subject.EntryPoint?.Unit ?? "request";
}

/// <summary>Says what is over, by how much, what drives it, and what would bring it under.</summary>
/// <param name="project">Whose places go without the project's name; null where there are several.</param>
internal sealed class BudgetMessages(IReadOnlyList<Answer> answers, string? project)
{
    private const int MostDrivers = 3;
    private const int MostNames = 3;

    /// <summary>What would bring the budget under its limit or settle how it stands; null where nothing is known, or needed.</summary>
    public string? Remedy(BudgetBreach breach) => breach.Status switch
    {
        BudgetStatus.Over => Change(breach),
        BudgetStatus.OverIfAssumed or BudgetStatus.Incomplete => Settles(breach),
        _ => null,
    };

    /// <returns>Null for a budget that is kept.</returns>
    public ReportProblem? Problem(BudgetBreach breach, string? remedy) => breach.Status switch
    {
        BudgetStatus.Over => new ReportProblem(
            breach.Subject.EntryPoint is null ? DiagnosticIds.TotalOverBudget : DiagnosticIds.EntryPointOverBudget,
            ProblemSeverity.Error,
            Sentences(breach, Over(breach), Drivers(breach), remedy),
            breach.Budget.Position) { Accepted = breach.Budget.Accepted },
        BudgetStatus.Near when breach.Budget.WarnAt is { } warnAt && breach.Subject.Cost.Grounded >= breach.Limit * warnAt => new ReportProblem(
            breach.Subject.EntryPoint is null ? DiagnosticIds.TotalOverBudget : DiagnosticIds.EntryPointOverBudget,
            ProblemSeverity.Warning,
            Sentences(breach, Near(breach), Drivers(breach)),
            breach.Budget.Position) { Accepted = breach.Budget.Accepted },
        BudgetStatus.OverIfAssumed => new ReportProblem(
            DiagnosticIds.OverBudgetIfAssumed,
            SeverityOfAssumed(breach.Budget),
            Sentences(breach, OverIfAssumed(breach), Drivers(breach), remedy),
            breach.Budget.Position) { Accepted = breach.Budget.Accepted },
        BudgetStatus.Incomplete when breach.Subject.Missing.Count > 0 || breach.Budget.Unknown is not UnknownSeverity.Ok => new ReportProblem(
            DiagnosticIds.NotChecked,
            breach.Subject.Missing.Count == 0 && breach.Budget.Unknown == UnknownSeverity.Error ? ProblemSeverity.Error : ProblemSeverity.Warning,
            Sentences(breach, Incomplete(breach), remedy),
            breach.Budget.Position) { IsUnchecked = breach.Subject.Missing.Count > 0 || breach.Budget.Unknown is null },
        _ => null,
    };

    /// <summary>How a budget is reported that is over only by assumed figures.</summary>
    public static ProblemSeverity SeverityOfAssumed(BudgetEntry budget) => budget.Assumed switch
    {
        AssumedSeverity.Error => ProblemSeverity.Error,
        AssumedSeverity.Warning => ProblemSeverity.Warning,
        _ => ProblemSeverity.Message,
    };

    /// <summary>That a budget guards nothing.</summary>
    public static ReportProblem Unmatched(BudgetEntry budget, IEnumerable<string> entryPoints)
    {
        var what = budget.EntryPoint is { } entryPoint ? $"no entry point is called '{entryPoint}'" : "nothing here is what it limits";
        var where = budget.Project is { } project ? $" in a project '{project}'" : "";
        var hint = budget.EntryPoint is { } text && Nearest.To(text, entryPoints.Distinct(StringComparer.Ordinal)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        return new ReportProblem(
            DiagnosticIds.MatchesNothing, ProblemSeverity.Warning, ReportText.OneLine($"this budget guards nothing: {what}{where}{hint}"), budget.Position);
    }

    private static string Sentences(BudgetBreach breach, params string?[] sentences) =>
        ReportText.OneLine(string.Join(" ", sentences.Append(breach.Budget.Message).Append(Ticket(breach.Budget)).Where(sentence => !string.IsNullOrEmpty(sentence))));

    private static string? Ticket(BudgetEntry budget) => budget.Ticket is { } ticket ? $"Ticket: {ticket}." : null;

    private static string Near(BudgetBreach breach) =>
        $"{Costs(breach)} {Money.Format(breach.Actual!.Value)} per {breach.Per}, "
        + FormattableString.Invariant($"{breach.Actual.Value / breach.Limit * 100m:0} % of its budget of {Money.Format(breach.Limit)}.");

    private static string Over(BudgetBreach breach)
    {
        var known = breach.Actual ?? breach.Subject.Cost.Grounded;
        return $"{Costs(breach)} {Money.Format(known)} per {breach.Per}{(breach.Actual is null ? " at least" : "")}, "
            + $"{Money.Format(known - breach.Limit)} over its budget of {Money.Format(breach.Limit)}.";
    }

    private static string OverIfAssumed(BudgetBreach breach)
    {
        var actual = breach.Actual is { } amount ? Money.Format(amount) + " per " + breach.Per : "an amount per " + breach.Per + " that nothing bounds";
        return $"{Costs(breach)} {actual} and its budget is {Money.Format(breach.Limit)}, "
            + $"but only {Money.Format(breach.Subject.Cost.Grounded)} of it is known: the rest is assumed.";
    }

    private static string Costs(BudgetBreach breach) =>
        breach.Subject.Name + (breach.Level == BudgetLevel.High ? " may cost" : " costs");

    private static string Incomplete(BudgetBreach breach)
    {
        var subject = breach.Subject;
        var why = subject.Missing.Count > 0
            ? "nothing says how often " + Names(subject.Missing) + (subject.Missing.Count == 1 ? " runs" : " run")
            : "a call has no price";
        return $"The budget of {Money.Format(breach.Limit)} per {breach.Per} for {subject.Name} could not be checked: {why}. "
            + $"What is known costs {Money.Format(breach.Actual ?? subject.Cost.Typical)}.";
    }

    private static string Names(IReadOnlyList<EntryPointReport> entryPoints) =>
        string.Join(", ", entryPoints.Take(MostNames).Select(entry => entry.Id))
        + (entryPoints.Count > MostNames ? FormattableString.Invariant($" and {entryPoints.Count - MostNames} more") : "");

    private string? Drivers(BudgetBreach breach)
    {
        var drivers = breach.Subject.Contributions().Take(MostDrivers)
            .Where(driver => driver.Typical > 0m)
            .Select(driver => $"{Money.Format(driver.Typical)} {Place(driver.Call)} ({driver.Call.Estimate.Model?.Id ?? "several models"})")
            .ToList();
        return drivers.Count == 0 ? null : "Drivers: " + string.Join(", ", drivers) + ".";
    }

    /// <summary>The one change of model that brings it under, of the best grade; if none does, the one that saves most.</summary>
    private string? Change(BudgetBreach breach)
    {
        var changes = breach.Subject.Contributions().Take(MostDrivers)
            .SelectMany(driver => driver.Call.Substitutes.Select(substitute => (
                driver.Call,
                Substitute: substitute,
                Actual: breach.Subject.ActualWith(driver.Call, substitute, breach.Level))))
            .Where(change => change.Actual is not null)
            .OrderByDescending(change => change.Actual <= breach.Limit)
            .ThenBy(change => change.Actual <= breach.Limit ? change.Substitute.Grade : SubstituteGrade.Approved)
            .ThenBy(change => change.Actual)
            .ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        var (call, best, actual) = changes[0];
        return $"{best.Model.Id} at {Place(call)} makes it {Money.Format(actual!.Value)}"
            + (actual > breach.Limit ? ", the most that one change saves" : "")
            + $" ({CallText.Grade(best)}).";
    }

    /// <summary>The answer that settles most of the calls behind a figure.</summary>
    private string? Settles(BudgetBreach breach)
    {
        if (breach.Subject.Missing.Count > 0)
        {
            return "Settles it: \"entryPoints\": { \"" + breach.Subject.Missing[0].Id + "\": { \"requestsPerMonth\": … } }.";
        }

        var calls = new HashSet<string>(breach.Subject.Parts.SelectMany(part => part.EntryPoint.CallSites), StringComparer.Ordinal);
        var answer = answers
            .Where(answer => answer.IsUnknown || breach.Status != BudgetStatus.Incomplete)
            .OrderByDescending(answer => answer.CallSites.Count(calls.Contains))
            .FirstOrDefault();
        return answer is not null && answer.CallSites.Any(calls.Contains) ? $"Settles it: {answer.Text}." : Unbounded(breach);
    }

    private static string? Unbounded(BudgetBreach breach) =>
        breach.Level == BudgetLevel.High && breach.Actual is null ? "Settles it: a \"high\" for its counts and tokens." : null;

    private string Place(LinkedCall call) => (call.Project == project ? "" : call.Project + "/") + call.Site.Position;
}
