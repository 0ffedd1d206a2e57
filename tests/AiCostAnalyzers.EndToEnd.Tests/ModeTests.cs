namespace AiCostAnalyzers.EndToEnd;

/// <summary>AiCostMode sets the severities of all rules at once.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class ModeTests(PackedPackage package)
{
    [Fact]
    public void Mode_DecidesWhatTheAnalyzersSay_AndTheProjectsOwnSettingsWin()
    {
        var app = package.NewWorkspace("modes").Project("modes.csproj", Workspace.OpenAi).Write("Program.cs", Sources.Triage);

        app.Build().Succeeded().Says("warning AIC1001").DoesNotSay("AIC2003");
        app.Build("-p:AiCostMode=Strict").Succeeded().Says("warning AIC1001").Says("warning AIC2003");
        app.Build("-p:AiCostMode=Quiet").Succeeded().DoesNotSay("AIC1001").Says("AiCost · modes (net10.0)");
        app.Build("-p:AiCostMode=Loud").Succeeded().Says("warning AIC9001").Says("AiCostMode is 'Loud'").Says("warning AIC1001");

        app.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.AIC1001.severity = warning\n");
        app.Build("-p:AiCostMode=Quiet").Succeeded().Says("warning AIC1001");
    }
}
