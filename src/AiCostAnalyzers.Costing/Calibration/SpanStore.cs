using System.Globalization;
using System.Text;
using AiCostAnalyzers.Calibration.Reading;
using AiCostAnalyzers.Files;

namespace AiCostAnalyzers.Calibration;

/// <summary>
/// What was kept of the spans, on disk beside the output, in parts by trace: so all spans of a trace are in one part, in whatever order and
/// from whatever file they came, and memory never holds more than a part. It is also how far a run got that was stopped: the parts' lengths
/// are written down with the place in the input, and whatever was added after that is cut off again.
/// </summary>
internal sealed class SpanStore : IDisposable
{
    /// <summary>So many that the spans of one are gone before the garbage collector takes them for lasting, also where all files hold some GB.</summary>
    private const int Parts = 1024;

    private const int FlushedBytes = 8 * 1024;

    /// <summary>Names of a program are few; addresses that an export gives for routes are not, and none comes again.</summary>
    private const int MostShared = 10_000;

    private const string StateName = "state.txt";
    private const string Header = "aicost-calibration 1";

    private readonly string _folder;
    private readonly (MemoryStream Bytes, BinaryWriter Writer)[] _parts;
    private readonly long[] _lengths;
    private readonly Dictionary<string, long> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

    private SpanStore(string folder, int parts)
    {
        _folder = folder;
        _lengths = new long[parts];
        _parts = [.. Enumerable.Range(0, parts).Select(_ =>
        {
            var bytes = new MemoryStream();
            return (bytes, new BinaryWriter(bytes, Encoding.UTF8));
        })];
    }

    /// <summary>Each file with how many of its lines, rows or records are taken; <see cref="long.MaxValue"/> for all.</summary>
    public IReadOnlyDictionary<string, long> Done => _done;

    public CalibrationCounts Counts { get; private set; } = new();

    /// <param name="files">Full paths. A run over other files, or over one that changed, begins anew.</param>
    /// <param name="program">Of what the spans are joined with: which names are kept depends on it.</param>
    public static SpanStore Open(string folder, IReadOnlyList<string> files, string program)
    {
        var store = new SpanStore(folder, Parts + 1);
        if (!store.TryGoOn(Inputs(files, program)))
        {
            store.Delete();
            store = new SpanStore(folder, Parts + 1);
        }

        Directory.CreateDirectory(folder);
        store._inputs = Inputs(files, program);
        return store;
    }

    private IReadOnlyList<string> _inputs = [];
    private bool _hasReadPipe;

    public void Add(SpanRecord span)
    {
        var part = (int)((span.TraceLow ^ span.TraceHigh) % Parts);
        span.Write(_parts[part].Writer);
        if (_parts[part].Bytes.Length > FlushedBytes)
        {
            Flush(part);
        }
    }

    public void Add(MetricPoint point)
    {
        var writer = _parts[Parts].Writer;
        writer.Write(point.Series);
        writer.Write(point.CallSite ?? "");
        writer.Write(point.Model ?? "");
        writer.Write(point.IsOutput);
        writer.Write(point.Calls);
        writer.Write(point.Tokens);
        writer.Write(point.IsCumulative);
        writer.Write(point.Time);
    }

    /// <summary>The spans one by one, a part after the other.</summary>
    public IEnumerable<SpanRecord> ReadSpans() => Enumerable.Range(0, Parts).SelectMany(ReadPart);

    /// <summary>The spans of a part, a part after the other; each holds traces that are in no other.</summary>
    public IEnumerable<IEnumerable<SpanRecord>> ReadParts() => Enumerable.Range(0, Parts).Select(ReadPart);

    public IReadOnlyList<MetricPoint> ReadMetrics()
    {
        Flush(Parts);
        return _lengths[Parts] == 0 ? [] : [.. ReadAll(Parts, reader => new MetricPoint(
            reader.ReadUInt64(), Given(reader.ReadString()), Given(reader.ReadString()), reader.ReadBoolean(), reader.ReadInt64(), reader.ReadDecimal(), reader.ReadBoolean(), reader.ReadInt64()))];
    }

