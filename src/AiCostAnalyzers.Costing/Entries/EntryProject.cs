using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Entries;

/// <summary>The facts.json of one project, existing or not; or the summary that a package ships.</summary>
/// <param name="Project">Name of the assembly.</param>
/// <param name="Path">Full.</param>
public sealed record FactsFile(string Project, string Path)
{
    /// <summary>How the file of a package ends: its assembly's name stands before.</summary>
    public const string PackageSuffix = ".summary.txt";

    /// <summary>Of a package's summary. Packages are anybody's, and no honest one ships more.</summary>
    public const long MostPackageBytes = 4 * 1024 * 1024;

    public bool IsPackage => Path.EndsWith(PackageSuffix, StringComparison.Ordinal);
}

/// <summary>
/// An entry project as its build saw it: all that a report needs besides what the files around it say.
/// A build leaves it as <see cref="FileName"/> beside the facts, so that <c>aicost</c> reports what the build reported, without MSBuild.
/// </summary>
public sealed record EntryProject
{
    public const string FileName = "entry.txt";

    private const string Header = "aicost-entry 1";

    /// <summary>The assembly's name.</summary>
    public required string Project { get; init; }

    /// <summary>Full path of the .csproj.</summary>
    public required string ProjectFile { get; init; }

    public string TargetFramework { get; init; } = "";

    /// <summary>Selects settings and deployments; empty for the default.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The build's own day; null for the pricing file's.</summary>
    public CalendarDate? PricesAsOf { get; init; }

    /// <summary>Names of the assemblies of referenced projects.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Of this project first, then of all that it references.</summary>
    public required IReadOnlyList<FactsFile> Facts { get; init; }

    /// <summary>Full path of the baseline, existing or not; empty for <see cref="Baseline.FileName"/> beside the project.</summary>
    public string BaselineFile { get; init; } = "";

    public string ProjectDirectory => Path.GetDirectoryName(ProjectFile)!;

    /// <summary>What the files around the project say.</summary>
    public ProjectConfiguration LoadConfiguration() => ProjectConfiguration.Load(
        ProjectDirectory, Environment, PricesAsOf, References, PriceData.In(Path.GetDirectoryName(Facts[0].Path)!));

    /// <summary>The content of <see cref="FileName"/>: paths are relative to its folder, so that a checkout may move.</summary>
    public string Write(string folder)
    {
        var lines = new List<string>
        {
            Header,
            new FieldLineWriter("project").Text(Project).Text(RelativePath.From(folder, ProjectFile)).ToString(),
            new FieldLineWriter("build").Text(TargetFramework).Text(Environment).Date(PricesAsOf).ToString(),
        };
        if (BaselineFile.Length > 0)
        {
            lines.Add(new FieldLineWriter("baseline").Text(RelativePath.From(folder, BaselineFile)).ToString());
        }

        lines.AddRange(References.Select(reference => new FieldLineWriter("reference").Text(reference).ToString()));
        lines.AddRange(Facts.Select(facts => new FieldLineWriter("facts").Text(facts.Project).Text(RelativePath.From(folder, facts.Path)).ToString()));
        return string.Join("\n", lines) + "\n";
    }

    /// <inheritdoc cref="ReadFile(string, string)"/>
    public static EntryProject? ReadFile(string path) => ReadFile(path, Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <param name="folder">Where the build left it: what its paths are relative to, wherever it was taken since.</param>
    /// <returns>Null where the file is none of ours, is damaged, or cannot be read.</returns>
    public static EntryProject? ReadFile(string path, string folder)
    {
        try
        {
            return Read(File.ReadAllLines(path), folder);
        }
        catch (Exception exception) when (Files.OutputFile.IsInaccessible(exception) || exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static EntryProject? Read(IReadOnlyList<string> lines, string folder)
    {
        if (lines.Count == 0 || lines[0] != Header)
        {
            return null;
        }

        EntryProject? entry = null;
        var references = new List<string>();
        var facts = new List<FactsFile>();
        foreach (var text in lines.Skip(1))
        {
            var line = new FieldLineReader(text);
            switch (line.Word())
            {
                case "project":
                    entry = new EntryProject { Project = line.Text(), ProjectFile = Full(folder, line.Text()), Facts = facts, References = references };
                    break;
                case "build" when entry is not null:
                    entry = entry with { TargetFramework = line.Text(), Environment = line.Text(), PricesAsOf = line.OptionalDate() };
                    break;
                case "baseline" when entry is not null:
                    entry = entry with { BaselineFile = Full(folder, line.Text()) };
                    break;
                case "reference":
                    references.Add(line.Text());
                    break;
                case "facts":
                    facts.Add(new FactsFile(line.Text(), Full(folder, line.Text())));
                    break;
            }

            if (line.IsDamaged)
            {
                return null;
            }
        }

        // A root is no file: it has no folder to look in.
        return facts.Count > 0 && entry is not null && facts.Select(file => file.Path).Append(entry.ProjectFile).All(path => Path.GetDirectoryName(path) is not null) ? entry : null;
    }

    private static string Full(string folder, string path) => Path.GetFullPath(Path.Combine(folder, path));
}
