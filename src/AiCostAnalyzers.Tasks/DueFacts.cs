using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using Microsoft.Build.Framework;

namespace AiCostAnalyzers.Tasks;

/// <summary>The facts that a report needs: those of the entry project first, then of all that it references.</summary>
/// <param name="Projects">Facts that were read.</param>
/// <param name="Missing">Facts that were due and cannot be had, one a project, each with its reason for people.</param>
internal sealed record DueFacts(IReadOnlyList<CompilationFacts> Projects, IReadOnlyList<string> Missing)
{
    /// <summary>
    /// Reads what <c>GetAiCostFacts</c> names. A damaged file is deleted, so that the next build runs the compiler and writes it anew.
    /// </summary>
    public static DueFacts Read(IEnumerable<ITaskItem> items)
    {
        var projects = new List<CompilationFacts>();
        var missing = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            string path = item.GetMetadata("FullPath");
            if (!seen.Add(path))
            {
                continue; // by several ways of reference
            }

            string project = item.GetMetadata("Project");
            if (!File.Exists(path))
            {
                missing.Add($"{project} has no facts: its analyzers did not run, or could not write {path}");
                continue;
            }

            var reading = FactsReader.ReadFile(path);
            if (reading.Facts is { } facts)
            {
                projects.Add(facts);
            }
            else
            {
                OutputFile.TryDelete(path);
                missing.Add($"the facts of {project} are damaged, and written anew by the next build ({reading.Problem})");
            }
        }

        return new DueFacts(projects, missing);
    }
}
