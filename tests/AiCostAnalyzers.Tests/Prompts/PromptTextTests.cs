namespace AiCostAnalyzers.Tests.Prompts;

/// <summary>Which parts of a prompt are constant, and that exactly they are counted.</summary>
public class PromptTextTests
{
    private const string Say = "Say hello to the customer in one short and friendly sentence.";
    private const string Rules = "Never promise a refund, and never name a colleague.";

    private static readonly Dictionary<string, PromptCase> s_cases = new()
    {
        // Texts
        ["Literal"] = new($"await c.CompleteChatAsync(\"{Say}\")", true, [Say]),
        ["RawString"] = new($"await c.CompleteChatAsync(\"\"\"\n{Say}\n{Rules}\n\"\"\")", true, [Say + "\n" + Rules]),
        ["Utf8"] = new($"await c.CompleteChatAsync(Encoding.UTF8.GetString(\"{Say}\"u8))", false, []),
        ["ConstantOfClass"] = new("await c.CompleteChatAsync(Prompt)", true, [Say], $"const string Prompt = \"{Say}\";"),
        ["StaticReadonly"] = new("await c.CompleteChatAsync(Prompt)", true, [Say], $"static readonly string Prompt = \"{Say}\";"),
        ["Computed"] = new("await c.CompleteChatAsync(Prompt)", true, [Say], $"static string Prompt => \"{Say}\";"),
        ["SettableProperty"] = new("await c.CompleteChatAsync(Prompt)", false, [], $"public string Prompt {{ get; set; }} = \"{Say}\";"),
        ["FieldSetTwice"] = new("_p = q; await c.CompleteChatAsync(_p)", false, [], $"string _p = \"{Say}\";"),
        ["Interpolated"] = new($"await c.CompleteChatAsync($\"{Say} Name: {{q}}. {Rules}\")", false, [Say + " Name: ", ". " + Rules]),
        ["InterpolatedConstants"] = new($"await c.CompleteChatAsync($\"{Say} At most {{Words}} words.\")", true, [Say + " At most ", "20", " words."], "static readonly int Words = 20;"),
        ["RawInterpolated"] = new($"await c.CompleteChatAsync($$\"\"\"\n{Say} {{{{q}}}}\n\"\"\")", false, [Say + " "]),
        ["Concatenated"] = new($"await c.CompleteChatAsync(\"{Say}\" + q + \"{Rules}\")", false, [Say, Rules]),
        ["ConcatenatedNumber"] = new($"await c.CompleteChatAsync(\"{Say}\" + items.Length + \" words\")", false, [Say, " words"]),
        ["Grown"] = new($"var p = \"{Say}\"; p += \"{Rules}\"; await c.CompleteChatAsync(p)", true, [Say, Rules]),
        ["GrownByHole"] = new($"var p = \"{Say}\"; p += q; await c.CompleteChatAsync(p)", false, [Say]),
        ["GrownIfAsked"] = new($"var p = \"{Say}\"; if (b) p += \"{Rules}\"; await c.CompleteChatAsync(p)", false, [Say]),
        ["GrownInLoop"] = new($"var p = \"{Say}\"; foreach (var i in items) p += \"{Rules}\"; await c.CompleteChatAsync(p)", false, [Say]),
        ["GrownAfterwards"] = new($"var p = \"{Say}\"; await c.CompleteChatAsync(p); p += \"{Rules}\"", true, [Say]),
        ["SetLater"] = new($"string p; p = \"{Say}\"; await c.CompleteChatAsync(p)", true, [Say]),
        ["OneOfTwo"] = new($"string p; if (b) p = \"{Say}\"; else p = \"Hi.\"; await c.CompleteChatAsync(p)", false, ["Hi."]),
        ["Conditional"] = new($"await c.CompleteChatAsync(b ? \"{Say}\" : \"\")", false, []),
        ["SwitchExpression"] = new($"await c.CompleteChatAsync(q switch {{ \"a\" => \"{Say}\", \"b\" => \"{Say} {Rules}\", _ => throw new Exception() }})", false, [Say]),
        ["Fallback"] = new($"await c.CompleteChatAsync(q ?? \"{Say}\")", false, []),
        ["Trimmed"] = new($"await c.CompleteChatAsync(\"{Say} \".Trim())", true, [Say + " "]),
        ["Replaced"] = new($"await c.CompleteChatAsync(\"{Say} [name] {Rules} [day]\".Replace(\"[name]\", q).Replace(\"[day]\", q))", false, [Say + "  " + Rules + " "]),
        ["Format"] = new($"await c.CompleteChatAsync(string.Format(\"{Say} {{0:N2}} {{{{x}}}}\", q))", false, [Say + "  {x}"]),
        ["Join"] = new($"await c.CompleteChatAsync(string.Join(\"; \", \"{Say}\", \"{Rules}\", q))", false, [Say, Rules, "; ", "; "]),
        ["JoinOfArray"] = new($"await c.CompleteChatAsync(string.Join('\\n', new[] {{ \"{Say}\", \"{Rules}\" }}))", true, [Say, Rules, "\n"]),
        ["JoinOfCollection"] = new("await c.CompleteChatAsync(string.Join(\", \", items))", false, []),
        ["Concat"] = new($"await c.CompleteChatAsync(string.Concat(\"{Say}\", Environment.NewLine, \"{Rules}\"))", true, [Say, "\n", Rules]),
        ["InvariantText"] = new($"await c.CompleteChatAsync(FormattableString.Invariant($\"{Say} {{items.Length}}\"))", false, [Say + " "]),
        ["CreatedText"] = new($"await c.CompleteChatAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{Say} {{q}}\"))", false, [Say + " "]),
        ["Placeholder"] = new($"await c.CompleteChatAsync(\"{Say} {{{{name}}}}\".Replace(\"{{{{name}}}}\", q))", false, [Say + " "]),
        ["JsonBraces"] = new("await c.CompleteChatAsync(\"Answer as {\\\"a\\\":{\\\"b\\\":1}}\")", true, ["Answer as {\"a\":{\"b\":1}}"]),

        // Builders
        ["Builder"] = new($"var s = new StringBuilder(); s.Append(\"{Say}\"); s.AppendLine(\"{Rules}\"); await c.CompleteChatAsync(s.ToString())", true, [Say, Rules + "\n"]),
        ["BuilderChain"] = new($"var s = new StringBuilder(\"{Say}\").AppendLine().Append(q).Append(\"{Rules}\"); await c.CompleteChatAsync(s.ToString())", false, [Say, "\n", Rules]),
        ["BuilderInline"] = new($"await c.CompleteChatAsync(new StringBuilder().Append(\"{Say}\").Append(7).ToString())", true, [Say, "7"]),
        ["BuilderCapacity"] = new($"var s = new StringBuilder(256); s.Append(\"{Say}\"); await c.CompleteChatAsync(s.ToString())", true, [Say]),
        ["BuilderFormat"] = new($"var s = new StringBuilder(); s.AppendFormat(\"{Say} {{0}}\", q); await c.CompleteChatAsync(s.ToString())", false, [Say + " "]),
        ["BuilderInterpolated"] = new($"var s = new StringBuilder(); s.Append($\"{Say} {{q}}\"); s.AppendLine($\"{Rules}{{q}}\"); await c.CompleteChatAsync(s.ToString())", false, [Say + " ", Rules, "\n"]),
        ["BuilderInsert"] = new($"var s = new StringBuilder(\"{Rules}\"); s.Insert(0, \"{Say}\"); await c.CompleteChatAsync(s.ToString())", true, [Say, Rules]),
        ["BuilderLoop"] = new($"var s = new StringBuilder(\"{Say}\"); foreach (var i in items) s.AppendLine(\"{Rules}\"); await c.CompleteChatAsync(s.ToString())", false, [Say]),
        ["BuilderIf"] = new($"var s = new StringBuilder(\"{Say}\"); if (b) {{ s.Append(\"{Rules}\"); }} await c.CompleteChatAsync(s.ToString())", false, [Say]),
        ["BuilderCleared"] = new($"var s = new StringBuilder(); s.Append(\"{Say}\"); s.Clear(); await c.CompleteChatAsync(s.ToString())", false, [Say]),
        ["BuilderPassedOn"] = new($"var s = new StringBuilder(\"{Say}\"); More(s); await c.CompleteChatAsync(s.ToString())", false, [Say], "static void More(StringBuilder s) => s.Append(DateTime.Now);"),
        ["BuilderInSameBranch"] = new($"if (b) {{ var s = new StringBuilder(\"{Say}\"); s.Append(\"{Rules}\"); await c.CompleteChatAsync(s.ToString()); }}", true, [Say, Rules]),
        ["BuilderGrowsInLoop"] = new($"var s = new StringBuilder(\"{Say}\"); foreach (var i in items) {{ await c.CompleteChatAsync(s.ToString()); s.Append(\"{Rules}\"); }}", false, [Say]),

        // Messages
        ["Messages"] = new($"await e.GetResponseAsync([new ChatMessage(ChatRole.System, \"{Say}\"), new(ChatRole.User, \"{Rules}\")])", true, [Say, Rules]),
        ["MessagesWithHole"] = new($"await e.GetResponseAsync([new ChatMessage(ChatRole.System, \"{Say}\"), new(ChatRole.User, q)])", false, [Say]),
        ["MessagesOfArray"] = new($"var m = new ChatMessage[] {{ new(ChatRole.System, \"{Say}\") }}; await e.GetResponseAsync(m)", true, [Say]),
        ["MessageList"] = new($"var m = new List<ChatMessage> {{ new(ChatRole.System, \"{Say}\") }}; await e.GetResponseAsync(m)", true, [Say]),
        ["MessageListAdded"] = new($"List<ChatMessage> m = []; m.Add(new(ChatRole.System, \"{Say}\")); m.Add(new ChatMessage(ChatRole.User, q)); await e.GetResponseAsync(m)", false, [Say]),
        ["MessageListInserted"] = new($"List<ChatMessage> m = [new(ChatRole.User, q)]; m.Insert(0, new(ChatRole.System, \"{Say}\")); await e.GetResponseAsync(m)", false, [Say]),
        ["MessageListOfTwoCalls"] = new($"List<ChatMessage> m = [new(ChatRole.System, \"{Say}\")]; Log(m); await e.GetResponseAsync(m)", true, [Say], "static void Log(IReadOnlyList<ChatMessage> m) { }"),
        ["MessageListPassedOn"] = new($"List<ChatMessage> m = [new(ChatRole.System, \"{Say}\")]; More(m); await e.GetResponseAsync(m)", false, [Say], "static void More(List<ChatMessage> m) { }"),
        ["MessageListOfHistory"] = new($"var m = new List<ChatMessage>(History) {{ new(ChatRole.User, \"{Say}\") }}; await e.GetResponseAsync(m)", false, [Say], "public List<ChatMessage> History = [];"),
        ["Spread"] = new($"ChatMessage[] few = [new(ChatRole.User, \"{Say}\")]; await e.GetResponseAsync([.. few, new(ChatRole.User, q), .. Examples])", false, [Say, Rules], $"static readonly ChatMessage[] Examples = [new(ChatRole.User, \"{Rules}\")];"),
        ["MessageLinq"] = new($"List<ChatMessage> m = [new(ChatRole.System, \"{Say}\")]; await e.GetResponseAsync(m.Append(new ChatMessage(ChatRole.User, \"{Rules}\")))", true, [Say, Rules]),
        ["MessageFactory"] = new($"await c.CompleteChatAsync(OpenAI.Chat.ChatMessage.CreateSystemMessage(\"{Say}\"), new UserChatMessage(ChatMessageContentPart.CreateTextPart(\"{Rules}\")))", true, [Say, Rules]),
        ["Instructions"] = new($"await e.GetResponseAsync(\"{Rules}\", new ChatOptions {{ Instructions = \"{Say}\" }})", true, [Say, Rules]),
        ["InstructionsSetLater"] = new($"var o = new ChatOptions(); o.Instructions = \"{Say}\"; await e.GetResponseAsync(q, o)", false, [Say]),
        ["InstructionsOfField"] = new($"await e.GetResponseAsync(q, s_options)", false, [Say], $"static readonly ChatOptions s_options = new() {{ Instructions = \"{Say}\" }};"),
        ["OptionsOfCaller"] = new($"await Ask(null)", false, [Say], $"Task Ask(ChatOptions? o) => default(IChatClient)!.GetResponseAsync(\"{Say}\", o);"),

        // What members pass on
        ["OwnMethod"] = new("await c.CompleteChatAsync(Prompt(q))", false, [Say + " "], $"static string Prompt(string name) => $\"{Say} {{name}}\";"),
        ["OwnMethodWithArgument"] = new($"await c.CompleteChatAsync(Prompt(\"{Rules}\"))", true, [Say + " ", Rules], $"static string Prompt(string name) => $\"{Say} {{name}}\";"),
        ["OwnMethodOfTwoReturns"] = new("await c.CompleteChatAsync(Prompt(b))", false, [], $"static string Prompt(bool b) {{ if (b) return \"\"; return \"{Say}\"; }}"),
        ["PrivateParameter"] = new($"await Ask(c, \"{Say}\")", true, [Say], "static Task Ask(ChatClient c, string prompt) => c.CompleteChatAsync(prompt);"),
        ["PublicParameter"] = new("_ = 0", false, [], "internal Task Ask2(ChatClient c, string prompt) => c.CompleteChatAsync(prompt);"),
        ["ParameterOfTwoCallers"] = new($"await Ask(c, \"{Say} {Rules}\"); await Ask(c, \"{Say}\")", false, [Say], "static Task Ask(ChatClient c, string prompt) => c.CompleteChatAsync(prompt);"),
        ["ParameterLeftOut"] = new($"await Ask(c, \"{Say}\"); await Ask(c)", false, [], "static Task Ask(ChatClient c, string prompt = \"\") => c.CompleteChatAsync(prompt);"),
        ["CallerLoop"] = new("await Ask(c, q)", false, [], "static Task Ask(ChatClient c, string prompt) => prompt.Length > 9 ? Ask(c, prompt + prompt) : c.CompleteChatAsync(prompt);"),
        ["SelfReference"] = new("var p = q; p = p + p; await c.CompleteChatAsync(p)", false, []),
    };

    private static readonly PromptRun s_run = new(s_cases);

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task ConstantParts_AreCounted(string name) => s_run.VerifyAsync(name);
}
