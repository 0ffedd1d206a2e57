namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>Aspire registers clients that another SDK's calls use.</summary>
public class AspireSdkTests
{
    private static Task<IEnumerable<string>> Calls(string registration, string parameter = "IChatClient c", string call = "c.GetResponseAsync(\"hi\")") =>
        Call.AllIn(SdkStub.References("Aspire.Azure.AI.OpenAI", "Aspire.Azure.AI.Inference", "CommunityToolkit.Aspire.OllamaSharp"), $$"""
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.DependencyInjection;
            class Service({{parameter}}) { Task Run() => {{call}}; }
            static class Root { static void Add(IHostApplicationBuilder builder) => {{registration}}; }
            """);

    [Fact]
    public async Task ChatClient_HasTheDeployment() => Assert.Equal(
        ["ChatClientExtensions.GetResponseAsync chat chat-prod literal"],
        await Calls("builder.AddOpenAIClient(\"ai\").AddChatClient(\"chat-prod\")"));

    [Fact]
    public async Task KeyedChatClient_HasTheDeployment() => Assert.Equal(
        ["ChatClientExtensions.GetResponseAsync chat chat-prod literal"],
        await Calls("builder.AddOpenAIClient(\"ai\").AddKeyedChatClient(\"fast\", \"chat-prod\")", "[FromKeyedServices(\"fast\")] IChatClient c"));

    [Fact]
    public async Task EmbeddingGenerator_HasTheDeployment() => Assert.Equal(
        ["EmbeddingGeneratorExtensions.GenerateVectorAsync embedding vectors literal"],
        await Calls("builder.AddOpenAIClient(\"ai\").AddEmbeddingGenerator(\"vectors\")", "IEmbeddingGenerator<string, Embedding<float>> c", "c.GenerateVectorAsync(\"hi\")"));

    [Fact]
    public async Task DeploymentOfTheConnectionString_IsItsKeys() => Assert.Equal(
        ["ChatClientExtensions.GetResponseAsync chat unknown of ConnectionStrings:ai:Deployment"],
        await Calls("builder.AddOpenAIClient(\"ai\").AddChatClient()"));

    [Theory]
    [InlineData("azure chat-prod literal", "builder.AddAzureOpenAIClient(\"ai\").AddChatClient(\"chat-prod\")")]
    [InlineData("azure chat-prod literal", "builder.AddAzureChatCompletionsClient(\"ai\").AddChatClient(\"chat-prod\")")]
    [InlineData("azure unknown of ConnectionStrings:ai:Deployment", "builder.AddAzureOpenAIClient(\"ai\").AddChatClient()")]
    [InlineData("azure unknown of ConnectionStrings:ai:Deployment", "builder.AddKeyedAzureOpenAIClient(\"ai\").AddChatClient()")]
    [InlineData("azure unknown of ConnectionStrings:ai:Deployment", "builder.AddAzureChatCompletionsClient(\"ai\", s => { }).AddChatClient()")]
    public async Task Azure_HasTheDeployment_AndBills(string expected, string registration) =>
        Assert.Equal(["ChatClientExtensions.GetResponseAsync chat " + expected], await Calls(registration));

    [Fact]
    public async Task Azures_KeyedChatClientAndEmbeddingGenerator_HaveTheDeployment()
    {
        Assert.Equal(
            ["ChatClientExtensions.GetResponseAsync chat azure chat-prod literal"],
            await Calls("builder.AddAzureOpenAIClient(\"ai\").AddKeyedChatClient(\"fast\", \"chat-prod\")", "[FromKeyedServices(\"fast\")] IChatClient c"));
        Assert.Equal(
            ["EmbeddingGeneratorExtensions.GenerateVectorAsync embedding azure vectors literal"],
            await Calls("builder.AddAzureOpenAIClient(\"ai\").AddEmbeddingGenerator(\"vectors\")", "IEmbeddingGenerator<string, Embedding<float>> c", "c.GenerateVectorAsync(\"hi\")"));
    }

    [Fact]
    public async Task Ollama_IsLocal() => Assert.Equal(
        ["ChatClientExtensions.GetResponseAsync chat local unknown"],
        await Calls("builder.AddOllamaApiClient(\"ai\").AddChatClient()"));
}
