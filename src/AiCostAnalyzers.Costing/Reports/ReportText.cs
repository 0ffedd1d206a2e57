using System.Globalization;
using System.Text.RegularExpressions;
using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Reports;

/// <summary>The sentences and cells that all written forms of a report share. Plain text: each form escapes it its own way.</summary>
internal static class ReportText
{
    public const string Assumed = "*";
    public const string Unknown = "!";

    /// <summary>The first half of <c>##vso[</c>, <c>##[</c>, <c>##teamcity[</c>, obeyed anywhere in a line, and of <c>::error::</c>, obeyed where a line begins, which wrapping decides.</summary>
    private static readonly Regex s_serverCommand = new("#(?=#)|:(?=:)", RegexOptions.CultureInvariant);

    public static string Head(CostReport report) =>
        $"AiCost · {report.Project}{(report.TargetFramework is { Length: > 0 } framework ? $" ({framework})" : "")} · prices of {report.PricesAsOf}, USD";

    /// <summary>Null where nothing is assumed.</summary>
    public static string? AssumptionsLine(CostReport report) => report.Assumptions.Count == 0
        ? null
        : $"{Assumed} assumes {string.Join(", ", report.Assumptions)} where nothing says otherwise (aicost.json: defaults)";

    public static string Low(CostFigure cost) => IsUnknown(cost) ? "unknown" : Money.Format(cost.Low);

    public static string Typical(CostFigure cost) => IsUnknown(cost) ? "unknown" : Money.Format(cost.Typical);

    public static string High(CostFigure cost) => IsUnknown(cost) ? "unknown" : cost.High is { } high ? Money.Format(high) : "unbounded";

    /// <summary>Whether a figure rests on an assumption, and whether something of it is missing.</summary>
    public static string Marks(CostFigure cost) => (cost.Assumed > 0m ? Assumed : "") + (cost.IsComplete ? "" : Unknown);

    public static string Driver(CostReport report, IReadOnlyList<DriverReport> drivers) => drivers.Count == 0 ? "" : Driver(report, drivers[0]);

    /// <summary>A file's name and line: the table has no room for folders, which report.json holds.</summary>
    public static string Driver(CostReport report, DriverReport driver)
    {
        var file = driver.Position.File ?? "";
        var name = file.Substring(file.LastIndexOf('/') + 1);
        return driver.Position.Line == 0 ? name : FormattableString.Invariant($"{name}:{driver.Position.Line}"); // of a package nobody knows the line
    }

    /// <summary>What it is per, and by which models: <c>per request, with gpt-6-luna</c>.</summary>
    public static string Unit(EntryPointReport entry) =>
        "per " + entry.Unit + (entry.Models.Count > 0 ? ", with " + string.Join(", ", entry.Models) : "");

    /// <summary>Null where no entry point has a volume.</summary>
    public static string? Total(CostReport report)
    {
        if (report.Totals.PerMonth is not { } perMonth)
        {
            return null;
        }

        var silent = report.EntryPoints.Where(entry => entry.CostsSomething && entry.Volume is null).ToList();
        return "Together "
            + (report.Totals.IsAtLeast ? "at least " : "")
            + $"{Money.Format(perMonth.Typical)}{Marks(perMonth)} a month"
            + (report.Totals.Provisioned > 0m ? $", {Money.Format(report.Totals.Provisioned)} of it for provisioned deployments" : "")
            + (silent.Count > 0 ? $"; nothing says how often {silent[0].Id}{More(silent.Count - 1)} {(silent.Count == 1 ? "runs" : "run")}" : "")
            + ".";
    }

