namespace AiCostAnalyzers.Testing.Tests;

public sealed class TestReferencesTests
{
    [Fact]
    public void Net_HasNeitherWebNorModels()
    {
        Assert.Contains("System.Runtime", TestReferences.Net.AssemblyNames);
        Assert.DoesNotContain("Microsoft.AspNetCore", TestReferences.Net.AssemblyNames);
        Assert.DoesNotContain("OpenAI", TestReferences.Net.AssemblyNames);
    }

    [Fact]
    public void ModelSdks_BringWhatTheyNeed()
    {
        Assert.Contains("System.ClientModel", TestReferences.OpenAI.AssemblyNames);
        Assert.DoesNotContain("Anthropic", TestReferences.OpenAI.AssemblyNames);
        Assert.Contains("Microsoft.Extensions.AI.Abstractions", TestReferences.Anthropic.AssemblyNames);
    }

    [Fact]
    public Task AllReferences_CompileTogether() => new AnalyzerTest<OldNameAnalyzer>
    {
        References = TestReferences.All,
        Source = """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.AI;
            using OpenAI.Chat;

            var app = WebApplication.CreateBuilder(args).Build();
            app.MapPost("/ask", async (ChatClient openAI, IChatClient chat, Anthropic.AnthropicClient anthropic, string text) =>
            {
                ChatCompletion answer = await openAI.CompleteChatAsync(text);
                var second = await anthropic.AsIChatClient("claude-haiku-4-5").GetResponseAsync(answer.Content[0].Text);
                return (await chat.GetResponseAsync(second.Text)).Text;
            });
            app.Run();
            """,
    }.RunAsync();
}