    /// <summary>Writes down how far the run got: as far as the first pipe, which brings something else to each run.</summary>
    /// <param name="units">How many of the file's lines, rows or records are taken.</param>
    public void Checkpoint(string file, long units, bool isPipe)
    {
        _done[file] = units;
        _hasReadPipe |= isPipe;
        if (_hasReadPipe)
        {
            return;
        }

        for (var part = 0; part < _parts.Length; part++)
        {
            Flush(part);
        }

        var lines = new List<string> { Header };
        lines.AddRange(_inputs.Select(input => "input " + input));
        lines.AddRange(_done.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => FormattableString.Invariant($"done {file.Value} {file.Key}")));
        lines.AddRange(Counts.All.Select(count => FormattableString.Invariant($"count {count.Value} {count.Key}")));
        lines.Add("parts " + string.Join(" ", _lengths.Select(length => length.ToString(CultureInfo.InvariantCulture))));
        OutputFile.WriteIfDifferent(Path.Combine(_folder, StateName), string.Join("\n", lines) + "\n");
    }

    /// <summary>Forgets everything; the output is written.</summary>
    public void Delete()
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        for (var part = 0; part < _parts.Length; part++)
        {
            OutputFile.TryDelete(PathOf(part));
        }

        OutputFile.TryDelete(Path.Combine(_folder, StateName));
        try
        {
            Directory.Delete(_folder, recursive: false);
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            // Something of the user's own lies in it.
        }
    }

    public void Dispose()
    {
        foreach (var (_, writer) in _parts)
        {
            writer.Dispose();
        }
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static IReadOnlyList<string> Inputs(IReadOnlyList<string> files, string program) =>
    [
        program,
        .. files.Select(file => new FileInfo(file)).Select(file => FormattableString.Invariant($"{file.Length} {TimeOf(file)} {file.FullName}")),
    ];

    /// <summary>None of a file without length: an empty one brings nothing, and what a pipe brought is not written down.</summary>
    private static long TimeOf(FileInfo file) => file.Length > 0 ? file.LastWriteTimeUtc.Ticks : 0;

    private bool TryGoOn(IReadOnlyList<string> inputs)
    {
        var path = Path.Combine(_folder, StateName);
        if (!File.Exists(path))
        {
            return false;
        }

        var lines = File.ReadAllLines(path);
        if (lines.Length < 2 || lines[0] != Header || !lines.Where(line => line.StartsWith("input ", StringComparison.Ordinal)).Select(line => line.Substring(6)).SequenceEqual(inputs))
        {
            return false;
        }

        var lengths = lines[lines.Length - 1].Split(' ');
        if (lengths[0] != "parts" || lengths.Length != _lengths.Length + 1)
        {
            return false;
        }

        foreach (var line in lines)
        {
            var parts = line.Split([' '], 3);
            if (parts.Length == 3 && parts[0] is "done" or "count" && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (parts[0] == "done")
                {
                    _done[parts[2]] = number;
                }
                else
                {
                    Counts.Add(parts[2], number);
                }
            }
        }

        return Enumerable.Range(0, _lengths.Length).All(part => long.TryParse(lengths[part + 1], NumberStyles.None, CultureInfo.InvariantCulture, out _lengths[part]) && Cut(part));
    }

    /// <summary>Takes away what was added after the place that was written down.</summary>
    private bool Cut(int part)
    {
        var path = PathOf(part);
        var length = File.Exists(path) ? new FileInfo(path).Length : 0;
        if (length < _lengths[part])
        {
            return false;
        }

        if (length > _lengths[part])
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.SetLength(_lengths[part]);
        }

        return true;
    }

    private void Flush(int part)
    {
        var bytes = _parts[part].Bytes;
        if (bytes.Length == 0)
        {
            return;
        }

        using (var file = new FileStream(PathOf(part), FileMode.Append, FileAccess.Write))
        {
            bytes.WriteTo(file);
        }

        _lengths[part] += bytes.Length;
        bytes.SetLength(0);
    }

    private IEnumerable<SpanRecord> ReadPart(int part)
    {
        Flush(part);
        return _lengths[part] == 0 ? [] : ReadAll(part, reader => SpanRecord.Read(reader, Share));
    }

    private string Share(string name)
    {
        if (!_shared.TryGetValue(name, out var one))
        {
            if (_shared.Count >= MostShared)
            {
                _shared.Clear();
            }

            _shared.Add(name, one = name);
        }

        return one;
    }

    private IEnumerable<T> ReadAll<T>(int part, Func<BinaryReader, T> read)
    {
        using var reader = new BinaryReader(new FileStream(PathOf(part), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), Encoding.UTF8);
        for (var length = reader.BaseStream.Length; reader.BaseStream.Position < length;)
        {
            yield return read(reader);
        }
    }

    private string PathOf(int part) => Path.Combine(_folder, FormattableString.Invariant($"spans-{part}.bin"));
}
