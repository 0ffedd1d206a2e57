using System.CommandLine;
using AiCostAnalyzers.Cli.Building;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary><c>aicost diff</c>: what the last build costs more or less than a baseline, split into code, usage and price.</summary>
internal sealed class DiffCommand
{
    private readonly ScopeOptions _options = new(["table", "json", "markdown"]);
    private readonly Argument<string> _against = new("against")
    {
        Description = "A baseline file, or a commit, branch or tag whose aicost.baseline.json is meant, such as main.",
    };

    private readonly Option<bool> _build = new("--build") { Description = "Build first." };
    private readonly Option<decimal> _threshold = new("--threshold") { Description = "USD a month: smaller changes are counted, not shown." };

    public DiffCommand(Terminal terminal)
    {
        Command = new Command("diff", "Compare the last build with a baseline: what changed, by code, by usage, by price.") { _against };
        _options.AddScopeTo(Command);
        Command.Add(_build);
        _options.AddBuildTo(Command);
        _options.AddOutputTo(Command);
        Command.Add(_threshold);
        Command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(_build))
            {
                await new DotnetBuild(terminal).BuildAsync(_options.Scope(parsed), _options.BuildArguments(parsed), cancellation);
            }

            var against = parsed.GetValue(_against)!;
            var scope = _options.LastBuild(parsed, (scope, entries) => BaselineSource.Of(against, scope, entries));
            var name = File.Exists(against) ? Path.GetRelativePath(scope.Scope.Folder, against).Replace('\\', '/') : against;
            return new ReportOutput(terminal, Form(_options.Form(parsed), name, parsed.GetValue(_threshold)), _options.File(parsed)).Write(scope);
        });
    }

    public Command Command { get; }

    private static ReportFormat Form(string name, string against, decimal threshold) => name switch
    {
        "json" => new ReportFormat(name, IsForPeople: false, report => DiffJson.Write(new CostDiff(report, against, threshold))),
        "markdown" => new ReportFormat(name, IsForPeople: true, report => DiffMarkdown.Write(new CostDiff(report, against, threshold))),
        _ => new ReportFormat(name, IsForPeople: true, report => DiffTable.Write(new CostDiff(report, against, threshold))),
    };
}
