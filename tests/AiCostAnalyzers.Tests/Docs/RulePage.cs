using System.Text.RegularExpressions;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>A block of code of a page.</summary>
/// <param name="Section">The heading that it stands under.</param>
internal sealed record PageBlock(string Section, string Language, string Text);

/// <summary>A page of <c>docs/rules</c>, taken apart.</summary>
internal sealed partial record RulePage(string Id, string Title, IReadOnlyList<string> Cells, IReadOnlyList<string> Sections, IReadOnlyList<PageBlock> Blocks, string Text)
{
    private const string TableHead = "| Category | Severity | Reported | Code fix |\n| --- | --- | --- | --- |\n";

    /// <summary>All pages, by id.</summary>
    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "AIC*.md").Order(StringComparer.Ordinal).Select(static f => Read(Path.GetFileNameWithoutExtension(f)))];

    public static RulePage Of(string id) => All.Single(p => p.Id == id);

    /// <summary>Whether the rule judges code, and not files and budgets.</summary>
    public bool IsOfCode => Id.StartsWith("AIC1", StringComparison.Ordinal) || Id.StartsWith("AIC2", StringComparison.Ordinal);

    public string Category => Cells[0];

    public string Severity => Cells[1];

    public string CodeFix => Cells[3];

    private static RulePage Read(string id)
    {
        var text = Repository.Read("docs", "rules", id + ".md").ReplaceLineEndings("\n");
        var title = TitleLine().Match(text);
        Assert.True(title.Success, $"{id}.md does not begin with '# {id}: Title'.");
        var table = text.IndexOf(TableHead, StringComparison.Ordinal);
        Assert.True(table >= 0, $"{id}.md has no table that begins with\n{TableHead}");
        var row = text[(table + TableHead.Length)..].Split('\n')[0].Trim('|', ' ').Split(" | ");
        Assert.Equal(4, row.Length);

        var sections = new List<string>();
        var blocks = new List<PageBlock>();
        foreach (Match part in HeadingOrBlock().Matches(text))
        {
            if (part.Groups["heading"].Success)
            {
                sections.Add(part.Groups["heading"].Value);
            }
            else
            {
                blocks.Add(new(sections.LastOrDefault() ?? "", part.Groups["language"].Value, part.Groups["code"].Value));
            }
        }

        return new(id, title.Groups["title"].Value, row, sections, blocks, text);
    }

    [GeneratedRegex(@"\A# AIC\d{4}: (?<title>.+)\n")]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^## (?<heading>[^\n]+)$|^```(?<language>\w*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex HeadingOrBlock();
}
