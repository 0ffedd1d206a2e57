using System.IO.Compression;
using System.Text;
using AiCostAnalyzers.Calibration;

namespace AiCostAnalyzers.Tests.Calibration;

/// <summary>What comes in, in whatever state: an account of it, never a crash, never a silent nought.</summary>
public sealed class InputTests : IDisposable
{
    private const string Small = "Shop.Service.Small(Ask)#1";

    private readonly Production _production = new();

    public void Dispose() => _production.Dispose();

    public static TheoryData<string, string> Forms => new()
    {
        { "old names", Otlp.Line(Otlp.Span(1, 1, 0, "chat", attributes: [("gen_ai.system", "openai"), ("gen_ai.request.model", "cent"), ("gen_ai.usage.prompt_tokens", 640), ("gen_ai.usage.completion_tokens", 12), ("aicost.call_site", Small)])) },
        { "Aspire's dashboard", "{ \"data\":\n " + Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 640, 12, callSite: Small)) + ",\n \"totalCount\": 1 }" },
        { "Langfuse JSON lines", """{"id":"obs-1","trace_id":"t","type":"GENERATION","name":"ask","start_time":"2026-10-15 08:00:00.000000","provided_model_name":"cent","input":"secret","output":"secret","usage_details":{"input":500,"input_cached_tokens":140,"output":12,"total":652},"metadata":{"attributes":{"aicost.call_site":"Shop.Service.Small(Ask)#1"}}}""" },
        { "Langfuse JSON", """
            [
              { "id": "obs-1", "traceId": "t", "type": "GENERATION", "startTime": "2026-10-15T08:00:00Z", "model": "cent",
                "usageDetails": { "input": 640, "output": 12, "total": 652 }, "metadata": "{\"aicost.call_site\":\"Shop.Service.Small(Ask)#1\"}" }
            ]
            """ },
        { "Langfuse CSV", "id,trace_id,type,start_time,provided_model_name,input,output,usage_details,metadata\nobs-1,t,GENERATION,2026-10-15 08:00:00,cent,\"a \"\"text\"\",\nof two lines\",more,\"{\"\"input\"\":640,\"\"output\"\":12}\",\"{\"\"aicost.call_site\"\":\"\"Shop.Service.Small(Ask)#1\"\"}\"\n" },
        { "Application Insights CSV", "timestamp [UTC],id,operation_Id,operation_ParentId,name,itemType,itemCount,customDimensions\n\"10/15/2026, 8:00:00.000 AM\",a1,op,,chat cent,dependency,1,\"{\"\"gen_ai.operation.name\"\":\"\"chat\"\",\"\"gen_ai.request.model\"\":\"\"cent\"\",\"\"gen_ai.usage.input_tokens\"\":\"\"640\"\",\"\"gen_ai.usage.output_tokens\"\":\"\"12\"\",\"\"aicost.call_site\"\":\"\"Shop.Service.Small(Ask)#1\"\"}\"\n" },
        { "Application Insights rows", """
            [ { "timestamp": "2026-10-15T08:00:00Z", "id": "a1", "operation_Id": "op", "itemType": "dependency", "itemCount": "1",
                "customDimensions": { "gen_ai.operation.name": "chat", "gen_ai.request.model": "cent", "gen_ai.usage.input_tokens": "640", "gen_ai.usage.output_tokens": "12", "aicost.call_site": "Shop.Service.Small(Ask)#1" } } ]
            """ },
        { "Application Insights tables", """
            {"tables":[{"name":"PrimaryResult","columns":[{"name":"timestamp","type":"datetime"},{"name":"id","type":"string"},{"name":"customDimensions","type":"dynamic"}],
            "rows":[["2026-10-15T08:00:00Z","a1","{\"gen_ai.operation.name\":\"chat\",\"gen_ai.request.model\":\"cent\",\"gen_ai.usage.input_tokens\":\"640\",\"gen_ai.usage.output_tokens\":\"12\",\"aicost.call_site\":\"Shop.Service.Small(Ask)#1\"}"]]}]}
            """ },
        { "plain CSV", "timestamp;call_site;model;input_tokens;output_tokens\n2026-10-15T08:00:00Z;Shop.Service.Small(Ask)#1;cent;640;12\n" },
        { "plain JSON lines", """{"timestamp":"2026-10-15T08:00:00Z","provider":"house","model":"cent","input_tokens":640,"output_tokens":12,"call_site":"Shop.Service.Small(Ask)#1"}""" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void EveryForm_IsToldByItsContent(string form, string content)
    {
        var result = _production.Calibrate(_production.Sent(content, "export.data"));

        Assert.True(result.Joined == 1, form + ": " + string.Join("\n", result.Account));
        Assert.Equal((640m, 12m, "2026-10-15"), ((decimal)_production.Call(Small)!["inputTokens"]!["mean"]!, (decimal)_production.Call(Small)!["outputTokens"]!["mean"]!, (string)_production.Call(Small)!["first"]!));
        Assert.DoesNotContain("secret", File.ReadAllText(_production.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void CompressedFiles_AreReadAsTheyAre()
    {
        var bytes = Encoding.UTF8.GetBytes(Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 640, 12, callSite: Small)) + "\n");
        var gzip = Path.Combine(_production.Path, "one.gz");
        using (var stream = new GZipStream(File.Create(gzip), CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        var zip = Path.Combine(_production.Path, "aspire.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("traces/web.json").Open();
            entry.Write(Encoding.UTF8.GetBytes(Otlp.Line(Otlp.Chat(2, 1, 0, "cent", 640, 12, callSite: Small))));
        }

        Assert.Equal(2, _production.Calibrate(gzip, zip).Joined);
    }

    [Fact]
    public void ApplicationInsightsRequests_AreEntryPoints()
    {
        var result = _production.Calibrate(_production.Sent("""
            timestamp,id,operation_Id,operation_ParentId,name,itemType,itemCount,customDimensions
            2026-10-15T08:00:00Z,r1,op,op,GET /one/{id:int},request,5,{}
            2026-10-15T08:00:01Z,d1,op,r1,chat cent,dependency,5,"{""gen_ai.operation.name"":""chat"",""gen_ai.request.model"":""cent"",""gen_ai.usage.input_tokens"":""640"",""gen_ai.usage.output_tokens"":""12""}"
            """, "export.csv"));

        Assert.Equal(1, result.Joined);
        Assert.Equal(5.07m, (decimal)_production.Observed()["entryPoints"]!["GET /one/{id:int}"]!["requestsPerMonth"]!);
        Assert.Contains("spans that stand for more than one: 2, weighted", result.Account);
    }

    [Fact]
    public void DamagedLines_AreCountedAndTheOthersUsed()
    {
        var good = Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 640, 12, callSite: Small));

        var result = _production.Calibrate(_production.Sent(good + "\n{\"resourceSpans\":[{]\nno json\n" + Otlp.Line(Otlp.Chat(2, 1, 0, "cent", 640, 12, callSite: Small)) + "\n"));

        Assert.Equal(2, result.Joined);
        Assert.Contains("lines that are no JSON: 2, not used from the damage on", result.Account);
    }

    [Fact]
    public void FileThatIsStillWritten_IsUsedUpToItsEnd()
    {
        var line = Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 640, 12, callSite: Small), Otlp.Chat(1, 2, 0, "cent", 640, 12, callSite: Small));

        var result = _production.Calibrate(_production.Sent(line + "\n" + line[..^80]));

        Assert.Equal(2, result.Joined);
        Assert.Contains("files that end within a line: 1, used up to there", result.Account);
        Assert.Contains("duplicate spans: 1, counted once", result.Account);
    }

    [Fact]
    public void CompressedFileThatIsCutOff_IsUsedUpToThere()
    {
        var path = Path.Combine(_production.Path, "one.gz");
        using (var stream = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            for (var i = 1; i <= 2000; i++)
            {
                stream.Write(Encoding.UTF8.GetBytes(Otlp.Line(Otlp.Chat(i, i * 31, 0, "cent", i * 7919 % 1000, 12, callSite: Small)) + "\n"));
            }
        }

        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^4000]);

        Assert.InRange(_production.Calibrate(path).Joined, 1, 1999);
    }

    [Fact]
    public void FileOfNoKnownForm_IsSaid()
    {
        var result = _production.Calibrate(_production.Sent("just some words\nand more\n"));

        Assert.Equal(0, result.Joined);
        Assert.Contains("files of no known form: 1, not used", result.Account);
    }

    [Fact]
    public void EmptyFile_IsSaid() => Assert.Contains("files of no known form: 1, not used", _production.Calibrate(_production.Sent("")).Account);

    [Fact]
    public void FileThatIsNotThere_IsSaid() =>
        Assert.Contains("There is no file", Assert.Throws<CalibrationException>(() => _production.Calibrate(Path.Combine(_production.Path, "gone"))).Message, StringComparison.Ordinal);

    [Fact]
    public void SampledSpans_StandForTheOthers()
    {
        var request = Otlp.Request(1, 9, "/one/{id:int}");
        var chat = Otlp.Chat(1, 1, 9, "cent", 1000, 0);
        (request["traceState"], chat["traceState"]) = ("ot=th:c", "vendor=x,ot=th:c;rv:d29d6a7215ced0"); // one in four

        var result = _production.Calibrate(_production.Sent(Otlp.Line(request, chat) + "\n" + Otlp.Line(Otlp.Request(2, 9, "/one/{id:int}"), Otlp.Chat(2, 1, 9, "cent", 2000, 0))));

        Assert.Equal(1200m, (decimal)_production.Call(Small)!["inputTokens"]!["mean"]!);
        Assert.Equal((2, 5.07m), ((int)_production.Call(Small)!["samples"]!, (decimal)_production.Observed()["entryPoints"]!["GET /one/{id:int}"]!["requestsPerMonth"]!));
        Assert.Contains("spans that stand for more than one: 2, weighted", result.Account);
    }

    [Fact]
    public void ClockThatIsYearsOff_DoesNotStretchWhatWasMeasured()
    {
        var lines = Enumerable.Range(1, 10).Select(i => Otlp.Line(Otlp.Chat(i, i, 0, "cent", 10, 1, start: Otlp.Start + (i * 86_400_000L), callSite: Small)))
            .Append(Otlp.Line(Otlp.Chat(99, 99, 0, "cent", 10, 1, start: Otlp.Start * 2, callSite: Small)));

        var result = _production.Calibrate(_production.Sent(string.Join("\n", lines)));

        Assert.Equal(11, result.Joined);
        Assert.Equal(("2026-10-16", "2026-10-25"), ((string)_production.Call(Small)!["first"]!, (string)_production.Call(Small)!["last"]!));
        Assert.Contains("spans with a clock that is off: 1, tokens used, times not", result.Account);
    }

    [Fact]
    public void UnknownVersion_IsReadAndSaid()
    {
        var line = Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 640, 12, callSite: Small)).Replace("\"scopeSpans\"", "\"schemaUrl\":\"https://elsewhere/9\",\"scopeSpans\"", StringComparison.Ordinal);

        var result = _production.Calibrate(_production.Sent(line));

        Assert.Equal(1, result.Joined);
        Assert.Contains("batches of an unknown schema version: 1, read as the versions that are known", result.Account);
    }

    [Fact]
    public void CallsWithoutUsage_AreNotANought()
    {
        var failed = Otlp.Span(1, 1, 9, "chat", attributes: [("gen_ai.operation.name", "chat"), ("gen_ai.request.model", "cent")]);
        failed["status"] = new Newtonsoft.Json.Linq.JObject { ["code"] = 2 };
        var silent = Otlp.Span(1, 2, 9, "chat", attributes: [("gen_ai.operation.name", "chat"), ("gen_ai.request.model", "cent")]);

        var result = _production.Calibrate(_production.Sent(Otlp.Line(Otlp.Request(1, 9, "/one/{id:int}"), failed, silent)));

        Assert.Null(_production.Observed()["calls"]);
        Assert.Contains("failed calls without usage: 1, not billed, not used", result.Account);
        Assert.Contains("calls without usage figures: 1, counted as calls; their tokens are not known", result.Account);
    }

    [Fact]
    public void MetricsOfACallSite_GiveItsMeans()
    {
        string Metric(string type, long count, double sum, string extra) =>
            """{"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"gen_ai.client.token.usage","histogram":{"aggregationTemporality":2,"dataPoints":[{"timeUnixNano":"1792022400000000000","count":"COUNT","sum":SUM,"attributes":[{"key":"gen_ai.token.type","value":{"stringValue":"TYPE"}},{"key":"gen_ai.request.model","value":{"stringValue":"cent"}}EXTRA]}]}}]}]}]}"""
                .Replace("COUNT", $"{count}", StringComparison.Ordinal).Replace("SUM", $"{sum}", StringComparison.Ordinal).Replace("TYPE", type, StringComparison.Ordinal).Replace("EXTRA", extra, StringComparison.Ordinal);
        var site = """,{"key":"aicost.call_site","value":{"stringValue":"Shop.Service.Small(Ask)#1"}}""";

        var result = _production.Calibrate(_production.Sent(string.Join(
            "\n", Metric("input", 2, 100, site), Metric("input", 4, 2400, site), Metric("output", 4, 40, site), Metric("input", 7, 700, ""))));

        Assert.Equal((600m, 10m, 4), ((decimal)_production.Call(Small)!["inputTokens"]!["mean"]!, (decimal)_production.Call(Small)!["outputTokens"]!["mean"]!, (int)_production.Call(Small)!["samples"]!));
        Assert.Contains("metrics: 7 calls, 700 input and 0 output tokens of cent, not used: they name no call site", result.Account);
        _production.AssertIsValid();
    }

    [Fact]
    public void TextOfPromptsAndAnswers_ReachesNoFile()
    {
        const string canary = "CANARY-7f3a";
        var chat = Otlp.Chat(1, 1, 9, "cent", 640, 12);
        foreach (var key in new[] { "gen_ai.input.messages", "gen_ai.output.messages", "gen_ai.prompt", "gen_ai.completion", "input", "output", "prompt", "gen_ai.tool.definitions" })
        {
            ((Newtonsoft.Json.Linq.JArray)chat["attributes"]!).Add(new Newtonsoft.Json.Linq.JObject { ["key"] = key, ["value"] = new Newtonsoft.Json.Linq.JObject { ["stringValue"] = canary } });
        }

        chat["name"] = canary;
        chat["events"] = new Newtonsoft.Json.Linq.JArray(new Newtonsoft.Json.Linq.JObject { ["name"] = canary });
        var misplaced = Otlp.Chat(1, 2, 9, canary + "\n" + new string('x', 500), 640, 12); // a text where a name should be
        var langfuse = """{"id":"o","trace_id":"t","type":"GENERATION","name":"TEXT","input":"TEXT","output":{"content":"TEXT"},"model":"cent","usage":{"input":1,"output":1},"metadata":{"prompt":"TEXT"}}"""
            .Replace("TEXT", canary, StringComparison.Ordinal);
        var files = new[] { _production.Sent(Otlp.Line(Otlp.Request(1, 9, "/one/{id:int}"), chat, misplaced)), _production.Sent(langfuse, "langfuse.jsonl") };
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => _production.Calibrate(null, stop.Token, files));
        var kept = Directory.GetFiles(_production.StateFolder).Select(file => Encoding.UTF8.GetString(File.ReadAllBytes(file))).ToList();
        var result = _production.Calibrate(files);

        Assert.NotEmpty(kept);
        Assert.DoesNotContain(kept.Append(File.ReadAllText(_production.Output)).Concat(result.Account), text => text.Contains(canary, StringComparison.Ordinal));
    }

    [Fact]
    public void StoppedRun_GoesOnWhereItWas()
    {
        var lines = Enumerable.Range(1, 3000).Select(i => Otlp.Line(Otlp.Request(i, 9, "/many", method: "POST"), Otlp.Chat(i, 1, 9, "cent", i, 1)));
        var file = _production.Sent(string.Join("\n", lines));
        using var other = new Production();
        var whole = other.Calibrate(other.Sent(string.Join("\n", lines))).Content;
        using var stop = new CancellationTokenSource();
        var calls = 0;

        Assert.Throws<OperationCanceledException>(() => _production.Calibrate((_, _) => { if (++calls == 2) { stop.Cancel(); } }, stop.Token, file));
        var state = File.ReadAllText(Path.Combine(_production.StateFolder, "state.txt"));
        File.AppendAllText(Path.Combine(_production.StateFolder, "spans-3.bin"), "what a crash left half-written");
        var result = _production.Calibrate(file);

        Assert.Contains("done 20", state, StringComparison.Ordinal); // of 3000
        Assert.Equal(whole, result.Content);
        Assert.False(Directory.Exists(_production.StateFolder));
    }

    /// <summary>Found beside a trace that an exporter had just begun.</summary>
    [Fact]
    public void StoppedRunBesideAnEmptyFile_GoesOnWhereItWas()
    {
        string[] files = [_production.Sent("", "a.jsonl"), _production.Sent(Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 640, 12, callSite: Small)), "b.jsonl"), _production.Sent("", "c.jsonl")];
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => _production.Calibrate((_, _) => stop.Cancel(), stop.Token, files));
        File.SetLastWriteTimeUtc(files[2], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var state = File.ReadAllText(Path.Combine(_production.StateFolder, "state.txt"));
        File.WriteAllText(Path.Combine(_production.StateFolder, "state.txt"), state.Replace("\nparts ", "\ncount 7 lines that are no JSON\nparts ", StringComparison.Ordinal));
        var result = _production.Calibrate(files);

        Assert.Contains("done 9223372036854775807 " + files[0], state, StringComparison.Ordinal);
        Assert.Equal(1, result.Joined);
        Assert.Contains("lines that are no JSON: 7, not used from the damage on", result.Account); // as the state says
        Assert.Contains("files of no known form: 2, not used", result.Account); // each counted once
    }

    [Fact]
    public void StoppedRunOverFilesThatChanged_BeginsAnew()
    {
        var file = _production.Sent(Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 640, 12, callSite: Small)));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => _production.Calibrate(null, stop.Token, file));

        _production.Sent(Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 1000, 12, callSite: Small)));
        _production.Calibrate(file);

        Assert.Equal(1000m, (decimal)_production.Call(Small)!["inputTokens"]!["mean"]!);
    }

    /// <summary>Found by the fuzzer: the pricing file refuses a figure that does not say from when it is.</summary>
    [Fact]
    public void SpansWithoutATime_WriteNoFigure_AndTheAccountSaysWhy()
    {
        var result = _production.Calibrate(_production.Sent("timestamp;call_site;model;input_tokens;output_tokens\nsoon;Shop.Service.Small(Ask)#1;cent;640;12\n", "export.csv"));

        Assert.Equal(1, result.Joined);
        Assert.Contains("measured: nothing has a time, so no figure of a span is written: it could not be judged old", result.Account);
        Assert.Null(_production.Observed()["calls"]);
        _production.AssertIsValid();
    }

    [Fact]
    public void MaxAgeOfTheOutput_IsKept()
    {
        _production.Sent("""{ "observed": { "maxAge": 45 } }""", "aicost.observed.json");

        _production.Calibrate(_production.Sent(Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 640, 12, callSite: Small))));

        Assert.Equal(45, (int)_production.Observed()["maxAge"]!);
    }
}
