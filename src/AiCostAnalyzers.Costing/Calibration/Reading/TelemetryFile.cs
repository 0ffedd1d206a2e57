using System.IO.Compression;
using System.Text;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Calibration.Reading;

/// <summary>
/// A file or pipe of telemetry, whatever its form: JSON lines, one JSON text, or a table of comma-separated values, also compressed with gzip or
/// gathered in a zip. The content decides, never the name. Nothing is held but the record that is being read.
/// </summary>
internal sealed class TelemetryFile(string path, SpanFields fields, CalibrationCounts counts, Action<SpanRecord> take, Action<MetricPoint> takeMetric)
{
    private const int Buffer = 1 << 16;

    /// <summary>What is looked at to tell the form.</summary>
    private const int Sniffed = 1 << 16;

    private enum Form
    {
        Unknown,
        Lines,
        Json,
        Table,
    }

    /// <summary>Whether it is a pipe, once it is read from: what comes of one comes once.</summary>
    public bool IsPipe { get; private set; }

    /// <summary>Reads what comes after the units that an earlier run took already: lines, rows, or the records of a JSON text.</summary>
    /// <param name="progress">Called between units with how many bytes of the file are read, and how many units are done.</param>
    public void Read(long unitsDone, Action<long, long> progress)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Buffer, FileOptions.SequentialScan);
        IsPipe = !file.CanSeek;
        using var bytes = new ForwardStream(file, looked: 2);
        var units = new Units(unitsDone, () => file.CanSeek ? file.Position : bytes.BytesRead, progress);
        switch (bytes.Start)
        {
            case [0x1F, 0x8B]:
                using (var inner = new GZipStream(bytes, CompressionMode.Decompress))
                {
                    Read(inner, units, Path.GetFileName(path));
                }

                break;
            case [(byte)'P', (byte)'K'] when !file.CanSeek:
                throw new IOException($"{path} is a pipe that brings a zip, whose list of files stands at its end; unpack it into the pipe, or name the zip itself.");
            case [(byte)'P', (byte)'K']:
                file.Position = 0;
                using (var archive = new ZipArchive(file, ZipArchiveMode.Read))
                {
                    foreach (var entry in archive.Entries.Where(entry => entry.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
                    {
                        using var inner = entry.Open();
                        Read(inner, units, Path.GetFileName(path) + "/" + entry.FullName);
                    }
                }

                break;
            default:
                Read(bytes, units, Path.GetFileName(path));
                break;
        }
    }

    private void Read(Stream stream, Units units, string place)
    {
        using var text = new StartedReader(new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, Buffer), Sniffed);
        var form = FormOf(text.Start);
        try
        {
            switch (form)
            {
                case Form.Lines:
                    Lines(text, units, place);
                    break;
                case Form.Json:
                    Json(text, units, place);
                    break;
                case Form.Table:
                    Table(text, units, place);
                    break;
                default:
                    counts.Add(CalibrationCounts.Unreadable);
                    break;
            }
        }
        catch (InvalidDataException)
        {
            counts.Add(CalibrationCounts.CutOff); // a compressed file that ends too soon
        }
    }

    private void Lines(TextReader text, Units units, string place)
    {
        var lines = new LineReader(text);
        var records = new JsonRecords(fields, counts, take, takeMetric);
        for (var isFirst = true; lines.NextLine(isFirst); isFirst = false)
        {
            if (!units.Next())
            {
                continue;
            }

            counts.Add(CalibrationCounts.Lines);
            try
            {
                using var json = JsonTokens.Reader(lines);
                records.Read(json, FormattableString.Invariant($"{place}:{units.Done}"));
            }
            catch (Exception exception) when (exception is JsonException or OverflowException or FormatException)
            {
                // Everything up to the error was taken. The last line of a file that is still written may lack its end.
                counts.Add(lines.FinishLine() ? CalibrationCounts.Damaged : CalibrationCounts.CutOff);
            }

            units.Report();
        }
    }

    private void Json(TextReader text, Units units, string place)
    {
        void Take(SpanRecord span)
        {
            if (units.Next())
            {
                take(span);
                units.Report();
            }
        }

        try
        {
            using var json = JsonTokens.Reader(text);
            new JsonRecords(fields, counts, Take, takeMetric).Read(json, place);
        }
        catch (Exception exception) when (exception is JsonException or OverflowException or FormatException)
        {
            counts.Add(text.Peek() < 0 ? CalibrationCounts.CutOff : CalibrationCounts.Damaged);
        }
    }

    private void Table(TextReader text, Units units, string place)
    {
        var table = new CsvReader(text);
        while (table.NextRow() is { } row)
        {
            if (!units.Next())
            {
                continue;
            }

            if (table.IsCutOff || row.Count < table.Header.Count)
            {
                counts.Add(table.IsCutOff ? CalibrationCounts.CutOff : CalibrationCounts.Damaged);
                continue;
            }

            counts.Add(CalibrationCounts.Lines);
            fields.Clear();
            for (var i = 0; i < table.Header.Count; i++)
            {
                FlatRecords.Value(table.Header[i], row[i], fields);
            }

            var span = fields.Finish(FormattableString.Invariant($"{place}:{units.Done}"), isTable: true);
            if (fields.HasBadValue)
            {
                counts.Add(CalibrationCounts.BadValues);
            }

            counts.Add(CalibrationCounts.Spans);
            take(span);
            units.Report();
        }
    }

    /// <summary>A first line that is an object by itself, or a second one that begins like one, makes JSON lines.</summary>
    private static Form FormOf(string start)
    {
        var trimmed = start.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (trimmed.Length == 0)
        {
            return Form.Unknown;
        }

        var lineEnd = trimmed.IndexOf('\n');
        var second = lineEnd >= 0 && lineEnd + 1 < trimmed.Length ? trimmed[lineEnd + 1] : '\0';
        if (trimmed[0] == '{')
        {
            return lineEnd < 0 || second == '{' || IsWhole(trimmed.Substring(0, lineEnd)) ? Form.Lines : Form.Json;
        }

        var first = lineEnd < 0 ? trimmed : trimmed.Substring(0, lineEnd);
        return trimmed[0] == '[' ? Form.Json
            : second == '{' ? Form.Lines
            : new CsvReader(new StringReader(first)).Header.Count(SpanFields.IsKnown) >= 2 ? Form.Table
            : Form.Unknown;
    }

    private static bool IsWhole(string line)
    {
        try
        {
            using var json = JsonTokens.Reader(new StringReader(line));
            json.Read();
            json.Skip();
            return json.TokenType == JsonToken.EndObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Counts what is read, and passes over what an earlier run took.</summary>
    private sealed class Units(long skipped, Func<long> position, Action<long, long> progress)
    {
        public long Done { get; private set; }

        public bool Next() => ++Done > skipped;

        public void Report() => progress(position(), Done);
    }

    /// <summary>A text whose start was looked at before it is read.</summary>
    private sealed class StartedReader : TextReader
    {
        private readonly TextReader _rest;
        private int _next;

        public StartedReader(TextReader text, int length)
        {
            _rest = text;
            var start = new char[length];
            Start = new string(start, 0, text.ReadBlock(start, 0, length));
        }

        public string Start { get; }

        public override int Peek() => _next < Start.Length ? Start[_next] : _rest.Peek();

        public override int Read() => _next < Start.Length ? Start[_next++] : _rest.Read();

        public override int Read(char[] buffer, int index, int count)
        {
            if (_next >= Start.Length)
            {
                return _rest.Read(buffer, index, count);
            }

            var length = Math.Min(count, Start.Length - _next);
            Start.CopyTo(_next, buffer, index, length);
            _next += length;
            return length;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _rest.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
