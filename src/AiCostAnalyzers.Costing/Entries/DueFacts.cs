using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Entries;

/// <summary>The facts that a report needs: those of the entry project first, then of all that it references.</summary>
/// <param name="Projects">Facts that were read.</param>
/// <param name="Missing">Facts that were due and cannot be had, one a project, each with its reason for people.</param>
/// <param name="Damaged">Paths of those that are there and cannot be read: deleted, they are written anew by the next build.</param>
public sealed record DueFacts(IReadOnlyList<CompilationFacts> Projects, IReadOnlyList<string> Missing, IReadOnlyList<string> Damaged)
{
    public static DueFacts Read(IEnumerable<FactsFile> files)
    {
        var projects = new List<CompilationFacts>();
        var packages = new List<(string Assembly, ProjectSummary Summary)>();
        var missing = new List<string>();
        var damaged = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!seen.Add(file.IsPackage ? file.Project : file.Path))
            {
                continue; // by several ways of reference
            }

            if (file.IsPackage)
            {
                if (PackageFacts.ReadFile(file.Path) is { } summary)
                {
                    packages.Add((file.Project, summary));
                }

                continue;
            }

            if (!File.Exists(file.Path))
            {
                missing.Add($"{file.Project} has no facts: its analyzers did not run, or could not write {file.Path}");
                continue;
            }

            var reading = FactsReader.ReadFile(file.Path);
            if (reading.Facts is { } facts)
            {
                projects.Add(facts);
            }
            else
            {
                damaged.Add(file.Path);
                missing.Add($"the facts of {file.Project} are damaged, and written anew by the next build ({reading.Problem})");
            }
        }

        return new DueFacts([.. projects, .. PackageFacts.Of(packages, projects)], missing, damaged);
    }
}
