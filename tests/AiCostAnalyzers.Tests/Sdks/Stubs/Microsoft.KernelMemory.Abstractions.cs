// Stub of Microsoft.KernelMemory.Abstractions
namespace Microsoft.KernelMemory
{
    public interface IKernelMemory
    {
        Task<string> ImportDocumentAsync(string filePath, string? documentId = null, CancellationToken cancellationToken = default);
        Task<string> ImportTextAsync(string text, string? documentId = null, CancellationToken cancellationToken = default);
        Task<string> ImportWebPageAsync(string url, string? documentId = null, CancellationToken cancellationToken = default);
        Task<object> SearchAsync(string query, string? index = null, CancellationToken cancellationToken = default);
        Task<object> AskAsync(string question, string? index = null, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> AskStreamingAsync(string question, string? index = null, CancellationToken cancellationToken = default);
        Task DeleteDocumentAsync(string documentId, string? index = null, CancellationToken cancellationToken = default);
    }

    public static class KernelMemoryExtensions
    {
        public static Task<object> AskAsync(this IKernelMemory memory, string question, double minRelevance, CancellationToken cancellationToken = default) => throw null!;
    }

    public interface IKernelMemoryBuilder
    {
        IKernelMemory Build();
    }
}
