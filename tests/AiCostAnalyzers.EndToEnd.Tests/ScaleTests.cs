namespace AiCostAnalyzers.EndToEnd;

/// <summary>docs/scale.md, step by step as it stands there.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class ScaleTests(PackedPackage package)
{
    [Fact]
    public void Shards_GiveTheBytesOfOneBuild()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // the page's steps are for a shell
        }

        var scripts = PageScripts.ShellOf("scale.md");
        Assert.Equal(3, scripts.Count);
        var whole = Repository("whole");
        Run(whole, scripts[0]).Says("2 detected: 2 priced");
        var report = whole.Aicost("report", "-o", "json").Succeeded().StandardOutput;

        var last = Repository("last");
        for (var shard = 0; shard < 2; shard++)
        {
            var machine = Repository($"shard{shard}");
            Run(machine, $"export SHARDS=2 SHARD={shard}\n{scripts[1]}").DoesNotSay("error");
            File.Copy(machine.PathOf($"shard-{shard}.tar"), last.PathOf($"shard-{shard}.tar"));
        }

        Run(last, scripts[2]);
        Assert.Equal(report, last.Read("aicost-report.json"));
        Assert.Contains("AiCost · repo", last.Read("aicost.md"), StringComparison.Ordinal);
    }

    private Workspace Repository(string machine) => package.NewWorkspace("repo")
        .Write("repo.slnx", """<Solution><Project Path="app/app.csproj" /><Project Path="lib/lib.csproj" /><Project Path="other/other.csproj" /></Solution>""")
        .Write("machine.txt", machine)
        .Project("lib/lib.csproj", Workspace.OpenAi, outputType: "Library").Write("lib/Classifier.cs", Sources.LibraryClassifier)
        .Project("app/app.csproj", """<ProjectReference Include="../lib/lib.csproj" />""").Write("app/Program.cs", Sources.LibraryApp)
        .Project("other/other.csproj", Workspace.OpenAi).Write("other/Program.cs", Sources.Triage)
        .Write("aicost.json", """{ "calls": { "**": { "inputTokens": 600, "outputTokens": 20 } }, "counts": { "tickets": 40, "args": 30 } }""");

    private RunResult Run(Workspace repository, string script) => FreshShell.Run("bash", repository.Folder, ["-ec", PathWithTool(package) + script]).Succeeded();

    /// <summary>The tool is installed, as the page has it.</summary>
    internal static string PathWithTool(PackedPackage package) =>
        $"export PATH='{Path.GetDirectoryName(package.Tool)}':'{Path.GetDirectoryName(FreshShell.Dotnet)}':\"$PATH\" MSBUILDDISABLENODEREUSE=1\n";
}
