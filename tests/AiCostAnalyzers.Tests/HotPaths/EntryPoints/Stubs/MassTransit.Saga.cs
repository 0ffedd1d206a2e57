// Stub of MassTransit 8.4.0, what is not in MassTransit.Abstractions
namespace MassTransit
{
    public interface EventActivityBinder<TSaga> { }
    public static class ThenExtensions { public static EventActivityBinder<TSaga> ThenAsync<TSaga>(this EventActivityBinder<TSaga> binder, Func<TSaga, Task> asyncAction) => binder; }
}
