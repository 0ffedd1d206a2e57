// Stub of Microsoft.Agents.AI.Workflows 1.17, over Microsoft.Agents.AI
namespace Microsoft.Agents.AI.Workflows
{
    public class Workflow;

    public static class AgentWorkflowBuilder
    {
        public static Workflow BuildSequential(params IEnumerable<Microsoft.Agents.AI.AIAgent> agents) => throw null!;
    }

    public static class InProcessExecution
    {
        public static ValueTask<object> RunAsync<TInput>(Workflow workflow, TInput input, string? sessionId = null, CancellationToken cancellationToken = default) => throw null!;
        public static ValueTask<object> RunStreamingAsync<TInput>(Workflow workflow, TInput input, string? sessionId = null, CancellationToken cancellationToken = default) => throw null!;
        public static ValueTask<object> StreamAsync<TInput>(Workflow workflow, TInput input, string? sessionId = null, CancellationToken cancellationToken = default) => throw null!;
        public static ValueTask<object> ResumeAsync(Workflow workflow, object fromCheckpoint, CancellationToken cancellationToken = default) => throw null!;
        public static ValueTask<object> ResumeStreamingAsync(Workflow workflow, object fromCheckpoint, CancellationToken cancellationToken = default) => throw null!;
    }
}
