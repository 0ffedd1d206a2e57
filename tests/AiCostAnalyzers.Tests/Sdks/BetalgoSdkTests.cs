namespace AiCostAnalyzers.Tests.Sdks;

public class BetalgoSdkTests
{
    private const string Clients = "IOpenAIService s, object o";

    /// <summary>Its assembly and its namespaces were called as the vendor's are.</summary>
    private static readonly StubCalls s_former = new("OpenAI@Betalgo", "using OpenAI; using OpenAI.Interfaces; using OpenAI.Managers; using OpenAI.ObjectModels; using OpenAI.ObjectModels.RequestModels;");

    private static readonly StubCalls s_calls = new("Betalgo.Ranul.OpenAI", "using Betalgo.Ranul.OpenAI; using Betalgo.Ranul.OpenAI.Interfaces; using Betalgo.Ranul.OpenAI.Managers; using Betalgo.Ranul.OpenAI.ObjectModels; using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;");

    [Theory]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat gpt-4o literal", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = \"gpt-4o\" })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat gpt-4o literal", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest(), \"gpt-4o\")")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat gpt-4o-mini literal", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = Models.Gpt_4o_mini })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = Models.Some_Other })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat gpt-4o literal", "await new OpenAIService(new OpenAIOptions { DefaultModelId = \"gpt-4o\" }).ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest())")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IChatCompletionService.CreateCompletionAsStream chat m literal", "s.ChatCompletion.CreateCompletionAsStream(new ChatCompletionCreateRequest { Model = \"m\" })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.ICompletionService.CreateCompletion chat m literal", "await s.Completions.CreateCompletion(new CompletionCreateRequest { Model = \"m\" })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.ICompletionService.CreateCompletionAsStream chat", "s.Completions.CreateCompletionAsStream(new CompletionCreateRequest())")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IEditService.CreateEdit chat", "await s.Edit.CreateEdit(new EditCreateRequest())")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IEmbeddingService.CreateEmbedding embedding text-embedding-3-small literal", "await s.Embeddings.CreateEmbedding(new EmbeddingCreateRequest { Model = \"text-embedding-3-small\", Input = \"a\" })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IImageService.CreateImage image m literal", "await s.Image.CreateImage(new ImageCreateRequest { Model = \"m\" })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IImageService.CreateImageEdit image", "await s.Image.CreateImageEdit(new ImageEditCreateRequest())")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IImageService.CreateImageVariation image", "await s.Image.CreateImageVariation(new ImageVariationCreateRequest())")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IAudioService.CreateTranscription transcription whisper-1 literal", "await s.Audio.CreateTranscription(new AudioCreateTranscriptionRequest { Model = \"whisper-1\" })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IAudioService.CreateTranslation transcription", "await s.Audio.CreateTranslation(new AudioCreateTranscriptionRequest())")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IAudioService.CreateSpeech speech tts-1 literal", "await s.Audio.CreateSpeech<byte[]>(new AudioCreateSpeechRequest { Model = \"tts-1\" })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IRunService.RunCreate agentRun m literal", "await s.Run.RunCreate(\"t\", new RunCreateRequest { Model = \"m\" })")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IRunService.RunCreateAsStream agentRun", "s.Run.RunCreateAsStream(\"t\", new RunCreateRequest())")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IRunService.CreateThreadAndRun agentRun", "await s.Run.CreateThreadAndRun(new CreateThreadAndRunRequest())")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IRunService.CreateThreadAndRunAsStream agentRun", "s.Run.CreateThreadAndRunAsStream(new CreateThreadAndRunRequest())")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IRunService.RunSubmitToolOutputs agentRun", "await s.Run.RunSubmitToolOutputs(\"t\", \"r\", o)")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IRunService.RunSubmitToolOutputsAsStream agentRun", "s.Run.RunSubmitToolOutputsAsStream(\"t\", \"r\", o)")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IBatchService.BatchCreate batch", "await s.Batch.BatchCreate(o)")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IModerationService.CreateModeration chat free", "await s.Moderation.CreateModeration(o)")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IChatCompletionServiceExtension.Create chat gpt-4o-mini literal", "await s.ChatCompletion.Create(new ChatCompletionCreateRequest(), Models.Model.Gpt_4o_mini)")]
    [InlineData("Betalgo.Ranul.OpenAI.Interfaces.IEditServiceExtension.Edit chat gpt-4o-mini literal", "await s.Edit.Edit(new EditCreateRequest(), Models.Model.Gpt_4o_mini)")]
    [InlineData("Betalgo.Ranul.OpenAI.Managers.IOpenAIRealtimeServiceClientEvents+IResponse.Create realtime", "await r.ClientEvents.Response.Create()")]
    [InlineData("Betalgo.Ranul.OpenAI.Managers.IOpenAIRealtimeServiceClientEvents+IInputAudioBuffer.Append realtime", "await r.ClientEvents.InputAudioBuffer.Append(new byte[1])")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients + ", IOpenAIRealtimeService r", call));

    [Theory]
    [InlineData("await r.ConnectAsync()")]
    [InlineData("await r.ClientEvents.Response.Cancel()")]
    [InlineData("await r.ClientEvents.InputAudioBuffer.Commit()")]
    [InlineData("await s.Run.RunRetrieve(\"t\", \"r\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients + ", IOpenAIRealtimeService r", call));

    [Theory]
    [InlineData("set 300 literal", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { MaxCompletionTokens = 300 })")]
    [InlineData("set 300 literal", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { MaxTokens = 300 })")]
    [InlineData("notSet", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest())")]
    public async Task OutputLimit_IsRead(string expected, string call) => Assert.Equal([expected], await s_calls.LimitsOf(Clients, call));

    [Theory]
    [InlineData("OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat gpt-4o literal", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = \"gpt-4o\" })")]
    [InlineData("OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat gpt-4o literal", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest(), \"gpt-4o\")")]
    [InlineData("OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat gpt-4o-mini literal", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = Models.Gpt_4o_mini })")]
    [InlineData("OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat", "await s.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = Models.Some_Other })")]
    [InlineData("OpenAI.Interfaces.IChatCompletionService.CreateCompletion chat gpt-4o literal", "await new OpenAIService(new OpenAIOptions { DefaultModelId = \"gpt-4o\" }).ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest())")]
    [InlineData("OpenAI.Interfaces.IChatCompletionService.CreateCompletionAsStream chat m literal", "s.ChatCompletion.CreateCompletionAsStream(new ChatCompletionCreateRequest { Model = \"m\" })")]
    [InlineData("OpenAI.Interfaces.ICompletionService.CreateCompletion chat m literal", "await s.Completions.CreateCompletion(new CompletionCreateRequest { Model = \"m\" })")]
    [InlineData("OpenAI.Interfaces.ICompletionService.CreateCompletionAsStream chat", "s.Completions.CreateCompletionAsStream(new CompletionCreateRequest())")]
    [InlineData("OpenAI.Interfaces.IEditService.CreateEdit chat", "await s.Edit.CreateEdit(new EditCreateRequest())")]
    [InlineData("OpenAI.Interfaces.IEmbeddingService.CreateEmbedding embedding text-embedding-3-small literal", "await s.Embeddings.CreateEmbedding(new EmbeddingCreateRequest { Model = \"text-embedding-3-small\", Input = \"a\" })")]
    [InlineData("OpenAI.Interfaces.IImageService.CreateImage image m literal", "await s.Image.CreateImage(new ImageCreateRequest { Model = \"m\" })")]
    [InlineData("OpenAI.Interfaces.IImageService.CreateImageEdit image", "await s.Image.CreateImageEdit(new ImageEditCreateRequest())")]
    [InlineData("OpenAI.Interfaces.IImageService.CreateImageVariation image", "await s.Image.CreateImageVariation(new ImageVariationCreateRequest())")]
    [InlineData("OpenAI.Interfaces.IAudioService.CreateTranscription transcription whisper-1 literal", "await s.Audio.CreateTranscription(new AudioCreateTranscriptionRequest { Model = \"whisper-1\" })")]
    [InlineData("OpenAI.Interfaces.IAudioService.CreateTranslation transcription", "await s.Audio.CreateTranslation(new AudioCreateTranscriptionRequest())")]
    [InlineData("OpenAI.Interfaces.IAudioService.CreateSpeech speech tts-1 literal", "await s.Audio.CreateSpeech<byte[]>(new AudioCreateSpeechRequest { Model = \"tts-1\" })")]
    [InlineData("OpenAI.Interfaces.IRunService.RunCreate agentRun m literal", "await s.Run.RunCreate(\"t\", new RunCreateRequest { Model = \"m\" })")]
    [InlineData("OpenAI.Interfaces.IRunService.RunCreateAsStream agentRun", "s.Run.RunCreateAsStream(\"t\", new RunCreateRequest())")]
    [InlineData("OpenAI.Interfaces.IRunService.CreateThreadAndRun agentRun", "await s.Run.CreateThreadAndRun(new CreateThreadAndRunRequest())")]
    [InlineData("OpenAI.Interfaces.IRunService.CreateThreadAndRunAsStream agentRun", "s.Run.CreateThreadAndRunAsStream(new CreateThreadAndRunRequest())")]
    [InlineData("OpenAI.Interfaces.IRunService.RunSubmitToolOutputs agentRun", "await s.Run.RunSubmitToolOutputs(\"t\", \"r\", o)")]
    [InlineData("OpenAI.Interfaces.IRunService.RunSubmitToolOutputsAsStream agentRun", "s.Run.RunSubmitToolOutputsAsStream(\"t\", \"r\", o)")]
    [InlineData("OpenAI.Interfaces.IBatchService.BatchCreate batch", "await s.Batch.BatchCreate(o)")]
    [InlineData("OpenAI.Interfaces.IModerationService.CreateModeration chat free", "await s.Moderation.CreateModeration(o)")]
    [InlineData("OpenAI.Interfaces.IChatCompletionServiceExtension.Create chat gpt-4o-mini literal", "await s.ChatCompletion.Create(new ChatCompletionCreateRequest(), Models.Model.Gpt_4o_mini)")]
    [InlineData("OpenAI.Interfaces.IEditServiceExtension.Edit chat gpt-4o-mini literal", "await s.Edit.Edit(new EditCreateRequest(), Models.Model.Gpt_4o_mini)")]
    public async Task CallOfTheFormerNamespaces_IsFound(string expected, string call) => Assert.Equal([expected], await s_former.Of(Clients, call));
}
