// Stub of Betalgo.Ranul.OpenAI 9.2.6
namespace Betalgo.Ranul.OpenAI
{
    public class OpenAIOptions
    {
        public string? DefaultModelId { get; set; }
    }
}

namespace Betalgo.Ranul.OpenAI.ObjectModels
{
    public static class Models
    {
        public static string Gpt_4o_mini => "gpt-4o-mini";
        public static string Some_Other => "some-other";
        public enum Model { Gpt_4, Gpt_4o_mini }
    }
}

namespace Betalgo.Ranul.OpenAI.ObjectModels.RequestModels
{
    public class ChatCompletionCreateRequest
    {
        public string? Model { get; set; }
        public int? MaxTokens { get; set; }
        public int? MaxCompletionTokens { get; set; }
        public IList<string>? Messages { get; set; }
    }

    public class CompletionCreateRequest { public string? Model { get; set; } }

    public class EditCreateRequest { public string? Model { get; set; } }

    public class EmbeddingCreateRequest { public string? Model { get; set; } public string? Input { get; set; } }

    public class ImageCreateRequest { public string? Model { get; set; } }

    public class ImageEditCreateRequest { public string? Model { get; set; } }

    public class ImageVariationCreateRequest { public string? Model { get; set; } }

    public class AudioCreateTranscriptionRequest { public string? Model { get; set; } }

    public class AudioCreateSpeechRequest { public string? Model { get; set; } }

    public class RunCreateRequest { public string? Model { get; set; } }

    public class CreateThreadAndRunRequest { public string? Model { get; set; } }
}

namespace Betalgo.Ranul.OpenAI.Interfaces
{
    using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

    public interface IChatCompletionService
    {
        Task<object> CreateCompletion(ChatCompletionCreateRequest chatCompletionCreateRequest, string? modelId = null, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> CreateCompletionAsStream(ChatCompletionCreateRequest chatCompletionCreateRequest, string? modelId = null, CancellationToken cancellationToken = default);
    }

    public interface ICompletionService
    {
        Task<object> CreateCompletion(CompletionCreateRequest createCompletionModel, string? modelId = null, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> CreateCompletionAsStream(CompletionCreateRequest createCompletionModel, string? modelId = null, CancellationToken cancellationToken = default);
    }

    public interface IEditService { Task<object> CreateEdit(EditCreateRequest editCreate, string? modelId = null, CancellationToken cancellationToken = default); }

    public static class IChatCompletionServiceExtension
    {
        public static Task<object> Create(this IChatCompletionService service, ChatCompletionCreateRequest chatCompletionCreate, Betalgo.Ranul.OpenAI.ObjectModels.Models.Model modelId, CancellationToken cancellationToken = default) => throw null!;
    }

    public static class IEditServiceExtension
    {
        public static Task<object> Edit(this IEditService service, EditCreateRequest editCreate, Betalgo.Ranul.OpenAI.ObjectModels.Models.Model modelId, CancellationToken cancellationToken = default) => throw null!;
    }

    public interface IEmbeddingService { Task<object> CreateEmbedding(EmbeddingCreateRequest createEmbeddingModel, CancellationToken cancellationToken = default); }

    public interface IImageService
    {
        Task<object> CreateImage(ImageCreateRequest imageCreate, CancellationToken cancellationToken = default);
        Task<object> CreateImageEdit(ImageEditCreateRequest imageEditCreateRequest, CancellationToken cancellationToken = default);
        Task<object> CreateImageVariation(ImageVariationCreateRequest imageEditCreateRequest, CancellationToken cancellationToken = default);
    }

    public interface IAudioService
    {
        Task<object> CreateTranscription(AudioCreateTranscriptionRequest audioCreateTranscriptionRequest, CancellationToken cancellationToken = default);
        Task<object> CreateTranslation(AudioCreateTranscriptionRequest audioCreateTranscriptionRequest, CancellationToken cancellationToken = default);
        Task<T> CreateSpeech<T>(AudioCreateSpeechRequest audioCreateSpeechRequest, CancellationToken cancellationToken = default);
    }

    public interface IRunService
    {
        Task<object> RunCreate(string threadId, RunCreateRequest request, string? modelId = null, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> RunCreateAsStream(string threadId, RunCreateRequest request, string? modelId = null, CancellationToken cancellationToken = default);
        Task<object> CreateThreadAndRun(CreateThreadAndRunRequest requestBody, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> CreateThreadAndRunAsStream(CreateThreadAndRunRequest createThreadAndRunRequest, string? modelId = null, CancellationToken cancellationToken = default);
        Task<object> RunSubmitToolOutputs(string threadId, string runId, object request, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> RunSubmitToolOutputsAsStream(string threadId, string runId, object request, CancellationToken cancellationToken = default);
        Task<object> RunRetrieve(string threadId, string runId, CancellationToken cancellationToken = default);
    }

    public interface IBatchService { Task<object> BatchCreate(object batchCreateRequest, CancellationToken cancellationToken = default); }

    public interface IModerationService { Task<object> CreateModeration(object createModerationRequest, CancellationToken cancellationToken = default); }

    public interface IOpenAIService
    {
        IChatCompletionService ChatCompletion { get; }
        ICompletionService Completions { get; }
        IEditService Edit { get; }
        IEmbeddingService Embeddings { get; }
        IImageService Image { get; }
        IAudioService Audio { get; }
        IRunService Run { get; }
        IBatchService Batch { get; }
        IModerationService Moderation { get; }
    }
}

namespace Betalgo.Ranul.OpenAI.Managers
{
    using Betalgo.Ranul.OpenAI.Interfaces;

    public class OpenAIService(OpenAIOptions settings, System.Net.Http.HttpClient? httpClient = null) : IOpenAIService
    {
        public IChatCompletionService ChatCompletion => throw null!;
        public ICompletionService Completions => throw null!;
        public IEditService Edit => throw null!;
        public IEmbeddingService Embeddings => throw null!;
        public IImageService Image => throw null!;
        public IAudioService Audio => throw null!;
        public IRunService Run => throw null!;
        public IBatchService Batch => throw null!;
        public IModerationService Moderation => throw null!;
    }

    public interface IOpenAIRealtimeServiceClientEvents
    {
        IInputAudioBuffer InputAudioBuffer { get; }
        IResponse Response { get; }

        public interface IInputAudioBuffer
        {
            Task Append(ReadOnlyMemory<byte> audioData, CancellationToken cancellationToken = default);
            Task Commit(CancellationToken cancellationToken = default);
        }

        public interface IResponse
        {
            Task Create(CancellationToken cancellationToken = default);
            Task Cancel(CancellationToken cancellationToken = default);
        }
    }

    public interface IOpenAIRealtimeService
    {
        IOpenAIRealtimeServiceClientEvents ClientEvents { get; }
        Task ConnectAsync(CancellationToken cancellationToken = default);
    }
}
