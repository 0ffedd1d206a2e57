namespace AiCostAnalyzers.EndToEnd;

/// <summary>The compiler runs when it must, and only then.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class IncrementalBuildTests(PackedPackage package)
{
    private const string AiCost = "obj/Debug/net10.0/aicost";
    private const string Assembly = "obj/Debug/net10.0/app.dll";

    [Fact]
    public void DesignTimeBuilds_HandOverInputsOnly_AndTheNextBuildSkipsTheCompiler()
    {
        var app = package.NewWorkspace().Project("app.csproj", Workspace.OpenAi).Write("Program.cs", Sources.Triage);
        app.Run("restore", "-nologo", "-v", "q").Succeeded();

        DesignTimeBuild(app);
        Assert.Equal(["inputs.txt"], app.FilesIn(AiCost));

        app.BuildAgain().Succeeded().Says("AiCost ·");
        var compiledAt = app.WrittenAt(Assembly);
        var written = app.FilesIn(AiCost).ToDictionary(file => file, file => app.WrittenAt($"{AiCost}/{file}"));
        DesignTimeBuild(app);
        Assert.Equal(written, app.FilesIn(AiCost).ToDictionary(file => file, file => app.WrittenAt($"{AiCost}/{file}")));
        app.BuildAgain().Succeeded().Says("AiCost ·");
        Assert.Equal(compiledAt, app.WrittenAt(Assembly));
    }

    [Fact]
    public void FactsThatAreDeletedOrDamaged_ComeBack()
    {
        var app = package.TriageApp();
        app.BuildAgain().Succeeded();
        string facts = app.Read($"{AiCost}/facts.json");
        string report = app.Read($"{AiCost}/report.json");

        File.Delete(app.PathOf($"{AiCost}/facts.json"));
        app.BuildAgain().Succeeded().DoesNotSay("AIC9004");
        Assert.Equal(facts, app.Read($"{AiCost}/facts.json"));

        app.Write($"{AiCost}/facts.json", facts[..(facts.Length / 2)]);
        app.BuildAgain().Succeeded().Says("warning AIC9004").Says("damaged");
        Assert.False(app.Exists($"{AiCost}/report.json"));
        app.BuildAgain().Succeeded().DoesNotSay("AIC9004");
        Assert.Equal(report, app.Read($"{AiCost}/report.json"));
    }

    [Fact]
    public void AnalyzerThatDoesNotLoad_IsSaid_AndASecondBuildSkipsTheCompiler()
    {
        var app = package.TriageApp();
        app.BuildAgain().Succeeded();
        app.Write("broken/AiCostAnalyzers.dll", "no assembly").Write("Directory.Build.targets", """
            <Project>
              <Target Name="BreakAnalyzer" BeforeTargets="CoreCompile">
                <ItemGroup>
                  <Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'AiCostAnalyzers'" />
                  <Analyzer Include="$(MSBuildProjectDirectory)/broken/AiCostAnalyzers.dll" />
                </ItemGroup>
              </Target>
            </Project>
            """);

        // The facts of the first build are not passed off as this one's.
        app.BuildAgain().Succeeded().Says("warning AIC9004");
        Assert.False(app.Exists($"{AiCost}/facts.json"));

        var compiledAt = app.WrittenAt(Assembly);
        app.BuildAgain().Succeeded().Says("warning AIC9004");
        Assert.Equal(compiledAt, app.WrittenAt(Assembly));
    }

    [Fact]
    public void ClockThatWasSetBack_LosesNoFacts()
    {
        var app = package.TriageApp();
        app.BuildAgain().Succeeded();
        foreach (string file in (string[])["facts.json", "stamp"])
        {
            File.SetLastWriteTimeUtc(app.PathOf($"{AiCost}/{file}"), DateTime.UtcNow.AddDays(1));
        }

        app.Write("Program.cs", Sources.Triage.Replace("gpt-4o", "gpt-6.1-sol", StringComparison.Ordinal));
        app.BuildAgain().Succeeded().Says("AiCost ·").DoesNotSay("AIC9004");
        Assert.Contains("\"gpt-6.1-sol\"", app.Read($"{AiCost}/report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void ChangedPricingFile_ReachesTheReport()
    {
        var app = package.TriageApp();
        app.BuildAgain().Succeeded().Says("assumes");

        app.Write("aicost.json", $"{{ {Sources.TriageUsage} }}");
        app.BuildAgain().Succeeded().DoesNotSay("assumes");
    }

    private static void DesignTimeBuild(Workspace app) => app.Run(
        "msbuild", "-nologo", "-tl:off", "-nodeReuse:false", "-t:Compile",
        "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true").Succeeded();
}
