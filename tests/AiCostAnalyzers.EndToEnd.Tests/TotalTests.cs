namespace AiCostAnalyzers.EndToEnd;

/// <summary>A project that references the entry projects and adds them up.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class TotalTests(PackedPackage package)
{
    private const string Report = "total/obj/Debug/net10.0/aicost/report.json";

    private const string Pricing = """
        {
          "calls": { "**": { "inputTokens": 600, "outputTokens": 20 } },
          "counts": { "tickets": 40 },
          "entryPoints": { "**": { "requestsPerMonth": 1000 } },
          "budgets": [
            { "perMonth": 100, "scope": "solution" },
            { "entryPoint": "Gone", "perRequest": 1 },
            { "perMonth": 70 }
          ]
        }
        """;

    [Fact]
    public void TwoProgramsAndALibraryForTwoTargetFrameworks_AreOneReport_TheSameByEveryKindOfBuild()
    {
        var solution = package.NewWorkspace("sum")
            .Project("lib/lib.csproj", Workspace.OpenAi, "<LangVersion>latest</LangVersion>", "Library", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>")
            .Write("lib/Classifier.cs", "using System.Threading.Tasks;\n" + Sources.Library
                .Replace("Classifier(ChatClient client)", "Classifier", StringComparison.Ordinal)
                .Replace("await client.", "await new ChatClient(\"gpt-4o\", \"key\").", StringComparison.Ordinal))
            .Project("mid/mid.csproj", """<ProjectReference Include="../lib/lib.csproj" />""", "<LangVersion>latest</LangVersion>", "Library", "<TargetFramework>netstandard2.0</TargetFramework>")
            .Write("mid/Mid.cs", "public static class Mid { }\n")
            .Project("app/app.csproj", """<ProjectReference Include="../mid/mid.csproj" /><ProjectReference Include="../lib/lib.csproj" />""")
            .Write("app/App.cs", Sources.LibraryCaller.Replace("new Classifier(new ChatClient(\"gpt-4o\", \"key\"))", "new Classifier()", StringComparison.Ordinal))
            .Project("other/other.csproj", Workspace.OpenAi).Write("other/Program.cs", Sources.Triage)
            .Project("total/total.csproj", """<ProjectReference Include="../app/app.csproj" /><ProjectReference Include="../other/other.csproj" />""", "<AiCostTotal>true</AiCostTotal>", "Library")
            .Write("aicost.json", Pricing);

        solution.Build("total", "-m").Failed()
            .Says("aicost.json(6,5): error AIC3002: total costs ")
            .Says("aicost.json(7,5): warning AIC3004: ")
            .DoesNotSay("aicost.json(8,5)") // each of the two is under what it may cost alone
            .Says("AiCost · total");

        solution.Write("aicost.json", Pricing.Replace("100,", "1000,", StringComparison.Ordinal));
        solution.Build("total", "-m", "--no-restore").Succeeded().Says("2 detected: 2 priced").Says("warning AIC3004");
        string report = solution.Read(Report);

        // Nothing has changed: nothing is written, and what is to be said is said again.
        var written = Files(solution).ToDictionary(file => file, solution.WrittenAt);
        solution.Build("total", "-graph", "--no-restore").Succeeded().Says("AiCost · total").Says("warning AIC3004");
        Assert.Equal(report, solution.Read(Report));
        Assert.All(Files(solution), file => Assert.Equal((file, written[file]), (file, solution.WrittenAt(file))));

        solution.Run("clean", "total", "-nologo", "-tl:off").Succeeded();
        Assert.DoesNotContain(Files(solution), file => file.StartsWith("total/", StringComparison.Ordinal) || file.StartsWith("app/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(Workspace solution) => solution.FilesIn(".").Where(file => file.Contains("/aicost/", StringComparison.Ordinal));
}
