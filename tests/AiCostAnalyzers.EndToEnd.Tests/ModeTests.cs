namespace AiCostAnalyzers.EndToEnd;

/// <summary>AiCostMode sets the severities of all rules at once.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class ModeTests(PackedPackage package)
{
    [Fact]
    public void Mode_DecidesWhatTheAnalyzersSay_AndTheProjectsOwnSettingsWin()
    {
        var app = package.TriageApp().Write("Program.cs", Sources.Triage + "\n"); // analyzers speak when the compiler runs

        app.BuildAgain().Succeeded().Says("warning AIC1001").DoesNotSay("AIC2003");
        app.BuildAgain("-p:AiCostMode=Strict").Succeeded().Says("warning AIC1001").Says("warning AIC2003");
        app.BuildAgain("-p:AiCostMode=Quiet").Succeeded().DoesNotSay("AIC1001").Says("AiCost · app (net10.0)");
        app.BuildAgain("-p:AiCostMode=Loud").Succeeded().Says("warning AIC9001").Says("AiCostMode is 'Loud'").Says("warning AIC1001");

        app.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.AIC1001.severity = warning\n");
        app.BuildAgain("-p:AiCostMode=Quiet").Succeeded().Says("warning AIC1001");
    }
}
