using System.Text;
using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Reports;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Drafts;

/// <summary>
/// Writes suggestions into a pricing file, each behind slashes. What stands there stays as it is, comments and white space too: a suggestion
/// goes to the head of its section, with a comma behind it, so that the file is sound whichever of them is uncommented.
/// </summary>
public static class PricingFileEdit
{
    private const string Unit = "  ";

    private const string Head =
        """
        {
          // What model calls use, how often they run, and what they may cost: docs/pricing-file.md of AiCostAnalyzers.
          // Suggestions stand behind slashes, with the figures that are assumed without them: take the slashes away, and write what is true.

        """;

    /// <returns>A new file; lines end in <c>\n</c>.</returns>
    public static string Create(IReadOnlyList<DraftSection> sections)
    {
        var text = new StringBuilder(Head.Replace("\r\n", "\n"));
        foreach (var section in sections)
        {
            text.Append('\n').Append(NewSection(section, section.Entries, Unit, Unit, "\n"));
        }

        return text.Append("}\n").ToString();
    }

    /// <param name="text">A sound pricing file.</param>
    /// <returns>The file with what is new, and how many suggestions that are; the same text where nothing is.</returns>
    public static (string Text, int Added) Extend(string text, IReadOnlyList<DraftSection> sections)
    {
        var newLine = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var added = 0;
        foreach (var section in sections)
        {
            var root = JsonOutline.Of(text);
            var member = root.Members.FirstOrDefault(one => one.Key == section.Name);
            var known = member is null ? Commented(text, section.Name) : text.Substring(member.Start, member.End - member.Start);
            var entries = section.Entries.Where(entry => !(section.IsList && known.Length > 0) && !entry.Keys.Any(key => known.IndexOf(JsonConvert.ToString(key), StringComparison.Ordinal) >= 0)).ToList();
            if (entries.Count > 0)
            {
                added += entries.Count;
                text = member is null ? AtEnd(text, root, section, entries, newLine) : AtHead(text, member, entries, newLine);
            }
        }

        return (text, added);
    }

    /// <summary>All comments, where a section that is not there may stand in one.</summary>
    private static string Commented(string text, string section)
    {
        var comments = text.Split('\n').Where(line => line.TrimStart().StartsWith("//", StringComparison.Ordinal)).ToList();
        return comments.Exists(line => line.IndexOf(JsonConvert.ToString(section), StringComparison.Ordinal) >= 0) ? string.Join("\n", comments) : "";
    }

    private static string AtHead(string text, JsonOutline.Member member, IReadOnlyList<DraftEntry> entries, string newLine)
    {
        var at = member.Start + 1;
        var indent = Inner(text, JsonOutline.Of(text, member.Start)) ?? IndentOf(text, member.Start) + (Inner(text, JsonOutline.Of(text)) ?? Unit);
        var lines = Lines(entries, indent, newLine);
        var rest = text.Substring(at);
        var isLineEnd = rest.TrimStart(' ', '\t').StartsWith("\n", StringComparison.Ordinal) || rest.TrimStart(' ', '\t').StartsWith("\r\n", StringComparison.Ordinal);
        return text.Substring(0, at) + newLine + lines.Substring(0, lines.Length - newLine.Length) + (isLineEnd ? rest : newLine + indent + rest.TrimStart(' ', '\t'));
    }

    private static string AtEnd(string text, JsonOutline root, DraftSection section, IReadOnlyList<DraftEntry> entries, string newLine)
    {
        var lineStart = text.LastIndexOf('\n', root.Close) + 1;
        var isOwnLine = text.Substring(lineStart, root.Close - lineStart).Trim().Length == 0;
        var at = isOwnLine ? lineStart : root.Close;
        var before = (isOwnLine ? "" : newLine) + newLine;
        var indent = Inner(text, root) ?? Unit;
        text = text.Substring(0, at) + before + NewSection(section, entries, indent, indent, newLine) + text.Substring(at);
        var last = root.Members.LastOrDefault();
        return last is null or { HasComma: true } ? text : text.Insert(last.End, ",");
    }

    /// <summary>How far the members of an object are in; null where they stand on its own line.</summary>
    private static string? Inner(string text, JsonOutline outline) =>
        outline.Members.Count > 0 && text.IndexOf('\n', outline.Open, outline.Members[0].Start - outline.Open) >= 0 ? IndentOf(text, outline.Members[0].Start) : null;

    private static string NewSection(DraftSection section, IReadOnlyList<DraftEntry> entries, string indent, string unit, string newLine) =>
        indent + "// " + section.Comment + newLine
        + indent + JsonConvert.ToString(section.Name) + ": " + (section.IsList ? "[" : "{") + newLine
        + Lines(entries, indent + unit, newLine)
        + indent + (section.IsList ? "]" : "}") + "," + newLine;

    private static string Lines(IReadOnlyList<DraftEntry> entries, string indent, string newLine) => string.Concat(entries.Select(entry =>
        indent + "// " + ReportText.OneLine(entry.Comment) + ":" + newLine
        + indent + "// " + ReportText.OneLine(entry.Json) + "," + newLine));

    private static string IndentOf(string text, int offset)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1;
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }
}
