// Stub of Azure.AI.Extensions.OpenAI, over Azure.AI.Projects
using OpenAI;
using OpenAI.Responses;
using System.ClientModel;

namespace Azure.AI.Extensions.OpenAI
{
    public class ProjectOpenAIClient : OpenAIClient
    {
        public virtual ProjectResponsesClient GetProjectResponsesClientForModel(string defaultModel, string? defaultConversationId = null) => throw null!;
        public virtual ProjectResponsesClient GetProjectResponsesClientForAgent(object defaultAgent, string? defaultConversationId = null) => throw null!;
    }

#pragma warning disable OPENAI001
    public class ProjectResponsesClient : ResponsesClient
    {
        public virtual ClientResult<ResponseResult> CreateResponse(string userInputText, string? previousResponseId = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<ClientResult<ResponseResult>> CreateResponseAsync(string userInputText, string? previousResponseId = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> CreateResponseStreamingAsync(string userInputText, string? previousResponseId = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public static class AIProjectClientExtensions
    {

        public static ProjectOpenAIClient GetProjectOpenAIClient(this Azure.AI.Projects.AIProjectClient client) => throw null!;
    }
}
