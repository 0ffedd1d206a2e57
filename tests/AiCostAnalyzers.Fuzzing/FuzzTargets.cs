using AiCostAnalyzers.Fuzzing.Targets;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Fuzzing;

/// <summary>All that is fuzzed.</summary>
public static class FuzzTargets
{
    /// <summary>Readers of text, fast ones.</summary>
    public static IReadOnlyList<FuzzTarget> OfText() =>
    [
        PricingFileTarget.Own, PricingFileTarget.Observed, PricingFileTarget.PriceLists, new FactsTarget(), new SummaryTarget(), new InputsTarget(), new SettingsTarget(),
        new BaselineTarget(), new EntryTarget(), new TelemetryTarget(), new BillTarget(), new CatalogTarget(), new PatternTarget(),
    ];

    /// <summary>What needs a compilation for each input.</summary>
    /// <param name="repository">Its root, with samples and tests.</param>
    /// <param name="withStubs">Whether sources see, besides the real packages, the stand-ins for those that cannot be restored. Compiling them takes seconds.</param>
    public static IReadOnlyList<FuzzTarget> OfCompilations(string repository, bool withStubs)
    {
        var references = new Lazy<IReadOnlyList<MetadataReference>>(() =>
        {
            IReadOnlyList<MetadataReference> packages = [.. TestReferences.All.References];
            return withStubs ? [.. packages, .. StubReferences.In(repository, packages)] : packages;
        });
        return [new SyntaxTarget(() => CSharpSources.In(repository), references), new EditorConfigTarget(references)];
    }
}
