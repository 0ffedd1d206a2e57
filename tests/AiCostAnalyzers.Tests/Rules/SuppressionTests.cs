using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>What is suppressed the Roslyn way is shown as suppressed, and counted in the cost all the same.</summary>
public class SuppressionTests
{
    private static string Source(string attribute, string before, string after) => $$"""
        using System.Diagnostics.CodeAnalysis;
        using OpenAI.Chat;

        class Triage(ChatClient other)
        {
            private readonly ChatClient _gpt = new("gpt-4o", "key");

            {{attribute}}
            public async Task RunAsync(List<string> tickets)
            {
                foreach (var ticket in tickets)
                {
        {{before}}
                    await _gpt.CompleteChatAsync(ticket);
        {{after}}
                }
            }
        }
        """;

    public static TheoryData<string, string, string> Ways => new()
    {
        { "", "#pragma warning disable AIC1001", "#pragma warning restore AIC1001" },
        { "", "#pragma warning disable", "#pragma warning restore" },
        { "[SuppressMessage(\"AiCost.HotPath\", \"AIC1001\", Justification = \"ten tickets a day\")]", "", "" },
        { "[SuppressMessage(\"AiCost.HotPath\", \"AIC1001:Large model in a loop\")]", "", "" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task PragmaAndAttribute_AreShownAsSuppressed_AndCounted(string attribute, string before, string after)
    {
        var source = Source(attribute, before, after);

        Assert.True(Assert.Single(await DiagnosticRun.ReportedAsync(source, DiagnosticIds.LargeModelInLoop)).IsSuppressed);
        Assert.Equal(await CallSitesAsync(Source("", "", "")), await CallSitesAsync(source));
    }

    [Fact]
    public async Task OtherId_SuppressesNothing() => Assert.False(Assert.Single(await DiagnosticRun.ReportedAsync(
        Source("", "#pragma warning disable AIC1002", "#pragma warning restore AIC1002"), DiagnosticIds.LargeModelInLoop)).IsSuppressed);

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    [InlineData("suggestion")]
    [InlineData("error")]
    public async Task SeverityOfEditorConfig_ChangesNoFigure(string severity)
    {
        var all = string.Join("\n", new AiCostAnalyzer().SupportedDiagnostics.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severity}"));

        Assert.Equal(await CallSitesAsync(Source("", "", "")), await CallSitesAsync(Source("", "", ""), $"root = true\n[*.cs]\n{all}\n"));
    }

    /// <summary>The facts of the call, without its place.</summary>
    private static async Task<string> CallSitesAsync(string source, string? editorConfig = null)
    {
        var site = Assert.Single(ExportRun.Items(await ExportRun.FactsUnderAsync(editorConfig, ("Test.cs", source)), "callSites"));
        foreach (var place in (string[])["line", "column"])
        {
            site.Remove(place);
        }

        foreach (var frame in site["frames"]!.AsArray())
        {
            frame!.AsObject().Remove("id");
        }

        foreach (var candidate in site["model"]!["candidates"]!.AsArray())
        {
            candidate!.AsObject().Remove("line");
        }

        return site.ToJsonString();
    }
}
