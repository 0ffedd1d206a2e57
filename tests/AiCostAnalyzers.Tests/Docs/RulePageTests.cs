using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>A rule and its page say the same.</summary>
public partial class RulePageTests
{
    private static readonly string[] s_sections = ["Why", "Example", "Fix", "Options", "Not flagged on purpose", "Fix safety", "Limitations", "Evidence"];

    public static TheoryData<string> Rules()
    {
        var ids = new TheoryData<string>();
        foreach (var descriptor in new AiCostAnalyzer().SupportedDiagnostics.Where(static d => d.Id != DiagnosticIds.Exporter))
        {
            ids.Add(descriptor.Id);
        }

        return ids;
    }

    public static TheoryData<string> Pages() => [.. RulePage.All.Select(static p => p.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_HasTheRulesTitle(string id) => Assert.Equal(Descriptor(id).Title.ToString(), RulePage.Of(id).Title);

    [Theory]
    [MemberData(nameof(Rules))]
    public void HelpLink_NamesThePage(string id) => Assert.EndsWith($"/docs/rules/{id}.md", Descriptor(id).HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Table_HasCategoryAndSeverity(string id)
    {
        var descriptor = Descriptor(id);
        var severity = descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : descriptor.DefaultSeverity.ToString();
        Assert.Equal(descriptor.Category, RulePage.Of(id).Category);
        Assert.Contains(severity, RulePage.Of(id).Severity, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The sections of every page, in one order. A page without a fix says nothing of its safety; what is said of code rests on evidence, what the
    /// build says of files and budgets on these.
    /// </summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_HasTheSections(string id)
    {
        var page = RulePage.Of(id);
        Assert.Equal(s_sections.Where(s => s switch { "Fix safety" => page.CodeFix != "no", "Evidence" => page.IsOfCode, _ => true }), page.Sections);
    }

    /// <summary>Two programs that differ in what the rule is about: a reader sees what settles it, and the benchmarks what either takes. RuleExampleTests runs both.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void PageOfCode_ShowsWhatTriggersAndWhatDoesNot(string id)
    {
        if (RulePage.Of(id).IsOfCode)
        {
            Assert.NotNull(RuleExample.In("Example", RulePage.Of(id)));
            Assert.NotNull(RuleExample.In("Fix", RulePage.Of(id)));
        }
    }

    /// <summary>Evidence that nobody can look up is none.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Evidence_NamesWhereItIsFrom_OrThatTheSourceProvesIt(string id)
    {
        var text = RulePage.Of(id).Text;
        var at = text.IndexOf("## Evidence", StringComparison.Ordinal);
        Assert.True(at < 0 || text.IndexOf("](", at, StringComparison.Ordinal) > at, $"{id}.md: evidence without a link");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Table_SaysWhetherThereIsAFix(string id)
    {
        var fixes = Directory.GetFiles(Path.Combine(Repository.Root, "src", "AiCostAnalyzers.CodeFixes", "Fixes"), id + "*.cs");
        Assert.Equal(fixes.Length > 0, RulePage.Of(id).CodeFix != "no");
        Assert.Contains(RulePage.Of(id).CodeFix, (string[])["no", "yes, safe", "yes, behavioural"]);
    }

    /// <summary>Every option that the code reads stands on the page of its rule.</summary>
    [Fact]
    public void Options_AreOnThePages()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            foreach (Match option in OptionName().Matches(File.ReadAllText(file)))
            {
                Assert.Contains(option.Groups["option"].Value, RulePage.Of(option.Groups["id"].Value).Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Index_ListsEveryPage()
    {
        var index = Index();
        Assert.True(
            Repository.Read("docs", "rules", "README.md").ReplaceLineEndings("\n") == index,
            $"docs/rules/README.md must be this, which the pages give:\n\n{index}");
    }

    private static string Index()
    {
        var index = new StringBuilder("# Rules\n\nWhat the ranges mean, and how severities are set for all at once: [configuration](../configuration.md). How a rule comes about: [adding a rule](../adding-a-rule.md).\n");
        foreach (var category in RulePage.All.GroupBy(static p => p.Category))
        {
            index.Append($"\n## {category.Key}\n\n| id | title | severity | code fix |\n| --- | --- | --- | --- |\n");
            foreach (var page in category)
            {
                index.Append($"| [{page.Id}]({page.Id}.md) | {page.Title} | {page.Severity} | {page.CodeFix} |\n");
            }
        }

        return index.ToString();
    }

    private static DiagnosticDescriptor Descriptor(string id) => new AiCostAnalyzer().SupportedDiagnostics.Single(d => d.Id == id);

    [GeneratedRegex("\"(?<option>aicost\\.(?<id>AIC\\d{4})\\.\\w+)\"")]
    private static partial Regex OptionName();
}
