namespace AiCostAnalyzers.Tests.Docs;

/// <summary>The presets of AiCostMode name every rule.</summary>
public class ModeTests
{
    [Theory]
    [InlineData("Strict", "warning")]
    [InlineData("Quiet", "none")]
    public void Mode_SetsEveryRule(string mode, string severity)
    {
        var set = Repository.Read("src", "AiCostAnalyzers.Package", "config", mode + ".globalconfig").Split('\n');
        foreach (var rule in new AiCostAnalyzer().SupportedDiagnostics.Where(static d => d.Id != DiagnosticIds.Exporter))
        {
            Assert.Contains($"dotnet_diagnostic.{rule.Id}.severity = {severity}", set);
        }
    }
}
