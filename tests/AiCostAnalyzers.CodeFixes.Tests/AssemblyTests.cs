using AiCostAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.CodeFixes.Tests;

/// <summary>What decides whether a host can load the code fixes at all.</summary>
public sealed class AssemblyTests
{
    /// <summary>A host older than a reference does not load the assembly, and says nothing.</summary>
    [Fact]
    public void References_AreOldEnough() => Assert.Equal(
        [
            "AiCostAnalyzers.Core",
            "Microsoft.CodeAnalysis 4.5.0.0",
            "Microsoft.CodeAnalysis.CSharp 4.5.0.0",
            "Microsoft.CodeAnalysis.Workspaces 4.5.0.0",
            "System.Collections.Immutable 6.0.0.0",
            "netstandard 2.0.0.0",
        ],
        typeof(ModelSwapFix).Assembly.GetReferencedAssemblies()
            .Select(a => a.Name == "AiCostAnalyzers.Core" ? a.Name : $"{a.Name} {a.Version}").Order(StringComparer.Ordinal));

    [Fact]
    public void EveryFix_IsExportedUnderItsName()
    {
        var fixes = typeof(ModelSwapFix).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract).ToList();

        Assert.Contains(typeof(AIC1001LargeModelInLoop), fixes);
        Assert.All(fixes, fix =>
        {
            var export = Assert.Single(fix.GetCustomAttributes(false).OfType<ExportCodeFixProviderAttribute>());
            Assert.Equal(fix.Name, export.Name);
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            if (fix != typeof(AcceptCost))
            {
                Assert.All(((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds, id => Assert.StartsWith(id, fix.Name));
            }
        });
    }

    [Fact]
    public void EveryRuleOfCallSites_CanBeAccepted() => Assert.Equal(
        new AiCostAnalyzer().SupportedDiagnostics.Select(d => d.Id).Where(id => id.StartsWith("AIC1") || id.StartsWith("AIC2")).Order(StringComparer.Ordinal),
        new AcceptCost().FixableDiagnosticIds.Order(StringComparer.Ordinal));
}
