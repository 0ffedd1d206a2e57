//# preview
// Syntax that is newer than the compiler of the tests: extension members and the field keyword.
using OpenAI;
using OpenAI.Chat;

static class Extensions
{
    extension(OpenAIClient root)
    {
        public ChatClient Quick => root.GetChatClient("gpt-5.4-nano"); //: none

        public ChatClient Careful() => root.GetChatClient("gpt-6-sol"); //: none

        public Task AskAsync(string q) => root.GetChatClient("gpt-4o").CompleteChatAsync(q); //: chat gpt-4o
    }
}

sealed class Newer(OpenAIClient root, string key)
{
    public ChatClient Client
    {
        get => field ??= new ChatClient("gpt-5.4-mini", key);
        set;
    }

    public string Model
    {
        get => field ?? "gpt-4o-mini";
        set => field = value;
    }

    public Task Field(string q) => Client.CompleteChatAsync(q); //: chat gpt-5.4-mini

    public Task Named(string q) => new ChatClient(Model, key).CompleteChatAsync(q); //: chat gpt-4o-mini fallback

    public Task Property(string q) => root.Quick.CompleteChatAsync(q); //: chat gpt-5.4-nano

    public Task Method(string q) => root.Careful().CompleteChatAsync(q); //: chat gpt-6-sol

    public Task Whole(string q) => root.AskAsync(q); //: none
}
