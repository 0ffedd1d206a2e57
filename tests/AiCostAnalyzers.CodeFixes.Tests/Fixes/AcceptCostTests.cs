using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

/// <summary>The prices of these tests are of the catalog's day, 2026-11-21; ninety days later is 2027-02-19.</summary>
public sealed class AcceptCostTests
{
    private const string Accepted = "[AiCostAnalyzers.AiCostAccepted(\"AIC1001\", \"\", Until = \"2027-02-19\")]";
    private const string Title = "Accept AIC1001 here until 2027-02-19, for a reason that you write";

    private static CodeFixTest<AiCostAnalyzer, AcceptCost> Test(string before, string after) => new()
    {
        Source = before,
        FixedSource = after,
        Sources = { ("AiCostAttributes.cs", RepositoryFile.Attributes) },
        References = TestReferences.All,
        Rules = { DiagnosticIds.LargeModelInLoop },
        FixAll = FixAllOutcome.NotOffered,
        Iterations = 1,
        Titles = { Title },
    };

    private static CodeFixTest<AiCostAnalyzer, AcceptCost> Refused(string source, bool hasAttributes = true)
    {
        var test = new CodeFixTest<AiCostAnalyzer, AcceptCost>
        {
            Source = source, OffersNoFix = true, References = TestReferences.All, Rules = { DiagnosticIds.LargeModelInLoop },
        };
        if (hasAttributes)
        {
            test.Sources.Add(("AiCostAttributes.cs", RepositoryFile.Attributes));
        }

        return test;
    }

    private static string Service(string attribute, string head, string usings = "") =>
        $$"""
        {{usings}}using OpenAI.Chat;

        class Service(ChatClient client)
        {
            private readonly ChatClient _gpt = new("gpt-4o", "key");

            {{attribute}}{{head}}
            {
                foreach (var t in tickets)
                {
                    _gpt.[|CompleteChat|](t);
                }
            }
        }
        """;

    [Theory]
    [InlineData("void Run(string[] tickets)")]
    [InlineData("/// <summary>Runs.</summary>\n    public void Run(string[] tickets)")]
    [InlineData("[Obsolete] void Run(string[] tickets)")]
    public Task Member_IsGivenTheAttribute(string head)
    {
        var start = head.LastIndexOf('\n') + 1;
        while (head[start] == ' ')
        {
            start++;
        }

        return Test(Service("", head), Service("", head.Insert(start, Accepted + "\n    "))).RunAsync();
    }

    [Fact]
    public Task NamespaceInScope_IsNotWritten() => Test(
        Service("", "void Run(string[] tickets)", "using AiCostAnalyzers;\n"),
        Service("[AiCostAccepted(\"AIC1001\", \"\", Until = \"2027-02-19\")]\n    ", "void Run(string[] tickets)", "using AiCostAnalyzers;\n")).RunAsync();

    [Fact]
    public Task Property_IsGivenTheAttribute()
    {
        static string Source(string attribute) => $$"""
            using OpenAI.Chat;

            class Service
            {
                private static readonly ChatClient s_gpt = new("gpt-4o", "key");

                {{attribute}}string[] Texts
                {
                    set { foreach (var t in value) { s_gpt.[|CompleteChat|](t); } }
                }
            }
            """;
        return Test(Source(""), Source(Accepted + "\n    ")).RunAsync();
    }

    [Fact]
    public Task LambdaOfTopLevelStatements_IsGivenTheAttribute()
    {
        static string Source(string attribute) => $$"""
            using Microsoft.AspNetCore.Builder;
            using OpenAI.Chat;

            var gpt = new ChatClient("gpt-4o", "key");
            var app = WebApplication.Create();
            app.MapPost("/triage", {{attribute}}async (string[] tickets) =>
            {
                foreach (var t in tickets) { await gpt.[|CompleteChatAsync|](t); }
            });
            """;
        return Test(Source(""), Source(Accepted + " ")).RunAsync();
    }

    [Fact]
    public Task WithoutTheAttributes_Refused() => Refused(Service("", "void Run(string[] tickets)"), hasAttributes: false).RunAsync();

    [Fact]
    public Task AttributeThatIsThere_Refused() => Refused(Service(Accepted + "\n    ", "void Run(string[] tickets)")).RunAsync();

    [Fact]
    public Task TopLevelStatement_Refused() => Refused("""
        using OpenAI.Chat;

        var gpt = new ChatClient("gpt-4o", "key");
        foreach (var t in args) { gpt.[|CompleteChat|](t); }
        """).RunAsync();
}
