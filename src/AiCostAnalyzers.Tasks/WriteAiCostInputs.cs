using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace AiCostAnalyzers.Tasks;

/// <summary>
/// Before the compiler: writes <c>inputs.txt</c>, what the pricing and settings files tell the analyzers, and in real builds
/// <c>aicost.export</c>, into whose folder the exporter writes.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteAiCostInputs : Task
{
    private const string InputsFile = "inputs.txt";
    private const string ExportFile = "aicost.export";

    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The aicost folder below the project's intermediate output.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Selects settings and deployments; empty for the default.</summary>
    public string Environment { get; set; } = "";

    /// <summary>The day whose prices hold, as 2026-11-10; empty for the pricing file's.</summary>
    public string PricesAsOf { get; set; } = "";

    /// <summary>The compiler's references.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Facts of the projects that this one references.</summary>
    public ITaskItem[] ReferencedFacts { get; set; } = [];

    /// <summary>Whether the compiler will run, as against an editor that asks for the project's items.</summary>
    public bool RealBuild { get; set; }

    /// <summary>Whether there is anything to analyze: a known SDK, facts of a reference, or a pricing file.</summary>
    [Output]
    public bool InForce { get; set; }

    public override bool Execute()
    {
        InForce = ReferencedFacts.Length > 0
            || (!RealBuild && File.Exists(Path.Combine(Folder, InputsFile))) // an editor does not ask references for their facts
            || References.Any(reference => KnownSdks.Contains(reference.GetMetadata("Filename")))
            || PricingFileLoader.Load(ProjectDirectory).HasPricingFile;
        if (InForce)
        {
            Write();
        }

        return !Log.HasLoggedErrors;
    }

    private void Write()
    {
        var configuration = ProjectConfiguration.Load(ProjectDirectory, Environment, Log.ReadPricesAsOf(PricesAsOf), ProjectAssemblies());
        if (RealBuild)
        {
            Log.ReportProblems(configuration.Pricing.Problems, ProjectDirectory);
            foreach (string message in configuration.Settings.Messages)
            {
                Log.LogMessage(MessageImportance.Normal, "{0}", message);
            }
        }

        try
        {
            OutputFile.WriteIfDifferent(Path.Combine(Folder, InputsFile), configuration.Inputs.Write());
            if (RealBuild)
            {
                OutputFile.WriteIfDifferent(Path.Combine(Folder, ExportFile), $"aicost-export 1\nproject-dir {ProjectDirectory}\n");
            }
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            // What it means for the budgets is for the entry project's report to say.
            Log.ReportWarning(DiagnosticIds.NotChecked, $"the analyzers cannot export what AI calls cost: {exception.Message}");
        }
    }

    private IReadOnlyList<string> ProjectAssemblies() =>
    [
        .. References
            .Where(reference => reference.GetMetadata("ReferenceSourceTarget") == "ProjectReference")
            .Select(reference => reference.GetMetadata("Filename"))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal),
    ];
}
