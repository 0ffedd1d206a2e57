using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>AIC2001 over the ways that a call and its model can be written.</summary>
public class AIC2001CheaperModelFitsCaseTests
{
    /// <summary>A client whose model costs ten times what one of its vendor does that can do the same.</summary>
    private const string Sol = "private readonly ChatClient _sol = new(\"gpt-6-sol\", key);\n";

    private static readonly RuleCases s_cases = new(
        DiagnosticIds.CheaperModelFits,
        AnalysisInputs.None,
        ("SynchronousCall_Triggers", Sol + "string Run(string text) => _sol.[|CompleteChat|](text).Value.Content[0].Text;"),
        ("SynchronousStream_Triggers", Sol + "void Run(string text) { foreach (var part in _sol.[|CompleteChatStreaming|](text)) { } }"),
        ("ListOfMessages_Triggers", Sol + "async Task Run(List<Chat.ChatMessage> messages) => await _sol.[|CompleteChatAsync|](messages);"),
        ("NamedArguments_Triggers", Sol + "async Task Run(string text) => await _sol.[|CompleteChatAsync|](messages: [new Chat.UserChatMessage(text)], cancellationToken: default);"),
        ("WithALimit_Triggers", Sol + "async Task Run(string text) => await _sol.[|CompleteChatAsync|]([text], new ChatCompletionOptions { MaxOutputTokenCount = 5 });"),
        ("ConfigureAwait_Triggers", Sol + "async Task Run(string text) { await _sol.[|CompleteChatAsync|](text).ConfigureAwait(false); }"),
        ("NotAwaited_Triggers", Sol + "void Run(string text) { _ = _sol.[|CompleteChatAsync|](text); }"),
        ("NullConditional_Triggers", Sol + "async Task Run(ChatClient? other, string text) { await (_sol?.[|CompleteChatAsync|](text) ?? Task.FromResult<System.ClientModel.ClientResult<Chat.ChatCompletion>>(null!)); }"),
        ("ConstantModel_Triggers", "private const string Model = \"gpt-6-sol\"; private readonly ChatClient _c = new(Model, key); Task Run(string t) => _c.[|CompleteChatAsync|](t);"),
        ("StaticField_Triggers", "private static readonly ChatClient s_c = new(\"gpt-6-sol\", \"key\"); static Task Run(string t) => s_c.[|CompleteChatAsync|](t);"),
        ("Property_Triggers", "private ChatClient Client => new(\"gpt-6-sol\", key); Task Run(string t) => Client.[|CompleteChatAsync|](t);"),
        ("Local_Triggers", "Task Run(string t) { var c = new ChatClient(\"gpt-6-sol\", key); return c.[|CompleteChatAsync|](t); }"),
        ("NoVariable_Triggers", "Task Run(string t) => new ChatClient(\"gpt-6-sol\", key).[|CompleteChatAsync|](t);"),
        ("ClientOfAClient_Triggers", "Task Run(OpenAIClient openAI, string t) => openAI.GetChatClient(\"gpt-6-sol\").[|CompleteChatAsync|](t);"),
        ("SameModelInBothArms_Triggers", "Task Run(OpenAIClient openAI, string t) => openAI.GetChatClient(t.Length > 9 ? \"gpt-6-sol\" : \"gpt-6-sol\").[|CompleteChatAsync|](t);"),
        ("HelperOfOnesOwn_Triggers", "private ChatClient Make(string model) => new(model, key); Task Run(string t) => Make(\"gpt-6-sol\").[|CompleteChatAsync|](t);"),
        ("AdapterToAnAbstraction_Triggers", "Task Run(string t) { IChatClient c = _claude.AsIChatClient(\"claude-opus-5-5\"); return c.[|GetResponseAsync|](t); }"),
        ("StreamOfAnAbstraction_Triggers", "async Task Run(IChatClient c, string t) { await foreach (var u in c.[|GetStreamingResponseAsync|](t, new ChatOptions { ModelId = \"gpt-6-sol\" })) { } }"),
        ("AnthropicMember_Triggers", "Task Run(string t) => _claude.Messages.[|Create|](new MessageCreateParams { Model = Model.ClaudeOpus5_5, MaxTokens = 9, Messages = [new UserMessageParam { Content = t }] });"),
        ("AnthropicText_Triggers", "Task Run(string t) => _claude.Messages.[|Create|](new MessageCreateParams { Model = \"claude-opus-5-5\", MaxTokens = 9, Messages = [new UserMessageParam { Content = t }] });"),
        ("AnthropicStream_Triggers", "async Task Run(string t) { await foreach (var e in _claude.Messages.[|CreateStreaming|](new MessageCreateParams { Model = Model.ClaudeOpus5_5, MaxTokens = 9, Messages = [new UserMessageParam { Content = t }] })) { } }"),
        ("LocalFunction_Triggers", Sol + "Task Run(string text) { return Ask(); Task Ask() => _sol.[|CompleteChatAsync|](text); }"),
        ("Lambda_Triggers", Sol + "System.Func<string, Task> Run() => text => _sol.[|CompleteChatAsync|](text);"),
        ("ArmOfACondition_Triggers", Sol + "async Task Run(string text) { if (text.Length > 9) { await _sol.[|CompleteChatAsync|](text); } else { await _luna.CompleteChatAsync(text); } }"),
        ("CatchBlock_Triggers", Sol + "async Task Run(string text) { try { await _luna.CompleteChatAsync(text); } catch (System.Exception) { await _sol.[|CompleteChatAsync|](text); } }"),
        ("TwoCalls_Triggers", Sol + "async Task Run(string text) { await _sol.[|CompleteChatAsync|](text); await _sol.[|CompleteChatAsync|](\"And now: \" + text); }"),

        ("SmallModel_DoesNotTrigger", "Task Run(string t) => new ChatClient(\"gpt-5.4-nano\", key).CompleteChatAsync(t);"),
        ("SmallModelOfOptions_DoesNotTrigger", "Task Run(IChatClient c, string t) => c.GetResponseAsync(t, new ChatOptions { ModelId = \"gpt-6-luna\" });"),
        ("SmallAnthropicMember_DoesNotTrigger", "Task Run(string t) => _claude.Messages.Create(new MessageCreateParams { Model = Model.ClaudeHaiku5_5, MaxTokens = 9, Messages = [new UserMessageParam { Content = t }] });"),
        ("ClientFromOutside_DoesNotTrigger", "Task Run(ChatClient c, string t) => c.CompleteChatAsync(t);"),
        ("AbstractionFromOutside_DoesNotTrigger", "Task Run(IChatClient c, string t) => c.GetResponseAsync(t);"),
        ("ModelFromOutside_DoesNotTrigger", "Task Run(OpenAIClient openAI, string model, string t) => openAI.GetChatClient(model).CompleteChatAsync(t);"),
        ("ModelOfTheTeamsOwn_DoesNotTrigger", "Task Run(string t) => new ChatClient(\"our-own-model\", key).CompleteChatAsync(t);"),
        ("OneOfTwoModels_DoesNotTrigger", "Task Run(bool b, string t) => new ChatClient(b ? \"gpt-6-sol\" : \"gpt-6-luna\", key).CompleteChatAsync(t);"),
        ("OwnMachine_DoesNotTrigger", "Task Run(string t) => new ChatClient(\"gpt-6-sol\", new System.ClientModel.ApiKeyCredential(key), new() { Endpoint = new(\"http://localhost:11434/v1\") }).CompleteChatAsync(t);"),
        ("RetiringModel_DoesNotTrigger", "Task Run(string t) => _gpt.CompleteChatAsync(t);"),
        ("LargeEmbedding_DoesNotTrigger", "Task Run(string t) => new EmbeddingClient(\"text-embedding-3-large\", key).GenerateEmbeddingAsync(t);"),
        ("Image_DoesNotTrigger", "Task Run(string t) => new OpenAI.Images.ImageClient(\"gpt-image-1\", key).GenerateImageAsync(t);"),
        ("Speech_DoesNotTrigger", "Task Run(string t) => new OpenAI.Audio.AudioClient(\"tts-1-hd\", key).GenerateSpeechAsync(t, OpenAI.Audio.GeneratedSpeechVoice.Alloy);"),
        ("Moderation_DoesNotTrigger", "Task Run(string t) => new OpenAI.Moderations.ModerationClient(\"omni-moderation-latest\", key).ClassifyTextAsync(t);"),
        ("TokenCount_DoesNotTrigger", "Task Run(string t) => _claude.Messages.CountTokens(new MessageCountTokensParams { Model = Model.ClaudeOpus5_5, Messages = [new UserMessageParam { Content = t }] });"),
        ("Loop_DoesNotTrigger", Sol + "async Task Run(string[] texts) { foreach (var t in texts) { await _sol.CompleteChatAsync(t); } }"),
        ("Query_DoesNotTrigger", Sol + "Task Run(string[] texts) => Task.WhenAll(texts.Select(t => _sol.CompleteChatAsync(t)));"),
        ("ClientThatIsOnlyMade_DoesNotTrigger", Sol + "ChatClient Run() => _sol;"),
        ("Nameof_DoesNotTrigger", Sol + "string Run() => nameof(_sol.CompleteChatAsync);"),
        ("ExpressionTree_DoesNotTrigger", "System.Linq.Expressions.Expression<System.Func<string, object>> Run() => t => new ChatClient(\"gpt-6-sol\", \"key\").CompleteChat(t);"),
        ("OwnMethodOfTheName_DoesNotTrigger", "private sealed class Api { public Task CompleteChatAsync(string t) => Task.CompletedTask; } Task Run(string t) => new Api().CompleteChatAsync(t);"));

    public static TheoryData<string> Cases => s_cases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Case(string name) => s_cases.VerifyAsync(name);
}
