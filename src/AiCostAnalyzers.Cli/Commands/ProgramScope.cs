using System.CommandLine;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary>Which program a command holds what it reads against, where its arguments are files of something else.</summary>
internal sealed class ProgramScope
{
    private readonly Option<string> _project = new("--project") { Description = "A solution, a C# project, or a folder.", DefaultValueFactory = _ => "." };

    private readonly Option<string?> _configuration = new("--configuration", "-c") { Description = "The configuration that was built, such as Release." };

    public void AddTo(Command command)
    {
        command.Add(_project);
        command.Add(_configuration);
    }

    /// <summary>What the last build of each project left; acceptances, which a day decides, do not matter here.</summary>
    /// <exception cref="BrokenInputException">No entry project has facts.</exception>
    public ScopeReport LastBuild(ParseResult parsed)
    {
        var scope = ProjectScope.Find(parsed.GetValue(_project)!);
        var report = ScopeReport.Of(scope, [.. scope.Projects.Select(project => ProjectOutput.OfBuild(project, parsed.GetValue(_configuration)))], default(CalendarDate));
        return report.Report is null ? throw new BrokenInputException("No entry project here has facts: build it with the package, or see `aicost scan`.") : report;
    }
}
