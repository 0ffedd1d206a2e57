using AiCostAnalyzers.Facts;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Models;

public class RegistrationsTests
{
    [Fact]
    public void CancelledRequest_IsAskedAgain()
    {
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText("""
                using Microsoft.Extensions.DependencyInjection;
                static class Root { static void Add(IServiceCollection s) => s.AddSingleton(new OpenAI.Chat.ChatClient("gpt-4o", "key")); }
                """)],
            TestReferences.All.References);
        var source = new SourceOperations(compilation);
        var registrations = new ModelResolver(AiCostAnalyzers.Sdks.SdkCatalog.Empty, source, AnalysisInputs.None, new ReferencedSummaries([])).Registrations;

        Assert.ThrowsAny<OperationCanceledException>(() => registrations.Services(new CancellationToken(canceled: true)).ToList());

        Assert.Single(registrations.Services(CancellationToken.None));
    }
}
