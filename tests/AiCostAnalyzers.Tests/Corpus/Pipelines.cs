//# stubs Microsoft.Extensions.AI, Microsoft.Extensions.AI.OpenAI
// Builders, middleware, routers and fail-over: one model, or one of several.
using Anthropic;
using Microsoft.Extensions.AI;
using OpenAI;

sealed class Pipelines(OpenAIClient root, AnthropicClient anthropic)
{
    private readonly IChatClient _piped = root.GetChatClient("gpt-5.4-mini").AsIChatClient() //: none
        .AsBuilder()
        .UseLogging()
        .UseFunctionInvocation(configure: f => Console.WriteLine(f)) //: none
        .Build(); //: none

    private readonly IChatClient _configured = new ChatClientBuilder(root.GetChatClient("gpt-4o").AsIChatClient()) //: none
        .ConfigureOptions(options => options.ModelId ??= "gpt-6-luna") //: none
        .UseOpenTelemetry()
        .Build(); //: none

    private readonly IChatClient _failover = new OrderedFailoverChatClient([
        root.GetChatClient("gpt-6-sol").AsIChatClient(), //: none
        anthropic.AsIChatClient("claude-sonnet-5-5"), //: none
    ]);

    public Task Piped(string q) => _piped.GetResponseAsync(q); //: chat gpt-5.4-mini

    public Task Configured(string q) => _configured.GetResponseAsync(q); //: chat gpt-6-luna

    public Task Failover(string q) => _failover.GetResponseAsync(q); //: chat gpt-6-sol | claude-sonnet-5-5

    public Task Routed(string q)
    {
        var small = root.GetChatClient("gpt-5.4-nano").AsIChatClient(); //: none
        var large = root.GetChatClient("gpt-6-sol").AsIChatClient(); //: none
        var router = RoutingChatClient.Create((context, _) => new ValueTask<IChatClient>(context.Messages.Count() > 5 ? large : small)); //: none
        return router.GetResponseAsync(q); //: chat gpt-6-sol | gpt-5.4-nano
    }

    public Task Wrapped(string q) => new FunctionInvokingChatClient(_piped).GetResponseAsync([new(ChatRole.User, q)]); //: chat gpt-5.4-mini

    public Task Structured(string q) => _piped.GetResponseAsync<string[]>(q); //: chat gpt-5.4-mini

    public async Task Streaming(string q)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in _piped.GetStreamingResponseAsync(q)) //: chat gpt-5.4-mini
        {
            updates.Add(update); //: none
        }

        Console.WriteLine(updates.ToChatResponse().Text); //: none
    }
}
