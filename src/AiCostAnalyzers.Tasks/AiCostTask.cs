using AiCostAnalyzers.Prices;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace AiCostAnalyzers.Tasks;

/// <summary>What both tasks are told of a project.</summary>
public abstract class AiCostTask : Task
{
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The aicost folder below the project's intermediate output.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Selects settings and deployments; empty for the default.</summary>
    public string Environment { get; set; } = "";

    /// <summary>The day whose prices hold, as 2026-11-10; empty for the pricing file's.</summary>
    public string PricesAsOf { get; set; } = "";

    public string TargetFramework { get; set; } = "";

    /// <summary>The compiler's references.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>A <see cref="PricesAsOf"/> that is no day counts as not given.</summary>
    private protected CalendarDate? PricesDay => CalendarDate.TryParse(PricesAsOf, out var day) ? day : null;

    /// <summary>Names of the assemblies of the projects that this one references, and of packages that ship a summary.</summary>
    private protected IReadOnlyList<string> ReferencedAssemblies =>
    [
        .. References
            .Where(reference => reference.GetMetadata("ReferenceSourceTarget") == "ProjectReference")
            .Select(reference => reference.GetMetadata("Filename"))
            .Concat(PackageSummaries.Find(References).Keys)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal),
    ];
}
