using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Reports;

/// <summary>Turns a linked program into the report, budgets apart.</summary>
internal sealed class CostReportBuilder(LinkedProgram program, Scenarios scenarios, AnalysisInputs inputs, PricingFile pricingFile)
{
    private const int MostDrivers = 3;

    private readonly EntryPointVolumes _volumes = new(pricingFile.EntryPoints, [.. pricingFile.Observed.EntryPoints.Select(entry => entry.Figures)]);

    public CostReport Build(IReadOnlyList<CompilationFacts> projects, string? targetFramework)
    {
        var (ways, paths) = EntryPointPaths.Find(program, scenarios);
        var entryPoints = program.EntryPoints.Select((entry, i) => EntryPoint(entry, ways[i])).ToList();
        var answers = new AnswerFinder(program.Book.Day);
        foreach (var call in program.Calls)
        {
            answers.Add(call, UnsetCounts(paths[call.Key]));
        }

        var sites = program.Calls.Select(call => CallSite(call, paths[call.Key].Report)).ToList();
        return new CostReport
        {
            Project = projects[0].Project,
            TargetFramework = targetFramework,
            PricesAsOf = program.Book.Day,
            Assumptions = Reports.Assumptions.Of(program, AreCountsAssumed(paths.Values), inputs.Defaults),
            Notes = PriceDifferences.Of(program, pricingFile),
            Drift = new ReportDrift(program, scenarios, inputs).Of(pricingFile.Observed),
            CallSites = sites,
            EntryPoints = entryPoints,
            Unreached = Unreached(),
            Projects = [.. projects.Select(project => new ProjectReport(project.Project, project.CallSites.Count, project.EntryPoints.Count))],
            Spend = SpendFinder.Together(entryPoints.SelectMany(entry => entry.Spend)),
            Unseen = UnseenProjects.Of(program, projects, inputs.ProjectAssemblies),
            Budgets = [],
            Totals = ReportTotals.Of(entryPoints, sites, ProvisionedDeployments()),
            Problems = [.. LoopProblems.Of(program, projects)],
            Answers = answers.ToAnswers(),
        };
    }

