using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Tasks;

/// <summary>AIC9004: budgets that could not be checked, so that no build is green because the check did not run.</summary>
/// <param name="severity"><c>warning</c> or <c>error</c>; empty to go by <paramref name="isContinuousIntegration"/>.</param>
internal sealed class UncheckedBudgets(BuildLog log, bool areAnalyzersSkipped, string severity, bool isContinuousIntegration)
{
    /// <param name="missing">What cannot be had, each with its reason.</param>
    public void Report(IReadOnlyList<string> missing, IReadOnlyList<LoadedPricing> pricings)
    {
        int budgets = pricings.SelectMany(pricing => pricing.File.Budgets).Select(budget => budget.Position).Distinct().Count();
        bool hasBudgets = budgets > 0 || pricings.Any(pricing => pricing.MayHoldBudgets);
        string reason = areAnalyzersSkipped ? "analyzers are switched off in this build" : string.Join("; ", missing);
        if (!hasBudgets && areAnalyzersSkipped)
        {
            log.Detail($"What AI calls cost is not reported: {reason}.");
        }
        else if (!hasBudgets)
        {
            log.Warning(DiagnosticIds.NotChecked, $"what AI calls cost is not reported: {reason}");
        }
        else if (IsError())
        {
            log.Error(DiagnosticIds.NotChecked, $"{Subject(budgets)} not checked: {reason}");
        }
        else
        {
            log.Warning(DiagnosticIds.NotChecked, $"{Subject(budgets)} not checked: {reason}");
        }
    }

    /// <summary>A budget of a report that could not be judged is as severe as one that nobody checked.</summary>
    public ReportProblem Judged(ReportProblem problem) => problem.IsUnchecked && IsError() ? problem with { Severity = ProblemSeverity.Error } : problem;

    private static string Subject(int budgets) => budgets switch
    {
        0 => "the budgets of the pricing file are",
        1 => "1 budget is",
        _ => FormattableString.Invariant($"{budgets} budgets are"),
    };

    private bool IsError()
    {
        if (severity.Equals("error", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (severity.Length > 0 && !severity.Equals("warning", StringComparison.OrdinalIgnoreCase))
        {
            log.Error(DiagnosticIds.NotChecked, $"AiCostUnchecked is '{severity}'; it must be warning or error");
        }

        return severity.Length == 0 && isContinuousIntegration;
    }
}
