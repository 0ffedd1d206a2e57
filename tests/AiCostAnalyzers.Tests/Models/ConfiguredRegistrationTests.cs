using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.Sdks;

namespace AiCostAnalyzers.Tests.Models;

/// <summary>Registrations that read the model from the configuration themselves.</summary>
public class ConfiguredRegistrationTests
{
    private static readonly AnalysisInputs s_settings = new()
    {
        Settings = [new("Ai:Model", "gpt-6-luna", new("appsettings.json", 3, 9)), new("ConnectionStrings:openai:Deployment", "chat-prod", new("appsettings.json", 5, 9))],
    };

    [Theory]
    [InlineData("gpt-6-luna configuration of Ai:Model", "builder.AddChatClient(\"Ai\")")]
    [InlineData("unknown of Other:Model", "builder.AddChatClient(\"Other\")")]
    [InlineData("gpt-6-luna configuration of Ai:Model", "builder.AddChatClient(Section)")]
    [InlineData("open OpenAI.Chat.ChatClient", "builder.AddKeyedChatClient(\"deep\", \"Ai\")")]
    public async Task OpenAI_ReadsItsSection(string expected, string registration)
    {
        var sites = await ExportRun.CallSitesAsync(TestReferences.All.References, $$"""
            #pragma warning disable
            using OpenAI;
            class Service(OpenAI.Chat.ChatClient client) { void Run() => client.CompleteChat("hi"); }
            static class Root
            {
                const string Section = "Ai";
                static void Add(Microsoft.Extensions.Hosting.IHostApplicationBuilder builder) => {{registration}};
            }
            """, s_settings);
        Assert.Equal([expected], sites.Select(ExportRun.Model));
    }

    [Theory]
    [InlineData("gpt-4o literal", "builder.AddOpenAIClient(\"openai\").AddChatClient(\"gpt-4o\")")]
    [InlineData("chat-prod configuration of ConnectionStrings:openai:Deployment", "builder.AddOpenAIClient(\"openai\").AddChatClient()")]
    [InlineData("unknown of ConnectionStrings:other:Deployment", "builder.AddOpenAIClient(\"other\").AddChatClient()")]
    [InlineData("chat-prod configuration of ConnectionStrings:openai:Deployment", "var openai = builder.AddOpenAIClient(\"openai\"); openai.AddChatClient();")]
    public async Task Aspire_ReadsItsConnectionString(string expected, string registration)
    {
        var sites = await ExportRun.CallSitesAsync(SdkStub.References("Aspire.OpenAI"), $$"""
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.Hosting;
            class Service(IChatClient client) { Task Run() => client.GetResponseAsync("hi"); }
            static class Root { static void Add(IHostApplicationBuilder builder) { {{registration}}; } }
            """, s_settings);
        Assert.Equal(["ChatClientExtensions.GetResponseAsync chat " + expected], sites.Select(Call.Describe));
    }
}
