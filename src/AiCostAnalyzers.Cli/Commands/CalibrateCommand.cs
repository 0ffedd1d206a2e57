using System.CommandLine;
using AiCostAnalyzers.Calibration;
using AiCostAnalyzers.Cli.Output;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost calibrate</c>: reads telemetry and writes what production really uses, for the estimates to rest on.</summary>
internal sealed class CalibrateCommand
{
    private readonly ProgramScope _scope = new();
    private readonly Argument<string[]> _files = new("files") { Description = "Telemetry: OTLP JSON lines, or an export of Aspire, Langfuse or Application Insights, or a table.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The file to write, which aicost.json includes.", DefaultValueFactory = _ => "aicost.observed.json" };
    private readonly Option<decimal?> _days = new("--days") { Description = "How many days the files cover; else from the first span to the last." };
    private readonly Option<int?> _maxAge = new("--max-age") { Description = "Days after which the figures are old." };

    public CalibrateCommand(Terminal terminal)
    {
        Command = new Command("calibrate", "Read telemetry, and write what the calls really use.") { _files, _output, _days, _maxAge };
        _scope.AddTo(Command);
        Command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(_days) is <= 0 || parsed.GetValue(_maxAge) is < 1)
            {
                throw new BrokenInputException("--days and --max-age count days: they must be above 0.");
            }

            var scope = _scope.LastBuild(parsed);
            var request = new CalibrationRequest
            {
                Files = parsed.GetValue(_files)!,
                Output = parsed.GetValue(_output)!,
                Outcomes = [.. scope.Outcomes.Where(outcome => outcome.Report is not null)],
                Days = parsed.GetValue(_days),
                MaxAge = parsed.GetValue(_maxAge),
            };
            return await ExecuteAsync(terminal, request, scope.Missing, cancellation);
        });
    }

    public Command Command { get; }

    private static async Task<int> ExecuteAsync(Terminal terminal, CalibrationRequest request, IReadOnlyList<string> missing, CancellationToken cancellation)
    {
        try
        {
            var result = await terminal.ProgressBarAsync("Reading telemetry", report => Task.Run(() => CalibrationRun.Execute(request, report, cancellation), CancellationToken.None));
            terminal.Write(string.Join("\n", result.Account) + "\n");
            foreach (var project in missing)
            {
                terminal.WriteError($"not joined with: {project}");
            }

            terminal.WriteError(result.Joined > 0
                ? $"{request.Output} is written. aicost.json reads it by \"include\": [\"{Path.GetFileName(request.Output)}\"]."
                : $"No call could be joined: {request.Output} holds no call. docs/calibration.md says what spans need.");
            return result.Joined == 0 || result.Unjoined > 0 || missing.Count > 0 ? ExitCode.Incomplete : ExitCode.WithinBudget;
        }
        catch (CalibrationException exception)
        {
            throw new BrokenInputException(exception.Message);
        }
    }
}
