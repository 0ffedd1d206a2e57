using System.Text;
using AiCostAnalyzers.Calibration;
using AiCostAnalyzers.Calibration.Joining;
using AiCostAnalyzers.Calibration.Reading;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Fuzzing.Inputs;
using AiCostAnalyzers.Tests.Calibration;
using AiCostAnalyzers.Tests.Entries;
using AiCostAnalyzers.Tests.Linking;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>OTLP and the other forms of telemetry: read, joined with a program, and written as observed figures, which are valid.</summary>
internal sealed class TelemetryTarget : FuzzTarget, IDisposable
{
    private const string Small = "Shop.Service.Small(Ask)#1";

    private static readonly string[] s_sound =
    [
        string.Join("\n", Enumerable.Range(1, 4).Select(i => Otlp.Line(
            Otlp.Request(i, 1, "/many", method: "POST"), Otlp.Chat(i, 2, 1, "cent", 600 + i, 12, cached: 100), Otlp.Chat(i, 3, 1, "cent", 640, 14, callSite: "Shop.Service.Each(Ask)#1")))) + "\n",
        Otlp.Line(Otlp.Request(9, 1, "/one/{id:int}"), Otlp.Chat(9, 2, 1, "dime", 10, 2)) + "\n",
        """{"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"gen_ai.client.token.usage","histogram":{"aggregationTemporality":2,"dataPoints":[{"attributes":[{"key":"gen_ai.token.type","value":{"stringValue":"input"}},{"key":"gen_ai.request.model","value":{"stringValue":"cent"}}],"startTimeUnixNano":"1792022400000000000","timeUnixNano":"1792022460000000000","count":"4","sum":2560,"bucketCounts":["0","4"],"explicitBounds":[100]}]}}]}]}]}""" + "\n",
        """{"id":"obs-1","trace_id":"t","type":"GENERATION","name":"ask","start_time":"2026-10-15 08:00:00.000000","provided_model_name":"cent","input":"secret","usage_details":{"input":500,"input_cached_tokens":140,"output":12},"metadata":{"attributes":{"aicost.call_site":"Shop.Service.Small(Ask)#1"}}}""" + "\n",
        "timestamp [UTC],id,operation_Id,name,itemType,itemCount,customDimensions\n\"10/15/2026, 8:00:00.000 AM\",a1,op,chat cent,dependency,1,\"{\"\"gen_ai.operation.name\"\":\"\"chat\"\",\"\"gen_ai.request.model\"\":\"\"cent\"\",\"\"gen_ai.usage.input_tokens\"\":\"\"640\"\",\"\"aicost.call_site\"\":\"\"Shop.Service.Small(Ask)#1\"\"}\"\n",
        "timestamp;call_site;model;input_tokens;output_tokens\n2026-10-15T08:00:00Z;Shop.Service.Small(Ask)#1;cent;640;12\n2026-10-15T08:00:01Z;Shop.Service.Small(Ask)#1;cent;641;13\n",
        """{"tables":[{"columns":[{"name":"timestamp","type":"datetime"},{"name":"id","type":"string"},{"name":"customDimensions","type":"dynamic"}],"rows":[["2026-10-15T08:00:00Z","a1","{\"gen_ai.operation.name\":\"chat\",\"gen_ai.request.model\":\"cent\",\"gen_ai.usage.input_tokens\":\"640\"}"]]}]}""",
    ];

    private readonly BuiltSolution _solution = new();
    private readonly ProgramIndex _program;
    private readonly Mutator _mutator = new([.. s_sound.Select(text => SeedText.Of("telemetry", text))], Intruders.OfText);

    public TelemetryTarget()
    {
        _solution.Pricing("  \"defaults\": {}").Entry(new Project("Web")
            .Member("Shop.Web.One", ("Shop.Service.Small", []), ("Shop.Service.Large", []))
            .Member("Shop.Web.Many", ("Shop.Service.Each", [Project.Loop(1, "tickets")]))
            .Call("Shop.Service.Small", "cent").Call("Shop.Service.Large", "dime").Call("Shop.Service.Each", "cent")
            .Route("GET /one/{id:int}", "Shop.Web.One").Route("POST /many", "Shop.Web.Many"));
        _program = new ProgramIndex(_solution.Outcomes());
        if (_program.Call(Small) is null)
        {
            throw new FuzzException("the program that telemetry is joined with has no call");
        }
    }

    public override string Name => "telemetry";

    public override int Weight => 20;

    public void Dispose() => _solution.Dispose();

    public override string Next(Random random) => _mutator.Next(random);

    public override void Run(string input, Random random)
    {
        File.WriteAllBytes(Path.Combine(_solution.Path, "export.data"), Encoding.UTF8.GetBytes(input));
        var (counts, spans, metrics) = (new CalibrationCounts(), new List<SpanRecord>(), new List<MetricPoint>());
        new TelemetryFile(Path.Combine(_solution.Path, "export.data"), new SpanFields(_program.IsNameOfEntryPoint), counts, spans.Add, metrics.Add).Read(0, static (_, _) => { });

        var totals = new ObservedTotals();
        new TraceJoin(_program, [.. spans.Where(span => span.MaxTokens is not null).Select(CallSiteJoin.InstrumentationOf)], counts, totals).Add(spans);
        var observed = MetricTotals.Of(metrics, _program);
        var period = totals.Days.Period(out _);
        var measured = period is { } time ? new MeasuredPeriod(SpanTime.Date(SpanTime.DayOf(time.First)), SpanTime.Date(SpanTime.DayOf(time.Last)), 30) : null;
        var fit = LoopFit.Of(totals);
        var written = new ObservedWriter(_program, totals, fit, observed, measured).Write(null);
        var reading = PricingFileReader.Read(Encoding.UTF8.GetBytes(written), "aicost.observed.json");
        Require(reading.Problems.Count == 0, $"what is written is not valid: {string.Join(", ", reading.Problems)}");
        Require(CalibrationAccount.Of(1, counts, totals, fit, observed, measured).All(line => !line.Any(char.IsControl)), "a control character in the account");
    }
}
