using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Reports;

/// <summary>
/// From facts to the report: links the projects, prices their calls, checks the budgets.
/// <see cref="FactsReader"/> gives the facts; <see cref="TableWriter"/>, <see cref="JsonReportWriter"/>, <see cref="MarkdownReportWriter"/>
/// and <see cref="HtmlReportWriter"/> write the result; <see cref="CostReport.Problems"/> is what the build says.
/// </summary>
public static class CostingRun
{
    /// <summary>Reads no file and asks no clock: equal arguments give an equal report.</summary>
    /// <param name="projects">The entry project first, those it references after it, the nearest first.</param>
    /// <param name="inputs">Those of the entry project.</param>
    /// <param name="pricingFile">Its budgets and volumes; all else of it stands in <paramref name="inputs"/>.</param>
    /// <param name="targetFramework">Shown at the head; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="projects"/> is empty.</exception>
    public static CostReport Execute(
        IReadOnlyList<CompilationFacts> projects, AnalysisInputs inputs, PricingFile pricingFile, string? targetFramework = null)
    {
        return Judge(Cost(projects, inputs, pricingFile, targetFramework), pricingFile);
    }

    /// <summary>The report without its budgets; its problems are those of loops.</summary>
    internal static CostedProgram Cost(
        IReadOnlyList<CompilationFacts> projects, AnalysisInputs inputs, PricingFile pricingFile, string? targetFramework)
    {
        if (projects.Count == 0)
        {
            throw new ArgumentException("A report needs the facts of at least one project.", nameof(projects));
        }

        var program = LinkedProgram.Link(projects, inputs);
        var scenarios = new Scenarios(program);
        return new CostedProgram(program, scenarios, new CostReportBuilder(program, scenarios, inputs, pricingFile).Build(projects, targetFramework))
        {
            OnDay = day => Cost(projects, inputs with { PricesAsOf = day }, pricingFile, targetFramework),
        };
    }

    /// <summary>The report with the budgets of its pricing file.</summary>
    internal static CostReport Judge(CostedProgram costed, PricingFile pricingFile)
    {
        var budgets = new BudgetCheck([costed], costed.Report.Project).Check(pricingFile.Budgets);
        var later = pricingFile.Budgets.Count == 0
            ? []
            : PriceChangeForecast.Days(costed.Program)
                .Select(day => (Day: day, Results: new BudgetCheck([costed.At(day)], costed.Report.Project).Check(pricingFile.Budgets)))
                .ToList();
        return costed.Report with
        {
            Budgets = [.. budgets.Select(budget => budget.Report)],
            Problems =
            [
                .. costed.Report.Problems,
                .. Contradictions(costed.Program, costed.Scenarios, pricingFile),
                .. budgets.Select(budget => budget.Problem).OfType<ReportProblem>(),
                .. PriceChangeForecast.Problems(budgets, later),
            ],
        };
    }

    /// <summary>Annotations that only a real call shows to be at odds. Neither holds then, so a budget over that call cannot be judged.</summary>
    private static IEnumerable<ReportProblem> Contradictions(LinkedProgram program, Scenarios scenarios, PricingFile pricingFile)
    {
        var severity = pricingFile.Budgets.Count > 0 ? ProblemSeverity.Error : ProblemSeverity.Warning;
        foreach (var tie in program.Book.Usage.FindTies(program.Calls.Select(call => call.Site.Id)))
        {
            yield return new ReportProblem(
                DiagnosticIds.PricingFileInvalid,
                severity,
                $"'{tie.Second.Pattern}' and '{tie.First.Pattern}' ({tie.First.Position}) give '{tie.CallSiteId}' different {tie.Field} with the same right; make one of them more specific",
                tie.Second.Position);
        }

        foreach (var tie in program.Book.Usage.FindTies(scenarios.CountUses))
        {
            yield return new ReportProblem(
                DiagnosticIds.PricingFileInvalid,
                severity,
                $"counts '{tie.Second.Key}' and '{tie.First.Key}' ({tie.First.Position}) set n({tie.Use.Name}) in '{tie.Use.Member}' differently with the same right; make one of them more specific",
                tie.Second.Position);
        }
    }
}
