using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Prices;
using Microsoft.Build.Framework;

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

    /// <summary>Whether the compiler will run, as against an editor that asks for the project's items.</summary>
    public bool RealBuild { get; set; }

    /// <summary>Whether there is anything to analyze: a known SDK, facts of a reference, or a pricing file.</summary>
    [Output]
    public bool InForce { get; set; }

    private string InputsFile => Path.Combine(Folder, "inputs.txt");

    private string ExportFile => Path.Combine(Folder, "aicost.export");

    public override bool Execute()
    {
        InForce = ReferencedFacts.Length > 0
            || References.Any(reference => KnownSdks.Contains(reference.GetMetadata("Filename")))
            || (!RealBuild && File.Exists(InputsFile)) // what was in force in a build is so for the editor, also while references are not built
            || PricingFileLoader.Load(ProjectDirectory).HasPricingFile;
        if (InForce)
        {
            var configuration = ProjectConfiguration.Load(ProjectDirectory, Environment, PricesDay, ReferencedProjects);
            if (RealBuild)
            {
                ReportProblems(configuration);
            }

            Write(configuration.Inputs);
        }

        return !Log.HasLoggedErrors;
    }

    private void ReportProblems(ProjectConfiguration configuration)
    {
        if (PricesAsOf.Length > 0 && !CalendarDate.TryParse(PricesAsOf, out _))
        {
            Log.ReportError(DiagnosticIds.PricingFileInvalid, $"AiCostPricesAsOf is '{PricesAsOf}'; it must be a day, as 2026-11-10");
        }

        foreach (var problem in configuration.Pricing.Problems)
        {
            // A problem where a budget stands or may stand is an error: the budget could go unchecked by it.
            Log.Report(problem.MayTouchBudgets, problem.Id, problem.Message, ProjectDirectory, problem.Position);
        }

        foreach (string message in configuration.Settings.Messages)
        {
            Log.LogMessage(MessageImportance.Normal, "{0}", message);
        }
    }

    private void Write(AnalysisInputs inputs)
    {
        try
        {
            OutputFile.WriteIfDifferent(InputsFile, inputs.Write());
            if (RealBuild)
            {
                OutputFile.WriteIfDifferent(ExportFile, $"aicost-export 1\nproject-dir {ProjectDirectory}\n");
            }
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            // What it means for the budgets is for the entry project's report to say.
            Log.ReportWarning(DiagnosticIds.NotChecked, $"the analyzers cannot leave what AI calls cost: {exception.Message}");
        }
    }
}
