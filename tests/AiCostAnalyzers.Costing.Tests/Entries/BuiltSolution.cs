using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Configuration;
using AiCostAnalyzers.Tests.Linking;

namespace AiCostAnalyzers.Tests.Entries;

/// <summary>A folder with projects as a build leaves them. A call of <c>cent</c> costs $0.01 and one of <c>dime</c> $0.10.</summary>
internal sealed class BuiltSolution : IDisposable
{
    private const string Prices = """
          "prices": { "asOf": "2026-11-10", "models": [ { "id": "cent", "input": 10, "output": 0 }, { "id": "dime", "input": 100, "output": 0 } ] },
          "calls": { "**": { "inputTokens": 1000, "outputTokens": 0 } }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<EntryProject> _entries = [];

    public BuiltSolution() => _folder.Folder(".git");

    public string Path => _folder.Path;

    /// <summary>Writes the pricing file of the root, whose other sections begin on its line 5.</summary>
    public BuiltSolution Pricing(string sections)
    {
        _folder.Write("aicost.json", "{\n" + Prices + ",\n" + sections + "\n}\n");
        return this;
    }

    public BuiltSolution File(string name, string content)
    {
        _folder.Write(name, content);
        return this;
    }

    /// <summary>An entry project and what it references, as a build of each leaves them.</summary>
    public BuiltSolution Entry(Project entry, params Project[] references)
    {
        foreach (var project in references.Prepend(entry))
        {
            var name = project.Facts.Project;
            _folder.Write($"{name}/{name}.csproj", "<Project />");
            _folder.Write($"{name}/obj/aicost/facts.json", FactsWriter.Write(project.Facts));
        }

        var built = new EntryProject
        {
            Project = entry.Facts.Project,
            ProjectFile = System.IO.Path.Combine(Path, entry.Facts.Project, entry.Facts.Project + ".csproj"),
            TargetFramework = "net10.0",
            Facts = [.. references.Prepend(entry).Select(project => new FactsFile(project.Facts.Project, System.IO.Path.Combine(Path, project.Facts.Project, "obj", "aicost", "facts.json")))],
        };
        _folder.Write($"{built.Project}/obj/aicost/{EntryProject.FileName}", built.Write(System.IO.Path.Combine(Path, built.Project, "obj", "aicost")));
        _entries.Add(built);
        return this;
    }

    public IReadOnlyList<EntryOutcome> Outcomes() => [.. _entries.Select(EntryCosting.Run)];

    public CostReport Report(bool isWhole = true) => SolutionCosting.Run("All", Path, Outcomes(), isWhole);

    public void Dispose() => _folder.Dispose();
}
