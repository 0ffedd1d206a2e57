using System.CommandLine;
using System.CommandLine.Invocation;
using AiCostAnalyzers.Cli.Commands;
using AiCostAnalyzers.Cli.Output;

namespace AiCostAnalyzers.Cli;

/// <summary>The command line of <c>aicost</c>.</summary>
internal static class AicostCommand
{
    /// <summary>What a shell gives a program that was stopped by Ctrl-C.</summary>
    private const int Stopped = 130;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        var parsed = Root(terminal).Parse(arguments);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Error };
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancellation);
            return parsed.Action is ParseErrorAction ? ExitCode.Broken : code;
        }
        catch (BrokenInputException exception)
        {
            terminal.WriteError("aicost: " + exception.Message);
            return ExitCode.Broken;
        }
        catch (OperationCanceledException)
        {
            terminal.WriteError("aicost: stopped.");
            return Stopped;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("What the calls of a .NET program to language models cost, per request and per month. docs/aicost.md tells it at length.");
        root.Add(new ReportCommand(terminal).Command);
        root.Add(new ScanCommand(terminal).Command);
        root.Add(new CheckCommand(terminal).Command);
        root.Add(new DiffCommand(terminal).Command);
        root.Add(new InitCommand(terminal).Command);
        root.Add(new ExplainCommand(terminal).Command);
        root.Add(new PricesCommand(terminal).Command);
        root.Add(new MergeCommand(terminal).Command);
        root.Add(new CalibrateCommand(terminal).Command);
        root.Add(new ReconcileCommand(terminal).Command);
        root.Add(new CompletionCommand(terminal).Command);
        return root;
    }
}
