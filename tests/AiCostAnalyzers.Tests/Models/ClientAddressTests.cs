using AiCostAnalyzers.Models;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.Rules;

namespace AiCostAnalyzers.Tests.Models;

/// <summary>A client pointed at its own machine is free, at another vendor that vendor's; an address that says nothing changes nothing.</summary>
public class ClientAddressTests
{
    private static async Task<(bool IsFree, string? Provider)> Of(string client, string call)
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync($$"""
            using Anthropic;
            using Anthropic.Models.Messages;
            using Microsoft.Extensions.AI;
            using OpenAI;
            using OpenAI.Responses;
            using ChatClient = OpenAI.Chat.ChatClient;
            using Credential = System.ClientModel.ApiKeyCredential;
            class Service(Credential key, Uri given, Microsoft.Extensions.Configuration.IConfiguration settings)
            {
                const string Host = "http://localhost:1234";
                static readonly Uri Local = new(Host + "/v1");
                async Task Run(MessageCreateParams p) { var client = {{client}}; {{call}}; await Task.Yield(); }
            }
            """));
        return ((bool?)site["free"] == true, (string?)site["model"]?["candidates"]?[0]?["provider"]);
    }

    [Theory]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1234/v1\") })", "client.CompleteChat(\"a\")")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"http://127.0.0.1:8000/v1\") })", "client.CompleteChat(\"a\")")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = Local })", "client.CompleteChat(\"a\")")]
    [InlineData("new OpenAIClient(key, new OpenAIClientOptions { Endpoint = Local }).GetChatClient(\"m\")", "client.CompleteChat(\"a\")")]
    [InlineData("new OpenAIClient(key, new OpenAIClientOptions { Endpoint = Local })", "client.GetEmbeddingClient(\"m\").GenerateEmbedding(\"a\")")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"http://192.168.1.20:11434/v1\") })", "client.CompleteChat(\"a\")")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"http://ollama:11434/v1\") })", "client.CompleteChat(\"a\")")]
    [InlineData("new AnthropicClient { BaseUrl = \"http://localhost:8080\" }", "await client.Messages.Create(p)")]
    [InlineData("new AnthropicClient { BaseUrl = \"http://localhost:8080\" }", "await client.Messages.Create(new() { Model = \"m\", MaxTokens = 9, Messages = [] })")]
    [InlineData("new AnthropicClient { BaseUrl = \"http://localhost:8080\" }.AsIChatClient(\"m\")", "await client.GetResponseAsync(\"a\")")]
    [InlineData("new AnthropicClient { BaseUrl = \"http://localhost:8080\" }.AsIChatClient()", "await client.GetResponseAsync(\"a\", new ChatOptions { ModelId = \"m\" })")]
    public async Task LocalAddress_IsFree(string client, string call) => Assert.Equal((true, "local"), await Of(client, call));

    [Theory]
    [InlineData("groq", "https://api.groq.com/openai/v1")]
    [InlineData("azure", "https://mine.openai.azure.com")]
    [InlineData("together", "https://api.together.xyz/v1")]
    public async Task OtherVendorsAddress_IsBilledByIt(string expected, string address) => Assert.Equal(
        (false, expected), await Of($"new OpenAIClient(key, new OpenAIClientOptions {{ Endpoint = new Uri(\"{address}\") }}).GetChatClient(\"m\")", "client.CompleteChat(\"a\")"));

    [Theory]
    [InlineData("new ChatClient(\"m\", key)")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions())")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = given })")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(settings[\"Url\"] ?? \"http://localhost:1234\") })")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"https://ai.example.com/v1\") })")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:4000\") })")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"http://10.1.2.3/v1\") })")]
    public async Task OtherAddress_ChangesNothing(string client) => Assert.Equal((false, "openai"), await Of(client, "client.CompleteChat(\"a\")"));

    [Theory]
    [InlineData("local", "http://localhost:11434")]
    [InlineData("local", "http://[::1]:11434")]
    [InlineData("local", "localhost:1234")]
    [InlineData("local", "http://host.docker.internal:12434/engines/v1")]
    [InlineData("bedrock", "https://bedrock-runtime.eu-west-1.amazonaws.com")]
    [InlineData("vertex", "https://europe-west4-aiplatform.googleapis.com")]
    [InlineData("anthropic", "https://API.Anthropic.com/")]
    [InlineData("ibm", "https://eu-de.ml.cloud.ibm.com")]
    [InlineData("databricks", "https://adb-1.2.azuredatabricks.net/serving-endpoints")]
    [InlineData("oci", "https://inference.generativeai.eu-frankfurt-1.oci.oraclecloud.com")]
    [InlineData("openai", "https://gateway.ai.cloudflare.com/v1/account/gateway/openai")]
    [InlineData("google", "https://gateway.ai.cloudflare.com/v1/account/gateway/google-ai-studio/v1beta")]
    [InlineData(null, "https://gateway.ai.cloudflare.com/v1/account/gateway/compat")]
    [InlineData(null, "https://gateway.ai.cloudflare.com/v1/account/gateway")]
    [InlineData("local", "http://10.0.0.5:8000/v1")]
    [InlineData("local", "http://172.16.1.9:8000/v1")]
    [InlineData("local", "http://172.31.1.9:1234/v1")]
    [InlineData("local", "http://192.168.1.20:11434")]
    [InlineData("local", "http://[fd12:3456::1]:11434")]
    [InlineData("local", "http://models.local:8080")]
    [InlineData("local", "http://ollama:11434")]
    [InlineData("local", "vllm:8000")]
    [InlineData(null, "http://10.0.0.5/v1")]
    [InlineData(null, "http://10.0.0.5:4000")]
    [InlineData(null, "http://192.168.1.20:9000/v1")]
    [InlineData(null, "http://litellm:4000")]
    [InlineData(null, "https://gateway/v1")]
    [InlineData(null, "http://models.local")]
    [InlineData(null, "http://11.0.0.5:8000/v1")]
    [InlineData(null, "http://172.15.1.9:8000/v1")]
    [InlineData(null, "http://172.32.1.9:8000/v1")]
    [InlineData(null, "http://192.169.1.20:11434")]
    [InlineData(null, "http://[2001:db8::1]:11434")]
    [InlineData(null, "http://models.example.com:11434")]
    [InlineData(null, "https://localhost.example.com")]
    [InlineData(null, "https://api.openai.com.example.com")]
    [InlineData(null, "")]
    [InlineData(null, "not an address")]
    public void Host_IsWhose(string? expected, string address) => Assert.Equal(expected, ClientHosts.ProviderOf(address));

    [Fact]
    public Task LocalCallInLoop_IsNoLargeModel() => RuleTest.Verify("AIC1001", """
        class Service(System.ClientModel.ApiKeyCredential key)
        {
            void Run(List<string> tickets)
            {
                var client = new ChatClient("gpt-4o", key, new OpenAIClientOptions { Endpoint = new System.Uri("http://localhost:1234") });
                foreach (var ticket in tickets) { client.CompleteChat(ticket); }
            }
        }
        """);

    [Fact]
    public Task LocalEmbeddingInLoop_IsNoOneByOneWork() => RuleTest.Verify("AIC1004", """
        class Service(System.ClientModel.ApiKeyCredential key)
        {
            void Run(List<string> texts)
            {
                var client = new EmbeddingClient("nomic", key, new OpenAIClientOptions { Endpoint = new System.Uri("http://localhost:1234") });
                foreach (var text in texts) { client.GenerateEmbedding(text); }
            }
        }
        """);
}
