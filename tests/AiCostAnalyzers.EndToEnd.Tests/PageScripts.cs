using System.Text.RegularExpressions;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>Shell steps as pages of the documentation show them, to be run as they stand.</summary>
internal static partial class PageScripts
{
    /// <summary>Blocks of shell of a page, in their order.</summary>
    public static IReadOnlyList<string> ShellOf(string page) => [.. Blocks(page, "sh")];

    /// <summary>The steps of the pipelines that a page shows, by heading: blocks of lines, and single lines that run the tool.</summary>
    public static IReadOnlyList<string> StepsOf(string page, string heading)
    {
        var text = Text(page);
        var section = text[text.IndexOf("## " + heading, StringComparison.Ordinal)..];
        var lines = CodeBlock().Matches(section).First(block => block.Groups["language"].Value == "yaml").Groups["code"].Value.Split('\n');
        var steps = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (BlockScalar().IsMatch(lines[i]))
            {
                var margin = Margin(lines[i + 1]);
                var block = lines.Skip(i + 1).TakeWhile(line => line.Length == 0 || Margin(line) >= margin).ToList();
                steps.Add(string.Join("\n", block.Select(line => line.Length == 0 ? line : line[margin..])));
                i += block.Count;
            }
            else if (ToolLine().Match(lines[i]) is { Success: true } line)
            {
                steps.Add(line.Groups["command"].Value);
            }
        }

        return steps;
    }

    private static int Margin(string line) => line.TakeWhile(c => c == ' ').Count();

    private static IEnumerable<string> Blocks(string page, string language) =>
        CodeBlock().Matches(Text(page)).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["code"].Value);

    private static string Text(string page) => File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "docs", page)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^ *(- )?((run|script): )?\|$")]
    private static partial Regex BlockScalar();

    [GeneratedRegex(@"^ *- (?<command>/tools/aicost .*)$")]
    private static partial Regex ToolLine();
}
