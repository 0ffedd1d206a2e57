using System.CommandLine;
using System.Text;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Reconciliation;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost reconcile</c>: holds the estimate against what was billed.</summary>
internal sealed class ReconcileCommand
{
    private static readonly string[] Forms = ["table", "markdown", "json", "html"];

    private readonly ProgramScope _scope = new();
    private readonly Argument<string> _bill = new("bill") { Description = "A cost export as CSV: of OpenAI, Anthropic, Azure Cost Management or AWS, or with FOCUS columns." };
    private readonly Option<decimal?> _days = new("--days") { Description = "How many days the bill covers, if its dates do not say it." };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The form of the result.", DefaultValueFactory = _ => Forms[0] };
    private readonly Option<string?> _file = new("--file", "-f") { Description = "Write the result to a file, whole or not at all." };

    public ReconcileCommand(Terminal terminal)
    {
        _output.AcceptOnlyFromAmong(Forms);
        Command = new Command("reconcile", "Hold the estimate against a bill.") { _bill, _days, _output, _file };
        _scope.AddTo(Command);
        Command.SetAction(parsed =>
        {
            if (parsed.GetValue(_days) is <= 0m)
            {
                throw new BrokenInputException("--days counts days: it must be above 0.");
            }

            var scope = _scope.LastBuild(parsed);
            var result = Reconcile(parsed.GetValue(_bill)!, scope, parsed.GetValue(_days));
            Write(terminal, Text(parsed.GetValue(_output)!, scope, result), parsed.GetValue(_file));
            foreach (var missing in scope.Missing)
            {
                terminal.WriteError($"not in the estimate: {missing}");
            }

            var isExplained = result.Silent.Count == 0 && result.Rows.All(row => row.Estimated is not null || row.Billed <= 0m);
            return isExplained && scope.Missing.Count == 0 ? ExitCode.WithinBudget : ExitCode.Incomplete;
        });
    }

    public Command Command { get; }

    private static ReconciliationReport Reconcile(string path, ScopeReport scope, decimal? days)
    {
        try
        {
            using var text = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return ReconciliationRun.Execute(BillReader.Read(text), [.. scope.Outcomes.Where(outcome => outcome.Report is not null)], days);
        }
        catch (BillException exception)
        {
            throw new BrokenInputException($"{path} cannot be held against the estimate: {exception.Message}");
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            throw new BrokenInputException($"{path} cannot be read: {exception.Message}");
        }
    }

    private static string Text(string form, ScopeReport scope, ReconciliationReport result) => form switch
    {
        "markdown" => ReconciliationText.Markdown(result),
        "json" => ReconciliationText.Json(result),
        "html" => HtmlReportWriter.Write(scope.Report! with { Reconciliation = result }),
        _ => ReconciliationText.Table(result),
    };

    private static void Write(Terminal terminal, string text, string? file)
    {
        if (file is null)
        {
            terminal.Write(text);
            return;
        }

        try
        {
            OutputFile.WriteIfDifferent(Path.GetFullPath(file), text);
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            throw new BrokenInputException($"{file} cannot be written: {exception.Message}");
        }
    }
}
