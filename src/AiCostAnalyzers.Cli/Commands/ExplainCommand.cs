using System.CommandLine;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost explain</c>: every figure of a call site, and where it comes from.</summary>
internal sealed class ExplainCommand
{
    private readonly ScopeOptions _options = new();
    private readonly Argument<string> _callSite = new("call site")
    {
        Description = "Its id or a part of it (Triage.ClassifyAsync), a pattern as in aicost.json (**.Classify*), or its place (Triage.cs:31).",
    };

    public ExplainCommand(Terminal terminal)
    {
        Command = new Command("explain", "Show where every figure of a call site comes from.") { _callSite };
        _options.AddScopeTo(Command);
        Command.SetAction(parsed =>
        {
            var scope = _options.LastBuild(parsed);
            var report = scope.Report ?? throw new BrokenInputException("No entry project here has facts: build it with the package, or see `aicost scan`.");
            var asked = parsed.GetValue(_callSite)!;
            var explanations = scope.Outcomes.Where(outcome => outcome.Report is not null)
                .SelectMany(outcome => CallSiteExplanation.Of(outcome, asked))
                .ToList();
            if (explanations.Count == 0)
            {
                throw new BrokenInputException($"No call site is called {asked}. `aicost report --output json` lists all ids.");
            }

            terminal.Write(string.Join("\n", explanations));
            terminal.Write("\n" + CountsLine.Of(report) + "\n");
            return ExitCode.WithinBudget;
        });
    }

    public Command Command { get; }
}
