using System.Globalization;
using System.Text;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Linking;

/// <summary>Facts, or why there are none.</summary>
/// <param name="Problem">One line for people, which names the place in the file; null when all is well.</param>
public sealed record FactsReading(CompilationFacts? Facts, string? Problem);

/// <summary>
/// Reads facts.json. Those of other projects and packages are untrusted: whatever the file holds, reading it ends,
/// takes bounded memory, throws nothing, and puts no control character into a log.
/// </summary>
public static class FactsReader
{
    /// <summary>A project of a million lines writes a few of them.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    public static FactsReading ReadFile(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MostBytes)
            {
                return new(null, FormattableString.Invariant($"it holds {length} bytes, more than the {MostBytes} that facts may have"));
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
            return Read(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, e.Message);
        }
    }

    /// <summary>The text is not closed.</summary>
    public static FactsReading Read(TextReader text)
    {
        var json = new JsonScanner(text);
        try
        {
            var reader = new FactsJson(json);
            var facts = reader.Facts();
            reader.RequireEnd();
            return new(facts, null);
        }
        catch (FactsDamagedException e)
        {
            return new(null, At(e.Message));
        }

        string At(string message) =>
            string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}: {2}", json.Line, json.Column, message);
    }
}

/// <summary>The file is not what <see cref="FactsWriter"/> writes.</summary>
internal sealed class FactsDamagedException(string message) : Exception(message);
