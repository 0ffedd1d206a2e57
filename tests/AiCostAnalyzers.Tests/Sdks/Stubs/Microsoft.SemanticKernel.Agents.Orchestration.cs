// Stub of Microsoft.SemanticKernel.Agents.Orchestration 1.80, over Microsoft.SemanticKernel.Agents.Abstractions
namespace Microsoft.SemanticKernel.Agents.Orchestration
{
    public abstract class AgentOrchestration<TInput, TOutput>
    {
        public ValueTask<object> InvokeAsync(TInput input, object runtime, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class SequentialOrchestration(params Agent[] agents) : AgentOrchestration<string, string>;
}
