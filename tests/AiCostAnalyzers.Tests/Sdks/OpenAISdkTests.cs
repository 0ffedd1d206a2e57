namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>The rarer operations of the OpenAI package, and its generations.</summary>
public class OpenAISdkTests
{
    private const string Clients = """
        OpenAI.Responses.ResponsesClient r, OpenAI.Images.ImageClient i, OpenAI.Audio.AudioClient a, OpenAI.Realtime.RealtimeClient l,
        OpenAI.Realtime.RealtimeSessionClient s, OpenAI.Assistants.AssistantClient t, OpenAI.Decisions.DecisionsClient d,
        OpenAI.FineTuning.FineTuningClient f, OpenAI.Evals.EvaluationClient e, OpenAI.Graders.GraderClient g, OpenAI.Videos.VideoClient v,
        OpenAI.Moderations.ModerationClient m, System.ClientModel.BinaryContent b
        """;

    private static readonly StubCalls s_calls = new("", "#pragma warning disable OPENAI001, OPENAI002, OPENAI003, SCME0001, SCME0002\nusing OpenAI.Assistants;");

    [Theory]
    [InlineData("OpenAI.Responses.ResponsesClient.CompactResponse chat", "r.CompactResponse(b, \"application/json\")")]
    [InlineData("OpenAI.Images.ImageClient.GenerateImagesStreamingAsync image", "await i.GenerateImagesStreamingAsync(b)")]
    [InlineData("OpenAI.Images.ImageClient.GenerateImageEdits image", "i.GenerateImageEdits(\"a.png\", \"b\", 2)")]
    [InlineData("OpenAI.Images.ImageClient.GenerateImageEditsStreamingAsync image", "await i.GenerateImageEditsStreamingAsync(b, \"image/png\")")]
    [InlineData("OpenAI.Images.ImageClient.GenerateImageVariation image", "i.GenerateImageVariation(\"a.png\")")]
    [InlineData("OpenAI.Images.ImageClient.GenerateImageVariationsAsync image", "await i.GenerateImageVariationsAsync(\"a.png\", 2)")]
    [InlineData("OpenAI.Audio.AudioClient.TranscribeAudioDiarized transcription", "a.TranscribeAudioDiarized(\"a.mp3\")")]
    [InlineData("OpenAI.Audio.AudioClient.TranscribeAudioStreamingAsync transcription", "await a.TranscribeAudioStreamingAsync(\"a.mp3\")")]
    [InlineData("OpenAI.Audio.AudioClient.GenerateSpeechStreamingAsync speech", "await a.GenerateSpeechStreamingAsync(\"a\", OpenAI.Audio.GeneratedSpeechVoice.Alloy)")]
    [InlineData("OpenAI.Realtime.RealtimeClient.StartSessionAsync realtime gpt-realtime literal", "await l.StartSessionAsync(\"gpt-realtime\", \"conversation\")")]
    [InlineData("OpenAI.Realtime.RealtimeClient.StartTranscriptionSessionAsync realtime", "await l.StartTranscriptionSessionAsync()")]
    [InlineData("OpenAI.Realtime.RealtimeSessionClient.StartResponseAsync realtime", "await s.StartResponseAsync()")]
    [InlineData("OpenAI.Realtime.RealtimeSessionClient.SendInputAudioAsync realtime", "await s.SendInputAudioAsync(BinaryData.FromString(\"\"))")]
    [InlineData("OpenAI.Realtime.RealtimeSessionClient.AddItemAsync realtime free", "await s.AddItemAsync(null!)")]
    [InlineData("OpenAI.Realtime.RealtimeSessionClient.ConfigureConversationSessionAsync realtime free", "await s.ConfigureConversationSessionAsync(null!)")]
    [InlineData("OpenAI.Realtime.RealtimeSessionClient.ConfigureTranscriptionSessionAsync realtime free", "await s.ConfigureTranscriptionSessionAsync(null!)")]
    [InlineData("OpenAI.Assistants.AssistantClient.CreateRunAsync agentRun gpt-4o literal", "await t.CreateRunAsync(\"t\", \"a\", new RunCreationOptions { ModelOverride = \"gpt-4o\" })")]
    [InlineData("OpenAI.Assistants.AssistantClient.CreateRunStreamingAsync agentRun", "await t.CreateRunStreamingAsync(\"t\", \"a\")")]
    [InlineData("OpenAI.Assistants.AssistantClient.CreateThreadAndRun agentRun", "t.CreateThreadAndRun(\"a\")")]
    [InlineData("OpenAI.Assistants.AssistantClient.CreateThreadAndRunStreamingAsync agentRun", "await t.CreateThreadAndRunStreamingAsync(\"a\")")]
    [InlineData("OpenAI.Assistants.AssistantClient.SubmitToolOutputsToRun agentRun", "t.SubmitToolOutputsToRun(\"t\", \"r\", new List<ToolOutput>())")]
    [InlineData("OpenAI.Assistants.AssistantClient.SubmitToolOutputsToRunStreamingAsync agentRun", "await t.SubmitToolOutputsToRunStreamingAsync(\"t\", \"r\", new List<ToolOutput>())")]
    [InlineData("OpenAI.Decisions.DecisionsClient.CreateDecision chat", "d.CreateDecision(b)")]
    [InlineData("OpenAI.FineTuning.FineTuningClient.FineTune batch", "f.FineTune(\"gpt-4o-mini\", \"file\", false)")]
    [InlineData("OpenAI.Evals.EvaluationClient.CreateEvaluationRun batch", "e.CreateEvaluationRun(\"e\", b)")]
    [InlineData("OpenAI.Graders.GraderClient.RunGrader chat", "g.RunGrader(b)")]
    [InlineData("OpenAI.Videos.VideoClient.CreateVideoRemix video", "v.CreateVideoRemix(\"v\", b, \"application/json\")")]
    [InlineData("OpenAI.Moderations.ModerationClient.ClassifyText chat free", "m.ClassifyText(\"a\")")]
    [InlineData("OpenAI.Moderations.ModerationClient.ClassifyInputs chat free", "m.ClassifyInputs(b)")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Fact]
    public async Task SessionOfAModel_AnswersWithIt() => Assert.Equal(
        [
            "OpenAI.Realtime.RealtimeClient.StartConversationSessionAsync realtime gpt-realtime literal",
            "OpenAI.Realtime.RealtimeSessionClient.SendInputAudioAsync realtime gpt-realtime literal",
            "OpenAI.Realtime.RealtimeSessionClient.StartResponseAsync realtime gpt-realtime literal",
        ],
        await s_calls.Of(Clients, "using var session = await l.StartConversationSessionAsync(\"gpt-realtime\"); await session.SendInputAudioAsync(BinaryData.FromString(\"\")); await session.StartResponseAsync()"));

