//# azure1
//# setting OpenAI:Deployment = chat-eu
// Azure.AI.OpenAI of the first generation: the deployment is an argument of each call.
using Azure.AI.OpenAI;
using Microsoft.Extensions.Configuration;

sealed class Legacy(OpenAIClient client, IConfiguration configuration)
{
    private const string Deployment = "chat-prod";
    private readonly string _configured = configuration["OpenAI:Deployment"]!;

    public Task Chat(ChatCompletionsOptions options) => client.GetChatCompletionsAsync(Deployment, options); //: chat chat-prod

    public Task Configured(ChatCompletionsOptions options) => client.GetChatCompletionsAsync(_configured, options); //: chat chat-eu configuration

    public async Task<string> Stream(ChatCompletionsOptions options)
    {
        var response = await client.GetChatCompletionsStreamingAsync(deploymentOrModelName: "gpt-35-turbo", chatCompletionsOptions: options); //: chat gpt-35-turbo
        return response.ToString()!; //: none
    }

    public void Completion(string prompt) => client.GetCompletions("davinci", prompt); //: chat davinci

    public Task Vector(string text) => client.GetEmbeddingsAsync("text-embedding-ada-002", new EmbeddingsOptions(text)); //: embedding text-embedding-ada-002

    public Task ByUser(string deployment, string text) => client.GetEmbeddingsAsync(deployment, new EmbeddingsOptions(text)); //: embedding unknown

    public Task Picture(string text) => client.GetImageGenerationsAsync(new ImageGenerationOptions(text)); //: image unknown
}

sealed class Fake
{
    public Task GetChatCompletionsAsync(string deployment, object options) => Task.CompletedTask;

    public void GetEmbeddings(string deployment) => _ = GetChatCompletionsAsync(deployment, new()); //: none

    public void Use(Fake other)
    {
        other.GetEmbeddings("text-embedding-ada-002"); //: none
        other.GetChatCompletionsAsync("gpt-4o", new()); //: none
    }
}
