//# stubs Microsoft.Extensions.AI, Microsoft.Extensions.AI.OpenAI
//# setting Models:Chat = gpt-6.1-terra
// Controllers over services over clients, registered by extension methods of the program's own.
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using OpenAI.Chat;

static class AiServices
{
    public static IServiceCollection AddShopAi(this IServiceCollection services, string chatModel, string embeddingModel, string key)
    {
        services.AddSingleton(new OpenAIClient(key)); //: none
        services.AddSingleton(sp => sp.GetRequiredService<OpenAIClient>().GetChatClient(chatModel)); //: none
        services.AddSingleton(sp => sp.GetRequiredService<OpenAIClient>().GetEmbeddingClient(embeddingModel).AsIEmbeddingGenerator()); //: none
        services.AddKeyedSingleton("vision", (sp, _) => sp.GetRequiredService<OpenAIClient>().GetChatClient("gpt-4o")); //: none
        return services.AddScoped<IDescriber, Describer>();
    }
}

static class Startup
{
    public static void Configure(IServiceCollection services, IConfiguration configuration) =>
        services.AddShopAi(configuration["Models:Chat"]!, "text-embedding-3-small", configuration["Models:Key"]!); //: none
}

interface IDescriber
{
    Task<string> DescribeAsync(string product);

    Task<IReadOnlyList<string>> TagAsync(IEnumerable<string> products);
}

sealed class Describer(ChatClient chat, [FromKeyedServices("vision")] ChatClient vision, IEmbeddingGenerator<string, Embedding<float>> vectors) : IDescriber
{
    public async Task<string> DescribeAsync(string product)
    {
        var completion = await chat.CompleteChatAsync(product); //: chat gpt-6.1-terra configuration
        return completion.Value.Content[0].Text; //: none
    }

    public async Task<IReadOnlyList<string>> TagAsync(IEnumerable<string> products)
    {
        var tags = new List<string>();
        foreach (var product in products)
        {
            ChatCompletion tag = await vision.CompleteChatAsync("Tag " + product); //: chat gpt-4o
            tags.Add(tag.Content[0].Text); //: none
        }

        await vectors.GenerateAsync(tags); //: embedding text-embedding-3-small
        return tags;
    }
}

[ApiController]
[Route("products")]
public sealed class ProductsController : ControllerBase
{
    private readonly IServiceProvider _services;

    public ProductsController(IServiceProvider services) => _services = services;

    [HttpPost("describe")]
    public async Task<IActionResult> Describe([FromBody] string product)
    {
        var text = await _services.GetRequiredService<IDescriber>().DescribeAsync(product); //: none
        return Ok(text); //: none
    }

    [HttpPost("slogan")]
    public async Task<ActionResult<string>> Slogan([FromBody] string product, [FromServices] ChatClient chat)
    {
        ChatCompletion completion = await chat.CompleteChatAsync("A slogan for " + product); //: chat gpt-6.1-terra configuration
        return CreatedAtAction(nameof(Describe), completion.Content[0].Text); //: none
    }

    [HttpGet("search")]
    public async Task<ActionResult<int>> Search(string q)
    {
        var generator = _services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(); //: none
        var vector = await generator.GenerateVectorAsync(q); //: embedding text-embedding-3-small
        return vector.Length;
    }
}
