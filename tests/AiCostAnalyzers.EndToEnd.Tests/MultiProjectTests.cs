using System.Text.Json.Nodes;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>The sample whose loop stands in the first project and whose model call in the last.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class MultiProjectTests(PackedPackage package)
{
    private const string Judge = "Reviews.OpenAI/OpenAIReviewJudge.cs";

    private static readonly string[] Projects = ["Reviews.Abstractions", "Reviews.Application", "Reviews.OpenAI", "Reviews.Web"];

    [Fact]
    public void LoopAndCallProjectsApart_AreOneCost_AndAChangeCompilesWhatDependsOnIt()
    {
        var (sample, build, _) = package.Sample("MultiProject");

        build
            .Says("ModerationEndpoint.cs(11,43): warning AIC1003: 'ModerationService.ModerateAsync' runs n(reviews) times per ")
            .Says("and calls 'gpt-4o' (IReviewJudge.IsFitAsync → OpenAIReviewJudge.IsFitAsync), about $0.00046 each")
            .Says("POST /reviews/moderate  $0.00046·n(reviews)");
        Assert.Equal("0.0138", TypicalOf(sample));

        // The same compilation without the build's own files is what an editor asks for.
        sample.Run(
            "msbuild", "Reviews.Web", "-nologo", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-getItem:AdditionalFiles")
            .Succeeded().Says("Reviews.Application/obj/Debug/net10.0/aicost/summary.txt").Says("Reviews.OpenAI/obj/Debug/net10.0/aicost/summary.txt");

        var before = CompiledAt(sample);
        string source = sample.Read(Judge).Replace("gpt-4o", "gpt-6.1-sol", StringComparison.Ordinal);
        sample.Write(Judge, source);
        sample.Build("Reviews.Web", "--no-restore").Succeeded().Says("and calls 'gpt-6.1-sol' (IReviewJudge.IsFitAsync").DoesNotSay("'gpt-4o'");
        Assert.Equal(["Reviews.OpenAI", "Reviews.Web"], Changed(before, CompiledAt(sample)));
        Assert.NotEqual("0.0138", TypicalOf(sample));

        before = CompiledAt(sample);
        // Behind the async method: the compiler numbers those by their place, and the number stands in the reference assembly.
        sample.Write(Judge, "\n\n" + source.TrimEnd()[..^1] + "\n    private static int Retries() => 3;\n}\n");
        sample.Build("Reviews.Web", "--no-restore").Succeeded();
        Assert.Equal(["Reviews.OpenAI"], Changed(before, CompiledAt(sample)));
    }

    private static string TypicalOf(Workspace sample) => (string)JsonNode.Parse(sample.Read("Reviews.Web/obj/Debug/net10.0/aicost/report.json"))!
        ["entryPoints"]!.AsArray().Single(entry => (string)entry!["id"]! == "POST /reviews/moderate")!["costPerRequest"]!["typical"]!;

    private static Dictionary<string, DateTime> CompiledAt(Workspace sample) =>
        Projects.ToDictionary(project => project, project => sample.WrittenAt($"{project}/obj/Debug/net10.0/{project}.dll"));

    private static IEnumerable<string> Changed(Dictionary<string, DateTime> before, Dictionary<string, DateTime> after) =>
        Projects.Where(project => before[project] != after[project]);
}
