// Stub of LLamaSharp 0.28
using LLama.Abstractions;
using Microsoft.Extensions.AI;

namespace LLama.Abstractions
{
    public interface IInferenceParams
    {
        int MaxTokens { get; set; }
    }

    public interface ILLamaExecutor
    {
        IAsyncEnumerable<string> InferAsync(string text, IInferenceParams? inferenceParams = null, CancellationToken token = default);
    }

    public static class LLamaExecutorExtensions
    {
        public static IChatClient AsChatClient(this ILLamaExecutor executor) => throw null!;
    }
}

namespace LLama
{
    public class InteractiveExecutor : ILLamaExecutor
    {
        public IAsyncEnumerable<string> InferAsync(string text, IInferenceParams? inferenceParams = null, CancellationToken token = default) => throw null!;
    }

    public class ChatSession(ILLamaExecutor executor)
    {
        public IAsyncEnumerable<string> ChatAsync(object message, CancellationToken cancellationToken = default) => throw null!;
        public void SaveSession(string path) => throw null!;
    }

    public class LLamaEmbedder
    {
        public Task<IReadOnlyList<float[]>> GetEmbeddings(string input, CancellationToken cancellationToken = default) => throw null!;
    }
}
