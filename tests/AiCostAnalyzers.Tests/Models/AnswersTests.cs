using System.Text;
using System.Text.Json.Nodes;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.CostExpressions;

namespace AiCostAnalyzers.Tests.Models;

/// <summary>What stays unknown in a program of some size is asked for once an answer, those first that settle most.</summary>
public class AnswersTests
{
    private static readonly (string Class, string Client, int Calls)[] s_classes =
    [
        ("Eu(AzureOpenAIClient azure)", "azure.GetChatClient(\"chat-eu\")", 4),
        ("Keyed([FromKeyedServices(\"smart\")] IChatClient smart)", "smart", 5),
        ("Tenants(OpenAIClient root, Dictionary<string, string> models)", "root.GetChatClient(models[q])", 2),
        ("Prod(AzureOpenAIClient azure)", "azure.GetChatClient(\"chat-prod\")", 9),
        ("Bound(OpenAIClient root, IOptions<AiOptions> options)", "root.GetChatClient(options.Value.Model)", 3),
        ("Configured(OpenAIClient root, IConfiguration configuration)", "root.GetChatClient(configuration[\"Ai:Model\"])", 6),
        ("Known(OpenAIClient root)", "root.GetChatClient(\"gpt-4o-mini\")", 7),
        ("Mixed(AzureOpenAIClient azure, OpenAIClient root)", "azure.GetChatClient(\"chat-prod\")", 1),
    ];

    private static string Program()
    {
        var source = new StringBuilder("""
            using Azure.AI.OpenAI;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.Options;
            using OpenAI;
            public sealed class AiOptions { public string Model { get; set; } = ""; }

            """);
        foreach (var (type, client, calls) in s_classes)
        {
            source.Append($"public sealed class {type}\n{{\n");
            for (var i = 0; i < calls; i++)
            {
                source.Append($"    public Task M{i}(string q) => {client}.{(client == "smart" ? "GetResponseAsync" : "CompleteChatAsync")}(q);\n");
            }

            source.Append("}\n");
        }

        return source.ToString();
    }

    private static Task<CostReport> ReportAsync(AnalysisInputs? inputs = null) =>
        CostRun.ReportAsync(Program(), inputs ?? new AnalysisInputs { HasPricingFile = true }, "Azure.AI.OpenAI");

    [Fact]
    public async Task Unknowns_AreGroupedByTheAnswer_ThoseFirstThatSettleMost()
    {
        var report = await ReportAsync();

        Assert.Equal(
            [
                (10, "\"deployments\": { \"chat-prod\": \"…\" }"),
                (6, "\"Ai:Model\" in appsettings.json"),
                (5, "a registration of Microsoft.Extensions.AI.IChatClient with the key \"smart\" that names its model"),
                (4, "\"deployments\": { \"chat-eu\": \"…\" }"),
                (3, "the setting that AiOptions.Model is bound to, in appsettings.json"),
                (1, "\"calls\": { \"Tenants.M0\": { \"model\": \"…\" } }"),
                (1, "\"calls\": { \"Tenants.M1\": { \"model\": \"…\" } }"),
            ],
            report.Answers.Where(static a => a.IsUnknown).Select(static a => (a.CallSites.Count, a.Text)));
        Assert.Equal(30, report.Totals.CallSites.Unknown);
    }

    [Fact]
    public async Task ReportJson_HasTheSameOrder()
    {
        var report = await ReportAsync();

        var unknown = JsonNode.Parse(JsonReportWriter.Write(report))!["totals"]!["unknown"]!.AsArray();
        Assert.Equal(
            report.Answers.Where(static a => a.IsUnknown).Select(static a => (a.Text, a.CallSites.Count)),
            unknown.Select(static u => ((string)u!["settles"]!, u["callSites"]!.AsArray().Count)));
    }

    /// <summary>The answer that is asked for is one that settles.</summary>
    [Fact]
    public async Task Answer_SettlesItsCalls()
    {
        var report = await ReportAsync(new AnalysisInputs
        {
            HasPricingFile = true,
            Deployments = [new("chat-prod", "gpt-4o-mini", null, null, null, new("aicost.json", 1, 1))],
            Settings = [new("Ai:Model", "gpt-4o-mini", new("appsettings.json", 1, 1))],
        });

        Assert.Equal(14, report.Totals.CallSites.Unknown);
        Assert.Equal("a registration of Microsoft.Extensions.AI.IChatClient with the key \"smart\" that names its model", report.Answers[0].Text);
    }
}
