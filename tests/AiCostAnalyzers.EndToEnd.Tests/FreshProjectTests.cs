namespace AiCostAnalyzers.EndToEnd;

/// <summary>A project that references the package and configures nothing.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class FreshProjectTests(PackedPackage package)
{
    private const string AiCost = "obj/Debug/net10.0/aicost";

    [Fact]
    public void ReferenceAlone_PrintsTheTable_AndASecondBuildSkipsTheCompiler()
    {
        var app = package.NewWorkspace()
            .Project("app.csproj", Workspace.OpenAi, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>CS0618</WarningsNotAsErrors>")
            .Write("Program.cs", Sources.Triage);

        // Warnings are there, and installing breaks no build that treats them as errors.
        app.Build().Succeeded().Says("warning AIC1001").Says("AiCost · app (net10.0)").Says("Program.cs:10").Says("n(tickets)").Says("assumes");

        Assert.Equal(
            ["aicost.export", "entry.txt", "facts.json", "had-facts", "inputs.last", "inputs.txt", "report.html", "report.json", "report.last", "report.md", "stamp", "summary.txt"],
            app.FilesIn(AiCost));
        Assert.Contains("\"schemaVersion\": 1", app.Read($"{AiCost}/report.json"), StringComparison.Ordinal);
        Assert.Contains("\"grounded\": false", app.Read($"{AiCost}/report.json"), StringComparison.Ordinal);

        var compiledAt = app.WrittenAt("obj/Debug/net10.0/app.dll");
        var written = app.FilesIn(AiCost).ToDictionary(file => file, file => app.WrittenAt($"{AiCost}/{file}"));
        app.Build().Succeeded().Says("AiCost · app (net10.0)");
        Assert.Equal(compiledAt, app.WrittenAt("obj/Debug/net10.0/app.dll"));
        Assert.Equal(written, app.FilesIn(AiCost).ToDictionary(file => file, file => app.WrittenAt($"{AiCost}/{file}")));

        // Who wants an error says so by rule.
        app.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.AIC1001.severity = error\n");
        app.Build("--no-restore", "-p:TreatWarningsAsErrors=false").Failed().Says("error AIC1001");

        app.Run("clean", "-nologo", "-tl:off").Succeeded();
        Assert.False(app.Exists(AiCost));
    }

    [Fact]
    public void NoSdkAndNoPricingFile_WritesNothing_SaysNothing_AndASecondBuildSkipsTheCompiler()
    {
        var app = package.NewWorkspace("plain").Project("plain.csproj").Write("Program.cs", Sources.Plain);

        app.Build().Succeeded().DoesNotSay("AiCost").DoesNotSay("AIC");

        Assert.False(app.Exists(AiCost));
        var compiledAt = app.WrittenAt("obj/Debug/net10.0/plain.dll");
        app.Build().Succeeded();
        Assert.Equal(compiledAt, app.WrittenAt("obj/Debug/net10.0/plain.dll"));
    }

    [Fact]
    public void Attributes_AreCompiledInWhereTheProjectAsksForThem()
    {
        const string marked = """
            namespace App
            {
                internal static class Program
                {
                    [AiCostAnalyzers.AiCall(AiCostAnalyzers.AiCallKind.Chat, Model = "gpt-6-luna", InputTokens = 200)]
                    [AiCostAnalyzers.AiUsage(OutputTokens = 12, CacheReadRatio = 0.5)]
                    private static string Ask(string question) { return question; }

                    [AiCostAnalyzers.AiEntryPoint("ask", Unit = "message")]
                    [AiCostAnalyzers.AiHotPath("questions")]
                    private static void Main() { System.Console.WriteLine(Ask("hi")); }
                }
            }
            """;
        var app = package.NewWorkspace("marked")
            .Project("marked.csproj", properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><LangVersion>7.3</LangVersion><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>")
            .Write("Program.cs", marked);

        app.Build().Failed().Says("CS0246");
        app.Build("-p:AiCostAttributes=true").Succeeded();
    }

    [Fact]
    public void CallSiteSource_IsCompiledInWhereTheProjectAsksForIt()
    {
        var app = package.NewWorkspace("named")
            .Project(
                "named.csproj", """<PackageReference Include="Microsoft.Extensions.AI.Abstractions" Version="10.11.0" />""", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><LangVersion>8</LangVersion><ImplicitUsings>disable</ImplicitUsings>",
                "Library")
            .Write("Asker.cs", """
                using System.Threading.Tasks;
                using AiCostAnalyzers;
                using Microsoft.Extensions.AI;

                public sealed class Asker
                {
                    private readonly IChatClient _chat;

                    public Asker(IChatClient chat) { _chat = chat; }

                    public async Task<string> AskAsync(string text) => (await _chat.UseAiCallSite().GetResponseAsync(text)).Text;
                }
                """);

        app.Build().Failed().Says("CS0246");
        app.Build("-p:AiCostCallSite=true").Succeeded();
        Assert.Contains("Asker.AskAsync(GetResponseAsync)#1", app.Read("obj/Debug/net10.0/aicost/facts.json"), StringComparison.Ordinal);
    }
}
