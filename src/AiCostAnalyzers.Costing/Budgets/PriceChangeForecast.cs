using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Budgets;

/// <summary>Looks at the price changes that are announced already: a budget that holds today and will not then is known to break.</summary>
internal static class PriceChangeForecast
{
    /// <summary>Further changes are announced by the builds that come after the first ones.</summary>
    private const int MostDays = 4;

    /// <summary>Days on which a model that the program uses changes its price, after the day whose prices hold.</summary>
    public static IReadOnlyList<CalendarDate> Days(LinkedProgram program) =>
    [
        .. program.Calls.Where(program.IsReached)
            .SelectMany(call => call.Estimate.Models)
            .SelectMany(model => model.Periods)
            .Select(period => period.From)
            .OfType<CalendarDate>()
            .Where(day => day > program.Book.Day)
            .Distinct()
            .OrderBy(day => day)
            .Take(MostDays),
    ];

    /// <summary>For each budget that is kept now and over later, the first day.</summary>
    /// <param name="now">In the order of the budgets.</param>
    /// <param name="later">The same budgets at the prices of later days, ascending.</param>
    public static IEnumerable<ReportProblem> Problems(IReadOnlyList<BudgetResult> now, IReadOnlyList<(CalendarDate Day, IReadOnlyList<BudgetResult> Results)> later)
    {
        for (var i = 0; i < now.Count; i++)
        {
            var budget = now[i].Report;
            if (budget.Status is BudgetStatus.Over or BudgetStatus.OverIfAssumed)
            {
                continue;
            }

            var broken = later.Where(one => one.Results.Count == now.Count).Select(one => (one.Day, one.Results[i].Report)).FirstOrDefault(one => one.Report is { Status: BudgetStatus.Over });
            if (broken.Report is { } report)
            {
                yield return new ReportProblem(
                    DiagnosticIds.PriceChangeBreaksBudget,
                    ProblemSeverity.Warning,
                    ReportText.OneLine(
                        $"From {broken.Day} on {report.EntryPoint ?? report.Name} costs {Amount(report.Actual)} {Per(report)}, over its budget of {Money.Format(report.Limit)}: prices change that day. "
                        + $"Today it costs {Amount(budget.Actual)}." + (report.Remedy is { } remedy ? " " + remedy : "")),
                    budget.Position);
            }
        }
    }

    private static string Amount(decimal? amount) => amount is { } known ? Money.Format(known) : "an amount that nothing bounds";

    private static string Per(BudgetReport report) => report.Figure == "perMonth" ? "a month" : "each time";
}
