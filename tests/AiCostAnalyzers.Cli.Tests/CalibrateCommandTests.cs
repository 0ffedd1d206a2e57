using AiCostAnalyzers.Tests.Calibration;

namespace AiCostAnalyzers.Cli.Tests;

public sealed class CalibrateCommandTests : IDisposable
{
    private readonly Production _production = new();

    public void Dispose() => _production.Dispose();

    [Fact]
    public void Files_AreReadAndTheAccountIsPrinted()
    {
        var run = Calibrate(_production.Sent(Otlp.Line(Otlp.Request(1, 1, "/one/{id:int}"), Otlp.Chat(1, 2, 1, "cent", 700, 10))));

        Assert.Equal(ExitCode.WithinBudget, run.Code);
        Assert.Contains("joined: 1 calls to 1 call sites, 1 of them inferred\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"include\": [\"aicost.observed.json\"]", run.Error, StringComparison.Ordinal);
        Assert.NotNull(_production.Call("Shop.Service.Small(Ask)#1"));
    }

    [Fact]
    public void CallsThatAreNotJoined_AreIncomplete() =>
        Assert.Equal(ExitCode.Incomplete, Calibrate(_production.Sent(Otlp.Line(Otlp.Chat(1, 2, 0, "cent", 700, 10)))).Code);

    [Fact]
    public void FileThatIsNotThere_IsBroken()
    {
        var run = Calibrate(Path.Combine(_production.Path, "gone.jsonl"));

        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.StartsWith("aicost: There is no file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void DaysThatAreNone_AreBroken() => Assert.Equal(ExitCode.Broken, Calibrate(_production.Sent("{}"), "--days", "0").Code);

    [Fact]
    public void ProgramWithoutFacts_IsBroken()
    {
        using var folder = new AiCostAnalyzers.Tests.Configuration.TemporaryFolder();
        folder.Write("App/App.csproj", "<Project />");

        Assert.Equal(ExitCode.Broken, Run.Of("calibrate", _production.Sent("{}"), "--project", folder.Path).Code);
    }

    private Run Calibrate(params string[] arguments) => Run.Of(["calibrate", .. arguments, "--project", _production.Path, "--output", _production.Output]);
}
