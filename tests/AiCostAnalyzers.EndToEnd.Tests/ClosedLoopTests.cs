using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>From estimate to bill: SupportDesk works, what it sent is measured, and the next estimate is what was billed.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class ClosedLoopTests(PackedPackage package)
{
    /// <summary>As many as requests for the mood, whose calls a night makes too, and whole rounds of what the stand-in varies.</summary>
    private const int Nights = 21;

    /// <summary>Requests of each entry point, 500 together.</summary>
    private static readonly (string EntryPoint, int Requests, Func<int, (string Path, string? Body)> Make)[] s_mix =
    [
        ("POST /tickets/triage", 60, _ => ("/tickets/triage", "")),
        ("POST /tickets/{id:int}/classify", 80, i => ($"/tickets/{(i % 3) + 1}/classify", "")),
        ("POST /tickets/{id:int}/reply", 60, i => ($"/tickets/{(i % 3) + 1}/reply", "")),
        ("POST /tickets/{id:int}/summary", 50, i => ($"/tickets/{(i % 3) + 1}/summary", "")),
        ("POST /tickets/{id:int}/title", 50, i => ($"/tickets/{(i % 3) + 1}/title", "")),
        ("POST /chat", 60, i => ("/chat", $$"""[{ "isCustomer": true, "text": "{{(i % 3 == 0 ? "Please look this up" : "Hello")}}" }]""")),
        ("GET /help", 60, _ => ("/help?question=how", null)),
        ("POST /translate", 29, i => ("/translate", $$"""{ "language": "French", "text": "{{new string('x', 50 * (i % 4))}}" }""")),
        ("POST /feedback/sentiment", Nights, _ => ("/feedback/sentiment", "")),
        ("POST /knowledge/articles", 20, i => ("/knowledge/articles", Articles((i % 4) + 1))),
        ("PUT /knowledge/macros", 10, i => ("/knowledge/macros", Macros((i % 4) + 1))),
    ];

    [Fact]
    public async Task WhatWasMeasured_MakesTheEstimateTheBill()
    {
        await using var models = await StandIn.StartAsync();
        var desk = package.NewWorkspace("loop");
        Copy(package.Sample("SupportDesk").Workspace.Folder, desk.Folder);
        desk.Write("aicost.json", $$"""{ "include": ["aicost.observed.json"], "prices": { "models": [ {{StandIn.PricesAsJson}} ] } }""").Write("aicost.observed.json", "{}");

        var before = Report(desk);
        Assert.All(before["entryPoints"]!.AsArray().Where(Costs), entry => Assert.Equal(Amount(entry, "typical"), Amount(entry, "assumed") + Amount(entry, "grounded")));
        Assert.All(before["entryPoints"]!.AsArray().Where(Costs), entry => Assert.True(Amount(entry, "assumed") > 0m, (string)entry!["id"]!));
        Assert.Equal(15, (int)before["totals"]!["callSites"]!["assumed"]!);
        desk.Aicost("report").Succeeded().Says("* assumes 1,000 input and 300 output tokens per chat call").Says("15 assumed (*)");

        var billed = await WebAsync(desk, models);
        foreach (var (worker, turns) in await WorkersAsync(desk, models))
        {
            billed.Add(worker, turns);
        }

        Assert.Equal(13, billed.Count);
        desk.Aicost("calibrate", "SupportDesk.Web.spans.jsonl", "SupportDesk.Worker.spans.jsonl", "--days", "30").Succeeded().Says("joined:").DoesNotSay("not joined");

        var after = Report(desk);
        foreach (var (entryPoint, (cost, units)) in billed)
        {
            var entry = after["entryPoints"]!.AsArray().Single(one => (string)one!["id"]! == entryPoint)!;
            Assert.True(Math.Abs((Amount(entry, "typical") / (cost / units)) - 1m) <= 0.02m, $"{entryPoint}: {Amount(entry, "typical")} estimated, {cost / units} billed");
            Assert.Equal((entryPoint, 0m), (entryPoint, Amount(entry, "assumed")));
        }

        Assert.Equal((0, 15), ((int)after["totals"]!["callSites"]!["assumed"]!, (int)after["totals"]!["callSites"]!["observed"]!));
        desk.Write("bill.csv", "date,model,cost\n" + string.Concat(models.ByModel.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"2026-11-01,{one.Key},{one.Value}\n"))));
        var reconciled = JsonNode.Parse(desk.Aicost("reconcile", "bill.csv", "--days", "30", "-o", "json").Succeeded().StandardOutput)!;
        Assert.True(Number(reconciled["part"]!) >= 0.98m, reconciled.ToJsonString());
        Assert.Equal(models.ByModel.Values.Sum(), Number(reconciled["billed"]!));
    }

    /// <summary>What the stand-in billed for each entry point, and for how many requests.</summary>
    private static async Task<Dictionary<string, (decimal Cost, int Units)>> WebAsync(Workspace desk, StandIn models)
    {
        using var web = RunningDesk.Start(desk, "SupportDesk.Web", models, "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri(await web.Address) };
        var (billed, trace) = (new Dictionary<string, (decimal, int)>(StringComparer.Ordinal), 0);
        foreach (var (entryPoint, requests, make) in s_mix)
        {
            var cost = 0m;
            for (var i = 0; i < requests; i++)
            {
                var (path, body) = make(i);
                using var request = new HttpRequestMessage(new HttpMethod(entryPoint[..entryPoint.IndexOf(' ')]), path);
                request.Headers.Add("traceparent", $"00-{RunningDesk.Trace(++trace)}-00f067aa0ba902b7-01");
                request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
                using var response = await client.SendAsync(request);
                Assert.True(response.IsSuccessStatusCode, $"{entryPoint}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                await response.Content.ReadAsStringAsync();
                cost += models.ByTrace[RunningDesk.Trace(trace)];
            }

            billed.Add(entryPoint, (cost, requests));
        }

        await web.UntilAsync(() => web.Spans().Count(span => (int)span["kind"]! == 2) == trace);
        Assert.Equal(500, trace);
        return billed;
    }

    /// <summary>The same of each worker. A worker has turns until the stand-in answers no more new ones, so that none is cut in the middle.</summary>
    private static async Task<Dictionary<string, (decimal Cost, int Units)>> WorkersAsync(Workspace desk, StandIn models)
    {
        foreach (var article in JsonNode.Parse(Articles(3))!.AsArray())
        {
            var file = desk.PathOf($"SupportDesk.Worker/articles/{(string)article!["id"]!}.md");
            desk.Write($"SupportDesk.Worker/articles/{Path.GetFileName(file)}", (string)article["body"]!);
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddYears(1)); // changed since whatever the last look was
        }

        using var worker = RunningDesk.Start(desk, "SupportDesk.Worker", models, "--Clock:Speed", "432000"); // a night in a fifth of a second
        await worker.UntilAsync(() => worker.Spans().Count(span => (string)span["name"]! == "NightlySummary") >= Nights);
        models.Close();
        await worker.UntilAsync(() => models.Held.Values.Distinct().Count() == 2); // a night's and a look's first call
        return worker.Spans()
            .Where(span => (string)span["name"]! is "NightlySummary" or "KnowledgeIndexer")
            .GroupBy(span => (string)span["name"]!)
            .ToDictionary(turns => turns.Key, turns => (turns.Sum(turn => models.ByTrace[(string)turn["traceId"]!]), turns.Count()));
    }

    private static string Articles(int count) =>
        new JsonArray([.. Enumerable.Range(1, count).Select(i => new JsonObject { ["id"] = $"a{i}", ["title"] = $"Article {i}", ["body"] = new string('b', 400) })]).ToJsonString();

    private static string Macros(int count) =>
        new JsonArray([.. Enumerable.Range(1, count).Select(i => new JsonObject { ["name"] = $"m{i}", ["text"] = new string('m', 80 * i) })]).ToJsonString();

    private static bool Costs(JsonNode? entry) => entry!["callSites"]!.AsArray().Count > 0;

    private static decimal Amount(JsonNode? entry, string part) => Number(entry!["costPerRequest"]![part]!);

    private static decimal Number(JsonNode amount) => decimal.Parse((string)amount!, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static JsonNode Report(Workspace desk) => JsonNode.Parse(desk.Aicost("report", "-o", "json").Succeeded().StandardOutput)!;

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
            File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(file)); // facts are as old as they were
        }
    }
}
