// Stub of LlmTornado.Agents, over LlmTornado
namespace LlmTornado.Agents
{
    public class TornadoAgent(LlmTornado.TornadoApi client, LlmTornado.Chat.Models.ChatModel model, string name = "", string instructions = "")
    {
        public Task<LlmTornado.Chat.Conversation> Run(string input = "") => throw null!;
        public Task<LlmTornado.Chat.Conversation> RunStreaming(string input = "") => throw null!;
    }
}
