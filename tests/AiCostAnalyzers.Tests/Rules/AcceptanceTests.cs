using System.Text.Json.Nodes;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Docs;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>What is accepted or suppressed is not said, and costs what it costs.</summary>
public class AcceptanceTests
{
    private static readonly string s_attributes = Repository.Read("src", "AiCostAnalyzers.Package", "source", "AiCostAttributes.cs");

    /// <summary>Prices of 2026-12-01.</summary>
    private static readonly AnalysisInputs s_inputs = new() { PricesAsOf = new CalendarDate(2026, 12, 1) };

    private static AnalyzerTest<AiCostAnalyzer> Test(string source, params string[] others)
    {
        var test = Of(DiagnosticIds.LargeModelInLoop, source, s_inputs);
        test.Sources.Add(("AiCostAttributes.cs", s_attributes));
        foreach (var other in others)
        {
            test.Rules.Add(other);
        }

        return test;
    }

    private static string Loop(string attribute, string call, string onType = "") => $$"""
        {{onType}}
        class Triage
        {
            private readonly ChatClient _gpt = new("gpt-4o", "key");

            {{attribute}}
            async Task Run(string[] tickets) { foreach (var t in tickets) await _gpt.{{call}}(t); }
        }
        """;

    private static string Accepted(string arguments) => $"[AiCostAnalyzers.AiCostAccepted({arguments})]";

    [Theory]
    [InlineData("\"AIC1001\", \"the small model misses sarcasm\", Until = \"2026-12-31\"")]
    [InlineData("\"AIC1001\", \"the last day counts\", Until = \"2026-12-01\"")]
    [InlineData("\"aic1001\", \"ids have no case\", Until = \"2026-12-31\"")]
    public Task AcceptedMember_DoesNotTrigger(string arguments) => Test(Loop(Accepted(arguments), "CompleteChatAsync")).RunAsync();

    [Fact]
    public Task AcceptedType_DoesNotTrigger() =>
        Test(Loop("", "CompleteChatAsync", Accepted("\"AIC1001\", \"all of it\", Until = \"2026-12-31\""))).RunAsync();

    [Fact]
    public Task AcceptedLambda_DoesNotTrigger() => Test("""
        static class Routes
        {
            private static readonly ChatClient s_gpt = new("gpt-4o", "key");

            static void Map(WebApplication app) => app.MapPost(
                "/triage",
                [AiCostAnalyzers.AiCostAccepted("AIC1001", "evaluated", Until = "2026-12-31")] async (string[] tickets) =>
                {
                    foreach (var t in tickets) { await s_gpt.CompleteChatAsync(t); }
                });
        }
        """).RunAsync();

    [Fact]
    public Task MemberInForceInATypeThatIsNot_DoesNotTrigger() => Test(Loop(
        Accepted("\"AIC1001\", \"renewed\", Until = \"2027-01-31\""), "CompleteChatAsync", Accepted("\"AIC1001\", \"old\", Until = \"2026-01-31\""))).RunAsync();

    [Theory]
    [InlineData("\"AIC1001\", \"until the relaunch\", Until = \"2026-11-30\"", "; was accepted until 2026-11-30: until the relaunch")]
    [InlineData("\"AIC1001\", \" \", Until = \"2026-12-31\"", "; its acceptance gives no reason")]
    [InlineData("\"AIC1001\", \"for good\"", "; its acceptance has no 'Until' that is a day")]
    [InlineData("\"AIC1001\", \"31 days\", Until = \"2027-02-31\"", "; its acceptance has no 'Until' that is a day")]
    [InlineData("\"AIC2001\", \"another rule\", Until = \"2027-01-31\"", "")]
    public Task ExpiredOrIncomplete_TriggersAndSaysSo(string arguments, string end) =>
        Test(Loop(Accepted(arguments), "{|#0:CompleteChatAsync|}"))
            .Expect(
                0,
                DiagnosticIds.LargeModelInLoop,
                "'gpt-4o' runs n(tickets) times per call of Triage.Run, about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna + end)
            .RunAsync();

    [Fact]
    public Task AcceptedFinding_LeavesTheNextOneOfTheCallSite() => Test(
        Loop(Accepted("\"AIC1001\", \"evaluated\", Until = \"2026-12-31\""), "{|AIC2003:CompleteChatAsync|}"), DiagnosticIds.ModelRetires).RunAsync();

    [Fact]
    public Task AcceptedRuleOfOthers_DoesNotTrigger() => Test(
        Loop(Accepted("\"AIC2002\", \"short by nature\", Until = \"2026-12-31\""), "{|AIC1001:CompleteChatAsync|}"), DiagnosticIds.NoOutputLimit).RunAsync();

    [Fact]
    public Task AcceptedCallThatLeadsToAModel_DoesNotTrigger()
    {
        var test = Of(DiagnosticIds.CallReachesModelInLoop, """
            class Triage
            {
                private readonly ChatClient _gpt = new("gpt-4o", "key");

                [AiCostAnalyzers.AiCostAccepted("AIC1003", "evaluated", Until = "2026-12-31")]
                async Task Run(string[] tickets) { foreach (var t in tickets) await Ask(t); }

                async Task RunOther(string[] tickets) { foreach (var t in tickets) await [|Ask|](t); }

                Task Ask(string ticket) => _gpt.CompleteChatAsync(ticket);
            }
            """, s_inputs);
        test.Sources.Add(("AiCostAttributes.cs", s_attributes));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[AiCostAnalyzers.AiCostAccepted(\"AIC1001\", \"evaluated\", Until = \"2026-12-31\")]", "")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"AiCost.HotPath\", \"AIC1001\", Justification = \"evaluated\")]", "")]
    [InlineData("", "#pragma warning disable AIC1001\n")]
    public async Task WhatIsNotSaid_IsInTheFactsAllTheSame(string attribute, string pragma)
    {
        const string usings = "using OpenAI.Chat;\n";
        var said = await SiteAsync(("Test.cs", usings + Loop("", "CompleteChatAsync")));
        var unsaid = await SiteAsync(("Test.cs", pragma + usings + Loop(attribute, "CompleteChatAsync")), ("AiCostAttributes.cs", s_attributes));

        Assert.Equal((string?)said["id"], (string?)unsaid["id"]);
        Assert.Equal(ExportRun.Model(said), ExportRun.Model(unsaid));
    }

    [Fact]
    public Task EditorConfig_SwitchesTheRuleOff()
    {
        var test = Of(DiagnosticIds.LargeModelInLoop, Loop("", "CompleteChatAsync"));
        test.EditorConfig = "dotnet_diagnostic.AIC1001.severity = none";
        return test.RunAsync();
    }

    private static async Task<JsonObject> SiteAsync(params (string Path, string Text)[] sources) =>
        Assert.Single(ExportRun.Items(await ExportRun.FactsAsync(null, sources), "callSites"));
}
