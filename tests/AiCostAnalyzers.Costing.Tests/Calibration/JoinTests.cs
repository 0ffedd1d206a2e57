namespace AiCostAnalyzers.Tests.Calibration;

public sealed class JoinTests : IDisposable
{
    private const string Small = "Shop.Service.Small(Ask)#1";
    private const string Large = "Shop.Service.Large(Ask)#1";
    private const string Each = "Shop.Service.Each(Ask)#1";

    private readonly Production _production = new();

    public void Dispose() => _production.Dispose();

    [Fact]
    public void CallSiteId_IsExact()
    {
        var result = _production.Calibrate(_production.Sent(Otlp.Line(Otlp.Chat(1, 1, 0, "anything", 800, 20, cached: 300, callSite: Small))));

        var call = _production.Call(Small)!;
        Assert.Equal((1, 0), (result.Joined, result.Unjoined));
        Assert.Equal((800m, 300m, 20m), ((decimal)call["inputTokens"]!["mean"]!, (decimal)call["cachedTokens"]!["p95"]!, (decimal)call["outputTokens"]!["p50"]!));
        Assert.Equal((0.375m, "anything", 1, "2026-10-15"), ((decimal)call["cacheReadRatio"]!, (string)call["model"]!, (int)call["samples"]!, (string)call["first"]!));
        Assert.Null(call["inferred"]);
        _production.AssertIsValid();
    }

    [Fact]
    public void RouteAndModel_AreInferredWithTheirConfidence()
    {
        _production.Calibrate(_production.Sent(Otlp.Line(
            Otlp.Chat(1, 2, 1, "cent", 700, 10), Otlp.Chat(1, 3, 1, "dime", 900, 30), Otlp.Request(1, 1, "one/{id:int}"))));

        Assert.Equal((0.8m, 0.8m), ((decimal)_production.Call(Small)!["inferred"]!, (decimal)_production.Call(Large)!["inferred"]!));
        Assert.Equal(700m, (decimal)_production.Call(Small)!["inputTokens"]!["mean"]!);
    }

    [Fact]
    public void SpansBetweenCallAndRequest_AreFollowed()
    {
        var result = _production.Calibrate(_production.Sent(
            Otlp.Line(Otlp.Chat(1, 3, 2, "cent", 700, 10)) + "\n" + Otlp.Line(Otlp.Span(1, 2, 1, "inner")) + "\n" + Otlp.Line(Otlp.Request(1, 1, "/one/{id:int}"))));

        Assert.Equal(1, result.Joined);
    }

    [Theory]
    [InlineData("code.function.name", "Shop.Service.Small")]
    [InlineData("code.function", "Small")]
    public void Method_NamesItsOnlyCall(string attribute, string method)
    {
        _production.Calibrate(_production.Sent(Otlp.Line(Otlp.Span(1, 1, 0, "work", attributes: (attribute, method)), Otlp.Chat(1, 2, 1, "cent", 700, 10))));

        Assert.Equal(0.95m, (decimal)_production.Call(Small)!["inferred"]!);
    }

    /// <summary>Small stands on line 11 of Service.cs, Large on line 21.</summary>
    [Theory]
    [InlineData(null, 20, 0.95)]
    [InlineData(null, 12, null)] // nearer to Small, which uses another model
    [InlineData("Large", 20, 1.0)] // as UseAiCallSite says it
    [InlineData("Large", 12, 1.0)]
    [InlineData("<Main>", 20, 0.95)] // a function within a member
    [InlineData(".ctor", 17, null)] // where the client is made, and not where it is called
    public void FileAndLine_NameTheNearestCall(string? member, int line, double? confidence)
    {
        (string, object)[] place = [("code.file.path", "C:\\src\\web\\Service.cs"), ("code.line.number", line)];
        _production.Calibrate(_production.Sent(Otlp.Line(
            Otlp.Span(1, 1, 0, "ask", attributes: member is null ? place : [("aicost.call_site", member), .. place]),
            Otlp.Chat(1, 2, 1, "dime", 700, 10))));

        var call = _production.Observed()["calls"]?[Large];
        Assert.Equal(confidence, call is null ? null : (double?)call["inferred"] ?? 1.0);
        Assert.Null(_production.Observed()["calls"]?[Small]);
    }

    [Fact]
    public void SeveralThatFit_AreListedAndNotSpread()
    {
        using var production = new Production(new Linking.Project("Web")
            .Member("Shop.Web.One", ("Shop.Service.A", []), ("Shop.Service.B", []))
            .Call("Shop.Service.A", "cent").Call("Shop.Service.B", "cent").Route("GET /one", "Shop.Web.One"));

        var result = production.Calibrate(production.Sent(Otlp.Line(Otlp.Request(1, 1, "/one"), Otlp.Chat(1, 2, 1, "cent", 700, 10))));

        Assert.Equal((0, 1), (result.Joined, result.Unjoined));
        Assert.Null(production.Observed()["calls"]);
        Assert.Contains("not joined: 1 calls, 700 input and 10 output tokens: GET /one, cent: may be Shop.Service.A(Ask)#1 or Shop.Service.B(Ask)#1", result.Account);
    }

