namespace AiCostAnalyzers.EndToEnd;

/// <summary>Several projects, several target frameworks, several folders.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class SolutionTests(PackedPackage package)
{
    private const string Report = "app/obj/Debug/net10.0/aicost/report.json";

    [Fact]
    public void ParallelAndGraphBuilds_InOrdinaryAndOddFolders_OfAProjectReferencedOnceOrTwice_GiveTheSameBytes()
    {
        var ordinary = Write(package.NewWorkspace("repo"));
        ordinary.Build("app", "-m").Succeeded().Says("AiCost · app (net10.0)").Says("Classifier.cs:9").DoesNotSay("AiCost · lib");
        string report = ordinary.Read(Report);
        Assert.Contains("Lib.Classifier.ClassifyAsync", report, StringComparison.Ordinal);

        // The library in three spellings.
        var odd = Write(package.NewWorkspace("a b;c#d ü"), """<ProjectReference Include="..\lib\lib.csproj" /><ProjectReference Include="../app/../lib/lib.csproj" />""");
        odd.Run("restore", "app", "-nologo", "-v", "q").Succeeded();
        odd.Build("app", "-graph", "-isolate", "--no-restore").Succeeded().Says("AiCost · app (net10.0)");

        Assert.Equal(report, odd.Read(Report));
        Assert.All(
            ["app/obj/Debug/net10.0/aicost/facts.json", "lib/obj/Debug/net10.0/aicost/facts.json", "lib/obj/Debug/net10.0/aicost/summary.txt"],
            file => Assert.Equal(ordinary.Read(file), odd.Read(file)));
        Assert.DoesNotContain("repo", report, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralTargetFrameworks_AreReportedOnce_TheLast()
    {
        var app = package.NewWorkspace("multi")
            .Project("multi.csproj", Workspace.OpenAi, "<AiCostEntryProject>true</AiCostEntryProject><LangVersion>latest</LangVersion>", "Library", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>")
            .Write("Triage.cs", Sources.Triage.Replace("using OpenAI.Chat;", "using System;\nusing System.Threading.Tasks;\nusing OpenAI.Chat;", StringComparison.Ordinal));

        app.Build().Succeeded().Says("AiCost · multi (net10.0)").DoesNotSay("(netstandard2.0)");

        Assert.True(app.Exists("obj/Debug/netstandard2.0/aicost/facts.json"));
        Assert.False(app.Exists("obj/Debug/netstandard2.0/aicost/report.json"));
        app.Build("--no-restore", "-p:AiCostTargetFramework=netstandard2.0").Succeeded().Says("AiCost · multi (netstandard2.0)").DoesNotSay("(net10.0)");
        app.Build("--no-restore", "-f", "netstandard2.0").Succeeded().Says("AiCost · multi (netstandard2.0)").DoesNotSay("(net10.0)");
    }

    private static Workspace Write(Workspace repository, string references = "") => repository
        .Project("lib/lib.csproj", Workspace.OpenAi, outputType: "Library").Write("lib/Classifier.cs", Sources.Library)
        .Project("app/app.csproj", $"""<ProjectReference Include="../lib/lib.csproj" />{references}""").Write("app/App.cs", Sources.LibraryCaller);
}
