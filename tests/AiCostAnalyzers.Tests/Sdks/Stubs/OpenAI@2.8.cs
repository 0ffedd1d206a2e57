// Stub of OpenAI 2.8.0
namespace OpenAI.Responses
{
    public class ResponsesClient(string model, string apiKey)
    {
        public virtual Task<object> CreateResponseAsync(string userInputText, string? previousResponseId = null, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OpenAI
{
    public class OpenAIClient(string apiKey)
    {
        public virtual Responses.ResponsesClient GetResponsesClient(string model) => throw null!;
    }
}
