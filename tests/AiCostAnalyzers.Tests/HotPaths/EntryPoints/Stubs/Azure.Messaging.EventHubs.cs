// Stub of Azure.Messaging.EventHubs.Processor 5.12.1
namespace Azure.Messaging.EventHubs
{
    public class EventData { }
    public struct ProcessEventArgs { }
    public class EventProcessorClient { public event Func<ProcessEventArgs, Task> ProcessEventAsync { add { } remove { } } }
}

namespace Azure.Messaging.EventHubs.Primitives
{
    public class EventProcessorPartition { }
    public abstract class EventProcessor<TPartition> where TPartition : EventProcessorPartition, new() { protected abstract Task OnProcessingEventBatchAsync(IEnumerable<EventData> events, TPartition partition, CancellationToken cancellationToken); }
}
