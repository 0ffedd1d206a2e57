using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Tests.Robustness;

/// <summary>Who installs the package everywhere pays where there is something to say, and nowhere else.</summary>
public class RegisteredActionsTests
{
    private const string Source = "class Desk { int Count(string text) => text.Length + System.Math.Abs(1); }";

    [Fact]
    public async Task WithoutSdkFactsAndPricingFile_NoActionIsRegistered() => Assert.Empty(await ActionsAsync(TestReferences.Net, new([])));

    [Fact]
    public async Task FilesOfOthers_AreNotRead() => Assert.Empty(await ActionsAsync(TestReferences.Net, new([new Unreadable()])));

    [Fact]
    public async Task InputsWithoutAPricingFile_RegisterNoAction() => Assert.Empty(await ActionsAsync(TestReferences.Net, DiagnosticRun.Options(AnalysisInputs.None)));

    [Fact]
    public async Task PricingFile_RegistersActions() =>
        Assert.NotEmpty(await ActionsAsync(TestReferences.Net, DiagnosticRun.Options(new AnalysisInputs { HasPricingFile = true })));

    [Fact]
    public async Task Sdk_RegistersActions() => Assert.NotEmpty(await ActionsAsync(TestReferences.OpenAI, new([])));

    /// <summary>The kinds of actions that the analyzer registers, beside the one that looks whether there is anything to do.</summary>
    private static async Task<IReadOnlyList<string>> ActionsAsync(TestReferences references, AnalyzerOptions files)
    {
        var analyzer = new AiCostAnalyzer();
        var run = DiagnosticRun.Compile([("Desk.cs", Source)], references.References)
            .WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(files, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        Assert.Empty(await run.GetAnalyzerDiagnosticsAsync());
        var registered = await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
        Assert.Equal(1, registered.CompilationStartActionsCount);
        return [.. typeof(AnalyzerTelemetryInfo).GetProperties()
            .Where(p => p.PropertyType == typeof(int) && p.Name != nameof(AnalyzerTelemetryInfo.CompilationStartActionsCount) && (int)p.GetValue(registered)! > 0)
            .Select(p => p.Name)];
    }

    private sealed class Unreadable : AdditionalText
    {
        public override string Path => "words/words.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("Read.");
    }
}
