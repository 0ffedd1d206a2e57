using AiCostAnalyzers.Entries;
using Microsoft.Build.Framework;

namespace AiCostAnalyzers.Tasks;

/// <summary>What tasks of an entry project are told of it.</summary>
public abstract class AiCostEntryTask : AiCostTask
{
    /// <summary>Name of the .csproj.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Facts that are due, existing or not, those of this project first. Metadata <c>Project</c> names theirs.</summary>
    public ITaskItem[] Facts { get; set; } = [];

    /// <summary>Full path of the baseline; empty for <c>aicost.baseline.json</c> beside the project.</summary>
    public string BaselineFile { get; set; } = "";

    private protected EntryProject Entry() => new()
    {
        Project = Facts[0].GetMetadata("Project"),
        ProjectFile = Path.Combine(ProjectDirectory, ProjectFile),
        TargetFramework = TargetFramework,
        Environment = Environment,
        PricesAsOf = PricesDay,
        BaselineFile = BaselineFile.Length > 0 ? Path.GetFullPath(Path.Combine(ProjectDirectory, BaselineFile)) : "",
        References = ReferencedAssemblies,
        Facts = [.. OncePerProject.Of(Facts, TargetFramework).Select(item => new FactsFile(item.GetMetadata("Project"), item.GetMetadata("FullPath")))],
    };
}
