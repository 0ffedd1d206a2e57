// Stub of Microsoft.ML.OnnxRuntimeGenAI
using Microsoft.Extensions.AI;

namespace Microsoft.ML.OnnxRuntimeGenAI;

public class Generator
{
    public void GenerateNextToken() => throw null!;
    public bool IsDone() => throw null!;
}

public class OnnxRuntimeGenAIChatClient(string modelPath) : IChatClient
{
    Task<ChatResponse> IChatClient.GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) => throw null!;
    IAsyncEnumerable<ChatResponseUpdate> IChatClient.GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) => throw null!;
    object? IChatClient.GetService(Type serviceType, object? serviceKey) => throw null!;
    public void Dispose() { }
}
