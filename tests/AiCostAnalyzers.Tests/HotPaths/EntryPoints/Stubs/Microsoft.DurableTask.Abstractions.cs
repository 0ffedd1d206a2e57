// Stub of Microsoft.DurableTask.Abstractions 1.8.1
namespace Microsoft.DurableTask
{
    public abstract class TaskActivityContext { }
    public abstract class TaskOrchestrationContext { }
    public abstract class TaskActivity<TInput, TOutput> { public abstract Task<TOutput> RunAsync(TaskActivityContext context, TInput input); }
    public abstract class TaskOrchestrator<TInput, TOutput> { public abstract Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input); }
}
