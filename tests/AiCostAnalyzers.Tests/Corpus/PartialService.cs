// The half of a partial class that configures, with the calls in the same file's other half.
using Microsoft.Extensions.Configuration;
using OpenAI;
using OpenAI.Chat;

partial class Reports
{
    private readonly OpenAIClient _root;
    private readonly string _model;
    private ChatClient _client;

    public Reports(IConfiguration configuration, OpenAIClient root)
    {
        _root = root;
        _model = configuration.GetValue<string>("Reports:Model") ?? Defaults.Model;
        _client = root.GetChatClient(_model); //: none
    }

    public partial Task<string> WriteAsync(string data);

    private static class Defaults
    {
        public const string Model = "gpt-6.1-terra";
    }
}

partial class Reports
{
    public partial async Task<string> WriteAsync(string data)
    {
        ChatCompletion completion = await _client.CompleteChatAsync(data); //: chat gpt-6.1-terra fallback
        return completion.Content[0].Text;
    }

    public async Task<string> TitleAsync(string data)
    {
        var title = await _root.GetChatClient(_model).CompleteChatAsync(data); //: chat gpt-6.1-terra fallback
        await WriteAsync(data); //: none
        return title.Value.Content[0].Text;
    }

    public ChatClient Client => _client;
}

static class Outside
{
    public static async Task Use(Reports reports)
    {
        await reports.Client.CompleteChatAsync("x"); //: chat gpt-6.1-terra fallback
        await reports.TitleAsync("x"); //: none
        await reports.WriteAsync("x"); //: none
    }
}
