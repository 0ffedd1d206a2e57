using Microsoft.Build.Framework;

namespace AiCostAnalyzers.Tasks;

/// <summary>A project may be referenced by several ways, and then also for several target frameworks. It counts once.</summary>
internal static class OncePerProject
{
    /// <summary>Of each project the facts for the target framework of the one that asks, else the first; in the order they came in.</summary>
    public static IReadOnlyList<ITaskItem> Of(IReadOnlyList<ITaskItem> facts, string targetFramework) =>
    [
        .. facts.GroupBy(item => item.GetMetadata("ProjectFile") is { Length: > 0 } project ? project : item.GetMetadata("FullPath"), StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(item => item.GetMetadata("TargetFramework") == targetFramework) ?? same.First()),
    ];
}