    /// <summary>A sets a limit of 200, B none; the instrumentation tells limits, as the span of another call shows.</summary>
    [Theory]
    [InlineData(200L, "A")]
    [InlineData(null, "B")]
    [InlineData(777L, "B")] // its client's
    public void Limit_TellsCallsOfOneModelApart(long? limit, string method)
    {
        using var production = new Production(TwoCalls(200, null));

        var result = production.Calibrate(production.Sent(Otlp.Line(
            Otlp.Request(1, 1, "/one"), Otlp.Chat(1, 2, 1, "cent", 700, 10, maxTokens: limit), Otlp.Chat(2, 3, 0, "cent", 1, 1, maxTokens: 5))));

        Assert.Equal(1, result.Joined);
        Assert.Equal(0.8m, (decimal)production.Call($"Shop.Service.{method}(Ask)#1")!["inferred"]!);
    }

    [Theory]
    [InlineData(200L, null, null, 700)] // nobody tells limits: either may be meant
    [InlineData(200L, 200L, 200L, 200)] // both set it
    [InlineData(200L, 300L, 400L, 700)] // neither does
    public void LimitThatTellsNothing_LeavesBothOpen(long? ofA, long? ofB, long? limit, int input)
    {
        using var production = new Production(TwoCalls(ofA, ofB));

        var result = production.Calibrate(production.Sent(Otlp.Line(Otlp.Request(1, 1, "/one"), Otlp.Chat(1, 2, 1, "cent", input, 10, maxTokens: limit))));

        Assert.Equal((0, 1), (result.Joined, result.Unjoined));
        Assert.Contains(result.Account, line => line.Contains("may be Shop.Service.A(Ask)#1 or Shop.Service.B(Ask)#1", StringComparison.Ordinal));
    }

    private static Linking.Project TwoCalls(long? ofA, long? ofB) => new Linking.Project("Web")
        .Member("Shop.Web.One", ("Shop.Service.A", []), ("Shop.Service.B", []))
        .Call("Shop.Service.A", "cent").Limited(ofA).Call("Shop.Service.B", "cent").Limited(ofB).Route("GET /one", "Shop.Web.One");

    [Fact]
    public void LoopThatSendsItsHistoryAgain_HasItsCallsAsShare()
    {
        using var production = new Production(new Linking.Project("Web")
            .Call("Shop.Chat.Go", "cent", Linking.Project.Times(0, 5) with { Grows = true }).Route("POST /chat", "Shop.Chat.Go"));

        production.Calibrate(production.Sent(Otlp.Line(
            Otlp.Request(1, 9, "/chat", method: "POST"), Otlp.Chat(1, 1, 9, "cent", 1000, 0), Otlp.Chat(1, 2, 9, "cent", 3000, 0))));

        Assert.Equal(0.4m, (decimal)production.Call("Shop.Chat.Go(Ask)#1")!["share"]!);
        Assert.Equal(0.04m, production.Report().EntryPoints.Single().Cost.Typical); // two calls of 2,000 tokens, no history on top
    }

    [Fact]
    public void ModelThatNoCallUses_IsListed()
    {
        var result = _production.Calibrate(_production.Sent(Otlp.Line(Otlp.Request(1, 1, "/one/{id:int}"), Otlp.Chat(1, 2, 1, "dollar", 700, 10))));

        Assert.Contains(result.Account, line => line.EndsWith("GET /one/{id:int}, dollar: no call of the entry point uses this model", StringComparison.Ordinal));
    }

    [Fact]
    public void CallOutsideAnyRequest_IsListed()
    {
        var result = _production.Calibrate(_production.Sent(Otlp.Line(Otlp.Chat(1, 2, 0, "cent", 700, 10))));

        Assert.Contains(result.Account, line => line.Contains("outside any entry point, cent: no entry point above it", StringComparison.Ordinal));
    }

    [Fact]
    public void UnknownCallSiteId_IsListed()
    {
        var result = _production.Calibrate(_production.Sent(Otlp.Line(Otlp.Chat(1, 2, 0, "cent", 700, 10, callSite: "Shop.Gone(Ask)#1"))));

        Assert.Contains(result.Account, line => line.Contains("no call site is called Shop.Gone(Ask)#1", StringComparison.Ordinal));
    }

    [Fact]
    public void MissingParent_IsUsedWithLessConfidence()
    {
        var result = _production.Calibrate(_production.Sent(Otlp.Line(Otlp.Request(1, 1, "/one/{id:int}"), Otlp.Chat(1, 3, 99, "cent", 700, 10))));

        Assert.Equal(0.6m, (decimal)_production.Call(Small)!["inferred"]!);
        Assert.Contains("model calls whose parent span is missing: 1, used; joined by what else the trace holds, with less confidence", result.Account);
    }

