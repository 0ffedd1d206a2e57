using System.Reflection;

namespace AiCostAnalyzers.Benchmarks.Comparing;

/// <summary>Analyzers that a compilation runs with, as a package or the SDK hands them to the compiler.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Assemblies">Full paths.</param>
/// <param name="Config">A global config that belongs to them; null where they bring none.</param>
/// <param name="WithFacts">Whether the compiler gets the files that our targets hand it, so that facts are exported as in a real build.</param>
internal sealed record AnalyzerSet(string Name, IReadOnlyList<string> Assemblies, string? Config = null, bool WithFacts = false)
{
    public static AnalyzerSet None { get; } = new("no analyzer", []);

    /// <summary>Compiled ahead, as the package hands them to a build on this runtime, or portable, as to all others.</summary>
    public static AnalyzerSet Ours(bool precompiled) => new(
        "AiCostAnalyzers",
        [Beside(precompiled, "AiCostAnalyzers.dll"), Beside(precompiled, "AiCostAnalyzers.Core.dll")],
        WithFacts: true);

    /// <summary>Microsoft's, with the rules that the SDK enables by default.</summary>
    public static AnalyzerSet Default(string sdk)
    {
        string folder = Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
        return new AnalyzerSet(
            "NetAnalyzers (default)",
            [Path.Combine(folder, "Microsoft.CodeAnalysis.NetAnalyzers.dll"), Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll")],
            Path.Combine(folder, "build", "config", "analysislevel_10_default.globalconfig"));
    }

    public static AnalyzerSet Meziantou(Version compiler) => new("Meziantou.Analyzer", InPackage("meziantou.analyzer", compiler));

    public static AnalyzerSet Roslynator(Version compiler) => new("Roslynator.Analyzers", InPackage("roslynator.analyzers", compiler));

    public static AnalyzerSet Sonar(Version compiler) => new("SonarAnalyzer.CSharp", InPackage("sonaranalyzer.csharp", compiler));

    /// <summary>All of them in one compilation, so that one report compares them under the same load.</summary>
    public static AnalyzerSet Together(string name, params AnalyzerSet[] sets) =>
        new(name, [.. sets.SelectMany(s => s.Assemblies)], sets.Select(s => s.Config).FirstOrDefault(c => c is not null), sets.Any(s => s.WithFacts));

    private static string Beside(bool precompiled, string assembly) => Path.Combine(AppContext.BaseDirectory, precompiled ? "precompiled" : "", assembly);

    /// <summary>Those that NuGet would choose: of the newest compiler that is not newer than the one that runs.</summary>
    private static string[] InPackage(string id, Version compiler)
    {
        string root = typeof(AnalyzerSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NuGetPackageRoot").Value!;
        string analyzers = Path.Combine(Directory.EnumerateDirectories(Path.Combine(root, id)).Order(StringComparer.Ordinal).Last(), "analyzers");
        string folder = Directory.EnumerateDirectories(analyzers, "roslyn*", SearchOption.AllDirectories)
            .Select(f => (Path: f, Version: Version.Parse(Path.GetFileName(f)["roslyn".Length..])))
            .Where(f => f.Version <= compiler).OrderByDescending(f => f.Version).Select(f => f.Path).FirstOrDefault() ?? analyzers;
        return [.. Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".resources.dll", StringComparison.Ordinal) && !f.Contains("CodeFix", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }
}
