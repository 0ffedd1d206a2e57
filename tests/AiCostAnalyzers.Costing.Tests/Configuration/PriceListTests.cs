using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Tests.Configuration;

/// <summary>Price lists of others, in the form in which they are published.</summary>
public sealed class PriceListTests : IDisposable
{
    private const string Genai =
        """
        [{"id":"anthropic","name":"Anthropic","api_pattern":"https://api\\.anthropic\\.com","models":[
          {"id":"claude-haiku-4-5","match":{"or":[{"starts_with":"claude-haiku-4-5"},{"equals":"claude-4.5-haiku"},{"contains":"haiku"}]},"context_window":200000,
           "prices":{"input_mtok":1,"cache_write_mtok":1.25,"cache_read_mtok":0.1,"output_mtok":5,"cache_write_1h_mtok":2,"web_searches_kcount":10}},
          {"id":"claude-opus-4-6","match":{"starts_with":"claude-opus-4-6"},"prices":[
            {"prices":{"input_mtok":{"base":5,"tiers":[{"start":200000,"price":10}]},"output_mtok":{"base":25,"tiers":[{"start":200000,"price":37.5}]}}},
            {"constraint":{"start_date":"2026-03-13"},"prices":{"input_mtok":5,"output_mtok":25}}]}]},
         {"id":"x-ai","name":"X","models":[{"id":"grok-9","match":{"equals":"grok-9"},"prices":{"input_mtok":2,"output_mtok":6}}]},
         {"id":"deepseek","name":"D","models":[{"id":"deepseek-next","match":{"equals":"deepseek-next"},"prices":[
            {"prices":{"input_mtok":0.3,"output_mtok":1.2}},
            {"constraint":{"start_time":"16:30:00Z","end_time":"00:30:00Z"},"prices":{"input_mtok":0.15,"output_mtok":0.6}}]}]}]
        """;

    private const string LiteLlm =
        """
        {
          "sample_spec": { "input_cost_per_token": 0.0, "max_tokens": "LEGACY parameter", "litellm_provider": "one of the providers" },
          "gpt-4o-2024-08-06": { "litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 2.5e-06, "output_cost_per_token": 1e-05,
            "cache_read_input_token_cost": 1.25e-06, "input_cost_per_token_batches": 1.25e-06, "output_cost_per_token_batches": 5e-06,
            "input_cost_per_token_priority": 4.25e-06, "output_cost_per_token_priority": 1.7e-05,
            "max_input_tokens": 128000, "max_output_tokens": "16384", "deprecation_date": "2027-01-13" },
          "xai/grok-9": { "litellm_provider": "xai", "mode": "chat", "input_cost_per_token": 2.2e-06, "output_cost_per_token": 6e-06,
            "input_cost_per_token_above_200k_tokens": 4.4e-06, "output_cost_per_token_above_200k_tokens": 1.2e-05 },
          "whisper-9": { "litellm_provider": "openai", "mode": "audio_transcription", "input_cost_per_second": 0.0001, "output_cost_per_second": 0.0001 },
          "painter-9": { "litellm_provider": "openai", "mode": "image_generation", "output_cost_per_image": 0.04 },
          "claude-9": { "litellm_provider": "anthropic", "mode": "chat", "input_cost_per_token": 5e-06, "output_cost_per_token": 2.5e-05,
            "cache_creation_input_token_cost": 6.25e-06, "cache_creation_input_token_cost_above_1hr": 1e-05,
            "search_context_cost_per_query": { "search_context_size_medium": 0.01 } },
          "odd-9": { "litellm_provider": "openai", "mode": "chat", "input_cost_per_token": "cheap" },
          "unpriced-9": { "litellm_provider": "openai", "mode": "moderation" }
        }
        """;

    private readonly TemporaryFolder _project = new();

    public void Dispose() => _project.Dispose();

    private LoadedPricing Load(string aicost, string? genai = Genai, string? liteLlm = LiteLlm)
    {
        _project.Write("aicost.json", aicost);
        _project.Write("genai.json", genai ?? "[]");
        _project.Write("litellm.json", liteLlm ?? "{}");
        return PricingFileLoader.Load(_project.Path);
    }

    private PriceCatalog Catalog(string aicost = """{ "include": ["genai.json", "litellm.json"] }""") =>
        new PriceBook(InputsBuilder.Build(Load(aicost), "Production", null, [], [])).Catalog;

    [Fact]
    public void PricesPerToken_BecomePricesPerMillion_ToTheLastDigit()
    {
        var model = Catalog().Find("gpt-4o-2024-08-06", "openai")!;

        Assert.Equal(
            new PriceBand { Input = 2.5m, Output = 10m, CacheRead = 1.25m, BatchInput = 1.25m, BatchOutput = 5m },
            model.Periods.Single().Bands.Single());
        Assert.Equal((128000, 16384), (model.ContextWindow, model.MaxOutputTokens));
        Assert.Equal(new PriceFactor(1.7m), model.Priority);
        Assert.Equal(new CalendarDate(2027, 1, 14), model.Retires);
        Assert.Equal(ModelSize.Medium, model.Size); // what the catalog says of gpt-4o holds for its version
        Assert.Equal("litellm.json", model.Origin);
    }

