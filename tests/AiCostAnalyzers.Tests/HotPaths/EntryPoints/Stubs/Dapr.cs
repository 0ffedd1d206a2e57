// Stub of Dapr.AspNetCore, Dapr.Actors and Dapr.Workflow 1.15.4
namespace Dapr { [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public class TopicAttribute(string pubsubName, string name) : Attribute { public string Name => pubsubName + name; } }
namespace Dapr.Actors { public interface IActor { } }
namespace Dapr.Workflow { public abstract class WorkflowActivityContext { } public abstract class WorkflowActivity<TInput, TOutput> { public abstract Task<TOutput> RunAsync(WorkflowActivityContext context, TInput input); } }
