using System.Text.Json.Nodes;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>Prompts in files that go with the program are counted by the build, and their text goes nowhere.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class PromptFileTests(PackedPackage package)
{
    private const string AiCost = "obj/Debug/net10.0/aicost";

    private const string Program = """
        using OpenAI.Chat;

        var client = new ChatClient("gpt-6-luna", "key");
        await client.CompleteChatAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "copied.txt")));
        using var stream = typeof(Program).Assembly.GetManifestResourceStream("app.Prompts.embedded.md")!;
        using var reader = new StreamReader(stream);
        await client.CompleteChatAsync(await reader.ReadToEndAsync());
        await client.CompleteChatAsync(File.ReadAllText("notes.txt"));

        """;

    [Fact]
    public void PromptFiles_AreCounted_AndACountThatChangesCompilesAgain()
    {
        var app = package.NewWorkspace("app")
            .Project("app.csproj", Workspace.OpenAi + """<None Update="Prompts/copied.txt" CopyToOutputDirectory="PreserveNewest" /><EmbeddedResource Include="Prompts/embedded.md" />""")
            .Write("Program.cs", Program)
            .Write("Prompts/copied.txt", "Say hello, canary.")
            .Write("Prompts/embedded.md", "Say goodbye to the customer in one short sentence, canary.")
            .Write("notes.txt", "This file stays at home.");
        app.Build().Succeeded();

        Assert.Equal([(5, "constant"), (13, "constant"), (0, "assumed")], Inputs(app));
        Assert.All(app.FilesIn(AiCost), file => Assert.DoesNotContain("canary", app.Read($"{AiCost}/{file}"), StringComparison.Ordinal));

        var compiledAt = app.WrittenAt("obj/Debug/net10.0/app.dll");
        app.Write("Prompts/copied.txt", "Say hello, hello, hello, canary.").Build("--no-restore").Succeeded();
        Assert.NotEqual(compiledAt, app.WrittenAt("obj/Debug/net10.0/app.dll"));
        Assert.Equal((9, "constant"), Inputs(app)[0]);
    }

    private static List<(int Low, string Source)> Inputs(Workspace app) =>
    [
        .. JsonNode.Parse(app.Read($"{AiCost}/report.json"))!["callSites"]!.AsArray()
            .Select(site => ((int)decimal.Parse((string)site!["inputTokens"]!["low"]!, System.Globalization.CultureInfo.InvariantCulture), (string)site["inputTokens"]!["source"]!)),
    ];
}
