// Stub of Azure.AI.Projects.OpenAI, over Azure.AI.Projects
using OpenAI;
using OpenAI.Responses;

namespace Azure.AI.Projects.OpenAI
{
    public class ProjectOpenAIClient : OpenAIClient
    {
        public virtual ProjectResponsesClient GetProjectResponsesClientForModel(string defaultModel, string? defaultConversationId = null) => throw null!;
    }

#pragma warning disable OPENAI001
    public class ProjectResponsesClient : ResponsesClient
    {
        public virtual Task<object> CreateResponseAsync(string userInputText, string? previousResponseId = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> CreateResponseStreamingAsync(string userInputText, string? previousResponseId = null, CancellationToken cancellationToken = default) => throw null!;
    }
}
