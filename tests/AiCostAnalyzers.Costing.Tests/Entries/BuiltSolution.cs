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

    /// <summary>Facts of an entry project and of what it references.</summary>
    public BuiltSolution Entry(Project entry, params Project[] references)
    {
        var facts = new[] { entry }.Concat(references)
            .Select(project => new FactsFile(
                project.Facts.Project, _folder.Write($"{project.Facts.Project}/obj/aicost/facts.json", FactsWriter.Write(project.Facts))))
            .ToList();
        _entries.Add(new EntryProject
        {
            Project = entry.Facts.Project,
            ProjectFile = System.IO.Path.Combine(Path, entry.Facts.Project, entry.Facts.Project + ".csproj"),
            TargetFramework = "net10.0",
            Facts = facts,
        });
        return this;
    }

    public IReadOnlyList<EntryOutcome> Outcomes() => [.. _entries.Select(EntryCosting.Run)];

    public CostReport Report(bool isWhole = true) => SolutionCosting.Run("All", Path, Outcomes(), isWhole);

    public void Dispose() => _folder.Dispose();
}
