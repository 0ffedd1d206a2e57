// Stub of OpenAI 2.7
namespace OpenAI.Responses
{
    public class ResponseCreationOptions { public int? MaxOutputTokenCount { get; set; } public string? Instructions { get; set; } }

    public class OpenAIResponseClient(string model, string apiKey)
    {
        public virtual object CreateResponse(string userInputText, ResponseCreationOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> CreateResponseAsync(string userInputText, ResponseCreationOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual IAsyncEnumerable<object> CreateResponseStreamingAsync(string userInputText, ResponseCreationOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OpenAI
{
    public class OpenAIClient(string apiKey)
    {
        public virtual Responses.OpenAIResponseClient GetOpenAIResponseClient(string model) => throw null!;
    }
}
