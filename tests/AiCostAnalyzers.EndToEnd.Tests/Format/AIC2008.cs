using Anthropic;
using Microsoft.Extensions.AI;

namespace Desk;

public static class Welcome
{
    public static void Map(WebApplication app, IServiceCollection services)
    {
        services.AddChatClient(new AnthropicClient().AsIChatClient("claude-haiku-5-5"));
        app.MapGet("/greeting", async (IChatClient chat) => (await chat.GetResponseAsync("Greet the customer.", new ChatOptions { MaxOutputTokens = 100 })).Text);
    }
}
