using System.CommandLine;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary>What most commands are told: of which projects, and in what form.</summary>
internal sealed class ScopeOptions
{
    private readonly Argument<string> _path = new("path")
    {
        Description = "A solution (.sln, .slnx, .slnf), a C# project, or a folder.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> _configuration = new("--configuration", "-c") { Description = "The configuration that was or will be built, such as Release." };

    private readonly Option<string[]> _properties = new("--property", "-p") { Description = "An MSBuild property for the build, NAME=VALUE." };

    private readonly Option<string?> _today = new("--today") { Description = "The day that acceptances are judged by, as 2026-11-10; else the clock's." };

    private readonly Option<string> _output;

    private readonly Option<string?> _file = new("--file", "-f") { Description = "Write the report to a file, whole or not at all." };

    public ScopeOptions()
        : this([.. ReportFormat.All.Select(format => format.Name)])
    {
    }

    /// <param name="forms">What <c>--output</c> takes; the first is the default.</param>
    public ScopeOptions(IReadOnlyList<string> forms)
    {
        _output = new Option<string>("--output", "-o") { Description = "The form of the report.", DefaultValueFactory = _ => forms[0] };
        _output.AcceptOnlyFromAmong([.. forms]);
    }

    public void AddScopeTo(Command command)
    {
        command.Add(_path);
        command.Add(_configuration);
        command.Add(_today);
    }

    public void AddBuildTo(Command command) => command.Add(_properties);

    public void AddOutputTo(Command command)
    {
        command.Add(_output);
        command.Add(_file);
    }

    /// <exception cref="BrokenInputException">It is no day.</exception>
    public CalendarDate Today(ParseResult parsed)
    {
        var now = DateTime.UtcNow;
        return parsed.GetValue(_today) is not { } given ? new CalendarDate(now.Year, now.Month, now.Day)
            : CalendarDate.TryParse(given, out var day) ? day
            : throw new BrokenInputException($"--today is '{given}'; it must be a day, as 2026-11-10.");
    }

    public ProjectScope Scope(ParseResult parsed) => ProjectScope.Find(parsed.GetValue(_path)!);

    public string? Configuration(ParseResult parsed) => parsed.GetValue(_configuration);

    /// <summary>What <c>dotnet build</c> is told.</summary>
    public IReadOnlyList<string> BuildArguments(ParseResult parsed) =>
    [
        .. Configuration(parsed) is { } configuration ? (string[])["-c", configuration] : [],
        .. (parsed.GetValue(_properties) ?? []).Select(property => "-p:" + property),
    ];

    public ReportOutput Output(ParseResult parsed, Terminal terminal) =>
        new(terminal, ReportFormat.All.Single(format => format.Name == Form(parsed)), File(parsed));

    public string Form(ParseResult parsed) => parsed.GetValue(_output)!;

    public string? File(ParseResult parsed) => parsed.GetValue(_file);

    /// <summary>What the last build of each project left.</summary>
    /// <param name="against">Other baselines than those beside the projects, from the scope and its entry projects.</param>
    public ScopeReport LastBuild(ParseResult parsed, Func<ProjectScope, IReadOnlyList<EntryProject>, BaselineSource>? against = null)
    {
        var scope = Scope(parsed);
        var outputs = scope.Projects.Select(project => ProjectOutput.OfBuild(project, Configuration(parsed))).ToList();
        return ScopeReport.Of(scope, outputs, Today(parsed), against?.Invoke(scope, [.. outputs.Select(output => output.Entry).OfType<EntryProject>()]));
    }
}
