using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>A build takes assemblies that were compiled ahead for its own runtime, where the package has them; editors take the portable ones.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class PrecompiledTests(PackedPackage package)
{
    private const string Portable = "analyzers/dotnet/cs/AiCostAnalyzers.dll";

    /// <summary>Of the runtime that runs these tests, which is the build's.</summary>
    private static readonly string s_folder = $"precompiled/{RuntimeInformation.RuntimeIdentifier}";

    private bool IsForThisRuntime => Directory.Exists(Path.Combine(package.Unpacked, s_folder));

    [Fact]
    public void Build_TakesThoseOfItsRuntime()
    {
        var app = package.TriageApp();

        string taken = Taken(app, "-t:Build");

        Assert.Contains(IsForThisRuntime ? $"/{s_folder}/analyzers/AiCostAnalyzers.dll" : Portable, taken, StringComparison.Ordinal);
        Assert.Contains(IsForThisRuntime ? $"/{s_folder}/tasks/" : "/tasks/netstandard2.0/", taken, StringComparison.Ordinal);
        Assert.Equal(!IsForThisRuntime, taken.Contains(Portable, StringComparison.Ordinal));
    }

    [Fact]
    public void DesignTimeBuild_TakesThePortableAnalyzers()
    {
        var app = package.TriageApp();

        string taken = Taken(app, "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

        Assert.Contains(Portable, taken, StringComparison.Ordinal);
        Assert.DoesNotContain($"/{s_folder}/analyzers/", taken, StringComparison.Ordinal);
    }

    [Fact]
    public void BuildThatDeclinesThem_ReportsTheSame()
    {
        var app = package.TriageApp();
        Taken(app, "-t:Build");
        string report = app.Read("obj/Debug/net10.0/aicost/report.json"), facts = app.Read("obj/Debug/net10.0/aicost/facts.json");
        File.Delete(app.PathOf("obj/Debug/net10.0/aicost/report.json"));

        string taken = Taken(app, "-t:Build", "-p:AiCostPrecompiled=false");

        Assert.Contains(Portable, taken, StringComparison.Ordinal);
        Assert.Contains("/tasks/netstandard2.0/", taken, StringComparison.Ordinal);
        Assert.Equal(report, app.Read("obj/Debug/net10.0/aicost/report.json"));
        Assert.Equal(facts, app.Read("obj/Debug/net10.0/aicost/facts.json"));
    }

    [Fact]
    public void OnlyThoseCompiledAheadHoldMachineCode()
    {
        package.TriageApp();

        Assert.False(HoldsMachineCode(Portable));
        Assert.False(HoldsMachineCode("tasks/netstandard2.0/AiCostAnalyzers.Tasks.dll"));
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(package.Unpacked, "precompiled"), "*.dll", SearchOption.AllDirectories),
            assembly => Assert.True(HoldsMachineCode(assembly)));
    }

    /// <summary>A build's analyzers and where its tasks lie, as the build itself says them after it ran; with forward slashes.</summary>
    private static string Taken(Workspace app, params IEnumerable<string> arguments)
    {
        var result = app.BuildAgain(["-getItem:Analyzer", "-getProperty:AiCostTasksFolder", .. arguments]);
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Output.Replace("\\\\", "/", StringComparison.Ordinal);
    }

    private bool HoldsMachineCode(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(Path.Combine(package.Unpacked, assembly)));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
