using System.Globalization;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Tasks;

/// <summary>
/// What a task said the last time, and the state of all files that it read, looked for or wrote, in a file beside them. Where nothing has
/// changed since, the task says it again and is done: a build that changes nothing pays for looking at files, and not for costing.
/// </summary>
/// <param name="folder">Of the file.</param>
/// <param name="name">The file's.</param>
/// <param name="arguments">All that the outcome depends on besides files.</param>
internal sealed class LastRun(string folder, string name, IEnumerable<string> arguments)
{
    private const string Header = "aicost-last 1";

    /// <summary>A file that changed since shortly before the task began may have changed while it was read: clocks of file systems are coarse.</summary>
    private static readonly TimeSpan Coarse = TimeSpan.FromMilliseconds(20);

    private readonly string _path = Path.Combine(folder, name);
    private readonly string _arguments = Line("arguments", arguments);
    private readonly DateTime _began = DateTime.UtcNow;

    /// <returns>Whether it was repeated; else the task has to run.</returns>
    public bool Repeat(BuildLog log)
    {
        if (Read() is not { } sayings)
        {
            return false;
        }

        foreach (var saying in sayings)
        {
            log.Say(saying);
        }

        return true;
    }

    /// <param name="inputs">Full paths of what was read or looked for.</param>
    /// <param name="outputs">Full paths of what was written or found to be right.</param>
    public void Keep(IEnumerable<string> inputs, IEnumerable<string> outputs, IReadOnlyList<Saying> said)
    {
        var lines = new List<string> { Header, _arguments };
        foreach (string path in inputs.Concat(OwnAssemblies()).Distinct(StringComparer.Ordinal))
        {
            if (File.Exists(path) && File.GetLastWriteTimeUtc(path) > _began - Coarse)
            {
                Forget();
                return;
            }

            lines.Add(Line("file", [path, StateOf(path)]));
        }

        lines.AddRange(outputs.Select(path => Line("file", [path, StateOf(path)])));
        lines.AddRange(said.Select(saying => new FieldLineWriter("said").Integer((int)saying.Kind).Text(saying.Id).Text(saying.File).Integer(saying.Line).Integer(saying.Column).Text(saying.Text).ToString()));
        try
        {
            Files.OutputFile.WriteIfDifferent(_path, string.Join("\n", lines) + "\n");
        }
        catch (Exception exception) when (Files.OutputFile.IsInaccessible(exception))
        {
            Forget(); // the next build runs the task again
        }
    }

    public void Forget() => Files.OutputFile.TryDelete(_path);

    private IReadOnlyList<Saying>? Read()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        try
        {
            string[] lines = File.ReadAllLines(_path);
            if (lines.Length < 2 || lines[0] != Header || lines[1] != _arguments)
            {
                return null;
            }

            var sayings = new List<Saying>();
            for (int i = 2; i < lines.Length; i++)
            {
                var line = new FieldLineReader(lines[i]);
                if (line.Word() == "file" ? line.Text() is var path && line.Text() != StateOf(path) : !TryRead(line, sayings))
                {
                    return null;
                }

                if (line.IsDamaged)
                {
                    return null;
                }
            }

            return sayings;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool TryRead(FieldLineReader line, List<Saying> sayings)
    {
        var saying = new Saying((SayingKind)line.Integer(), line.Text(), line.OptionalText(), line.Integer(), line.Integer(), line.Text());
        sayings.Add(saying);
        return !line.IsDamaged;
    }

    /// <summary>Of a folder only that it is there: what is written in it says nothing of what is asked.</summary>
    private static string StateOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture) + " " + file.Length.ToString(CultureInfo.InvariantCulture)
            : Directory.Exists(path) ? "folder"
            : "none";
    }

    /// <summary>Another version of the package judges anew.</summary>
    private static IEnumerable<string> OwnAssemblies() =>
        Path.GetDirectoryName(typeof(LastRun).Assembly.Location) is { Length: > 0 } tasks ? Directory.GetFiles(tasks, "AiCostAnalyzers.*.dll") : [];

    private static string Line(string word, IEnumerable<string> fields)
    {
        var line = new FieldLineWriter(word);
        foreach (string field in fields)
        {
            line.Text(field);
        }

        return line.ToString();
    }
}
