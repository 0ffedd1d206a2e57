// Stub of LangChain.Providers.Abstractions
namespace LangChain.Providers
{
    public interface IChatModel
    {
        string Id { get; }
        IAsyncEnumerable<object> GenerateAsync(object request, object? settings = null, CancellationToken cancellationToken = default);
    }
}
