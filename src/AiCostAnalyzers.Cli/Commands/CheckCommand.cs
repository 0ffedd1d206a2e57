using System.CommandLine;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost check</c>: the gate of a pipeline. Says what is over, and with <c>--require-complete</c> what could not be seen.</summary>
internal sealed class CheckCommand
{
    private readonly ScopeOptions _options = new();
    private readonly Option<bool> _requireComplete = new("--require-complete")
    {
        Description = "Fail where facts are missing or older than the source, or a budget could not be judged.",
    };

    public CheckCommand(Terminal terminal)
    {
        Command = new Command("check", "Hold the last build against its budgets.");
        _options.AddScopeTo(Command);
        Command.Add(_requireComplete);
        Command.SetAction(parsed => Check(terminal, _options.LastBuild(parsed), parsed.GetValue(_requireComplete)));
    }

    public Command Command { get; }

    private static int Check(Terminal terminal, ScopeReport scope, bool requireComplete)
    {
        new ReportOutput(terminal, ReportFormat.All[0], null).WriteProblems(scope);
        terminal.Write((scope.Report is { } report ? CountsLine.Of(report) : CountsLine.Nothing) + "\n");
        var code = ReportOutput.ExitCodeOf(scope);
        if (!requireComplete)
        {
            return code == ExitCode.Incomplete ? ExitCode.WithinBudget : code;
        }

        var isComplete = scope.Missing.Count == 0 && scope.Stale.Count == 0 && (scope.Report is null || !ReportOutput.HasUnjudged(scope.Report));
        return code == ExitCode.WithinBudget && !isComplete ? ExitCode.Incomplete : code;
    }
}
