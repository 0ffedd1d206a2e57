// Stub of Microsoft.Bot.Builder 4.22.9 and Microsoft.Agents.Builder 1.1.0; contexts are objects
namespace Microsoft.Bot.Builder
{
    public interface IBot { Task OnTurnAsync(object turnContext, CancellationToken cancellationToken); }
    public class ActivityHandler : IBot { public virtual Task OnTurnAsync(object turnContext, CancellationToken cancellationToken) => null!; protected virtual Task OnMessageActivityAsync(object turnContext, CancellationToken cancellationToken) => null!; }
}

namespace Microsoft.Agents.Builder.App { public class AgentApplication { public AgentApplication OnActivity(string type, Func<object, CancellationToken, Task> handler) => this; } }
