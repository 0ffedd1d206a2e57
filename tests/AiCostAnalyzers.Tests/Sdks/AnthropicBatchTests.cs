using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>Requests of a batch: each names its model and its limit, and each is billed.</summary>
public class AnthropicBatchTests
{
    [Theory]
    [InlineData("claude-haiku-4-5 literal", "set 100", "new() { Requests = [new() { CustomID = \"a\", Params = new() { Model = Model.ClaudeHaiku4_5, MaxTokens = 100, Messages = [] } }] }", "1")]
    [InlineData("claude-haiku-4-5 literal | claude-opus-4-5 literal", "set 900", "new() { Requests = [New(\"a\", Model.ClaudeHaiku4_5, 100), New(\"b\", Model.ClaudeOpus4_5, 900)] }", "2")]
    [InlineData("claude-haiku-4-5 literal", "set 100", "new() { Requests = new List<Request> { New(\"a\", Model.ClaudeHaiku4_5, 100), New(\"b\", Model.ClaudeHaiku4_5, 100), New(\"c\", Model.ClaudeHaiku4_5, 50) } }", "3")]
    [InlineData("claude-haiku-4-5 literal", "set 100", "new() { Requests = tickets.Select(t => New(t, Model.ClaudeHaiku4_5, 100)).ToList() }", "tickets")]
    [InlineData("claude-haiku-4-5 literal", "set 100", "new() { Requests = [.. tickets.Select(t => New(t, Model.ClaudeHaiku4_5, 100))] }", "tickets")]
    [InlineData("claude-haiku-4-5 literal", "set 100", "new() { Requests = (from t in tickets select New(t, \"claude-haiku-4-5\", 100)).ToArray() }", "tickets")]
    [InlineData("claude-haiku-4-5 literal", "set 100", "new() { Requests = requests }", "requests")]
    [InlineData("", "unknown", "new() { Requests = given }", "given")]
    [InlineData("", "unknown", "all", "requests")]
    public async Task Requests_NameModelAndLimit(string model, string limit, string parameters, string count)
    {
        var sites = await Sites(parameters);

        Assert.Equal([$"batch {model} {limit} {count}", $"batch {model} {limit} {count}"], sites.Select(static s =>
            $"{s["kind"]} {string.Join(" | ", ExportRun.Model(s).Split(" | ").Distinct())} {s["outputLimit"]?["status"] ?? "unknown"}{(s["outputLimit"]?["tokens"] is { } tokens ? " " + tokens : "")} {Count(s)}"));
    }

    [Fact]
    public async Task LimitThatOneRequestTakesFromElsewhere_IsUnknown()
    {
        var sites = await Sites("new() { Requests = [New(\"a\", Model.ClaudeHaiku4_5, 100), New(\"b\", Model.ClaudeHaiku4_5, limit)] }");

        Assert.All(sites, static s => Assert.Equal("unknown", (string?)s["outputLimit"]?["status"] ?? "unknown"));
    }

    [Fact]
    public async Task ConstantPartsOfATemplate_AreCounted()
    {
        var sites = await Sites("new() { Requests = [.. tickets.Select(t => New(t, Model.ClaudeHaiku4_5, 100))] }");

        Assert.All(sites, static s => Assert.InRange((int)s["input"]!["constantTokens"]!, 8, 16));
    }

    private static string? Count(System.Text.Json.Nodes.JsonObject site) =>
        site["frames"]!.AsArray().Select(static f => (string?)f!["name"] ?? f["count"]?.ToString()).LastOrDefault();

    /// <summary>The same call of the stable service and of the beta.</summary>
    private static async Task<IReadOnlyList<System.Text.Json.Nodes.JsonObject>> Sites(string parameters)
    {
        var found = new List<System.Text.Json.Nodes.JsonObject>();
        foreach (var beta in new[] { "", "Beta." })
        {
            var facts = await ExportRun.FactsAsync(
                Testing.TestReferences.All.References, null, Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: false, ("Test.cs", $$"""
                using Anthropic;
                using Anthropic.Models.{{beta}}Messages.Batches;
                using Model = Anthropic.Models.Messages.Model;
                class Service(AnthropicClient client)
                {
                    async Task Run(string[] tickets, int limit, List<Request> given, BatchCreateParams all)
                    {
                        var requests = new List<Request>();
                        foreach (var ticket in tickets)
                        {
                            requests.Add(New(ticket, Model.ClaudeHaiku4_5, 100));
                        }

                        await client.{{beta}}Messages.Batches.Create({{(parameters.StartsWith("new()", StringComparison.Ordinal) ? "new BatchCreateParams" + parameters[5..] : parameters)}});
                    }

                    static Request New(string id, Anthropic.Core.ApiEnum<string, Model> model, int limit) => new()
                    {
                        CustomID = id,
                        Params = new() { Model = model, MaxTokens = limit, Messages = [], System = "Answer politely, in one sentence, and never promise a date." },
                    };
                }
                """));
            found.AddRange(ExportRun.Items(facts, "callSites"));
        }

        return found;
    }
}
