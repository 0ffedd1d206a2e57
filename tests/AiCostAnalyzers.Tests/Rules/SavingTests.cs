using System.Globalization;
using System.Text.RegularExpressions;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.CostExpressions;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>
/// Thirty savings worked out by hand from list prices. What a message claims is what two reports differ by: the program as it is, and as the
/// quick fix leaves it.
/// </summary>
public partial class SavingTests
{
    private const int Items = 40;

    /// <param name="InLoop">Once per item of a request (AIC1001), else once per request (AIC1002).</param>
    /// <param name="Before">USD of one call.</param>
    /// <param name="After">With the substitute.</param>
    /// <param name="Percent">Saved, rounded down.</param>
    private sealed record Case(bool InLoop, string Model, string Substitute, int Input, int Output, decimal Before, decimal After, int Percent);

    private static readonly Case[] s_cases =
    [
        new(true, "gpt-4o", "gpt-6-luna", 1000, 300, 0.0055m, 0.00025m, 95), // 1000 × $2.5 + 300 × $10, and 1000 × $0.1 + 300 × $0.5, per million
        new(true, "gpt-4o", "gpt-5.6-luna", 600, 20, 0.0017m, 0.000144m, 91), // 600 × $2.5 + 20 × $10, and 600 × $0.2 + 20 × $1.2, per million
        new(true, "gpt-4o", "gpt-5.4-mini", 2000, 400, 0.009m, 0.0033m, 63), // 2000 × $2.5 + 400 × $10, and 2000 × $0.75 + 400 × $4.5, per million
        new(true, "gpt-5.4", "gpt-6.1-terra", 1200, 90, 0.00435m, 0.00165m, 62), // 1200 × $2.5 + 90 × $15, and 1200 × $1 + 90 × $5, per million
        new(true, "gpt-5.4", "gpt-6-luna", 300, 1, 0.000765m, 0.0000305m, 96), // 300 × $2.5 + 1 × $15, and 300 × $0.1 + 1 × $0.5, per million
        new(true, "gpt-6-sol", "gpt-6-luna", 850, 60, 0.0023m, 0.000115m, 95), // 850 × $2 + 60 × $10, and 850 × $0.1 + 60 × $0.5, per million
        new(true, "gpt-6-sol", "gpt-5.4-mini", 4000, 1000, 0.018m, 0.0075m, 58), // 4000 × $2 + 1000 × $10, and 4000 × $0.75 + 1000 × $4.5, per million
        new(true, "gpt-6-astra", "gpt-6.1-terra", 700, 180, 0.016m, 0.0016m, 90), // 700 × $10 + 180 × $50, and 700 × $1 + 180 × $5, per million
        new(true, "gpt-6.1-sol", "gpt-6-luna", 260, 2, 0.00054m, 0.000027m, 95), // 260 × $2 + 2 × $10, and 260 × $0.1 + 2 × $0.5, per million
        new(true, "gpt-5.5", "gpt-5.6-terra", 1500, 500, 0.0225m, 0.009m, 60), // 1500 × $5 + 500 × $30, and 1500 × $2 + 500 × $12, per million
        new(true, "gpt-4.1", "gpt-5.6-luna", 110, 1, 0.000228m, 0.0000232m, 89), // 110 × $2 + 1 × $8, and 110 × $0.2 + 1 × $1.2, per million
        new(true, "gpt-5.2", "gpt-6-luna", 900, 700, 0.011375m, 0.00044m, 96), // 900 × $1.75 + 700 × $14, and 900 × $0.1 + 700 × $0.5, per million
        new(true, "claude-opus-5-5", "claude-haiku-5-5", 1000, 250, 0.009m, 0.000225m, 97), // 1000 × $4 + 250 × $20, and 1000 × $0.1 + 250 × $0.5, per million
        new(true, "claude-opus-5-5", "claude-sonnet-5-5", 3000, 120, 0.0144m, 0.0072m, 50), // 3000 × $4 + 120 × $20, and 3000 × $2 + 120 × $10, per million
        new(true, "claude-sonnet-5-5", "claude-haiku-5-5", 2600, 250, 0.0077m, 0.000385m, 95), // 2600 × $2 + 250 × $10, and 2600 × $0.1 + 250 × $0.5, per million
        new(true, "claude-fable-5-2", "claude-haiku-5-5", 500, 500, 0.024m, 0.0003m, 98), // 500 × $8 + 500 × $40, and 500 × $0.1 + 500 × $0.5, per million
        new(true, "gemini-4-argon", "gemini-3.6-flash", 1800, 220, 0.0058m, 0.002175m, 62), // 1800 × $2 + 220 × $10, and 1800 × $0.75 + 220 × $3.75, per million
        new(true, "gemini-3.5-flash", "gemini-3.6-flash", 640, 64, 0.001536m, 0.00072m, 53), // 640 × $1.5 + 64 × $9, and 640 × $0.75 + 64 × $3.75, per million
        new(true, "mistral-medium-2604", "mistral-small-2603", 1000, 100, 0.00225m, 0.00021m, 90), // 1000 × $1.5 + 100 × $7.5, and 1000 × $0.15 + 100 × $0.6, per million
        new(true, "amazon.nova-premier-v1:0", "amazon.nova-lite-v1:0", 2200, 300, 0.00925m, 0.000204m, 97), // 2200 × $2.5 + 300 × $12.5, and 2200 × $0.06 + 300 × $0.24, per million
        new(false, "gpt-6-sol", "gpt-6.1-terra", 5400, 800, 0.0188m, 0.0094m, 50), // 5400 × $2 + 800 × $10, and 5400 × $1 + 800 × $5, per million
        new(false, "gpt-5.6-sol", "gpt-6-luna", 90, 150, 0.00336m, 0.000084m, 97), // 90 × $4 + 150 × $20, and 90 × $0.1 + 150 × $0.5, per million
        new(false, "gpt-5.6-terra", "gpt-6.1-terra", 1400, 150, 0.0046m, 0.00215m, 53), // 1400 × $2 + 150 × $12, and 1400 × $1 + 150 × $5, per million
        new(false, "claude-opus-5-5", "claude-haiku-5-5", 180, 40, 0.00152m, 0.000038m, 97), // 180 × $4 + 40 × $20, and 180 × $0.1 + 40 × $0.5, per million
        new(false, "claude-sonnet-5", "claude-haiku-5-5", 4000, 500, 0.013m, 0.00065m, 95), // 4000 × $2 + 500 × $10, and 4000 × $0.1 + 500 × $0.5, per million
        new(false, "gemini-3.1-pro-preview", "gemini-3.6-flash", 2500, 900, 0.0158m, 0.00525m, 66), // 2500 × $2 + 900 × $12, and 2500 × $0.75 + 900 × $3.75, per million
        new(false, "mistral-large-4", "ministral-14b-2512", 150, 12, 0.0001302m, 0.0000324m, 75), // 150 × $0.7 + 12 × $2.1, and 150 × $0.2 + 12 × $0.2, per million
        new(false, "amazon.nova-pro-v1:0", "amazon.nova-micro-v1:0", 800, 1200, 0.00448m, 0.000196m, 95), // 800 × $0.8 + 1200 × $3.2, and 800 × $0.035 + 1200 × $0.14, per million
        new(false, "gpt-5.4-pro", "gpt-5.4-mini", 12000, 2000, 0.72m, 0.018m, 97), // 12000 × $30 + 2000 × $180, and 12000 × $0.75 + 2000 × $4.5, per million
        new(false, "gpt-6.1-terra", "gpt-6-luna", 700, 350, 0.00245m, 0.000245m, 90), // 700 × $1 + 350 × $5, and 700 × $0.1 + 350 × $0.5, per million
    ];

