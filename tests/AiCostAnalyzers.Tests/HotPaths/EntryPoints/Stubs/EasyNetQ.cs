// Stub of EasyNetQ 7.8.0
namespace EasyNetQ
{
    public interface IPubSub { }
    public static class PubSubExtensions { public static Task SubscribeAsync<T>(this IPubSub pubSub, string subscriptionId, Func<T, Task> onMessage) => null!; }
}

namespace EasyNetQ.AutoSubscribe
{
    public interface IConsume<in T> where T : class { void Consume(T message, CancellationToken cancellationToken); }
    public interface IConsumeAsync<in T> where T : class { Task ConsumeAsync(T message, CancellationToken cancellationToken); }
}
