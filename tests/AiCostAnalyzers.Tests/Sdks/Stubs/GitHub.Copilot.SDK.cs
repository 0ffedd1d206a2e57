// Stub of GitHub.Copilot.SDK 1.0
namespace GitHub.Copilot
{
    public class SessionConfig { public string? Model { get; set; } }

    public class MessageOptions { public string Prompt { get; set; } = ""; }

    public class CopilotClient
    {
        public Task<CopilotSession> CreateSessionAsync(SessionConfig? config = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public class CopilotSession
    {
        public Task<string> SendAsync(MessageOptions options, CancellationToken cancellationToken = default) => throw null!;
        public Task<string> SendAsync(string prompt, CancellationToken cancellationToken = default) => throw null!;
        public Task<object?> SendAndWaitAsync(string prompt, TimeSpan? timeout = null, CancellationToken cancellationToken = default) => throw null!;
        public Task AbortAsync(CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace GitHub.Copilot.SDK
{
    public class SessionConfig { public string? Model { get; set; } }

    public class MessageOptions { public string Prompt { get; set; } = ""; }

    public class CopilotClient
    {
        public Task<CopilotSession> CreateSessionAsync(SessionConfig? config = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public class CopilotSession
    {
        public Task<string> SendAsync(MessageOptions options, CancellationToken cancellationToken = default) => throw null!;
        public Task<string> SendAsync(string prompt, CancellationToken cancellationToken = default) => throw null!;
        public Task<object?> SendAndWaitAsync(string prompt, TimeSpan? timeout = null, CancellationToken cancellationToken = default) => throw null!;
        public Task AbortAsync(CancellationToken cancellationToken = default) => throw null!;
    }
}
