using System.Text;
using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Configuration;

/// <summary>The pricing file in force for a project.</summary>
/// <param name="File">All files merged.</param>
/// <param name="Files">Full paths of the files that were read, broken ones too, the farthest first.</param>
public sealed record LoadedPricing(PricingFile File, IReadOnlyList<string> Files, IReadOnlyList<ConfigurationProblem> Problems)
{
    public static readonly LoadedPricing None = new(PricingFile.Empty, [], []);

    /// <summary>Full paths of all that was looked for, there or not: what a build depends on.</summary>
    public IReadOnlyList<string> Probed { get; init; } = [];

    /// <summary>Whether an <c>aicost.json</c> covers the project, sound or not.</summary>
    public bool HasPricingFile => Files.Count > 0;

    /// <summary>Whether a problem stands where a budget does or may stand: it is an error then, since a budget could go unchecked.</summary>
    public bool MayHoldBudgets => Problems.Any(problem => problem.MayTouchBudgets);
}

/// <summary>Finds, reads and merges the pricing files from a project's folder up to the repository's root.</summary>
public sealed class PricingFileLoader
{
    public const string FileName = "aicost.json";

    private const string RepositoryFolder = ".git";

    private const int MaxFiles = 200;

    private readonly string _projectFolder;
    private readonly List<string> _files = [];
    private readonly List<string> _probed = [];
    private readonly List<PricingFileReading> _readings = [];
    private readonly List<ConfigurationProblem> _problems = [];
    private readonly HashSet<string> _mayHoldBudgets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(RelativePath.Comparer);
    private readonly HashSet<string> _including = new(RelativePath.Comparer);

    private PricingFileLoader(string projectFolder) => _projectFolder = projectFolder;

    public static LoadedPricing Load(string projectFolder)
    {
        var loader = new PricingFileLoader(Path.GetFullPath(projectFolder));
        foreach (var folder in FoldersUpToRepository(loader._projectFolder))
        {
            var path = Path.Combine(folder, FileName);
            loader._probed.Add(path);
            loader._probed.Add(Path.Combine(folder, RepositoryFolder));
            if (File.Exists(path))
            {
                loader.Visit(path);
            }
        }

        return loader.Merged();
    }

    /// <summary>The project's folder first; the last holds <c>.git</c>, or is the file system's root.</summary>
    private static IEnumerable<string> FoldersUpToRepository(string projectFolder)
    {
        for (var folder = new DirectoryInfo(projectFolder); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
            var git = Path.Combine(folder.FullName, RepositoryFolder);
            if (Directory.Exists(git) || File.Exists(git))
            {
                yield break;
            }
        }
    }

    /// <summary>Visits the nearest first: a file before what it includes, the last include before the first, each file where it is nearest.</summary>
    private void Visit(string path)
    {
        if (!_seen.Add(path))
        {
            return;
        }

        var reading = Read(path);
        _files.Add(path);
        _readings.Add(reading);
        _problems.AddRange(reading.Problems);
        if (reading.MayHoldBudgets)
        {
            _mayHoldBudgets.Add(RelativePath.From(_projectFolder, path));
        }

        _including.Add(path);
        foreach (var include in reading.File.Includes.Reverse())
        {
            if (Resolve(include, path) is { } included)
            {
                Visit(included);
            }
        }

        _including.Remove(path);
    }

    private PricingFileReading Read(string path)
    {
        var name = RelativePath.From(_projectFolder, path);
        try
        {
            return PricingFileReader.Read(JsonFileText.Read(path), name);
        }
        catch (DecoderFallbackException)
        {
            return PricingFileReader.Unreadable(JsonFileText.NotText, new SourcePosition(name, 1, 1));
        }
        catch (InvalidDataException e)
        {
            return PricingFileReader.Unreadable(e.Message, new SourcePosition(name, 1, 1));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The exception's own text names the machine's folders.
            return PricingFileReader.Unreadable("the file cannot be read", new SourcePosition(name, 1, 1));
        }
    }

    /// <returns>Null when there is no such file to read, which is then a problem.</returns>
    private string? Resolve(Given<string> include, string includedFrom)
    {
        var written = include.Value;
        if (!IsRelative(written))
        {
            Problem($"include '{ProblemList.Shown(written)}' must be a path relative to this file");
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(includedFrom)!, written.Replace('\\', '/')));
        _probed.Add(path);
        if (_including.Contains(path))
        {
            Problem($"include '{ProblemList.Shown(written)}' leads back to a file that includes this one");
        }
        else if (!File.Exists(path))
        {
            Problem($"include '{ProblemList.Shown(written)}' names a file that does not exist");
        }
        else if (_files.Count >= MaxFiles)
        {
            Problem($"more than {MaxFiles} files are included; '{ProblemList.Shown(written)}' is not read");
        }
        else
        {
            return path;
        }

        return null;

        void Problem(string message) =>
            _problems.Add(new ConfigurationProblem(DiagnosticIds.PricingFileInvalid, message, include.Position, MayTouchBudgets: true));
    }

    private static bool IsRelative(string path) =>
        path.IndexOfAny(Path.GetInvalidPathChars()) < 0 && !path.Contains(':') && path[0] is not ('/' or '\\');

    private LoadedPricing Merged()
    {
        _files.Reverse();
        _readings.Reverse();
        var (file, incomplete) = PricingFileCompleteness.Check(PricingFileMerge.Merge([.. _readings.Select(reading => reading.File)]));
        var problems = _problems.Concat(incomplete)
            .Select(problem => problem with { MayTouchBudgets = problem.MayTouchBudgets || _mayHoldBudgets.Contains(problem.Position.File) })
            .OrderBy(problem => problem.Position.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Position.Line)
            .ThenBy(problem => problem.Position.Column);
        return new LoadedPricing(file, _files, [.. problems]) { Probed = _probed };
    }
}
