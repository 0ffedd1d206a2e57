using System.Text;
using AiCostAnalyzers.HotPaths.EntryPoints;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>The page of hot paths has the table that the frameworks give.</summary>
public class HotPathPageTests
{
    private const string Header = "| framework | name | what | id | kind | unit |\n| --- | --- | --- | --- | --- | --- |\n";

    [Fact]
    public void Page_HasTheFrameworksTable()
    {
        var table = Table();
        var page = Repository.Read("docs", "hot-paths.md").ReplaceLineEndings("\n");
        Assert.True(page.Contains("\n" + table + "\n", StringComparison.Ordinal), $"docs/hot-paths.md must hold this table, which the frameworks give:\n\n{table}");
    }

    private static string Table()
    {
        var table = new StringBuilder(Header);
        foreach (var framework in Frameworks.All)
        {
            foreach (var row in framework.Rows)
            {
                table.Append($"| {framework.Title} | `{framework.Name}` | {row.What} | {row.Id} | {row.Kind} | {row.Unit} |\n");
            }
        }

        return table.ToString();
    }
}