    private static readonly AnalysisInputs s_inputs = new()
    {
        HasPricingFile = true,
        Calls = [.. s_cases.Select(static (c, i) => new CallAnnotation(
            Route(i), new GivenQuantity(null, c.Input, null), new GivenQuantity(null, c.Output, null), null, null, null, null, 0, new SourcePosition("aicost.json", 1, 1)))],
        Counts = [new CountAnnotation("items", null, null, Items, Items, new SourcePosition("aicost.json", 1, 1))],
        Substitutes = [.. s_cases.Select(static (c, i) => new SubstituteRule(true, c.Model, c.Substitute, "ours"))],
    };

    /// <summary>Each case with the substitutes of its own alone, so that the first offered is the one worked out.</summary>
    private static AnalysisInputs InputsOf(Case @case) => s_inputs with { Substitutes = [new SubstituteRule(true, @case.Model, @case.Substitute, "ours")] };

    private static readonly Lazy<Task<(CostReport Before, CostReport After)>> s_reports = new(async () => (
        await CostRun.ReportAsync(Program(static c => c.Model), s_inputs), await CostRun.ReportAsync(Program(static c => c.Substitute), s_inputs)));

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_cases.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Saving_IsTheDifferenceOfTwoReports(int index)
    {
        var @case = s_cases[index];
        var (before, after) = await s_reports.Value;
        var times = @case.InLoop ? Items : 1;

        Assert.Equal(@case.Before, CallCost(before, index));
        Assert.Equal(@case.After, CallCost(after, index));
        Assert.Equal(times * (@case.Before - @case.After), RequestCost(before, index) - RequestCost(after, index));
        Assert.Equal(@case.Percent, (int)((RequestCost(before, index) - RequestCost(after, index)) / RequestCost(before, index) * 100m));
        Assert.Equal((@case.Percent, Money.Format(@case.Before), Money.Format(@case.After)), await ClaimedAsync(index));
    }

