using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Core.Tests.Prices;

/// <summary>The catalog with the pricing file's own models before it.</summary>
public sealed class OwnModelsTests
{
    [Fact]
    public void NewId_IsFoundBesideTheCatalogs()
    {
        var catalog = PriceCatalog.BuiltIn.With([Own("house-slm", "house")]);

        Assert.Equal(0.02m, Input(catalog.Find("house-slm")));
        Assert.Equal(2.5m, Input(catalog.Find("gpt-4o")));
        Assert.Equal(PriceCatalog.BuiltIn.Models.Count + 1, catalog.Models.Count);
    }

    [Theory]
    [InlineData("house-slm-7b")]
    [InlineData("HOUSE-slm-")]
    [InlineData("team/x/house-slm-7b")]
    [InlineData("openai/house-slm-7b")]
    public void Pattern_FindsEveryNameItMatches(string name)
    {
        var catalog = PriceCatalog.BuiltIn.With([Own("house-slm", "", "house-slm-*", "team/*")]);

        Assert.Equal("house-slm", catalog.Find(name, "openai")?.Id);
    }

    [Theory]
    [InlineData("house-slm7b")]
    [InlineData("my-house-slm-7b")]
    public void Pattern_FindsNoOtherName(string name) =>
        Assert.Null(PriceCatalog.BuiltIn.With([Own("house-slm", "", "house-slm-*")]).Find(name));

    [Fact]
    public void EqualIdAndProvider_Replaces()
    {
        var catalog = PriceCatalog.BuiltIn.With([Own("gpt-4o", "openai")]);

        Assert.Equal(0.02m, Input(catalog.Find("gpt-4o", "openai")));
        Assert.Equal(0.02m, Input(catalog.Find("gpt-4o")));
        Assert.Equal(0.02m, Input(catalog.Find("gpt-4o-2024-08-06", "openai"))); // the catalog's alias still leads to it
        Assert.Equal(2.5m, Input(catalog.Find("gpt-4o", "azure")));
        Assert.Equal(PriceCatalog.BuiltIn.Models.Count, catalog.Models.Count);
    }

    [Fact]
    public void EqualIdOfNoProvider_ReplacesAtAll()
    {
        var catalog = PriceCatalog.BuiltIn.With([Own("gpt-4o", "")]);

        Assert.Equal(0.02m, Input(catalog.Find("gpt-4o", "azure")));
        Assert.Equal(0.02m, Input(catalog.Find("gpt-4o", "openai")));
        Assert.Equal(PriceCatalog.BuiltIn.Models.Count - 1, catalog.Models.Count);
    }

    [Fact]
    public void OtherProvidersModel_IsNotFoundForThisOne()
    {
        var catalog = PriceCatalog.BuiltIn.With([Own("house-slm", "azure")]);

        Assert.Null(catalog.Find("house-slm", "openai"));
        Assert.NotNull(catalog.Find("house-slm", "azure"));
    }

    [Fact]
    public void BuiltIn_IsLeftAsItWas()
    {
        _ = PriceCatalog.BuiltIn.With([Own("gpt-4o", "")]);

        Assert.Equal(2.5m, Input(PriceCatalog.BuiltIn.Find("gpt-4o")));
        Assert.Same(PriceCatalog.BuiltIn, PriceCatalog.BuiltIn.With([]));
    }

    [Fact]
    public void LaterModels_ComeBeforeEarlierOnes()
    {
        var catalog = PriceCatalog.BuiltIn.With([Own("a", ""), Own("b", "")]).With([Own("a", "") with { ContextWindow = 7 }]);

        Assert.Equal(7, catalog.Find("a")?.ContextWindow);
        Assert.NotNull(catalog.Find("b"));
        Assert.Single(catalog.Models, static m => m.Id == "a");
    }

    [Fact]
    public void Models_StaySorted()
    {
        var models = PriceCatalog.BuiltIn.With([Own("zzz", "zzz"), Own("aaa", "")]).Models;

        Assert.Equal(("aaa", "zzz"), (models[0].Id, models[^1].Id));
    }

    [Theory]
    [InlineData("gpt-4o-mimi", "gpt-4o-mini")]
    [InlineData("gpt-4-o", "gpt-4o")]
    [InlineData("GPT-6-LUNAR", "gpt-6-luna")]
    [InlineData("openai/gpt-6-lune", "gpt-6-luna")]
    [InlineData("claude-haiku-5.5", "claude-haiku-5-5")]
    [InlineData("gemini-3.8-flsh", "gemini-3.8-flash")]
    [InlineData("text-embeding-3-small", "text-embedding-3-small")]
    public void MistypedName_HasTheRightOneNearest(string name, string expected) => Assert.Equal(expected, PriceCatalog.BuiltIn.Nearest(name)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("summarize-prod-eu")]
    [InlineData("zzzzzzzzzz")]
    public void NameLikeNoOther_HasNoneNear(string name) => Assert.Empty(PriceCatalog.BuiltIn.Nearest(name));

    [Fact]
    public void EndlessName_HasNoneNear() => Assert.Empty(PriceCatalog.BuiltIn.Nearest(new string('g', 200)));

    [Fact]
    public void Nearest_AreDistinctAndNoMoreThanAskedFor()
    {
        Assert.Equal(["gpt-4o", "gpt-4", "gpt-4.1"], PriceCatalog.BuiltIn.Nearest("gpt-4oo"));
        Assert.Single(PriceCatalog.BuiltIn.Nearest("gpt-4oo", 1));
        Assert.Empty(PriceCatalog.BuiltIn.Nearest("gpt-4oo", 0));
    }

    [Fact]
    public void OwnModels_AreNearToo() => Assert.Equal("house-slm", PriceCatalog.BuiltIn.With([Own("house-slm", "")]).Nearest("hause-slm")[0]);

    private static decimal? Input(ModelInfo? model) => model?.Periods[0].Bands[0].Input;

    private static ModelInfo Own(string id, string provider, params string[] aliases) => new()
    {
        Id = id,
        Provider = provider,
        Aliases = aliases,
        Periods = [new PricePeriod { Bands = [new PriceBand { Input = 0.02m, Output = 0.06m }] }],
    };
}
