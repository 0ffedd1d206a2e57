using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Robustness;

/// <summary>The compilers and languages that the analyzers run in.</summary>
public class CompilerTests
{
    private const string Old = """
        using OpenAI.Chat;
        namespace Desk
        {
            public class Triage
            {
                private readonly ChatClient _client = new ChatClient("gpt-4o", "key");
                public async System.Threading.Tasks.Task RunAsync(string[] tickets)
                {
                    foreach (var ticket in tickets)
                    {
                        await _client.CompleteChatAsync(ticket);
                    }
                }
            }
        }
        """;

    private const string Program = """
        using OpenAI.Chat;
        var client = new ChatClient("gpt-4o", "key");
        foreach (var ticket in args)
        {
            await client.CompleteChatAsync(ticket);
        }
        """;

    /// <summary>A compiler older than a reference does not load the analyzers, and says nothing: 4.8 is .NET SDK 8.0.100 and Visual Studio 17.8.</summary>
    [Fact]
    public void References_AreThoseOfTheOldestCompiler()
    {
        var references = typeof(AiCostAnalyzer).Assembly.GetReferencedAssemblies();

        Assert.All(references, static r => Assert.Contains(r.Name, (string[])["AiCostAnalyzers.Core", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", "netstandard"]));
        Assert.All(references.Where(static r => r.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), static r => Assert.Equal(new Version(4, 8, 0, 0), r.Version));
        Assert.True(references.Single(static r => r.Name == "System.Collections.Immutable").Version <= new Version(7, 0, 0, 0));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public async Task EveryLanguageVersion_HasTheSameFacts(LanguageVersion language)
    {
        var newest = await FactsAsync(LanguageVersion.Preview);

        Assert.Equal(newest, await FactsAsync(language));
        Assert.Contains("gpt-4o", newest, StringComparison.Ordinal);

        static async Task<string> FactsAsync(LanguageVersion language) =>
            (await ExportRun.FactsAsync(TestReferences.All.References, AnalysisInputs.None, OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: true, language, ("Triage.cs", Old))).ToJsonString();
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.Preview)]
    public async Task TopLevelStatements_AreAnEntryPoint(LanguageVersion language)
    {
        var facts = await ExportRun.FactsAsync(TestReferences.All.References, AnalysisInputs.None, OutputKind.ConsoleApplication, mayHaveErrors: true, language, ("Program.cs", Program));

        Assert.Single(ExportRun.Items(facts, "callSites"));
        Assert.Single(ExportRun.Items(facts, "entryPoints"));
    }
}
