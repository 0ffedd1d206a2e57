using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Prompts;

/// <summary>Prompts that stand in files: the build gives their counts, source says which is read.</summary>
public class PromptFilesTests
{
    private const int Triage = 812;
    private const int Reply = 95;
    private const int First = 31;

    private static readonly AnalysisInputs s_inputs = new()
    {
        PromptFiles =
        [
            new PromptFile("Prompts/triage.txt", Triage),
            new PromptFile("Prompts/reply.md", Reply, HasPlaceholders: true),
            new PromptFile("Prompts/first-line.txt", First),
            new PromptFile("de/hello.txt", 5),
            new PromptFile("en/hello.txt", 4),
            new PromptFile("Texts/other.txt", 77, Resource: "Desk.Named"),
        ],
    };

    /// <summary>What the call asks, and the tokens and completeness to expect.</summary>
    private static readonly Dictionary<string, (string Prompt, int Tokens, bool IsComplete, string Members)> s_cases = new()
    {
        ["Relative"] = ("File.ReadAllText(\"Prompts/triage.txt\")", Triage, true, ""),
        ["Backslashes"] = ("File.ReadAllText(@\".\\Prompts\\triage.txt\")", Triage, true, ""),
        ["Awaited"] = ("await File.ReadAllTextAsync(\"prompts/Triage.txt\")", Triage, true, ""),
        ["BaseDirectory"] = ("File.ReadAllText(Path.Combine(AppContext.BaseDirectory, \"Prompts\", \"triage.txt\"))", Triage, true, ""),
        ["BaseDirectoryJoined"] = ("File.ReadAllText(Path.Join(AppContext.BaseDirectory, \"Prompts/triage.txt\"))", Triage, true, ""),
        ["Interpolated"] = ("File.ReadAllText($\"{AppContext.BaseDirectory}/Prompts/triage.txt\")", Triage, true, ""),
        ["FolderOfField"] = ("File.ReadAllText(Path.Combine(s_folder, \"triage.txt\"))", Triage, true, "static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, \"Prompts\");"),
        ["StaticReadonly"] = ("s_prompt", Triage, true, "static readonly string s_prompt = File.ReadAllText(\"Prompts/triage.txt\");"),
        ["OwnLoader"] = ("Load(\"triage.txt\")", Triage, true, "static string Load(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, \"Prompts\", name));"),
        ["Placeholders"] = ("File.ReadAllText(\"Prompts/reply.md\").Replace(\"{{name}}\", q)", Reply, false, ""),
        ["PlusText"] = ("File.ReadAllText(\"Prompts/triage.txt\") + q", Triage, false, ""),
        ["Resource"] = ("new StreamReader(typeof(Resource).Assembly.GetManifestResourceStream(\"App.Prompts.triage.txt\")!).ReadToEnd()", Triage, true, ""),
        ["ResourceOfLocal"] = ("await Load()", First, true,
            "static async Task<string> Load() { using var s = typeof(Resource).Assembly.GetManifestResourceStream(\"App.Prompts.first_line.txt\") ?? throw new IOException(); using var r = new StreamReader(s); return await r.ReadToEndAsync(); }"),
        ["ResourceByName"] = ("new StreamReader(typeof(Resource).Assembly.GetManifestResourceStream(\"Desk.Named\")!).ReadToEnd()", 77, true, ""),
        ["Opened"] = ("File.OpenText(\"Prompts/triage.txt\").ReadToEnd()", Triage, true, ""),
        ["Instructions"] = ("q, new ChatOptions { Instructions = File.ReadAllText(\"Prompts/triage.txt\") }", Triage, false, ""),
        ["LinesJoined"] = ("string.Join(\"\\n\", File.ReadAllLines(\"Prompts/triage.txt\"))", Triage, true, ""),
        ["LinesAwaited"] = ("string.Join(Environment.NewLine, await File.ReadAllLinesAsync(\"Prompts/triage.txt\"))", Triage, true, ""),
        ["LinesOfSome"] = ("string.Join('\\n', File.ReadLines(\"Prompts/triage.txt\").Where(l => l != q))", 0, false, ""),
        ["LinesWithHoles"] = ("string.Join('\\n', File.ReadAllLines(\"Prompts/reply.md\"))", Reply, false, ""),
        ["LinesOfRequest"] = ("string.Join('\\n', File.ReadAllLines(q))", 0, false, ""),
        ["NotIncluded"] = ("File.ReadAllText(\"Prompts/other.txt\")", 0, false, ""),
        ["Ambiguous"] = ("File.ReadAllText(Path.Combine(q, \"hello.txt\"))", 0, false, ""),
        ["NameOfRequest"] = ("File.ReadAllText(Path.Combine(\"Prompts\", q))", 0, false, ""),
        ["OtherReader"] = ("new StringReader(q).ReadToEnd()", 0, false, ""),
    };

    private static readonly PromptRun s_run = new(
        s_cases.ToDictionary(
            static c => c.Key,
            static c => new PromptCase($"await e.GetResponseAsync({c.Value.Prompt})", c.Value.IsComplete, [], c.Value.Members) { InFiles = c.Value.Tokens }),
        inputs: s_inputs);

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task FileOfConstantName_IsCounted(string name) => s_run.VerifyAsync(name);

    [Fact]
    public async Task WithoutFilesOfTheBuild_NothingIsKnown()
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync("""
            class Service { Task Run(OpenAI.Chat.ChatClient c) => c.CompleteChatAsync(System.IO.File.ReadAllText("Prompts/triage.txt")); }
            """));
        Assert.Equal(0, (int?)site["input"]?["constantTokens"] ?? 0);
    }
}
