using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Docs;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>What the package's <c>UseAiCallSite</c> changes for the analyzers: nothing.</summary>
public class CallSiteSourceTests
{
    private static string Helper => Repository.Read("src", "AiCostAnalyzers.Package", "source", "AiCallSite.cs");

    [Fact]
    public void Source_NeedsCSharp8AndTheAbstractionsAlone()
    {
        var tree = CSharpSyntaxTree.ParseText(Helper, new CSharpParseOptions(LanguageVersion.CSharp8));
        var compilation = CSharpCompilation.Create("Test", [tree], TestReferences.ExtensionsAI.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("chat.UseAiCallSite()")]
    [InlineData("chat.UseAiCallSite(\"Ask.Run(GetResponseAsync)#1\")")]
    [InlineData("chat")]
    public async Task Call_IsOneCallSiteWithTheModelOfWhatIsWrapped(string client)
    {
        var facts = await ExportRun.FactsAsync(
            TestReferences.All.References, null, OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: false, LanguageVersion.Latest,
            ("AiCallSite.cs", Helper),
            ("Ask.cs", $$"""
                using Anthropic;
                using AiCostAnalyzers;
                using Microsoft.Extensions.AI;

                public class Ask
                {
                    public async System.Threading.Tasks.Task<string> Run(string text)
                    {
                        IChatClient chat = new AnthropicClient().AsIChatClient("claude-haiku-5-5");
                        return (await {{client}}.GetResponseAsync(text)).Text;
                    }
                }
                """));

        var site = Assert.Single(facts["callSites"]!.AsArray())!;
        Assert.Equal("Ask.Run(GetResponseAsync)#1", (string)site["id"]!);
        Assert.Equal("claude-haiku-5-5", (string)Assert.Single(site["model"]!["candidates"]!.AsArray())!["text"]!);
    }
}
