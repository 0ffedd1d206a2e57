using AiCostAnalyzers.Calibration;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Entries;
using AiCostAnalyzers.Tests.Linking;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Tests.Calibration;

/// <summary>A built program, what its production sent, and what a calibration makes of both.</summary>
internal sealed class Production : IDisposable
{
    private readonly BuiltSolution _solution = new();

    /// <summary>An application with one call each of <c>cent</c> and <c>dime</c> under GET /one, and one of <c>cent</c> per ticket under POST /many.</summary>
    public Production(Project? app = null)
    {
        _solution.Pricing("""  "include": ["aicost.observed.json"]""").File("aicost.observed.json", "{}");
        _solution.Entry(app ?? new Project("Web")
            .Member("Shop.Web.One", ("Shop.Service.Small", []), ("Shop.Service.Large", []))
            .Member("Shop.Web.Many", ("Shop.Service.Each", [Project.Loop(1, "tickets")]))
            .Call("Shop.Service.Small", "cent")
            .Call("Shop.Service.Large", "dime")
            .Call("Shop.Service.Each", "cent")
            .Route("GET /one/{id:int}", "Shop.Web.One")
            .Route("POST /many", "Shop.Web.Many"));
    }

    public string Path => _solution.Path;

    public string Output => System.IO.Path.Combine(Path, "aicost.observed.json");

    public string StateFolder => Output + ".state";

    public string Sent(string content, string name = "traces.jsonl")
    {
        _solution.File(name, content);
        return System.IO.Path.Combine(Path, name);
    }

    public CalibrationResult Calibrate(params string[] files) => Calibrate(null, default, files);

    public CalibrationResult Calibrate(Action<long, long>? progress, CancellationToken cancellation, params string[] files) => CalibrationRun.Execute(
        new CalibrationRequest { Files = files, Output = Output, Outcomes = _solution.Outcomes(), Days = 30 }, progress ?? ((_, _) => { }), cancellation);

    /// <summary>Of the first project, with what was observed.</summary>
    public CostReport Report() => _solution.Outcomes()[0].Report!;

    public JObject Observed() => (JObject)JObject.Parse(File.ReadAllText(Output))["observed"]!;

    public JToken? Call(string id) => Observed()["calls"]?[id];

    /// <summary>Whether a pricing file with it is valid.</summary>
    public void AssertIsValid() => Assert.Empty(PricingFileReader.Read(File.ReadAllBytes(Output), Output).Problems);

    public void Dispose() => _solution.Dispose();
}
