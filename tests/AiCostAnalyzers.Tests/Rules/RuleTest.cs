using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>What the tests of all rules share: the real SDKs, and a pricing file where a test gives one.</summary>
internal static class RuleTest
{
    public const string Usings = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Anthropic;
        using Anthropic.Models.Messages;
        using Anthropic.Services;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Caching.Memory;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Diagnostics.HealthChecks;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;
        using OpenAI;
        using OpenAI.Embeddings;
        using Chat = OpenAI.Chat;
        using AI = Microsoft.Extensions.AI;
        using ChatClient = OpenAI.Chat.ChatClient;
        using ChatCompletionOptions = OpenAI.Chat.ChatCompletionOptions;
        using IChatClient = Microsoft.Extensions.AI.IChatClient;
        using Microsoft.Extensions.AI;


        """;

    /// <summary>What is said of an average call to gpt-4o whose task is not known.</summary>
    public const string Luna =
        "'gpt-5.6-luna' costs about $0.00056, 89 % less (quality unmeasured for this task; in general Artificial Analysis index 51.2 against 11.2, mid-2026)";

    /// <summary>Runs one rule over a source whose marks say what it reports.</summary>
    public static AnalyzerTest<AiCostAnalyzer> Of(string rule, string source, AnalysisInputs? inputs = null)
    {
        var test = new AnalyzerTest<AiCostAnalyzer>
        {
            Rules = { rule },
            References = TestReferences.All,
            Source = Usings + source,
        };
        if (inputs is not null)
        {
            test.AdditionalFiles.Add(("aicost/inputs.txt", inputs.Write()));
        }

        return test;
    }

    public static Task Verify(string rule, string source, AnalysisInputs? inputs = null) => Of(rule, source, inputs).RunAsync();

    /// <summary>A class whose members are <paramref name="members"/>, with a client of each SDK.</summary>
    public static string Class(string members) => $$"""
        class Service(string key)
        {
            private readonly ChatClient _gpt = new("gpt-4o", key);
            private readonly ChatClient _luna = new("gpt-6-luna", key);
            private readonly AnthropicClient _claude = new();
            private readonly EmbeddingClient _embeddings = new("text-embedding-3-small", key);

        {{members}}
        }
        """;
}
