using System.CommandLine;
using AiCostAnalyzers.Cli.Building;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost scan</c>: finds everything without the package being installed in the projects, by their own build.</summary>
internal sealed class ScanCommand
{
    private readonly ScopeOptions _options = new();

    public ScanCommand(Terminal terminal)
    {
        Command = new Command("scan", "Compile with the analyzers injected, and report. Nothing has to be installed in the projects.");
        _options.AddScopeTo(Command);
        _options.AddBuildTo(Command);
        _options.AddOutputTo(Command);
        Command.SetAction(async (parsed, cancellation) =>
        {
            var report = await ScanAsync(terminal, _options.Scope(parsed), _options.BuildArguments(parsed), _options.Today(parsed), cancellation);
            return _options.Output(parsed, terminal).Write(report);
        });
    }

    public Command Command { get; }

    /// <summary>What a project that does not compile would have said is missing; the others are reported.</summary>
    public static async Task<ScopeReport> ScanAsync(
        Terminal terminal, ProjectScope scope, IReadOnlyList<string> buildArguments, CalendarDate today, CancellationToken cancellation)
    {
        await new DotnetBuild(terminal).ScanAsync(scope, buildArguments, cancellation);
        return ScopeReport.Of(scope, [.. scope.Projects.Select(ProjectOutput.OfScan)], today);
    }
}
