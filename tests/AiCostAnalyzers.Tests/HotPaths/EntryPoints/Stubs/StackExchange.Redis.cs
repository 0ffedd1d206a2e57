// Stub of StackExchange.Redis 2.8.41
namespace StackExchange.Redis
{
    public interface ISubscriber { void Subscribe(string channel, Action<string, string> handler); }
    public sealed class ChannelMessageQueue { public void OnMessage(Action<string> handler) { } }
}