    [Fact]
    public void RequestsOfALoop_GiveItsCount()
    {
        var lines = Enumerable.Range(1, 4).Select(trace => Otlp.Line(
        [
            Otlp.Request(trace, 1000, "/many", method: "POST"),
            .. Enumerable.Range(1, trace - 1).Select(call => Otlp.Chat(trace, call, 1000, "cent", 500, 0)),
        ]));

        _production.Calibrate(_production.Sent(string.Join("\n", lines)));

        var count = _production.Observed()["counts"]!["Shop.Web.Many:tickets@POST /many"]!;
        Assert.Equal((1.5m, 1m, 3m, 4), ((decimal)count["mean"]!, (decimal)count["p50"]!, (decimal)count["p95"]!, (int)count["samples"]!)); // 0, 1, 2 and 3 calls
        Assert.Equal(4.06m, (decimal)_production.Observed()["entryPoints"]!["POST /many"]!["requestsPerMonth"]!); // 4 in 30 days
        var entry = _production.Report().EntryPoints.Single(entry => entry.Id == "POST /many");
        Assert.Equal((0.0075m, 0.0075m), (entry.Cost.Typical, entry.Cost.Grounded)); // 1.5 calls of half a cent
    }

    [Fact]
    public void CallOfABranch_GivesItsShare()
    {
        var lines = Enumerable.Range(1, 4).Select(trace => Otlp.Line(
        [
            Otlp.Request(trace, 1000, "/one/{id:int}"),
            Otlp.Chat(trace, 1, 1000, "cent", 1000, 0),
            .. trace == 1 ? [Otlp.Chat(trace, 2, 1000, "dime", 1000, 0)] : Array.Empty<Newtonsoft.Json.Linq.JObject>(),
        ]));

        _production.Calibrate(_production.Sent(string.Join("\n", lines)));

        Assert.Equal(0.25m, (decimal)_production.Call(Large)!["share"]!);
        Assert.Null(_production.Call(Small)!["share"]);
        Assert.Equal(0.035m, _production.Report().EntryPoints.Single(entry => entry.Id == "GET /one/{id:int}").Cost.Typical);
    }

    [Fact]
    public void CallsMadeTwice_AreRounds()
    {
        var result = _production.Calibrate(_production.Sent(Otlp.Line(
            Otlp.Request(1, 9, "/one/{id:int}"), Otlp.Chat(1, 1, 9, "cent", 1000, 0), Otlp.Chat(1, 2, 9, "cent", 1000, 0))));

        Assert.Equal(2m, (decimal)_production.Call(Small)!["rounds"]!["mean"]!);
        Assert.Contains(result.Account, line => line.StartsWith("made more often than its loops run, 2 times, taken as rounds", StringComparison.Ordinal));
    }

    [Fact]
    public void CallsBeneathOneCallSite_AreItsRounds()
    {
        _production.Calibrate(_production.Sent(Otlp.Line(
            Otlp.Request(1, 9, "/one/{id:int}"),
            Otlp.Span(1, 8, 9, "ask", attributes: ("aicost.call_site", Small)),
            Otlp.Chat(1, 1, 8, "cent", 1000, 0), Otlp.Chat(1, 2, 8, "cent", 3000, 0))));

        var call = _production.Call(Small)!;
        Assert.Equal((2m, 2000m, 1), ((decimal)call["rounds"]!["mean"]!, (decimal)call["inputTokens"]!["mean"]!, (int)call["samples"]!));
    }

    [Fact]
    public void AgentThatSumsUpItsCalls_IsNotCountedTwice()
    {
        var agent = Otlp.Span(1, 8, 9, "invoke_agent", attributes: [("gen_ai.operation.name", "invoke_agent"), ("gen_ai.usage.input_tokens", 2000)]);

        var result = _production.Calibrate(_production.Sent(Otlp.Line(
            Otlp.Request(1, 9, "/one/{id:int}"), agent, Otlp.Chat(1, 1, 8, "cent", 1000, 0), Otlp.Chat(1, 2, 8, "cent", 1000, 0))));

        Assert.Equal((2, 0), (result.Joined, result.Unjoined));
        Assert.Contains("spans that only add up calls beneath them: 1, counted beneath", result.Account);
        Assert.Equal(1, (int)_production.Call(Small)!["samples"]!);
    }

    [Fact]
    public void RequestsOfTheLoopsEntryPointAlone_CostNothingOfIt()
    {
        _production.Calibrate(_production.Sent(Otlp.Line(Otlp.Request(1, 9, "/many", method: "POST"), Otlp.Chat(1, 1, 9, "cent", 400, 0))));

        Assert.Equal(0.95m, Math.Max(0.95m, (decimal)_production.Call(Each)!["inferred"]!));
        Assert.Null(_production.Call(Small));
    }
}
