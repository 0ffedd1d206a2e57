// Stub of Azure.AI.Agents.Persistent
namespace Azure.AI.Agents.Persistent
{
    public class PersistentAgentsClient(string endpoint, object credential)
    {
        public virtual ThreadRuns Runs => throw null!;
        public virtual PersistentAgentsAdministrationClient Administration => throw null!;
        public virtual object CreateThreadAndRun(string assistantId, string? overrideModelName = null, int? maxPromptTokens = null, int? maxCompletionTokens = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> CreateThreadAndRunAsync(string assistantId, string? overrideModelName = null, int? maxPromptTokens = null, int? maxCompletionTokens = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public class PersistentAgentsAdministrationClient
    {
        public virtual Task<object> CreateAgentAsync(string model, string? name = null, string? instructions = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public class ThreadRuns
    {
        public virtual object CreateRun(string threadId, string assistantId, string? overrideModelName = null, int? maxPromptTokens = null, int? maxCompletionTokens = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> CreateRunAsync(string threadId, string assistantId, string? overrideModelName = null, int? maxPromptTokens = null, int? maxCompletionTokens = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual IAsyncEnumerable<object> CreateRunStreamingAsync(string threadId, string assistantId, string? overrideModelName = null, int? maxPromptTokens = null, int? maxCompletionTokens = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> SubmitToolOutputsToRunAsync(object run, IEnumerable<object> toolOutputs, CancellationToken cancellationToken = default) => throw null!;
        public virtual IAsyncEnumerable<object> SubmitToolOutputsToStreamAsync(object run, IEnumerable<object> toolOutputs, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> GetRunAsync(string threadId, string runId, CancellationToken cancellationToken = default) => throw null!;
    }
}
