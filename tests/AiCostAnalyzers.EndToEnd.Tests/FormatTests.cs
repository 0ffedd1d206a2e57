namespace AiCostAnalyzers.EndToEnd;

/// <summary>Fixes without an editor.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class FormatTests(PackedPackage package)
{
    [Fact]
    public void DotnetFormat_AppliesTheSafeFix_AndLeavesTheModelAlone()
    {
        var app = package.NewWorkspace().Project("app.csproj", Workspace.OpenAi)
            .Write("Indexer.cs", Sources.Indexer)
            .Write("Program.cs", Sources.Triage);
        app.Build().Succeeded().Says("warning AIC1004").Says("warning AIC1001");

        app.Run("format", "analyzers", "app.csproj", "--no-restore", "--severity", "warn", "--diagnostics", "AIC1004", "AIC1001").Succeeded();

        Assert.Contains("GenerateEmbeddingsAsync", app.Read("Indexer.cs"), StringComparison.Ordinal);
        Assert.Equal(Sources.Triage, app.Read("Program.cs"));
        app.Build("--no-restore").Succeeded().DoesNotSay("AIC1004");
    }
}
