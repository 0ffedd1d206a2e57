// Stub of xAI, over xAI.Protocol
using Microsoft.Extensions.AI;
using xAI.Protocol;

#pragma warning disable MEAI001
namespace xAI
{
    public class GrokClient(string apiKey)
    {
        public Chat.ChatClient GetChatClient() => throw null!;
    }

    public static class GrokClientExtensions
    {
        public static IChatClient AsIChatClient(this GrokClient client, string defaultModelId) => throw null!;
        public static IChatClient AsIChatClient(this Chat.ChatClient client, string defaultModelId) => throw null!;
        public static IImageGenerator AsIImageGenerator(this GrokClient client, string defaultModelId) => throw null!;
    }
}
