using System.CommandLine;
using AiCostAnalyzers.Cli.Output;
using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Cli.Commands;

/// <summary>
/// <c>aicost merge</c>: one report of what shards of a build left, each on its own machine. A shard's folder holds its outputs where
/// they lay below the repository's root; laid over one checkout they are what one build would have left.
/// </summary>
internal sealed class MergeCommand
{
    private readonly ScopeOptions _options = new();
    private readonly Argument<string[]> _shards = new("shards") { Description = "Folders, each with what one machine's build left.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _root = new("--root") { Description = "The checkout, whose pricing and settings files hold.", DefaultValueFactory = _ => "." };

    public MergeCommand(Terminal terminal)
    {
        Command = new Command("merge", "Report what several machines built.") { _shards, _root };
        _options.AddOutputTo(Command);
        Command.SetAction(parsed => _options.Output(parsed, terminal).Write(Merge(Path.GetFullPath(parsed.GetValue(_root)!), parsed.GetValue(_shards)!, _options.Today(parsed))));
    }

    public Command Command { get; }

    private static ScopeReport Merge(string root, IReadOnlyList<string> shards, CalendarDate today)
    {
        root = Path.TrimEndingDirectorySeparator(root);
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var shard in shards.Select(Path.GetFullPath))
        {
            if (!Directory.Exists(shard))
            {
                throw new BrokenInputException($"There is no folder {shard}.");
            }

            Lay(shard, root, "facts.json", facts);
            Lay(shard, root, EntryProject.FileName, entries);
        }

        var projects = entries.Select(entry => Read(entry.Key, entry.Value)).Select(entry => entry with
        {
            Facts = [.. entry.Facts.Select(file => facts.TryGetValue(file.Path, out var laid) ? file with { Path = laid } : file)],
        }).ToList();
        var scope = new ProjectScope(Path.GetFileName(root), null, root, [.. projects.Select(project => project.ProjectFile)]);
        return ScopeReport.Of(scope, [.. projects.Select(project => new ProjectOutput(project.ProjectFile, project, null, null))], today);
    }

    private static EntryProject Read(string laidAt, string file) =>
        EntryProject.ReadFile(file, Path.GetDirectoryName(laidAt)!) ?? throw new BrokenInputException($"{file} is damaged, or of another version of AiCostAnalyzers.");

    /// <summary>Where each file would lie in the checkout. A project that two shards built must be the same in both.</summary>
    private static void Lay(string shard, string root, string name, SortedDictionary<string, string> files)
    {
        foreach (var file in Directory.EnumerateFiles(shard, name, SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "aicost"))
        {
            var place = Path.Combine(root, Path.GetRelativePath(shard, file));
            if (files.TryGetValue(place, out var other) && !File.ReadAllBytes(other).AsSpan().SequenceEqual(File.ReadAllBytes(file)))
            {
                throw new BrokenInputException($"{other} and {file} differ: the shards did not build the same source.");
            }

            files[place] = file;
        }
    }
}