    /// <summary>What changed since the baseline; null without a baseline, or where all costs the same.</summary>
    public static string? SinceBaseline(CostReport report)
    {
        var changes = report.Baseline?.Changes.Where(change => change.After != change.Before).ToList() ?? [];
        if (changes.Count == 0)
        {
            return null;
        }

        var most = changes.OrderByDescending(change => Math.Abs((change.AfterPerMonth - change.BeforePerMonth) ?? 0m)).ThenByDescending(change => Math.Abs(change.After - change.Before)).First();
        var monthly = changes.Where(change => change is { BeforePerMonth: not null, AfterPerMonth: not null }).ToList();
        return "Since the baseline: "
            + (monthly.Count > 0 ? Signed(monthly.Sum(change => change.AfterPerMonth!.Value - change.BeforePerMonth!.Value)) + " a month; " : "")
            + Invariant($"{changes.Count} entry point{(changes.Count == 1 ? "" : "s")} changed{(changes.Count == 1 ? ":" : ", most of all")} {most.Id} from {Money.Format(most.Before)} to {Money.Format(most.After)} per {most.Unit}")
            + $" (code {Signed(most.Code)}, usage {Signed(most.Usage)}).";
    }

    /// <summary>All digits, for programs.</summary>
    public static string? Exact(decimal? amount)
    {
        var text = amount?.ToString(CultureInfo.InvariantCulture);
        return text?.IndexOf('.') > 0 ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>With its sign, a plus too.</summary>
    public static string Signed(decimal amount) => (amount < 0m ? "" : "+") + Money.Format(amount);

    /// <summary>Members of the entry project itself that no entry point reaches.</summary>
    public static IEnumerable<UnreachedReport> OwnUnreached(CostReport report) => report.Unreached.Where(row => row.Project == report.Project);

    /// <summary>A library that several programs share has calls that this one never makes: a line each, not a row a call.</summary>
    public static IEnumerable<string> UnreachedElsewhere(CostReport report) => report.Unreached
        .Where(row => row.Project != report.Project)
        .GroupBy(row => row.Project, StringComparer.Ordinal)
        .Select(project => (Name: project.Key, Calls: project.Sum(row => row.CallSites.Count)))
        .Select(project => project.Calls == 1
            ? $"1 call of {project.Name} is reached by no entry point of this program."
            : Invariant($"{project.Calls} calls of {project.Name} are reached by no entry point of this program."));

    /// <summary>Calls that may use one of several models: the figures are theirs together. Null where there are none.</summary>
    public static string? Ambiguous(CostReport report)
    {
        var calls = report.CallSites.Where(call => !call.IsFree && call.Candidates.Count > 1).ToList();
        if (calls.Count == 0)
        {
            return null;
        }

        var first = calls[0];
        var file = first.Position.File ?? "";
        return Invariant($"{calls.Count} {(calls.Count == 1 ? "call uses" : "calls use")} one of several models, low by the cheapest and high by the dearest: ")
            + Invariant($"{string.Join(" or ", first.Candidates)} ({file.Substring(file.LastIndexOf('/') + 1)}:{first.Position.Line})")
            + (calls.Count > 1 ? Invariant($" and {calls.Count - 1} more") : "") + ".";
    }

    /// <summary>Entry points without a row of their own; null where there are none.</summary>
    public static string? WithoutCalls(CostReport report)
    {
        var count = report.EntryPoints.Count(entry => !entry.ReachesCalls);
        return count == 0 ? null
            : count == 1 ? "1 more entry point reaches no model call."
            : Invariant($"{count} more entry points reach no model call.");
    }

    /// <summary>Projects that may hold more of the cost; null where all is seen.</summary>
    public static string? Unseen(CostReport report) => report.Unseen.Count == 0
        ? null
        : $"Not seen into: {string.Join(", ", report.Unseen)}, which {(report.Unseen.Count == 1 ? "has" : "have")} no SDK and no aicost.json: loops there around model calls do not count. An aicost.json above, even {{}}, settles it.";

    /// <summary>The budgets that are not known to be kept, and those that nearly are not. One that matches nothing here may well match in another project.</summary>
    public static IEnumerable<string> BudgetLines(CostReport report) => report.Budgets
        .Where(budget => budget.Status is not (BudgetStatus.Ok or BudgetStatus.Unmatched))
        .Select(budget =>
            $"{Status(budget.Status)}: {budget.Name} {Actual(budget)} of {Money.Format(budget.Limit)}"
            + (budget.Figure == "perMonth" ? " a month" : "")
            + $" ({budget.Position})."
            + (budget.Remedy is { } remedy ? " " + remedy : ""));

    public static string Counts(CostReport report) => Counts(report.Totals.CallSites);

    public static string Counts(CallSiteCounts counts) => Invariant(
        $"{counts.Detected} detected: {counts.Priced} priced, {counts.Free} free, {counts.Assumed} assumed ({Assumed}), {counts.Unknown} unknown ({Unknown}), {counts.Unreached} unreached.");

    /// <summary>The one answer that settles most; null where nothing is open.</summary>
    public static string? Settles(CostReport report)
    {
        if (report.Answers.Count == 0)
        {
            return null;
        }

        var first = report.Answers[0];
        var isOnlyOne = report.Answers.Count(answer => answer.IsUnknown == first.IsUnknown) == 1;
        return $"{(isOnlyOne ? "Settles it" : "Settles most")}: {Answer(first)}";
    }

    /// <summary>What else is unknown, each with the price of a unit and what settles it.</summary>
    /// <param name="most">Longer lists are cut: report.json holds all.</param>
    public static IEnumerable<string> OtherUnknowns(CostReport report, int most)
    {
        var others = report.Answers.Where(answer => answer.IsUnknown).Skip(1).ToList();
        foreach (var answer in others.Take(most))
        {
            yield return "Unknown too: " + Answer(answer);
        }

        if (others.Count > most)
        {
            yield return Invariant($"{others.Count - most} more unknown: report.json lists them all.");
        }
    }

    /// <summary>What no longer goes with what was measured: all that is only old in one line, the rest one by one.</summary>
    /// <param name="most">Longer lists are cut: report.json holds all.</param>
    public static IEnumerable<string> Drift(CostReport report, int most)
    {
        var old = report.Drift.Where(drift => drift.Kind == DriftKind.Old).ToList();
        if (old.Count > 0)
        {
            yield return Invariant($"Measured too long ago: {old[0].Id}{More(old.Count - 1)}, {old[0].Text}; aicost calibrate measures anew.");
        }

        var others = report.Drift.Where(drift => drift.Kind != DriftKind.Old).ToList();
        foreach (var drift in others.Take(most))
        {
            yield return $"Measured otherwise: {drift.Id}: {drift.Text} ({drift.Position}).";
        }

        if (others.Count > most)
        {
            yield return Invariant($"{others.Count - most} more were measured otherwise: report.json lists them all.");
        }
    }

    private static string Answer(Answer answer) => $"{answer.Text} ({answer.Position}{(answer.UnitPrice is { } unit ? "; " + unit : "")})";

    public static string Status(BudgetStatus status) => status switch
    {
        BudgetStatus.Over => "over budget",
        BudgetStatus.OverIfAssumed => "over budget if assumed",
        BudgetStatus.Near => "near budget",
        BudgetStatus.Incomplete => "budget not checked",
        BudgetStatus.Unmatched => "budget matches nothing",
        _ => "within budget",
    };

    public static string Actual(BudgetReport budget) => budget.Status == BudgetStatus.Unmatched ? "–"
        : budget.Actual is { } actual ? Money.Format(actual)
        : budget.Level == BudgetLevel.High ? "unbounded" : "–";

    /// <summary>
    /// One line without control characters, without those that turn the direction of text, and without what build servers take for commands
    /// to them, whatever a pricing file or a referenced project says.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = HasUnprintable(text) ? new string([.. text.Select(c => IsUnprintable(c) ? ' ' : c)]) : text;
        return line.Contains("##") || line.Contains("::") ? s_serverCommand.Replace(line, "$0 ") : line;
    }

    private static bool HasUnprintable(string text)
    {
        foreach (var c in text)
        {
            if (IsUnprintable(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnprintable(char c) =>
        c is < ' ' or > '~' && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Nothing in place of what is not known: no zero.</summary>
    private static bool IsUnknown(CostFigure cost) => !cost.IsComplete && cost.Typical == 0m;

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string More(int count) => count == 0 ? "" : Invariant($" and {count} more");
}
