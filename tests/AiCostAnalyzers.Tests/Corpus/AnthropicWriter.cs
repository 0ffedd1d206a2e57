// The official Anthropic package: params as records, copies of them, the enum of models, streaming.
using Anthropic;
using Anthropic.Models.Messages;

sealed class Writer(IAnthropicClient client)
{
    private static readonly MessageCreateParams s_base = new()
    {
        Model = Model.ClaudeSonnet5_5,
        MaxTokens = 1024,
        Messages = [],
    };

    private const string Cheap = "claude-haiku-5-5";

    public async Task<string> DraftAsync(string topic)
    {
        var message = await client.Messages.Create(s_base with //: chat claude-sonnet-5-5
        {
            System = topic,
            MaxTokens = 2048,
        });
        return message.ToString(); //: none
    }

    public async Task PolishAsync(string text)
    {
        var parameters = s_base with { Model = Cheap, MaxTokens = 300 };
        await client.Messages.Create(parameters); //: chat claude-haiku-5-5
        await client.Messages.CountTokens(new MessageCountTokensParams { Model = Cheap, Messages = [] }); //: chat free
    }

    public async Task StreamAsync(bool careful)
    {
        var model = careful ? Model.ClaudeOpus5_5 : Model.ClaudeHaiku5_5;
        await foreach (var part in client.Messages.CreateStreaming(s_base with { Model = model })) //: chat claude-opus-5-5 | claude-haiku-5-5
        {
            Console.Write(part); //: none
        }
    }

    public Task Batch() => client.Messages.Create(Build(Model.ClaudeOpus5, 4096)); //: chat claude-opus-5

    public Task Short() => client.Messages.Create(Build(Model.ClaudeHaiku5_5, 64)); //: chat claude-haiku-5-5

    private static MessageCreateParams Build(Model model, long limit) => new() { Model = model, MaxTokens = limit, Messages = [] }; //: none

    public Task FromOutside(MessageCreateParams parameters) => client.Messages.Create(parameters); //: chat unknown

    public async Task Beta()
    {
        var request = new Anthropic.Models.Beta.Messages.MessageCreateParams { Model = "claude-fable-5-2", MaxTokens = 10, Messages = [] };
        await client.Beta.Messages.Create(request); //: chat claude-fable-5-2
    }
}

sealed class OtherMessages
{
    public Task Create(MessageCreateParams parameters) => Task.CompletedTask;

    public Task CreateStreaming(MessageCreateParams parameters) => Task.CompletedTask;
}

sealed class NotTheSdk(OtherMessages messages)
{
    public async Task RunAsync(MessageCreateParams parameters)
    {
        await messages.Create(parameters); //: none
        await messages.CreateStreaming(parameters); //: none
        await RunAsync(parameters with { Model = Model.ClaudeOpus5_5 }); //: none
    }
}
