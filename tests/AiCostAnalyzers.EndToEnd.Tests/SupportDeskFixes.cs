using System.Text.Json.Nodes;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>What <c>dotnet format</c> does to the sample's source, and what that does to its cost.</summary>
internal static class SupportDeskFixes
{
    private const string Indexing = "SupportDesk.Core/Knowledge/KnowledgeBase.cs";
    private const string Scoring = "SupportDesk.Core/Insights/SentimentScorer.cs";

    private static readonly string[] s_rules =
    [
        "AIC1001", "AIC1002", "AIC1003", "AIC1004", "AIC1005", "AIC1006", "AIC1007", "AIC1008", "AIC1009", "AIC1010", "AIC1011", "AIC1012",
        "AIC2001", "AIC2002", "AIC2003", "AIC2004", "AIC2005", "AIC2006", "AIC2007", "AIC2008", "AIC2009",
    ];

    /// <summary>Safe fixes alone: no model, no limit and no settings file changes.</summary>
    public static void VerifySafeFixes(Workspace desk)
    {
        var before = Sources(desk);

        Format(desk);

        Assert.Equal([Indexing], Changed(before, desk));
        Assert.Contains("GenerateEmbeddingsAsync", desk.Read(Indexing), StringComparison.Ordinal);
    }

    /// <summary>With the team's word for it also the pairs that it has approved; the report shows what that saves.</summary>
    public static void VerifyApprovedPairs(Workspace desk, decimal nightlyBefore)
    {
        desk.Write(".editorconfig", "root = true\n\n[*.cs]\naicost.bulk_fix = approved\n")
            .Write("aicost.json", desk.Read("aicost.json").Replace(
                "\"budgets\": [",
                "\"substitutes\": { \"approved\": [ { \"from\": \"gpt-4o\", \"to\": \"gpt-6-luna\", \"evaluation\": \"evaluations/sentiment.md\" } ] },\n  \"budgets\": [",
                StringComparison.Ordinal));
        var before = Sources(desk);

        Format(desk);

        Assert.Contains(Scoring, Changed(before, desk));
        Assert.Contains("GetChatClient(\"gpt-6-luna\")", desk.Read(Scoring), StringComparison.Ordinal);
        Assert.All(Changed(before, desk), static file => Assert.EndsWith(".cs", file));
        Assert.DoesNotContain(Changed(before, desk), file => desk.Read(file).Contains("\"gpt-4o\"", StringComparison.Ordinal));

        desk.Build("--no-restore", "-m").Succeeded().DoesNotSay("AIC1004");
        Assert.Equal(SentimentBefore - SentimentAfter, nightlyBefore - Nightly(desk));

        var fixedOnce = Sources(desk);
        Format(desk);
        Assert.Empty(Changed(fixedOnce, desk));
    }

    /// <summary>A day's 100 tickets of 110 tokens in and 1 out, at gpt-4o's $2.50 and $10 per million.</summary>
    private const decimal SentimentBefore = 100 * ((110 * 2.5m) + 10m) / 1_000_000m;

    /// <summary>The same at gpt-6-luna's $0.10 and $0.50.</summary>
    private const decimal SentimentAfter = 100 * ((110 * 0.1m) + 0.5m) / 1_000_000m;

    /// <summary>What one run of the worker costs, typically.</summary>
    public static decimal Nightly(Workspace desk) => decimal.Parse(
        (string)JsonNode.Parse(desk.Read("SupportDesk.Worker/obj/Debug/net10.0/aicost/report.json"))!["entryPoints"]!.AsArray()
            .Single(static entry => (string?)entry!["id"] == "NightlySummary")!["costPerRequest"]!["typical"]!,
        System.Globalization.CultureInfo.InvariantCulture);

    private static void Format(Workspace desk) => desk.Run(
        ["format", "analyzers", "SupportDesk.slnx", "--no-restore", "--severity", "info", "--diagnostics", .. s_rules]).Succeeded();

    private static Dictionary<string, string> Sources(Workspace desk) => desk.FilesIn(".")
        .Where(static file => !file.Split('/').Any(static part => part is "bin" or "obj"))
        .ToDictionary(static file => file, desk.Read, StringComparer.Ordinal);

    private static List<string> Changed(Dictionary<string, string> before, Workspace desk) =>
        [.. Sources(desk).Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(static file => file.Key)];
}