    [Fact]
    public void BandsOfEitherList_HoldPastTheirLength()
    {
        var catalog = Catalog();

        Assert.Equal([0m, 200000m], catalog.Find("grok-9", "xai")!.Periods[0].Bands.Select(band => band.AboveInputTokens));
        Assert.Equal(4.4m, catalog.Find("grok-9", "xai")!.Periods[0].BandFor(200001m).Input);
        Assert.Equal(37.5m, catalog.Find("claude-opus-4-6")!.Periods[0].BandFor(200001m).Output);
    }

    [Fact]
    public void StartDate_BeginsAPeriod()
    {
        var model = Catalog().Find("claude-opus-4-6")!;

        Assert.Equal(new CalendarDate(2026, 3, 13), model.Periods[1].From);
        Assert.Equal(25m, model.PriceOn(new CalendarDate(2026, 3, 13)).BandFor(200001m).Output);
        Assert.Equal(37.5m, model.PriceOn(new CalendarDate(2026, 3, 12)).BandFor(200001m).Output);
    }

    [Fact]
    public void PricesOfCertainHours_AreTheLow()
    {
        var period = Catalog().Find("deepseek-next", "deepseek")!.Periods.Single();

        Assert.Equal((0.3m, 1.2m, 0.5m), (period.Bands[0].Input, period.Bands[0].Output, period.OffPeakMultiplier));
    }

    [Fact]
    public void CacheWritesSearchesMinutesAndImages_AreRead()
    {
        var catalog = Catalog();
        var claude = catalog.Find("claude-9", "anthropic")!;

        Assert.Equal((6.25m, 10m, 0.01m), (claude.Periods[0].Bands[0].CacheWrite, claude.Periods[0].Bands[0].CacheWriteHour, claude.PerSearch));
        Assert.Equal((1.25m, 2m), (catalog.Find("claude-haiku-4-5")!.Periods[0].Bands[0].CacheWrite, catalog.Find("claude-haiku-4-5")!.Periods[0].Bands[0].CacheWriteHour));
        Assert.Equal((OperationKind.Transcription, 0.006m), (catalog.Find("whisper-9")!.Kind, catalog.Find("whisper-9")!.Periods[0].PerMinute));
        Assert.Equal(0.04m, catalog.Find("painter-9")!.Periods[0].PerImage);
    }

    [Theory]
    [InlineData("claude-4.5-haiku", "claude-haiku-4-5")]
    [InlineData("claude-haiku-4-5-20251001", "claude-haiku-4-5")]
    [InlineData("claude-haiku-5-5", "claude-haiku-5-5")] // a beginning is a name, and no pattern
    public void NamesOfAList_FindItsModelAndNoOther(string name, string id) => Assert.Equal(id, Catalog().Find(name)!.Id);

    [Fact]
    public void OfTwoLists_TheLaterIncludeHoldsAsAWhole()
    {
        Assert.Equal(2.2m, Catalog("""{ "include": ["genai.json", "litellm.json"] }""").Find("grok-9")!.Periods[0].Bands[0].Input);
        Assert.Single(Catalog("""{ "include": ["litellm.json", "genai.json"] }""").Find("grok-9")!.Periods[0].Bands);
    }

    [Fact]
    public void OwnPrice_GoesBeforeAList()
    {
        var catalog = Catalog("""{ "include": ["litellm.json"], "prices": { "models": [ { "id": "grok-9", "provider": "xai", "input": 1.5 } ] } }""");

        Assert.Equal(1.5m, catalog.Find("grok-9")!.Periods[0].Bands[0].Input);
    }

    [Fact]
    public void ModelWithoutAUsablePrice_IsLeftOut_AndOneThatIsNoNumberIsSaid()
    {
        var pricing = Load("""{ "include": ["litellm.json"] }""");

        Assert.DoesNotContain(pricing.File.Models, model => model.Id is "sample_spec" or "unpriced-9" or "odd-9");
        Assert.Equal("'input_cost_per_token' of 'odd-9' is no number; the model is left out", Assert.Single(pricing.Problems).Message);
        Assert.Equal("litellm.json", pricing.Problems[0].Position.File);
    }

    [Theory]
    [InlineData("""[{"id":"a","models":[{"id":"m","match":{"equals":"m"},"prices":{"input_mtok":"free"}}]}]""", "not as genai-prices writes them")]
    [InlineData("""[{"id":"a","models":[{"id":"m","match":{"equals":"m"},"prices":{"input_mtok":{"base":1}}}]}]""", "not as genai-prices writes them")]
    [InlineData("""[{"id":"a","models":[{"id":"m","match":{"equals":"m"},"prices":{"input_mtok":-1}}]}]""", "not as genai-prices writes them")]
    [InlineData("""[{"id":"a","models":[{"id":"m","match":{"equals":"m"},"prices":[{"constraint":{"start_date":"soon"},"prices":{"input_mtok":1}}]}]}]""", "not as genai-prices writes them")]
    [InlineData("""[{"id":"a","models":[{"match":{"equals":"m"},"prices":{"input_mtok":1}}]}]""", "has no 'id' or no 'prices'")]
    public void DamagedModelOfAList_IsSaidAndLeftOut(string genai, string problem)
    {
        var pricing = Load("""{ "include": ["genai.json"] }""", genai);

        Assert.Contains(problem, Assert.Single(pricing.Problems).Message);
        Assert.Empty(pricing.File.Models);
    }

    [Fact]
    public void MapThatIsNoPriceList_IsReadAsAPricingFile() =>
        Assert.NotEmpty(Load("""{ "include": ["litellm.json"] }""", liteLlm: """{ "gpt-4o": { "price": 3 } }""").Problems);
}
