using System.Text;

namespace AiCostAnalyzers.Testing;

internal static class TextDifference
{
    /// <summary>The actual text; where it differs, expected lines stand with <c>-</c> and actual ones with <c>+</c>.</summary>
    public static string Show(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var same = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = left.Skip(same).Reverse().Zip(right.Skip(same).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var shown = new StringBuilder();
        Append("  ", left[..same]);
        Append("- ", left[same..^tail]);
        Append("+ ", right[same..^tail]);
        Append("  ", left[^tail..]);
        return shown.ToString();

        void Append(string mark, string[] lines) => Array.ForEach(lines, line => shown.Append(mark).Append(line.Replace("\r", "\\r")).Append('\n'));
    }
}
