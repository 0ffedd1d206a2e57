// Stub of RabbitMQ.Client 7.1.2, with the EventingBasicConsumer of version 6; parameters cut
namespace RabbitMQ.Client { public class AsyncDefaultBasicConsumer { public virtual Task HandleBasicDeliverAsync(string consumerTag) => null!; } }
namespace RabbitMQ.Client.Events
{
    public class BasicDeliverEventArgs : EventArgs { }
    public delegate Task AsyncEventHandler<in TEvent>(object sender, TEvent @event) where TEvent : EventArgs;
    public class AsyncEventingBasicConsumer { public event AsyncEventHandler<BasicDeliverEventArgs> ReceivedAsync { add { } remove { } } }
    public class EventingBasicConsumer { public event EventHandler<BasicDeliverEventArgs> Received { add { } remove { } } public event EventHandler Shutdown { add { } remove { } } }
}
