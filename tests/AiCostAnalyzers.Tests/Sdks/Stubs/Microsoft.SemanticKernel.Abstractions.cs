// Stub of Microsoft.SemanticKernel.Abstractions 1.80
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel
{
    public class PromptExecutionSettings
    {
        public string? ServiceId { get; set; }

        public string? ModelId { get; set; }

        public IDictionary<string, object>? ExtensionData { get; set; }
    }

    public class KernelArguments : Dictionary<string, object?>
    {
        public KernelArguments(PromptExecutionSettings? executionSettings = null) { }
    }

    public class FunctionResult;

    public class ChatMessageContent;

    public class StreamingChatMessageContent;

    public class TextContent;

    public class ImageContent;

    public class AudioContent;

    public interface IKernelBuilder
    {
        IServiceCollection Services { get; }
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class KernelFunctionAttribute : Attribute
    {
        public KernelFunctionAttribute() { }

        public KernelFunctionAttribute(string? name) { }
    }

    public sealed class Kernel(IServiceProvider? services = null)
    {
        public IServiceProvider Services { get; } = services!;

        public static IKernelBuilder CreateBuilder() => throw new NotSupportedException();

        public T GetRequiredService<T>(object? serviceKey = null) where T : class => throw new NotSupportedException();

        public Task<FunctionResult> InvokeAsync(KernelFunction function, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<FunctionResult> InvokeAsync(string pluginName, string functionName, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<TResult?> InvokeAsync<TResult>(KernelFunction function, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<TResult> InvokeStreamingAsync<TResult>(KernelFunction function, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public abstract class KernelFunction
    {
        public Task<FunctionResult> InvokeAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<TResult> InvokeStreamingAsync<TResult>(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public abstract class KernelPlugin
    {
        public KernelFunction this[string functionName] => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.ChatCompletion
{
    public class ChatHistory
    {
        public ChatHistory() { }

        public ChatHistory(string systemMessage) { }

        public void AddUserMessage(string content) { }
    }

    public interface IChatCompletionService
    {
        Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);

        IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }

    public static class ChatCompletionServiceExtensions
    {
        public static Task<ChatMessageContent> GetChatMessageContentAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<ChatMessageContent> GetChatMessageContentAsync(this IChatCompletionService chatCompletionService, ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.TextGeneration
{
    public interface ITextGenerationService
    {
        IAsyncEnumerable<TextContent> GetStreamingTextContentsAsync(string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);

        Task<IReadOnlyList<TextContent>> GetTextContentsAsync(string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }

    public static class TextGenerationExtensions
    {
        public static Task<TextContent> GetTextContentAsync(this ITextGenerationService textGenerationService, string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.Embeddings
{
    public interface IEmbeddingGenerationService<TValue, TEmbedding>
    {
        Task<IList<ReadOnlyMemory<TEmbedding>>> GenerateEmbeddingsAsync(IList<TValue> data, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }

    public static class EmbeddingGenerationExtensions
    {
        public static Task<ReadOnlyMemory<TEmbedding>> GenerateEmbeddingAsync<TValue, TEmbedding>(this IEmbeddingGenerationService<TValue, TEmbedding> generator, TValue value, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.TextToImage
{
    public interface ITextToImageService
    {
        Task<IReadOnlyList<ImageContent>> GetImageContentsAsync(TextContent input, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }
}

namespace Microsoft.SemanticKernel.TextToAudio
{
    public interface ITextToAudioService
    {
        Task<IReadOnlyList<AudioContent>> GetAudioContentsAsync(string text, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }
}

namespace Microsoft.SemanticKernel.AudioToText
{
    public interface IAudioToTextService
    {
        Task<IReadOnlyList<TextContent>> GetTextContentsAsync(AudioContent content, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }
}

namespace Microsoft.SemanticKernel.ImageToText
{
    public interface IImageToTextService
    {
        Task<IReadOnlyList<TextContent>> GetTextContentsAsync(ImageContent content, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }
}

namespace Microsoft.SemanticKernel.TextToImage
{
    public static class TextToImageServiceExtensions
    {
        public static Task<string> GenerateImageAsync(this ITextToImageService service, string description, int width, int height, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.TextToAudio
{
    public static class TextToAudioServiceExtensions
    {
        public static Task<AudioContent> GetAudioContentAsync(this ITextToAudioService textToAudioService, string text, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.AudioToText
{
    public static class AudioToTextServiceExtensions
    {
        public static Task<TextContent> GetTextContentAsync(this IAudioToTextService audioToTextService, AudioContent content, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