    private EntryPointReport EntryPoint(LinkedEntryPoint entry, EntryPointPaths paths)
    {
        var volume = _volumes.Of(entry);
        var scenario = scenarios.Of(entry.Id);
        var (cost, terms) = entry.Definition is { } definition
            ? (scenario.Costs.Figure(definition), scenario.Terms.Terms(definition))
            : (CostFigure.Zero, new CostTerms([], IsElided: false));
        return new EntryPointReport(
            entry.Id,
            entry.Facts.Kind,
            entry.Facts.Framework,
            volume.Unit ?? entry.Unit,
            entry.Member is { } member ? program.Graph.Members[member].Name : entry.Facts.Member,
            volume.Owner,
            entry.Project,
            entry.Facts.Position,
            ReachesCalls: entry.Definition is not null,
            cost,
            terms,
            entry.Definition is { } sized ? scenario.PerSize(sized) : [.. Scenarios.Sizes.Select(_ => 0m)],
            volume.PerMonth,
            volume.Source,
            volume.PerMonth is { } perMonth ? cost.Times(Quantity.Exact(perMonth, volume.Source)) : null,
            [.. paths.Calls.Select(call => call.Key)],
            Drivers(paths.Contributions),
            paths.Paths,
            SpendFinder.Of(program, paths.Contributions, volume.PerMonth),
            [.. paths.Calls.SelectMany(call => call.Estimate.Models).Select(model => model.Id).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal)]);
    }

    private IReadOnlyList<DriverReport> Drivers(IReadOnlyDictionary<string, decimal> contributions) =>
    [
        .. contributions
            .Select(part => Driver(program.CallsByKey[part.Key], part.Value))
            .OrderByDescending(driver => driver.Typical)
            .ThenBy(driver => driver.CallSite, StringComparer.Ordinal)
            .Take(MostDrivers),
    ];

    internal static DriverReport Driver(LinkedCall call, decimal typical) =>
        new(call.Key, call.Project, call.Site.Position, call.Estimate.Model?.Id, typical);

    private bool AreCountsAssumed(IEnumerable<HotPath> paths) => paths.Any(path => path.Counts.Any(
        id => scenarios.Of(path.Report.EntryPoint).Count(id) is { Source: FigureSource.Assumed }));

    private IEnumerable<(string Name, bool IsUnknown)> UnsetCounts(HotPath path) => path.Counts
        .Select(id => (Name: id.Substring(id.LastIndexOf(':') + 1), Count: scenarios.Of(path.Report.EntryPoint).Count(id)))
        .Where(count => count.Count is { Source: FigureSource.Assumed or FigureSource.Unknown })
        .Select(count => (count.Name, count.Count is { Source: FigureSource.Unknown }))
        .Distinct();

    private CallSiteReport CallSite(LinkedCall call, HotPathReport path)
    {
        var (site, estimate) = (call.Site, call.Estimate);
        return new CallSiteReport(
            call.Key,
            call.Project,
            site.Position,
            site.Sdk,
            site.Operation,
            site.Kind,
            site.IsFree,
            estimate.Model?.Id,
            Vendor(call),
            Names(estimate),
            estimate.Unknown.Count > 0 ? FigureSource.Unknown : estimate.ModelSource,
            call.Model.Candidates.Select(candidate => candidate.Position).FirstOrDefault(position => position is not null),
            call.Model.Candidates.Select(candidate => candidate.Via).FirstOrDefault(via => via is not null),
            estimate.Usage,
            site.OutputLimit,
            call.Price,
            call.IsGrounded,
            !program.IsReached(call),
            path,
            call.Substitutes.Count > 0 ? new SuggestionReport(call.Substitutes[0].Model.Id, call.Substitutes[0].Saving, CallText.Grade(call.Substitutes[0])) : null)
        {
            MayBeFree = site.MayBeFree && estimate.Usage.Rounds is { Source: FigureSource.Assumed },
        };
    }

    private static IReadOnlyList<string> Names(CallEstimate estimate) => estimate is { Model.Id: { Length: > 0 } id, Unknown.Count: 0 }
        ? [id]
        : [.. estimate.Models.Select(model => model.Id).Concat(estimate.Unknown.Select(name => name.Text)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Null where nobody knows, or where several would serve it.</summary>
    internal static string? Vendor(LinkedCall call)
    {
        if (call.Estimate is { Model: { } model, Unknown.Count: 0 })
        {
            return model.Provider.Length > 0 ? model.Provider : null;
        }

        var vendors = call.Estimate.Models.Select(model => model.Provider).Distinct(StringComparer.Ordinal).ToList();
        return vendors.Count == 1 && vendors[0].Length > 0 && call.Estimate.Unknown.Count == 0 ? vendors[0] : null;
    }

    private IReadOnlyList<UnreachedReport> Unreached()
    {
        var rows = new List<UnreachedReport>();
        foreach (var same in program.Calls.Where(call => !program.IsReached(call)).GroupBy(call => call.Site.DeclaredIn ?? call.Site.Member, StringComparer.Ordinal))
        {
            var index = program.Graph.Find(same.Key)!.Value;
            if (program.DefinitionOf(index) is { } definition)
            {
                var scenario = scenarios.Of(null);
                rows.Add(new UnreachedReport(
                    program.Graph.Members[index].Name,
                    program.Graph.Members[index].Project,
                    scenario.Costs.Figure(definition),
                    scenario.Terms.Terms(definition),
                    [.. same.Select(call => call.Key)],
                    Drivers(scenario.Costs.Contributions(definition))[0]));
            }
        }

        return rows;
    }

    private SortedDictionary<string, decimal> ProvisionedDeployments()
    {
        var names = new HashSet<string>(
            program.Calls.Where(program.IsReached).SelectMany(call => call.Model.Candidates).Select(candidate => candidate.Text), StringComparer.Ordinal);
        var inUse = inputs.Deployments
            .Where(deployment => deployment.PerMonth is not null && names.Contains(deployment.Name))
            .Where(deployment => deployment.Environment is null || deployment.Environment.Equals(inputs.Environment, StringComparison.OrdinalIgnoreCase))
            .GroupBy(deployment => deployment.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.OrderBy(deployment => deployment.Environment is null).First().PerMonth!.Value);
        return new SortedDictionary<string, decimal>(inUse, StringComparer.Ordinal);
    }
}
