// Stub of Google.Cloud.PubSub.V1 3.23.0
namespace Google.Cloud.PubSub.V1 { public sealed class PubsubMessage { } public abstract class SubscriberClient { public virtual Task StartAsync(Func<PubsubMessage, CancellationToken, Task<int>> handlerAsync) => null!; } }
