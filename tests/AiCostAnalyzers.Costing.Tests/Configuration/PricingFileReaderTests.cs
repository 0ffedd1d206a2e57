using System.Text;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Tests.Configuration;

public class PricingFileReaderTests
{
    private static PricingFileReading Read(string text) => PricingFileReader.Read(text, "aicost.json");

    private static PricingFile Sound(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Problems);
        return reading.File;
    }

    /// <summary>The only problem, as <c>line:column message</c>.</summary>
    private static string Problem(string text)
    {
        var problem = Assert.Single(Read(text).Problems);
        Assert.Equal("AIC9001", problem.Id);
        Assert.Equal("aicost.json", problem.Position.File);
        return $"{problem.Position.Line}:{problem.Position.Column} {problem.Message}";
    }

    [Fact]
    public void EveryKey_IsReadWithoutProblem()
    {
        var file = Sound(FullPricingFile.Text);

        Assert.Equal(new CalendarDate(2026, 11, 10), file.PricesAsOf!.Value);
        Assert.Equal(0.12m, file.Discounts["openai"].Value);
        Assert.Equal(["house-slm", "house-vectors", "house-painter", "house-ears", "house-voice"], file.Models.Select(model => model.Id));
        Assert.Equal(["chat-prod", "chat-eu", "chat-zone", "chat-ptu"], file.Deployments.Select(deployment => deployment.Name));
        Assert.Equal(11, file.Defaults.Tokens.Count);
        Assert.Equal(6, file.Calls.Count);
        Assert.Equal((1, 1, 1, 60), (file.Observed.Calls.Count, file.Observed.Counts.Count, file.Observed.EntryPoints.Count, file.Observed.MaxAge!.Value));
        Assert.Equal(3, file.Counts.Count);
        Assert.Equal("support", Assert.Single(file.EntryPoints).Owner);
        Assert.Equal(3, file.Budgets.Count);
        Assert.Equal(2, file.Substitutes.Count);
    }

    [Fact]
    public void Model_KeepsBandsAndLaterPrices()
    {
        var model = Sound(FullPricingFile.Text).Models[0];

        Assert.Equal(["house-slm-*", "slm"], model.Match);
        Assert.Equal(ModelCapabilities.Tools | ModelCapabilities.StructuredOutput, model.Capabilities);
        Assert.Equal([0m, 16000m], model.Price.Bands.Select(band => band.AboveInputTokens));
        Assert.Equal(0.0001m, model.Price.PerRequest);
        var later = Assert.Single(model.LaterPrices);
        Assert.Equal(new CalendarDate(2027, 1, 1), later.From);
        Assert.Equal(0.09m, later.Bands[0].Output);
        Assert.Null(later.Bands[0].CacheRead);
    }

    [Fact]
    public void Deployment_AsText_IsItsModel()
    {
        var deployments = Sound(FullPricingFile.Text).Deployments;

        Assert.Equal("gpt-5.4-mini", deployments[0].Model);
        Assert.Equal((1.1m, "Production"), (deployments[1].Multiplier, deployments[1].Environment));
        Assert.Equal((DeploymentSku.Provisioned, 4200m), (deployments[3].Sku, deployments[3].PerMonth));
    }

    [Fact]
    public void Call_NumberIsTypical_ObjectIsRange()
    {
        var calls = Sound(FullPricingFile.Text).Calls;

        Assert.Equal(new GivenQuantity(300m, 620m, 1100m), calls[0].InputTokens);
        Assert.Equal(new GivenQuantity(null, 12m, null), calls[0].OutputTokens);
        Assert.Equal((0.6m, 0.2m, "gpt-6-luna"), (calls[2].CacheReadRatio, calls[2].Share, calls[2].Model));
        Assert.Equal(3m, calls[2].Rounds!.Typical);
        Assert.Equal([null, null, null, null, null, OperationKind.Rerank], calls.Select(call => call.Kind));
    }

    [Theory]
    [InlineData("tickets", "tickets", null, null)]
    [InlineData("Nightly.RunAsync:tickets", "tickets", "Nightly.RunAsync", null)]
    [InlineData("tickets@NightlySummary", "tickets", null, "NightlySummary")]
    [InlineData("A.B:tickets@POST /x/{id:int}", "tickets", "A.B", "POST /x/{id:int}")]
    [InlineData("POST /x/{id:int}:tickets", "tickets", "POST /x/{id:int}", null)]
    public void CountKey_IsSplit(string key, string name, string? member, string? entryPoint)
    {
        var count = Assert.Single(Sound($$"""{ "counts": { "{{key}}": 4 } }""").Counts);

        Assert.Equal((name, member, entryPoint), (count.Name, count.Member, count.EntryPoint));
        Assert.Equal(4m, count.Typical);
    }

    [Fact]
    public void Budget_KeepsItsFields()
    {
        var budgets = Sound(FullPricingFile.Text).Budgets;

        Assert.Equal(("triage", "POST /tickets/*", 0.03m, 0.8m), (budgets[0].Name, budgets[0].EntryPoint, budgets[0].PerRequest, budgets[0].WarnAt));
        Assert.Equal((BudgetApply.Each, BudgetLevel.High), (budgets[0].Apply, budgets[0].Level));
        Assert.Equal((BudgetScope.Solution, "SupportDesk.*", AssumedSeverity.Warning), (budgets[1].Scope, budgets[1].Project, budgets[1].Assumed));
        Assert.Equal(new IncreaseLimit(10m, 50m), budgets[2].Increase);
        Assert.Equal(("AI-7", UnknownSeverity.Warning, new Acceptance("launch", new CalendarDate(2027, 1, 31))), (budgets[2].Ticket, budgets[2].Unknown, budgets[2].Accepted));
    }

    [Theory]
    [InlineData("""{ "perRequest": 1, "accepted": { "reason": "launch" } }""", "needs 'reason' and 'until'")]
    [InlineData("""{ "perRequest": 1, "accepted": { "until": "2027-01-31" } }""", "needs 'reason' and 'until'")]
    [InlineData("""{ "perRequest": 1, "accepted": { "reason": "launch", "until": "soon" } }""", "must be a day")]
    [InlineData("""{ "perRequest": 1, "accepted": "yes" }""", "must be an object")]
    [InlineData("""{ "perRequest": 1, "unknown": "ignore" }""", "cannot be 'ignore'")]
    public void BudgetThatCannotBeMeant_IsOutAndSaysWhy(string budget, string says)
    {
        var reading = PricingFileReader.Read("{ \"budgets\": [ " + budget + " ] }", "aicost.json");

        Assert.Contains(says, Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(reading.File.Budgets);
    }

    [Fact]
    public void Positions_AreThoseOfKeysAndValues()
    {
        var file = Sound("{\r\n  /* a */ \"calls\" : {\n\t\"A\\\"b\" : { },\r    \"C\": {}\n  }, \"budgets\": [\n    { \"perRequest\": 1 }, {\"perMonth\":2}],\n  \"defaults\": { \"count\": 5e0 } }");

        Assert.Equal(["A\"b", "C"], file.Calls.Select(call => call.Pattern));
        Assert.Equal([(3, 2), (4, 5)], file.Calls.Select(call => (call.Position.Line, call.Position.Column)));
        Assert.Equal([(6, 5), (6, 26)], file.Budgets.Select(budget => (budget.Position.Line, budget.Position.Column)));
        Assert.Equal((7, 26, 5m), (file.Defaults.Count!.Position.Line, file.Defaults.Count.Position.Column, file.Defaults.Count.Value));
    }

    [Theory]
    [InlineData("""{ "calls": { "A": { "inputToken": 1 } } }""", "1:21 unknown key 'inputToken' in calls 'A'; did you mean 'inputTokens'?")]
    [InlineData("""{ "calls": { "A": { "input_tokens": 1 } } }""", "1:21 unknown key 'input_tokens' in calls 'A'; did you mean 'inputTokens'?")]
    [InlineData("""{ "calls": { "A": { "CacheReadRatio": 1 } } }""", "1:21 unknown key 'CacheReadRatio' in calls 'A'; did you mean 'cacheReadRatio'?")]
    [InlineData("""{ "cals": { } }""", "1:3 unknown key 'cals' in the pricing file; did you mean 'calls'?")]
    [InlineData("""{ "entryPoints": { "GET /": { "perRequest": 1 } } }""", "1:31 unknown key 'perRequest' in entryPoints 'GET /'; 'perRequest' belongs into an object of kind 'model'; known keys here are requestsPerMonth, owner, unit")]
    [InlineData("""{ "budgets": [ { "zzz": 1 } ] }""", "1:18 unknown key 'zzz' in an entry of budgets; known keys are name, entryPoint, project, scope, perRequest, perMonth, increase, apply, level, warnAt, assumed, owner, message, ticket, unknown, accepted")]
    [InlineData("""{ "calls": { "A": { "inputTokens": "many" } } }""", "1:36 'inputTokens' in calls 'A' must be a number from 0 to 100000000, not 'many'")]
    [InlineData("""{ "calls": { "A": { "inputTokens": -3 } } }""", "1:36 'inputTokens' in calls 'A' must be a number from 0 to 100000000, not -3")]
    [InlineData("""{ "calls": { "A": { "share": 1.01 } } }""", "1:30 'share' in calls 'A' must be a number from 0 to 1, not 1.01")]
    [InlineData("""{ "calls": { "A": { "model": 4 } } }""", "1:30 'model' in calls 'A' must be a text, not 4")]
    [InlineData("""{ "calls": { "A": 5 } }""", "1:19 calls 'A' must be an object with inputTokens, outputTokens, cacheReadRatio, cacheWriteRatio, cacheWriteHourRatio, tier, rounds, images, audioMinutes, characters, searches, share, model, kind")]
    [InlineData("""{ "calls": { "A": { "rounds": { "typical": 5, "high": 2 } } } }""", "1:31 'rounds' in calls 'A' must rise from low over typical over high")]
    [InlineData("""{ "calls": { "A": { "rounds": { "low": 5, "high": 2 } } } }""", "1:31 'rounds' in calls 'A' must rise from low over typical over high")]
    [InlineData("""{ "calls": { "A": { "rounds": { } } } }""", "1:31 'rounds' in calls 'A' is empty; it is a number or has low, typical, high")]
    [InlineData("""{ "calls": { "A": { "rounds": null } } }""", "1:31 'rounds' in calls 'A' must be a number from 0 to 100000, not null")]
    [InlineData("""{ "calls": { "A": { "share": 0, "share": 1 } } }""", "1:33 'share' stands twice in calls 'A'")]
    [InlineData("""{ "calls": { "A": { }, "A": { } } }""", "1:24 'A' stands twice in calls; neither holds")]
    [InlineData("""{ "calls": { " ": { } } }""", "1:14 a key of calls must be one line of text that is neither empty nor very long")]
    [InlineData("""{ "counts": { "n": { "low": 1 } } }""", "1:22 unknown key 'low' in 'n' in counts; 'low' belongs into an object of kind 'quantity'; known keys here are typical, high")]
    [InlineData("""{ "counts": { ":n@": 1 } }""", "1:15 a count's key is 'name', 'Member:name' or 'name@entry point', not ':n@'")]
    [InlineData("""{ "prices": { "asOf": "10.11.2026" } }""", "1:23 'asOf' in prices must be a day written as 2026-11-21, not '10.11.2026'")]
    [InlineData("""{ "prices": { "asOf": "2026-02-30" } }""", "1:23 'asOf' in prices must be a day written as 2026-11-21, not '2026-02-30'")]
    [InlineData("""{ "prices": { "discounts": { "openai": 12 } } }""", "1:40 the discount of 'openai' in prices must be a number from 0 to 1, not 12")]
    [InlineData("""{ "prices": { "models": [ { "id": "m", "input": -0.1 } ] } }""", "1:49 'input' in model 'm' must be a number from 0 to 1000000, not -0.1")]
    [InlineData("""{ "prices": { "models": [ { "input": 1 } ] } }""", "1:27 an entry of prices.models needs 'id'")]
    [InlineData("""{ "prices": { "models": [ { "id": "m" }, { "id": "m" } ] } }""", "1:42 prices.models has 'm' twice; neither holds")]
    [InlineData("""{ "prices": { "models": [ { "id": "m", "kind": "chta" } ] } }""", "1:48 'kind' in model 'm' cannot be 'chta'; did you mean 'chat'?")]
    [InlineData("""{ "prices": { "models": [ { "id": "m", "size": "huge-ish" } ] } }""", "1:48 'size' in model 'm' cannot be 'huge-ish'; it is one of small, medium, large")]
    [InlineData("""{ "prices": { "models": [ { "id": "m", "contextWindow": 1.5 } ] } }""", "1:57 'contextWindow' in model 'm' must be a whole number")]
    [InlineData("""{ "prices": { "models": [ { "id": "m", "bands": [ { "input": 1 } ] } ] } }""", "1:51 a band needs 'aboveInputTokens', the prompt length it begins behind")]
    [InlineData("""{ "prices": { "models": [ { "id": "m", "bands": [ { "aboveInputTokens": 9 }, { "aboveInputTokens": 9 } ] } ] } }""", "1:49 two of 'bands' begin at the same prompt length")]
    [InlineData("""{ "prices": { "models": [ { "id": "m", "laterPrices": [ { "input": 1 } ] } ] } }""", "1:57 later prices need 'from', their first day")]
    [InlineData("""{ "prices": { "models": [ { "id": "m", "capabilities": "tools" } ] } }""", "1:56 'capabilities' in model 'm' must be an array, not 'tools'")]
    [InlineData("""{ "deployments": { "d": { "model": "m", "sku": "provisioned" } } }""", "1:25 in deployments 'd' 'sku': 'provisioned' and 'perMonth' need each other")]
    [InlineData("""{ "deployments": { "d": { "model": "m", "perMonth": 1 } } }""", "1:25 in deployments 'd' 'sku': 'provisioned' and 'perMonth' need each other")]
    [InlineData("""{ "deployments": { "d": 7 } }""", "1:25 'model' in deployments 'd' must be a text, not 7")]
    [InlineData("""{ "deployments": { "d": "a\nb" } }""", "1:25 'model' in deployments 'd' must be one line of 1 to 1000 characters")]
    [InlineData("""{ "defaults": { "count": true } }""", "1:26 'count' in defaults must be a number from 0 to 1000000000, not true")]
    [InlineData("""{ "defaults": { "chat": { "input": 1 } } }""", "1:27 unknown key 'input' in 'chat' of defaults; 'input' belongs into an object of kind 'model'; known keys here are inputTokens, outputTokens")]
    [InlineData("""{ "entryPoints": { "GET /": { "unit": "click" } } }""", "1:39 'unit' in entryPoints 'GET /' cannot be 'click'; it is one of request, message, tick, run, start")]
    [InlineData("""{ "budgets": [ { "perRequest": "0.03" } ] }""", "1:32 'perRequest' in an entry of budgets must be a number from 0 to 1000000000000, not '0.03'")]
    [InlineData("""{ "budgets": [ { "perMonth": 1, "apply": "all" } ] }""", "1:42 'apply' in an entry of budgets cannot be 'all'; it is one of each, sum")]
    [InlineData("""{ "budgets": [ { "increase": { } } ] }""", "1:30 'increase' needs 'percent', 'perMonth' or both")]
    [InlineData("""{ "budgets": [ { "name": "a", "perMonth": 1 }, { "name": "a", "perMonth": 2 } ] }""", "1:48 two budgets are named 'a'; the first holds")]
    [InlineData("""{ "substitutes": { "approved": [ { "from": "m" } ] } }""", "1:34 an entry of substitutes.approved needs 'to', the model that may take over")]
    [InlineData("""{ "substitutes": { "denied": [ 4 ] } }""", "1:32 an entry of substitutes.denied must be a text of one line")]
    [InlineData("""{ "include": [ { } ] }""", "1:16 an entry of include must be a text of one line")]
    public void BadEntry_IsOneProblemWithItsPlace(string text, string expected) => Assert.Equal(expected, Problem(text));

    [Theory]
    [InlineData("", "1:1 the pricing file is out as a whole: the file is empty")]
    [InlineData("// nothing", "1:11 the pricing file is out as a whole: the file is empty")]
    [InlineData("[]", "1:1 the pricing file is out as a whole: it must be an object")]
    [InlineData("\"a\"", "1:1 the pricing file is out as a whole: it must be an object")]
    [InlineData("{ \"calls\": {\n", "2:1 the pricing file is out as a whole: the file ends inside the object that starts at line 1")]
    [InlineData("{ 'calls': {} }", "1:3 the pricing file is out as a whole: names and texts stand in double quotes")]
    [InlineData("{ calls: {} }", "1:3 the pricing file is out as a whole: names and texts stand in double quotes")]
    [InlineData("{ \"defaults\": { \"count\": 010 } }", "1:26 the pricing file is out as a whole: '010' is not a number as JSON writes it")]
    [InlineData("{ \"defaults\": { \"count\": NaN } }", "1:29 the pricing file is out as a whole: Cannot read NaN value")]
    [InlineData("{ \"include\": [,] }", "1:15 the pricing file is out as a whole: a value is expected here")]
    [InlineData("{} {}", "1:4 the pricing file is out as a whole: Additional text encountered after finished reading JSON content: {")]
    public void NotJson_IsOutAsAWhole(string text, string expected)
    {
        Assert.Equal(expected, Problem(text));
        Assert.Same(PricingFile.Empty, Read(text).File);
        Assert.True(Read(text).MayHoldBudgets);
    }

    [Theory]
    [InlineData("""{ "defaults": { "count": 3 }, "calls": [] }""", "1:40 'calls' must be an object; the pricing file is out as a whole")]
    [InlineData("""{ "defaults": { "count": 3 }, "budgets": {} }""", "1:42 'budgets' must be an array; the pricing file is out as a whole")]
    [InlineData("""{ "defaults": { "count": 3 }, "prices": { "models": {} } }""", "1:53 'models' must be an array; the pricing file is out as a whole")]
    [InlineData("""{ "defaults": { "count": 3 }, "calls": {}, "calls": {} }""", "1:44 'calls' stands twice in the pricing file")]
    [InlineData("""{ "defaults": { "count": 3 }, "prices": { "models": [], "models": [] } }""", "1:57 'models' stands twice in prices")]
    public void SectionOfAnotherKind_PutsTheFileOut(string text, string expected)
    {
        Assert.Equal(expected, Problem(text));
        Assert.Same(PricingFile.Empty, Read(text).File);
    }

    [Fact]
    public void BadCall_StaysRejected_AndOthersHold()
    {
        var file = Read("""{ "calls": { "A": { "inputTokens": 5, "share": 7 }, "B": { "inputTokens": 6 } } }""").File;

        Assert.Equal([("A", true), ("B", false)], file.Calls.Select(call => (call.Pattern, call.IsRejected)));
        Assert.Null(file.Calls[0].InputTokens);
    }

    [Fact]
    public void BadModel_StaysRejectedUnderItsNames()
    {
        var model = Assert.Single(Read("""{ "prices": { "models": [ { "id": "gpt-4o", "match": "our-*", "input": -1, "output": 2 } ] } }""").File.Models);

        Assert.True(model.IsRejected);
        Assert.Equal("gpt-4o", model.Id);
        Assert.Equal(["our-*"], model.Match);
        Assert.Null(model.Price.Bands[0].Output);
    }

    [Fact]
    public void BadValuesOfEverySection_AreRejected()
    {
        var file = Read(
            """
            {
              "prices": { "asOf": 5, "discounts": { "openai": 2, "xai": 0.1 } },
              "deployments": { "d": { "model": "m", "multiplier": -1 } },
              "defaults": { "model": 1, "count": -1, "chat": { "inputTokens": "x" }, "embedding": { "inputTokens": 5 } },
              "counts": { "n": "many", "m": 2 },
              "entryPoints": { "GET /": { "requestsPerMonth": -1 } }
            }
            """).File;

        Assert.True(file.PricesAsOf!.IsRejected);
        Assert.Equal([("openai", true), ("xai", false)], file.Discounts.Select(pair => (pair.Key, pair.Value.IsRejected)));
        Assert.True(Assert.Single(file.Deployments).IsRejected);
        Assert.True(file.Defaults.Model!.IsRejected);
        Assert.True(file.Defaults.Count!.IsRejected);
        Assert.True(file.Defaults.Tokens[OperationKind.Chat].IsRejected);
        Assert.False(file.Defaults.Tokens[OperationKind.Embedding].IsRejected);
        Assert.Equal([("n", true), ("m", false)], file.Counts.Select(count => (count.Name, count.IsRejected)));
        Assert.True(Assert.Single(file.EntryPoints).IsRejected);
    }

    [Fact]
    public void SeveralProblems_AreAllReported()
    {
        var reading = Read("""{ "calls": { "A": { "inputTokens": -1, "share": 2, "modle": "m" } } }""");

        Assert.Equal([36, 49, 52], reading.Problems.Select(problem => problem.Position.Column).Order());
    }

    [Fact]
    public void FloodOfProblems_IsCut()
    {
        var calls = string.Join(",", Enumerable.Range(0, 500).Select(i => $"\"A{i}\": 1"));

        var problems = Read($$"""{ "calls": { {{calls}} } }""").Problems;

        Assert.Equal(101, problems.Count);
        Assert.Equal("400 more problems in this file", problems[^1].Message);
    }

    [Theory]
    [InlineData("""{ "calls": {} }""", false)]
    [InlineData("""{ "budgets": [] }""", true)]
    [InlineData("""{ "budget": [] }""", true)]
    public void MayHoldBudgets_WhenItHasThemOrAnUnknownSection(string text, bool expected) =>
        Assert.Equal(expected, Read(text).MayHoldBudgets);

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(FullPricingFile.Text) },
        { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(FullPricingFile.Text)] },
        { "UTF-16", Encoding.Unicode.GetBytes(FullPricingFile.Text) },
        { "UTF-16 with mark", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(FullPricingFile.Text)] },
        { "UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes(FullPricingFile.Text) },
        { "UTF-16, big end first, with mark", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(FullPricingFile.Text)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_ChangesNothing(string name, byte[] content)
    {
        var reading = PricingFileReader.Read(content, "aicost.json");

        Assert.True(reading.Problems.Count == 0, name);
        Assert.Equal(26, reading.File.Deployments[0].Position.Line);
    }

    [Fact]
    public void BytesThatAreNoText_AreAProblem()
    {
        var reading = PricingFileReader.Read([(byte)'{', (byte)' ', 0xC3, 0x28, (byte)'}'], "aicost.json");

        Assert.Equal("the pricing file is out as a whole: the file is neither UTF-8 nor UTF-16 text", Assert.Single(reading.Problems).Message);
    }

    [Fact]
    public void DeepNesting_IsAProblem()
    {
        var text = "{ \"calls\": " + string.Concat(Enumerable.Repeat("{ \"a\": ", 5000)) + "1";

        Assert.Contains("MaxDepth of 32", Problem(text));
    }

    [Fact]
    public void VeryLongFile_IsAProblem() =>
        Assert.Contains("longer than 8 MB", Problem(new string(' ', (8 * 1024 * 1024) + 1)));

    [Theory]
    [InlineData("1e400")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("1e28")]
    [InlineData("-1e-30")]
    public void HugeOrTinyNumber_IsAProblemOrExact(string number)
    {
        var reading = Read($$"""{ "defaults": { "count": {{number}} } }""");

        Assert.True(reading.Problems.Count == 1 || reading.File.Defaults.Count!.Value == 0m, number);
    }

    [Fact]
    public void Numbers_AreReadExactly()
    {
        var file = Sound("""{ "prices": { "models": [ { "id": "m", "input": 0.1234567890123456789, "output": 2.5E-1 } ] } }""");

        Assert.Equal(0.1234567890123456789m, file.Models[0].Price.Bands[0].Input);
        Assert.Equal(0.25m, file.Models[0].Price.Bands[0].Output);
    }
}