    [Theory]
    [InlineData("g.ValidateGrader(b)")]
    [InlineData("e.CreateEvaluation(b)")]
    [InlineData("await s.CancelResponseAsync()")]
    [InlineData("t.CreateThread()")]
    [InlineData("t.CreateAssistant(\"gpt-4o\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));

    private static readonly StubCalls s_older = new("OpenAI@2.7", "using OpenAI; using OpenAI.Responses;");

    [Theory]
    [InlineData("OpenAI.Responses.OpenAIResponseClient.CreateResponse chat gpt-5 literal", "new OpenAIResponseClient(\"gpt-5\", \"key\").CreateResponse(\"a\")")]
    [InlineData("OpenAI.Responses.OpenAIResponseClient.CreateResponseAsync chat gpt-5 literal", "await c.GetOpenAIResponseClient(\"gpt-5\").CreateResponseAsync(\"a\")")]
    [InlineData("OpenAI.Responses.OpenAIResponseClient.CreateResponseStreamingAsync chat gpt-5 literal", "c.GetOpenAIResponseClient(\"gpt-5\").CreateResponseStreamingAsync(\"a\")")]
    public async Task ClientOfResponses_HadTheModelBefore28(string expected, string call) => Assert.Equal([expected], await s_older.Of("OpenAIClient c", call));

    [Theory]
    [InlineData("set 300 literal", "new ResponseCreationOptions { MaxOutputTokenCount = 300 }")]
    [InlineData("notSet", "new ResponseCreationOptions()")]
    public async Task OutputLimitBefore28_IsRead(string expected, string options) =>
        Assert.Equal([expected], await s_older.LimitsOf("OpenAIResponseClient c", $"c.CreateResponse(\"a\", {options})"));
}
