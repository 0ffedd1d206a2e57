// Stub of Azure.Messaging.ServiceBus 7.19.0
namespace Azure.Messaging.ServiceBus
{
    public class ProcessMessageEventArgs : EventArgs { }
    public sealed class ProcessErrorEventArgs : EventArgs { }
    public class ProcessSessionMessageEventArgs : EventArgs { }
    public class ServiceBusProcessor { public event Func<ProcessMessageEventArgs, Task> ProcessMessageAsync { add { } remove { } } public event Func<ProcessErrorEventArgs, Task> ProcessErrorAsync { add { } remove { } } }
    public class ServiceBusSessionProcessor { public event Func<ProcessSessionMessageEventArgs, Task> ProcessMessageAsync { add { } remove { } } }
}
