// Stub of Azure.AI.OpenAI 1.0.0-beta.17
namespace Azure.AI.OpenAI
{
    public class ChatCompletionsOptions { public string? DeploymentName { get; set; } public int? MaxTokens { get; set; } }

    public class AudioTranscriptionOptions { public string? DeploymentName { get; set; } }

    public class AudioTranslationOptions { public string? DeploymentName { get; set; } }

    public class SpeechGenerationOptions { public string? DeploymentName { get; set; } }

    public class OpenAIClient
    {
        public virtual Task<object> GetChatCompletionsAsync(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> GetAudioTranscriptionAsync(AudioTranscriptionOptions audioTranscriptionOptions, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> GetAudioTranslationAsync(AudioTranslationOptions audioTranslationOptions, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> GenerateSpeechFromTextAsync(SpeechGenerationOptions speechGenerationOptions, CancellationToken cancellationToken = default) => throw null!;
    }
}
