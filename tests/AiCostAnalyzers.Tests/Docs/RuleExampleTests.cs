namespace AiCostAnalyzers.Tests.Docs;

/// <summary>Every piece of C# on the pages of the rules compiles, and does what its page says of it.</summary>
public class RuleExampleTests
{
    public static TheoryData<string, int> Blocks()
    {
        var blocks = new TheoryData<string, int>();
        foreach (var page in RulePage.All)
        {
            for (var i = 0; i < page.Blocks.Count; i++)
            {
                if (page.Blocks[i].Language == "csharp")
                {
                    blocks.Add(page.Id, i);
                }
            }
        }

        return blocks;
    }

    /// <summary>What stands under Example triggers, with the message that the page shows; what stands elsewhere does not.</summary>
    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Block_DoesWhatThePageSays(string id, int index)
    {
        var page = RulePage.Of(id);
        var block = page.Blocks[index];
        var reported = await RuleExample.Of(page, index).ReportedAsync(id);
        if (block.Section != "Example" || !IsLive(id))
        {
            Assert.Empty(reported);
            return;
        }

        Assert.NotEmpty(reported);
        if (page.Blocks.Skip(index + 1).FirstOrDefault() is { Section: "Example", Language: "text" } shown)
        {
            Assert.True(reported.Contains(shown.Text.TrimEnd('\n')), $"The page says\n{shown.Text}but reported is\n{string.Join('\n', reported)}");
        }
    }

    /// <summary>What the linker alone can find has an example too, which only compiles here.</summary>
    private static bool IsLive(string id) => new AiCostAnalyzer().SupportedDiagnostics.Any(d => d.Id == id);
}
