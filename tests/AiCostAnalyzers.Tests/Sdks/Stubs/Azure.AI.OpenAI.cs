// Stub of Azure.AI.OpenAI 2.9.0-beta.1
using System.ClientModel;
using OpenAI;

namespace Azure.AI.OpenAI
{
    public class AzureOpenAIClientOptions;

    public class AzureOpenAIClient : OpenAIClient
    {
        public AzureOpenAIClient(Uri endpoint, ApiKeyCredential credential, AzureOpenAIClientOptions? options = null) { }

        public override global::OpenAI.Chat.ChatClient GetChatClient(string deploymentName) => throw new NotSupportedException();

        public override global::OpenAI.Embeddings.EmbeddingClient GetEmbeddingClient(string deploymentName) => throw new NotSupportedException();

        public override global::OpenAI.Images.ImageClient GetImageClient(string deploymentName) => throw new NotSupportedException();

        public override global::OpenAI.Audio.AudioClient GetAudioClient(string deploymentName) => throw new NotSupportedException();
    }
}
