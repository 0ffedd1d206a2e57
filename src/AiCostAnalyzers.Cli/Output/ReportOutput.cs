using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Cli.Output;

/// <summary>Writes a report in the form that was asked for, and what is wrong beside it.</summary>
internal sealed class ReportOutput(Terminal terminal, ReportFormat format, string? file)
{
    /// <summary>Results on the output, or whole in a file; problems, and the counts where the form has no place for them, on the error stream.</summary>
    /// <returns>The exit code.</returns>
    public int Write(ScopeReport scope)
    {
        if (scope.Report is { } report)
        {
            Write(format.Write(report));
            WriteProblems(scope);
            if (file is not null || !format.IsForPeople)
            {
                terminal.WriteError(CountsLine.Of(report));
            }
        }
        else
        {
            WriteProblems(scope);
            terminal.WriteError(scope.Missing.Count > 0 ? CountsLine.Nothing : "No entry project here calls a model. " + CountsLine.Nothing);
        }

        return ExitCodeOf(scope);
    }

    /// <summary>What a build would say, as a build says it; and what is not in the report.</summary>
    public void WriteProblems(ScopeReport scope)
    {
        foreach (var problem in scope.ConfigurationProblems)
        {
            terminal.WriteError($"{problem.Position.File}({problem.Position.Line},{problem.Position.Column}): {(problem.MayTouchBudgets ? "error" : "warning")} {problem.Id}: {problem.Message}");
        }

        foreach (var problem in scope.Report?.Problems ?? [])
        {
            var severity = problem.Severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "message" };
            terminal.WriteError($"{(problem.Project is { } project ? project + "/" : "")}{problem.Position.File}({problem.Position.Line},{problem.Position.Column}): {severity} {problem.Id}: {problem.Message}");
        }

        foreach (var missing in scope.Missing)
        {
            terminal.WriteError($"not in this report: {missing}");
        }

        foreach (var stale in scope.Stale)
        {
            terminal.WriteError($"out of date: {stale}");
        }
    }

    public static int ExitCodeOf(ScopeReport scope) =>
        scope.ConfigurationProblems.Any(problem => problem.MayTouchBudgets) ? ExitCode.Broken
        : scope.Report?.Problems.Any(problem => problem.Severity == ProblemSeverity.Error) == true ? ExitCode.OverBudget
        : scope.Missing.Count > 0 ? ExitCode.Incomplete
        : ExitCode.WithinBudget;

    /// <summary>Whether a budget could not be judged for want of a price or a volume.</summary>
    public static bool HasUnjudged(CostReport report) => report.Budgets.Any(budget => budget.Status == BudgetStatus.Incomplete);

    private void Write(string text)
    {
        if (file is not null)
        {
            try
            {
                if (text.Length > 0)
                {
                    OutputFile.WriteIfDifferent(Path.GetFullPath(file), text);
                }
                else
                {
                    File.Delete(file); // an earlier run's would pass for this one's
                }
            }
            catch (Exception exception) when (OutputFile.IsInaccessible(exception))
            {
                throw new BrokenInputException($"{file} cannot be written: {exception.Message}");
            }
        }
        else if (format.IsForPeople)
        {
            terminal.WriteTable(text);
        }
        else
        {
            terminal.Write(text);
        }
    }
}
