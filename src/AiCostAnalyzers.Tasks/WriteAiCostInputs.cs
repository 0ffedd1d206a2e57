using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Prices;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace AiCostAnalyzers.Tasks;

/// <summary>
/// Before the compiler: writes <c>inputs.txt</c>, what the pricing and settings files tell the analyzers, and in real builds
/// <c>aicost.export</c>, into whose folder the exporter writes.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteAiCostInputs : AiCostTask
{
    /// <summary>Facts of the projects that this one references.</summary>
    public ITaskItem[] ReferencedFacts { get; set; } = [];

    /// <summary>Price catalogs that came as packages of their own.</summary>
    public ITaskItem[] PriceCatalogs { get; set; } = [];

    /// <summary>Text files that the project includes and that may hold prompts.</summary>
    public ITaskItem[] PromptFiles { get; set; } = [];

    /// <summary>Whether the compiler will run, as against an editor that asks for the project's items.</summary>
    public bool RealBuild { get; set; }

    /// <summary>Whether the project compiles attributes that can declare model calls of its own.</summary>
    public bool HasAttributes { get; set; }

    /// <summary>Whether there is anything to analyze: a known SDK, facts of a reference, a package with a summary, attributes, or a pricing file.</summary>
    [Output]
    public bool InForce { get; set; }

    /// <summary>Summaries of the projects that this one references, for its analyzers. Only those that exist.</summary>
    [Output]
    public ITaskItem[] Summaries { get; set; } = [];

    private string InputsFile => Path.Combine(Folder, "inputs.txt");

    private string ExportFile => Path.Combine(Folder, "aicost.export");

    public override bool Execute()
    {
        var log = new BuildLog(Log);
        var packages = PackageSummaries.Find(References);
        var last = new LastRun(Folder, "inputs.last", Arguments(packages));
        InForce = RealBuild && last.Repeat(log) ? true : Run(log, last, packages);
        if (InForce)
        {
            Summaries = [.. FindSummaries().Select(path => new TaskItem(path))];
        }

        return !log.HasErrors;
    }

    private bool ReferencesSdk => References.Any(reference => KnownSdks.Contains(reference.GetMetadata("Filename")));

    /// <summary>All that the outcome depends on besides files.</summary>
    private IEnumerable<string> Arguments(IReadOnlyDictionary<string, string> packages) =>
    [
        ProjectDirectory, Environment, PricesAsOf, $"{HasAttributes} {ReferencesSdk} {ReferencedFacts.Length > 0}",
        .. ReferencedAssemblies,
        .. packages.Values,
        .. PriceCatalogs.Select(item => item.GetMetadata("FullPath")),
        .. IncludedFiles.SelectMany(file => new[] { file.FullPath, file.Link, file.Resource }),
    ];

    /// <returns>Whether there is anything to analyze.</returns>
    private bool Run(BuildLog log, LastRun last, IReadOnlyDictionary<string, string> packages)
    {
        if (ReferencedFacts.Length == 0
            && packages.Count == 0
            && !HasAttributes
            && !ReferencesSdk
            && (RealBuild || !File.Exists(InputsFile)) // what was in force in a build is so for the editor, also while references are not built
            && !PricingFileLoader.Load(ProjectDirectory).HasPricingFile)
        {
            return false;
        }

        PlacePrices(log);
        var configuration = ProjectConfiguration.Load(ProjectDirectory, Environment, PricesDay, ReferencedAssemblies, PriceData.In(Folder));
        if (RealBuild)
        {
            ReportProblems(log, configuration);
        }

        if (Write(log, configuration.Inputs with { PromptFiles = CountPromptFiles() }, packages) && RealBuild)
        {
            last.Keep(
                [.. configuration.Probed, .. packages.Values, .. PriceCatalogs.Concat(PromptFiles).Select(item => item.GetMetadata("FullPath"))],
                [InputsFile, ExportFile, Path.Combine(Folder, PriceData.FileName), .. new PackageSummaries(Folder).Copies(packages)],
                log.Said);
        }

        return true;
    }

    private void PlacePrices(BuildLog log)
    {
        try
        {
            foreach (var problem in PriceData.Place([.. PriceCatalogs.Select(item => item.GetMetadata("FullPath"))], Folder))
            {
                if (RealBuild)
                {
                    log.At(isError: false, problem.Id, problem.Message, ProjectDirectory, problem.Position);
                }
            }
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            log.Warning(DiagnosticIds.NotChecked, $"newer prices cannot be put beside the facts: {exception.Message}");
        }
    }

    private IReadOnlyList<PromptFile> CountPromptFiles() => PromptFileReader.Read(ProjectDirectory, IncludedFiles);

    private IEnumerable<IncludedFile> IncludedFiles => PromptFiles.Select(item => new IncludedFile(
        item.GetMetadata("FullPath"),
        item.GetMetadata("Link") is { Length: > 0 } link ? link : item.GetMetadata("TargetPath"),
        item.GetMetadata("LogicalName")));

    private void ReportProblems(BuildLog log, ProjectConfiguration configuration)
    {
        if (PricesAsOf.Length > 0 && !CalendarDate.TryParse(PricesAsOf, out _))
        {
            log.Error(DiagnosticIds.PricingFileInvalid, $"AiCostPricesAsOf is '{PricesAsOf}'; it must be a day, as 2026-11-10");
        }

        foreach (var problem in configuration.Pricing.Problems)
        {
            // A problem where a budget stands or may stand is an error: the budget could go unchecked by it.
            log.At(problem.MayTouchBudgets, problem.Id, problem.Message, ProjectDirectory, problem.Position);
        }

        foreach (string message in configuration.Settings.Messages)
        {
            log.Detail(message);
        }
    }

    /// <summary>Nothing is handed to the compiler that does not exist: it would run again on every build, and fail on reading it.</summary>
    private IEnumerable<string> FindSummaries()
    {
        var referenced = OncePerProject.Of(ReferencedFacts, TargetFramework).Select(item => item.GetMetadata("FullPath")).ToList();
        var own = Path.Combine(Folder, "packages");
        var packages = (Directory.Exists(own) ? Directory.GetFiles(own, "*" + FactsFile.PackageSuffix).OrderBy(path => path, StringComparer.Ordinal) : Enumerable.Empty<string>())
            .Concat(referenced.Where(path => path.EndsWith(FactsFile.PackageSuffix, StringComparison.Ordinal)))
            .GroupBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(same => same.First());
        return referenced.Where(path => !path.EndsWith(FactsFile.PackageSuffix, StringComparison.Ordinal))
            .Select(path => Path.Combine(Path.GetDirectoryName(path)!, "summary.txt"))
            .Concat(packages)
            .Where(File.Exists);
    }

    /// <returns>Whether all could be written.</returns>
    private bool Write(BuildLog log, AnalysisInputs inputs, IReadOnlyDictionary<string, string> packages)
    {
        try
        {
            OutputFile.WriteIfDifferent(InputsFile, inputs.Write());
            new PackageSummaries(Folder).Copy(packages);
            if (RealBuild)
            {
                OutputFile.WriteIfDifferent(ExportFile, $"aicost-export 1\nproject-dir {ProjectDirectory}\n");
            }

            return true;
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            // What it means for the budgets is for the entry project's report to say.
            log.Warning(DiagnosticIds.NotChecked, $"the analyzers cannot leave what AI calls cost: {exception.Message}");
            return false;
        }
    }
}
