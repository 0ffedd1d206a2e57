using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Cli.Scopes;

/// <summary>What the projects of a scope cost, as far as it is known.</summary>
/// <param name="Report">Null where no entry project has facts.</param>
/// <param name="Outcomes">Of all entry projects, those without a report too.</param>
/// <param name="Missing">What is not in the report, a sentence each.</param>
/// <param name="Stale">Projects whose source is newer than their facts, a sentence each.</param>
internal sealed record ScopeReport(
    ProjectScope Scope, CostReport? Report, IReadOnlyList<EntryOutcome> Outcomes, IReadOnlyList<string> Missing, IReadOnlyList<string> Stale)
{
    /// <param name="baselines">What to compare with; null for the baselines beside the projects.</param>
    public static ScopeReport Of(ProjectScope scope, IReadOnlyList<ProjectOutput> outputs, CalendarDate today, BaselineSource? baselines = null)
    {
        var outcomes = outputs.Select(output => output.Entry).OfType<EntryProject>().Select(EntryCosting.Run).ToList();
        var missing = outputs.Where(output => output.Missing is not null).Select(output => $"{Shown(scope, output.ProjectFile)} {output.Missing}")
            .Concat(outcomes.SelectMany(outcome => outcome.Facts.Missing))
            .Concat(baselines is null ? [] : Compare(scope, outcomes, baselines))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var stale = outputs.Where(output => output.Stale is not null)
            .Select(output => $"{Shown(scope, output.ProjectFile)} is older than its source: {Shown(scope, output.Stale!)} changed after it was built");
        return new ScopeReport(scope, Together(scope, outcomes, isWhole: missing.Count == 0 && baselines is null) is { } report ? report with { Problems = [.. report.Problems.Select(problem => problem.On(today))] } : null, outcomes, missing, [.. stale]);
    }

    /// <summary>What is wrong in the pricing files, each once.</summary>
    public IReadOnlyList<ConfigurationProblem> ConfigurationProblems =>
    [
        .. Outcomes.SelectMany(outcome => outcome.Configuration.Pricing.Problems.Select(problem => problem with { Position = At(outcome, problem.Position) })).Distinct(),
    ];

    /// <summary>Puts each outcome against its baseline, and takes those out that have none.</summary>
    /// <returns>What was taken out and why.</returns>
    private static IReadOnlyList<string> Compare(ProjectScope scope, List<EntryOutcome> outcomes, BaselineSource baselines)
    {
        var compared = outcomes.ConvertAll(outcome => outcome.Report is null ? outcome : baselines.Compare(outcome));
        var without = outcomes.Where((_, i) => compared[i] is null).Select(outcome => outcome.Entry).ToList();
        if (compared.Count > 0 && compared.TrueForAll(outcome => outcome is null))
        {
            throw new BrokenInputException($"There is no {Baseline.FileName} of {string.Join(", ", without.Select(entry => entry.Project))} at {baselines.Name}. dotnet build -p:AiCostUpdateBaseline=true writes it, to be committed.");
        }

        outcomes.Clear();
        outcomes.AddRange(compared.OfType<EntryOutcome>());
        return baselines.IsOfOneProject ? [] : [.. without.Select(entry => $"{Shown(scope, entry.ProjectFile)} has no {Path.GetFileName(EntryBaseline.PathOf(entry))} at {baselines.Name}")];
    }

    private static CostReport? Together(ProjectScope scope, IReadOnlyList<EntryOutcome> outcomes, bool isWhole)
    {
        var known = outcomes.Where(outcome => outcome.Report is not null).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        // A pricing file above the scope covers projects that are not in it.
        var covers = isWhole && known.SelectMany(outcome => outcome.Configuration.Pricing.Files)
            .All(file => file.StartsWith(scope.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return scope.Projects.Count == 1 ? known[0].Report : SolutionCosting.Run(scope.Name, scope.Folder, known, covers);
    }

    private SourcePosition At(EntryOutcome outcome, SourcePosition position) => position with
    {
        File = Shown(Scope, Path.GetFullPath(Path.Combine(outcome.Entry.ProjectDirectory, position.File))),
    };

    private static string Shown(ProjectScope scope, string path) => Path.GetRelativePath(scope.Folder, path).Replace('\\', '/');
}
