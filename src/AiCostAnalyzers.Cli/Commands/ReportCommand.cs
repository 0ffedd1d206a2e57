using System.CommandLine;
using AiCostAnalyzers.Cli.Building;
using AiCostAnalyzers.Cli.Output;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost report</c>: what the last build found, again and in any form; in a terminal, where a build swallows its table, the way to see it.</summary>
internal sealed class ReportCommand
{
    private readonly ScopeOptions _options = new();
    private readonly Option<bool> _build = new("--build") { Description = "Build first." };

    public ReportCommand(Terminal terminal)
    {
        Command = new Command("report", "Report what the last build found.");
        _options.AddScopeTo(Command);
        Command.Add(_build);
        _options.AddBuildTo(Command);
        _options.AddOutputTo(Command);
        Command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(_build))
            {
                await new DotnetBuild(terminal).BuildAsync(_options.Scope(parsed), _options.BuildArguments(parsed), cancellation);
            }

            return _options.Output(parsed, terminal).Write(_options.LastBuild(parsed));
        });
    }

    public Command Command { get; }
}
