namespace AiCostAnalyzers.EndToEnd;

/// <summary>
/// One run of <c>dotnet format</c> over one violation of each rule that has a fix. It applies the safe fixes, and of the behavioural ones those of
/// pairs that the team approved; all else stays as it is to the byte. The files are in <c>Format</c>, what they become in <c>.fixed.cs</c>.
/// </summary>
[Collection(PackedPackageCollection.Name)]
public sealed class FormatTests(PackedPackage package)
{
    private const string Approved = """
        { "substitutes": { "approved": [
          { "from": "gpt-4o", "to": "gpt-6-luna", "evaluation": "evaluations/desk.md" },
          { "from": "gpt-6-sol", "to": "gpt-6-luna", "evaluation": "evaluations/desk.md" },
          { "from": "gpt-5.4-mini", "to": "gpt-6-luna", "evaluation": "evaluations/desk.md" }
        ] } }
        """;

    /// <summary>Behavioural, and never in bulk.</summary>
    private static readonly string[] s_left = ["AIC1006", "AIC1008", "AIC2002", "AIC2004", "AIC2005", "AIC2008"];

    private static readonly string[] s_rules = ["AIC1001", "AIC1002", "AIC1004", "AIC1005", "AIC1007", "AIC2001", "AIC2003", "AIC2009", .. s_left];

    private const string EditorConfig = """
        root = true

        [*.cs]
        aicost.bulk_fix = approved
        dotnet_diagnostic.AIC1002.severity = suggestion
        dotnet_diagnostic.AIC2002.severity = suggestion
        """;

    [Fact]
    public void SafeFixesAndApprovedPairs_AreApplied_AndNothingElse()
    {
        var desk = package.NewWorkspace("format")
            .Project("desk.csproj", Workspace.OpenAi + Workspace.Anthropic, outputType: "Library", sdk: "Microsoft.NET.Sdk.Web")
            .Write(".editorconfig", EditorConfig)
            .Write("aicost.json", Approved);
        foreach (var (file, text) in Files(fixedOnes: false))
        {
            desk.Write(file, text);
        }

        desk.Run("restore").Succeeded();
        var log = desk.Run(["format", "analyzers", "desk.csproj", "--no-restore", "--severity", "info", "--verbosity", "detailed", "--diagnostics", .. s_rules]).Succeeded();

        foreach (var (file, text) in Files(fixedOnes: true))
        {
            Assert.True(text == desk.Read(file), $"{file} is\n{desk.Read(file)}\nafter\n{log.Output}");
        }

        // Each was seen. What is never changed in bulk is left without a word, and acceptances are.
        foreach (var rule in s_rules)
        {
            log.Says($"{rule}.cs(").Says($" {rule}: ");
        }

        log.DoesNotSay("AcceptCost");
        foreach (var rule in s_left)
        {
            log.DoesNotSay("Unable to fix " + rule);
        }

        desk.BuildAgain().Succeeded();
    }

    /// <summary>As they are written, or as they are to be; by the name that they have in the project.</summary>
    private static IEnumerable<(string File, string Text)> Files(bool fixedOnes)
    {
        var folder = Path.Combine(PackedPackage.RepositoryRoot, "tests", "AiCostAnalyzers.EndToEnd.Tests", "Format");
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs").Where(static path => !path.EndsWith(".fixed.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var after = Path.ChangeExtension(file, ".fixed.cs");
            yield return (Path.GetFileName(file), File.ReadAllText(fixedOnes && File.Exists(after) ? after : file));
        }
    }
}
