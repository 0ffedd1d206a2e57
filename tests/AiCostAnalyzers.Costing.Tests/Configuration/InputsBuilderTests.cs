using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Tests.Configuration;

public sealed class InputsBuilderTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    public InputsBuilderTests() => _project.Folder(".git");

    public void Dispose() => _project.Dispose();

    private ProjectConfiguration Load(string? pricingFile = null, string environment = "", CalendarDate? pricesAsOf = null)
    {
        if (pricingFile is not null)
        {
            _project.Write("aicost.json", pricingFile);
        }

        return ProjectConfiguration.Load(_project.Path, environment, pricesAsOf, ["Shop.Core"]);
    }

    private AnalysisInputs Inputs(string pricingFile, string environment = "", CalendarDate? pricesAsOf = null) => Load(pricingFile, environment, pricesAsOf).Inputs;

    private static PriceBand Price(AnalysisInputs inputs, string name, string? provider = null)
    {
        var catalog = PriceCatalog.BuiltIn.With(inputs.Models);
        return catalog.Find(name, provider)!.PriceOn(inputs.PricesAsOf ?? catalog.Date).Bands[0];
    }

    [Fact]
    public void NoFile_GivesTheVisibleDefaults()
    {
        var inputs = Load().Inputs;

        Assert.False(inputs.HasPricingFile);
        Assert.Equal("Production", inputs.Environment);
        Assert.Equal(10m, inputs.Defaults.Count);
        Assert.Equal(300m, inputs.Defaults.Tokens[OperationKind.Chat].Output);
        Assert.Equal(["Shop.Core"], inputs.ProjectAssemblies);
        Assert.Empty(inputs.Models);
    }

    [Fact]
    public void FullFile_IsWrittenAndReadBack()
    {
        var inputs = Inputs(FullPricingFile.Text);

        Assert.True(inputs.HasPricingFile);
        Assert.Equal(inputs.Write(), AnalysisInputs.Parse(inputs.Write()).Write());
        Assert.Equal(0.12m, inputs.Discounts["openai"]);
        Assert.Equal(2, inputs.Substitutes.Count);
    }

    [Fact]
    public void BrokenFile_IsStillInForce() => Assert.True(Inputs("{").HasPricingFile);

    [Fact]
    public void OwnModel_IsFoundByIdAndPattern()
    {
        var inputs = Inputs("""{ "prices": { "models": [ { "id": "house-slm", "match": "house-slm-*", "input": 0.02 } ] } }""");

        Assert.Equal(0.02m, Price(inputs, "house-slm").Input);
        Assert.Equal(0.02m, Price(inputs, "house-slm-v2", "openai").Input);
        Assert.Null(Price(inputs, "house-slm").Output);
    }

    [Fact]
    public void OwnPriceOfAKnownModel_KeepsItsLimitsAndProviders()
    {
        var known = PriceCatalog.BuiltIn.Find("gpt-6-luna", "openai")!;

        var model = Inputs("""{ "prices": { "models": [ { "id": "gpt-6-luna", "input": 7 } ] } }""").Models.Single(m => m.Provider == "openai");

        Assert.Equal((known.ContextWindow, known.Size, known.Capabilities), (model.ContextWindow, model.Size, model.Capabilities));
        Assert.Equal(7m, Assert.Single(model.Periods).Bands[0].Input);
        Assert.Equal("pricing file", model.Origin);
    }

    [Fact]
    public void OwnNameOfAKnownModel_KeepsItsPrice()
    {
        var inputs = Inputs("""{ "prices": { "models": [ { "id": "gpt-6-luna", "match": "our-luna" } ] } }""");

        Assert.Equal(PriceCatalog.BuiltIn.Find("gpt-6-luna", "openai")!.Periods[0].Bands[0].Input, Price(inputs, "our-luna", "openai").Input);
    }

    [Fact]
    public void OwnPriceAtOneProvider_LeavesTheOthers()
    {
        var inputs = Inputs("""{ "prices": { "models": [ { "id": "gpt-6-luna", "provider": "azure", "input": 7 } ] } }""");

        Assert.Equal(PriceCatalog.BuiltIn.Find("gpt-6-luna", "openai")!.Periods[0].Bands[0].Input, Price(inputs, "gpt-6-luna", "openai").Input);
    }

    [Fact]
    public void RejectedModel_IsUnpriced_NotTheCatalogs()
    {
        var inputs = Inputs("""{ "prices": { "models": [ { "id": "gpt-6-luna", "match": "our-*", "input": -1, "output": 3 } ] } }""");

        Assert.Equal(new PriceBand(), Price(inputs, "gpt-6-luna", "openai"));
        Assert.Equal(new PriceBand(), Price(inputs, "our-luna"));
    }

    [Fact]
    public void RejectedDiscount_UnpricesThatProvider()
    {
        var inputs = Inputs("""{ "prices": { "discounts": { "anthropic": 12 } } }""");

        Assert.Empty(inputs.Discounts);
        Assert.Null(Price(inputs, "claude-haiku-5-5", "anthropic").Input);
        Assert.NotNull(Price(inputs, "gpt-6-luna", "openai").Input);
    }

    [Fact]
    public void RejectedDay_UnpricesAll_UnlessTheBuildHasItsOwn()
    {
        const string file = """{ "prices": { "asOf": "today", "models": [ { "id": "m", "input": 1 } ] } }""";

        Assert.Null(Inputs(file).PricesAsOf);
        Assert.Null(Price(Inputs(file), "gpt-6-luna").Input);
        Assert.Null(Price(Inputs(file), "m").Input);
        Assert.Equal(1m, Price(Inputs(file, pricesAsOf: new CalendarDate(2026, 11, 1)), "m").Input);
    }

    [Fact]
    public void BuildsOwnDay_WinsOverTheFiles()
    {
        var day = new CalendarDate(2026, 1, 2);

        Assert.Equal(day, Inputs("""{ "prices": { "asOf": "2025-01-01" } }""", pricesAsOf: day).PricesAsOf);
    }

    [Theory]
    [InlineData("Production", 2)]
    [InlineData("production", 2)]
    [InlineData("Staging", 1)]
    public void Deployment_OfAnotherEnvironment_IsLeftOut(string environment, int expected)
    {
        var inputs = Inputs("""{ "deployments": { "a": "m", "b": { "model": "m", "multiplier": 1.1, "environment": "Production" } } }""", environment);

        Assert.Equal(expected, inputs.Deployments.Count);
        Assert.Null(inputs.Deployments[0].Multiplier);
    }

    [Theory]
    [InlineData("""{ "model": "gpt-4o", "sku": "dataZone" }""", "azure", 1.1)]
    [InlineData("""{ "model": "gpt-4o", "sku": "regional" }""", "azure", 1.1)]
    [InlineData("""{ "model": "gpt-4o", "sku": "standard" }""", "azure", 1)]
    [InlineData("""{ "model": "gpt-4o", "sku": "dataZone" }""", "openai", 1)] // has no data zones that cost more
    [InlineData("""{ "model": "gpt-4o", "sku": "dataZone", "multiplier": 1.25 }""", "azure", 1.25)]
    [InlineData("""{ "model": "us.anthropic.claude-haiku-4-5-20251001-v1:0" }""", "bedrock", 1.1)]
    [InlineData("""{ "model": "global.anthropic.claude-haiku-4-5-20251001-v1:0" }""", "bedrock", 1)]
    public void PlaceOfADeployment_HasThePriceOfTheCatalog(string deployment, string provider, decimal multiplier)
    {
        var book = new PriceBook(Inputs($$"""{ "deployments": { "chat": {{deployment}} } }"""));

        Assert.Equal(multiplier, book.FindModel("chat", provider)!.Multiplier);
    }

    [Fact]
    public void LastDayOfAnOwnModel_IsTheDayBeforeItIsRetired()
    {
        var model = new PriceBook(Inputs("""{ "prices": { "models": [ { "id": "m", "input": 1, "retires": "2027-06-30" } ] } }""")).Catalog.Find("m")!;

        Assert.False(model.IsRetired(new CalendarDate(2027, 6, 30)));
        Assert.True(model.IsRetired(new CalendarDate(2027, 7, 1)));
    }

    [Fact]
    public void RejectedDeployment_HasNoModel_AlsoIfAModelIsNamedSo()
    {
        var inputs = Inputs("""{ "deployments": { "gpt-4o": { "model": "gpt-6-luna", "multiplier": -1 } } }""");

        Assert.Equal("", Assert.Single(inputs.Deployments).Model);
        Assert.Null(new PriceBook(inputs).FindModel("gpt-4o", "openai"));
    }

    [Fact]
    public void ProvisionedDeployment_HasItsPricePerMonth() =>
        Assert.Equal(4200m, Assert.Single(Inputs("""{ "deployments": { "p": { "model": "m", "sku": "provisioned", "perMonth": 4200 } } }""").Deployments).PerMonth);

    [Fact]
    public void Defaults_AreOursWithTheFilesOverThem()
    {
        var defaults = Inputs("""{ "defaults": { "model": "m", "count": 3, "chat": { "inputTokens": 5 }, "image": { "inputTokens": 1, "outputTokens": 2 } } }""").Defaults;

        Assert.Equal(("m", 3m), (defaults.Model, defaults.Count));
        Assert.Equal((5m, 300m), (defaults.Tokens[OperationKind.Chat].Input, defaults.Tokens[OperationKind.Chat].Output));
        Assert.Equal(2m, defaults.Tokens[OperationKind.Image].Output);
        Assert.Equal(300m, defaults.Tokens[OperationKind.Embedding].Input);
    }

    [Fact]
    public void RejectedDefaults_AreUnknown_NotOurs()
    {
        var defaults = Inputs("""{ "defaults": { "model": 1, "count": -1, "chat": { "inputTokens": -5 } } }""").Defaults;

        Assert.Null(defaults.Model);
        Assert.Null(defaults.Count);
        Assert.False(defaults.Tokens.ContainsKey(OperationKind.Chat));
        Assert.True(defaults.Tokens.ContainsKey(OperationKind.Embedding));
    }

    [Fact]
    public void RejectedCallsAndCounts_AreMarked()
    {
        var inputs = Inputs("""{ "calls": { "A": { "share": 9 }, "B": { "share": 1 } }, "counts": { "n": -1 } }""");

        Assert.Equal([true, false], inputs.Calls.Select(call => call.IsRejected));
        Assert.True(Assert.Single(inputs.Counts).IsRejected);
    }

    [Fact]
    public void Settings_KeepNamesOfDeploymentsAndOwnModels()
    {
        _project.Write("appsettings.json", """{ "Ai": { "A": "chat-prod", "B": "house-slm-7", "C": "gpt-6-luna", "D": "plain" } }""");

        var configuration = Load("""{ "deployments": { "chat-prod": "gpt-6-luna" }, "prices": { "models": [ { "id": "house-slm", "match": "house-slm-*" } ] } }""");

        Assert.Equal(["Ai:A", "Ai:B", "Ai:C"], configuration.Inputs.Settings.Select(setting => setting.Key));
        Assert.Equal(
            ["aicost.json", ".git", "appsettings.json", "appsettings.Production.json"],
            configuration.Probed.Select(Path.GetFileName));
    }

    [Fact]
    public void Inputs_HoldNeitherBudgetsNorVolumes()
    {
        var text = Inputs(FullPricingFile.Text).Write();

        Assert.DoesNotContain("250000", text);
        Assert.DoesNotContain("ask #ai", text);
    }
}