    private static async Task<(int Percent, string Before, string After)> ClaimedAsync(int index)
    {
        var @case = s_cases[index];
        var rule = @case.InLoop ? DiagnosticIds.LargeModelInLoop : DiagnosticIds.LargeModelPerRequest;
        var message = Assert.Single(await DiagnosticRun.ReportedAsync(Source(@case, index, @case.Model), rule, InputsOf(@case))).GetMessage(CultureInfo.InvariantCulture);
        var claim = Claim().Match(message);
        Assert.Equal((@case.Model, @case.Substitute), (claim.Groups["from"].Value, claim.Groups["to"].Value));
        return (int.Parse(claim.Groups["percent"].Value, CultureInfo.InvariantCulture), claim.Groups["before"].Value, claim.Groups["after"].Value);
    }

    private static decimal CallCost(CostReport report, int index) =>
        report.CallSites.Single(site => site.Id.StartsWith(Route(index) + "(", StringComparison.Ordinal)).Cost!.Typical;

    private static decimal RequestCost(CostReport report, int index) => CostRun.EntryOf(report, Route(index)).Cost.Typical;

    private static string Route(int index) => $"POST /case{index:00}";

    private static string Program(Func<Case, string> model) => string.Join("\n\n", s_cases.Select((c, i) => Source(c, i, model(c))));

    private static string Source(Case @case, int index, string model)
    {
        var call = $"await new AnyClient().Chat.GetResponseAsync(item, new Microsoft.Extensions.AI.ChatOptions {{ ModelId = \"{model}\" }});";
        return $$"""
            namespace Case{{index:00}}
            {
                using Microsoft.AspNetCore.Builder;
                using Microsoft.Extensions.AI;

                public sealed class AnyClient { public IChatClient Chat { get; init; } = null!; }

                public static class Routes
                {
                    public static void Map(WebApplication app) => app.MapPost(
                        "/case{{index:00}}", async ({{(@case.InLoop ? "string[] items" : "string item")}}) => { {{(@case.InLoop ? $"foreach (var item in items) {{ {call} }}" : call)}} });
                }
            }
            """;
    }

    [GeneratedRegex(@"\A'(?<from>[^']+)' .*, about (?<before>\S+) each; '(?<to>[^']+)' costs about (?<after>[^,]+), (?<percent>\d+) % less \(approved: ours\)")]
    private static partial Regex Claim();
}
