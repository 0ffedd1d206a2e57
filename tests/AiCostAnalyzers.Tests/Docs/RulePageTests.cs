using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>A rule and its page say the same.</summary>
public class RulePageTests
{
    public static TheoryData<string> Rules()
    {
        var ids = new TheoryData<string>();
        foreach (var descriptor in new AiCostAnalyzer().SupportedDiagnostics.Where(static d => d.Id != DiagnosticIds.Exporter))
        {
            ids.Add(descriptor.Id);
        }

        return ids;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_HasTheRulesTitle(string id) => Assert.StartsWith($"# {id}: {Descriptor(id).Title}\n", Page(id), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Rules))]
    public void HelpLink_NamesThePage(string id) => Assert.EndsWith($"/docs/rules/{id}.md", Descriptor(id).HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_NamesCategoryAndSeverity(string id)
    {
        var descriptor = Descriptor(id);
        var severity = descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : descriptor.DefaultSeverity.ToString().ToLowerInvariant();
        Assert.Contains(descriptor.Category, Page(id), StringComparison.Ordinal);
        Assert.Contains(severity, Page(id), StringComparison.OrdinalIgnoreCase);
    }

    private static DiagnosticDescriptor Descriptor(string id) => new AiCostAnalyzer().SupportedDiagnostics.Single(d => d.Id == id);

    private static string Page(string id) => Repository.Read("docs", "rules", id + ".md");
}
