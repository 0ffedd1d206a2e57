//# stubs Microsoft.SemanticKernel.Connectors.OpenAI, Microsoft.SemanticKernel.Agents.Abstractions
//# setting Kernel:Deployment = chat-prod
// Semantic Kernel: services of a kernel, prompts, functions of the program's own, agents.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Embeddings;

static class Composition
{
    public static void Add(IServiceCollection services, IConfiguration configuration, string key)
    {
        services.AddKernel() //: none
            .AddAzureOpenAIChatCompletion(configuration["Kernel:Deployment"]!, "https://x.openai.azure.com", key) //: none
            .AddOpenAITextEmbeddingGeneration("text-embedding-3-small", key); //: none
        services.AddSingleton<Catalogue>(); //: none
    }
}

sealed class Catalogue(Kernel kernel, IChatCompletionService chat, IEmbeddingGenerationService<string, float> vectors)
{
    public Task Prompt(string topic) => kernel.InvokePromptAsync("Write about {{$topic}}", new() { ["topic"] = topic }); //: chat chat-prod configuration

    public Task Chat(ChatHistory history) => chat.GetChatMessageContentAsync(history); //: chat chat-prod configuration

    public Task Vectors(IList<string> texts) => vectors.GenerateEmbeddingsAsync(texts); //: embedding text-embedding-3-small

    public Task FromKernel(ChatHistory history) =>
        kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentsAsync(history); //: chat chat-prod configuration

    public async Task Function(string text)
    {
        var summarize = kernel.CreateFunctionFromPrompt("Summarize {{$input}}"); //: none
        await kernel.InvokeAsync(summarize, new() { ["input"] = text }); //: chat chat-prod configuration
        var native = KernelFunctionFactory.CreateFromMethod(() => text.Length); //: none
        await kernel.InvokeAsync(native); //: none
        await native.InvokeAsync(kernel); //: none
        await kernel.InvokeAsync("Catalogue", "Describe"); //: chat chat-prod configuration maybe
    }
}

sealed class Own(string key)
{
    private readonly Kernel _kernel = Build(key);

    private static Kernel Build(string key)
    {
        var builder = Kernel.CreateBuilder(); //: none
        builder.AddOpenAIChatCompletion("gpt-4o", key); //: none
        return builder.Build(); //: none
    }

    public Task Ask(string q) => _kernel.InvokePromptAsync(q); //: chat gpt-4o

    public async Task Agent(string q)
    {
        var agent = new ChatCompletionAgent { Kernel = _kernel, Instructions = "Help." };
        await foreach (var message in agent.InvokeAsync(q)) //: agentRun gpt-4o
        {
            Console.WriteLine(message); //: none
        }
    }
}
