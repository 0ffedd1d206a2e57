using System.Text.Json.Nodes;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tokens;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Prompts;

/// <summary>A prompt in source, and the texts of it that are constant.</summary>
/// <param name="Members">Of the class that the call stands in.</param>
internal sealed record PromptCase(string Body, bool IsComplete, string[] Constant, string Members = "")
{
    /// <summary>Tokens of files that the build has counted.</summary>
    public int InFiles { get; init; }

    public int Tokens => Constant.Sum(TokenEstimator.Estimate) + InFiles;
}

/// <summary>Cases that are compiled and analysed together, each in a class of its own.</summary>
internal sealed class PromptRun(IReadOnlyDictionary<string, PromptCase> cases, IEnumerable<MetadataReference>? references = null, AnalysisInputs? inputs = null, string usings = "")
{
    private readonly Lazy<Task<Dictionary<string, JsonObject>>> _facts = new(async () =>
    {
        var source = $$"""
            #pragma warning disable OPENAI001
            using System.ComponentModel;
            using System.IO;
            using System.Text;
            using System.Text.Json;
            using Microsoft.Extensions.AI;
            using OpenAI.Chat;
            using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
            {{usings}}
            {{string.Concat(cases.Select(static c => $$"""

            class {{c.Key}}
            {
                {{c.Value.Members}}
                async Task Run(ChatClient c, IChatClient e, string q, string[] items, bool b) { {{c.Value.Body}}; }
            }
            """))}}
            """;
        var facts = await ExportRun.FactsAsync(
            references ?? TestReferences.All.References, inputs, OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: false, ("Test.cs", source));
        return ExportRun.Items(facts, "callSites").ToDictionary(static s => ((string)s["id"]!).Split('.')[0]);
    });

    public async Task VerifyAsync(string name)
    {
        var expected = cases[name];
        var input = (await _facts.Value)[name]["input"];
        Assert.Equal((expected.Tokens, expected.IsComplete), ((int?)input?["constantTokens"] ?? 0, (bool?)input?["complete"] ?? false));
    }
}
