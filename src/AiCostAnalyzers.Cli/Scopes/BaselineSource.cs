using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Entries;

namespace AiCostAnalyzers.Cli.Scopes;

/// <summary>Where a comparison has its baselines from: one file, or all files of a commit.</summary>
/// <param name="name">What the user calls it.</param>
/// <param name="find">The content of an entry project's baseline, with what problems call it; null where it has none there.</param>
internal sealed class BaselineSource(string name, Func<EntryProject, (string Text, string Name)?> find)
{
    public string Name => name;

    /// <param name="given">A file, or a commit, branch or tag of the repository that the scope lies in.</param>
    /// <param name="entries">The scope's entry projects.</param>
    /// <exception cref="BrokenInputException">It is neither.</exception>
    public static BaselineSource Of(string given, ProjectScope scope, IReadOnlyList<EntryProject> entries)
    {
        if (!File.Exists(given))
        {
            var commit = GitRepository.At(scope.Folder).Commit(given);
            return new BaselineSource(given, entry => commit.Read(EntryBaseline.PathOf(entry)) is { } text ? (text, $"{given}:{Path.GetFileName(EntryBaseline.PathOf(entry))}") : null);
        }

        var file = Path.GetFullPath(given);
        var text = Read(file);
        var owner = Owner(file, text, entries) ?? throw new BrokenInputException(
            $"{given} is the baseline of none of {string.Join(", ", entries.Select(entry => entry.Project))}: name the project that it is of.");
        return new BaselineSource(given, entry => entry == owner ? (text, given) : null) { IsOfOneProject = true };
    }

    /// <summary>Whether the other projects of the scope are not meant.</summary>
    public bool IsOfOneProject { get; private init; }

    /// <returns>Null where there is no baseline of it.</returns>
    /// <exception cref="BrokenInputException">The baseline is damaged.</exception>
    public EntryOutcome? Compare(EntryOutcome outcome)
    {
        if (find(outcome.Entry) is not { } baseline)
        {
            return null;
        }

        try
        {
            return EntryCosting.Against(outcome, baseline.Text, baseline.Name);
        }
        catch (BaselineException exception)
        {
            throw new BrokenInputException($"{exception.Position}: the baseline cannot be read: {exception.Message}");
        }
    }

    /// <summary>By its place, else by the project's name in it, else the only one there is.</summary>
    private static EntryProject? Owner(string file, string text, IReadOnlyList<EntryProject> entries) =>
        entries.FirstOrDefault(entry => EntryBaseline.PathOf(entry) == file)
        ?? (entries.Count == 1 ? entries[0] : entries.Where(entry => IsNamedIn(text, entry)).Take(2).ToList() is [var only] ? only : null);

    private static bool IsNamedIn(string text, EntryProject entry)
    {
        try
        {
            return BaselineFile.Read(text, "").EntryPoints.Any(one => one.Project == entry.Project);
        }
        catch (BaselineException)
        {
            return false;
        }
    }

    private static string Read(string file)
    {
        try
        {
            return EntryBaseline.ReadText(file);
        }
        catch (Exception exception) when (Files.OutputFile.IsInaccessible(exception) || exception is InvalidDataException or System.Text.DecoderFallbackException)
        {
            throw new BrokenInputException($"{file} cannot be read: {exception.Message}");
        }
    }
}
