using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Prices;

/// <summary>Every expected figure is worked by hand from the published price, USD per million tokens.</summary>
public sealed class CallPricingTests
{
    private static readonly CalendarDate Day = new(2026, 11, 21);

    [Theory]
    [InlineData("gpt-6-luna", "0.00025")] // 1,000 · 0.10 + 300 · 0.50
    [InlineData("gpt-6-astra", "0.025")]
    [InlineData("gpt-6.1-sol", "0.005")]
    [InlineData("gpt-6.1-terra", "0.0025")]
    [InlineData("gpt-6-sol", "0.005")]
    [InlineData("gpt-5.6-sol", "0.010")]
    [InlineData("gpt-5.6-terra", "0.0056")]
    [InlineData("gpt-5.6-luna", "0.00056")]
    [InlineData("gpt-5.5", "0.014")]
    [InlineData("gpt-5.4", "0.007")]
    [InlineData("gpt-5.4-mini", "0.0021")]
    [InlineData("gpt-5.4-nano", "0.000575")]
    [InlineData("gpt-5.2", "0.00595")]
    [InlineData("gpt-5-nano", "0.00017")]
    [InlineData("gpt-4.1", "0.0044")]
    [InlineData("gpt-4o", "0.0055")]
    [InlineData("gpt-4o-2024-05-13", "0.0095")]
    [InlineData("gpt-4o-mini", "0.00033")]
    [InlineData("gpt-4", "0.048")]
    [InlineData("o1-pro", "0.33")]
    [InlineData("azure/gpt-4o", "0.0055")]
    [InlineData("azure/gpt-5-mini", "0.00085")]
    [InlineData("claude-fable-5-2", "0.020")]
    [InlineData("claude-opus-5-5", "0.010")]
    [InlineData("claude-sonnet-5-5", "0.005")]
    [InlineData("claude-sonnet-4-6", "0.0075")]
    [InlineData("claude-haiku-5-5", "0.00025")]
    [InlineData("claude-haiku-4-5", "0.0025")]
    [InlineData("gemini-3.5-flash", "0.0042")]
    [InlineData("gemini-3.5-flash-lite", "0.00105")]
    [InlineData("gemini-2.5-flash-lite", "0.00022")]
    [InlineData("mistral-large-4", "0.00133")]
    [InlineData("mistral-small-2603", "0.00033")]
    [InlineData("ministral-3b-2512", "0.00013")]
    [InlineData("muse-wonder-1.0", "0.010")]
    [InlineData("amazon.nova-micro-v1:0", "0.000077")]
    [InlineData("amazon.nova-lite-v1:0", "0.000132")]
    [InlineData("amazon.nova-pro-v1:0", "0.00176")]
    [InlineData("command-r7b-12-2024", "0.0000825")]
    [InlineData("phi-4-mini", "0.000165")]
    [InlineData("grok-4.7", "0.0038")]
    [InlineData("qwen3.8-flash", "0.000291")]
    [InlineData("deepseek-flash", "0.00066")]
    public void ThousandTokensInAndThreeHundredOut_CostTheListPrice(string model, string usd) =>
        Assert.Equal(Usd(usd), Typical(model, Usage(1000m, 300m), Day));

    [Theory]
    [InlineData("gpt-6-luna", 272_000, "0.0277")]
    [InlineData("gpt-6-luna", 272_001, "0.0551502")]
    [InlineData("claude-haiku-5-5", 100_000, "0.0105")]
    [InlineData("claude-haiku-5-5", 100_001, "0.0525005")]
    [InlineData("gemini-3.1-pro-preview", 200_000, "0.412")]
    [InlineData("gemini-3.1-pro-preview", 200_001, "0.818004")]
    [InlineData("grok-4.7", 200_000, "0.406")]
    [InlineData("grok-4.7", 200_001, "0.812004")]
    [InlineData("muse-ember-1.0", 200_000, "0.0205")]
    [InlineData("muse-ember-1.0", 200_001, "0.0615003")]
    [InlineData("qwen3.7-plus", 256_000, "0.131")]
    [InlineData("qwen3.7-plus", 256_001, "0.518002")]
    public void PromptPastABand_RepricesEveryToken(string model, int inputTokens, string usd) =>
        Assert.Equal(Usd(usd), Typical(model, Usage(inputTokens, 1000m), Day));

    [Theory]
    [InlineData("gemini-4-argon", "2026-11-30", 1000, 300, "0.005")]
    [InlineData("gemini-4-argon", "2026-12-01", 1000, 300, "0.010")]
    [InlineData("gemini-3.8-flash", "2026-12-31", 1000, 300, "0.001875")]
    [InlineData("gemini-3.8-flash", "2027-01-01", 1000, 300, "0.00375")]
    [InlineData("gemini-3.7-flash", "2026-12-31", 1000, 300, "0.001875")]
    [InlineData("gemini-3.7-flash", "2027-01-01", 1000, 300, "0.00375")]
    [InlineData("gemini-3.6-flash", "2028-06-01", 1000, 300, "0.00375")]
    [InlineData("gemini-2.5-pro", "2026-11-30", 1000, 300, "0.00425")]
    [InlineData("gemini-2.5-pro", "2026-12-01", 1000, 300, "0.001875")] // served and billed as gemini-3.8-flash
    [InlineData("gemini-2.5-pro", "2027-01-01", 1000, 300, "0.00375")]
    [InlineData("gemini-2.5-pro", "2026-11-30", 200_001, 1000, "0.5150025")]
    [InlineData("gemini-2.5-pro", "2026-12-01", 200_001, 1000, "0.15375075")]
    [InlineData("gpt-4o", "2020-01-01", 1000, 300, "0.0055")]
    public void Day_DecidesThePeriod(string model, string day, int input, int output, string usd)
    {
        Assert.True(CalendarDate.TryParse(day, out var date));

        Assert.Equal(Usd(usd), Typical(model, Usage(input, output), date));
    }

    [Theory]
    [InlineData("gpt-6.1-sol", 10_000, 0, "0.6", "0.0086")] // 4,000 · 2 + 6,000 · 0.10
    [InlineData("claude-fable-5-2", 10_000, 0, "1", "0.002")]
    [InlineData("gpt-4o", 2000, 600, "0.5", "0.00975")]
    [InlineData("gpt-4o", 1000, 300, "0", "0.0055")]
    [InlineData("claude-haiku-5-5", 200_000, 0, "0.9", "0.019")] // the band's own cache rate
    [InlineData("gpt-4-turbo", 1000, 0, "0.5", "0.01")] // has no cache rate
    [InlineData("o3-pro", 1000, 0, "1", "0.02")]
    [InlineData("gpt-5.5-pro", 272_001, 1000, "0.5", "16.59006")] // its band has none
    public void CachedPart_IsTakenFromTheInputAndPaidAtItsOwnRate(string model, int input, int output, string cached, string usd) =>
        Assert.Equal(Usd(usd), Typical(model, Usage(input, output, cached: Usd(cached)), Day));

    [Theory]
    [InlineData("1", "0", "0.0055")]
    [InlineData("3", "0", "0.0165")]
    [InlineData("2.5", "0", "0.01375")]
    [InlineData("1", "0.12", "0.00484")]
    [InlineData("2", "0.25", "0.00825")]
    [InlineData("3", "1", "0")]
    public void RoundsMultiplyAndDiscountTakesOff(string rounds, string discount, string usd) =>
        Assert.Equal(Usd(usd), Cost("gpt-4o", Usage(1000m, 300m, rounds: Usd(rounds)), Day, Usd(discount))!.Typical);

    [Theory]
    [InlineData("text-embedding-3-small", "0.000006")]
    [InlineData("text-embedding-3-large", "0.000039")]
    [InlineData("text-embedding-ada-002", "0.00003")]
    [InlineData("voyage-4-large", "0.000036")]
    [InlineData("gemini-embedding-2", "0.00006")]
    [InlineData("embed-v4.0", "0.000036")]
    [InlineData("amazon.titan-embed-text-v2:0", "0.000006")]
    public void Embedding_PaysForInputAlone(string model, string usd)
    {
        Assert.Equal(Usd(usd), Typical(model, Usage(300m, 0m), Day));
        Assert.Equal(Usd(usd), Typical(model, Usage(300m, 500m), Day));
    }

    [Theory]
    [InlineData("dall-e-3", 0, 0, "0.04")]
    [InlineData("gemini-2.5-flash-image", 1000, 0, "0.0393")] // 1,000 · 0.30 and an image
    [InlineData("gpt-image-1.5", 100, 1000, "0.0325")] // image tokens, at 32
    [InlineData("gpt-image-2", 100, 1000, "0.0305")]
    [InlineData("gpt-4o-transcribe", 1000, 100, "0.007")] // audio in at 6, text out at 10
    [InlineData("gpt-4o-mini-tts", 100, 1000, "0.01206")] // text in at 0.60, audio out at 12
    [InlineData("rerank-v3.5", 5000, 0, "0.002")]
    public void OtherKinds_CostWhatTheyMake(string model, int input, int output, string usd) =>
        Assert.Equal(Usd(usd), Typical(model, Usage(input, output), Day));

    [Theory]
    [InlineData("model-router")] // a fee on top of a model that is not known
    [InlineData("gpt-image-2.6-flare")]
    [InlineData("text-embedding-v4")]
    [InlineData("whisper-1")]
    [InlineData("tts-1")]
    [InlineData("gpt-realtime-2.1")]
    public void PriceThatTokensDoNotTell_IsNull(string model) => Assert.Null(Cost(model, Usage(1000m, 300m), Day, 0m));

    [Theory]
    [InlineData("gpt-image-2")]
    [InlineData("gpt-4o-transcribe")]
    [InlineData("gpt-4o-mini-tts")]
    public void TokensOfAnImageOrAudioThatAreNotKnown_ArePricedByNobody(string model)
    {
        var unknown = Quantity.Exact(0m, FigureSource.Unknown);

        Assert.Null(Cost(model, Usage(0m, 0m) with { Input = unknown, Output = unknown }, Day, 0m));
    }

    [Fact]
    public void LowTypicalAndHigh_EachHaveTheirOwnBand()
    {
        var usage = Usage(0m, 0m) with { Input = new Quantity(1000m, 150_000m, 200_000m, FigureSource.Annotation) };

        Assert.Equal(new CostRange(0.0001m, 0.075m, 0.1m), Cost("claude-haiku-5-5", usage, Day, 0m));
    }

    [Fact]
    public void LowTypicalAndHighRounds_EachMultiplyTheirOwn()
    {
        var usage = Usage(1000m, 300m) with { Rounds = new Quantity(1m, 2m, 10m, FigureSource.Literal) };

        Assert.Equal(new CostRange(0.0055m, 0.011m, 0.055m), Cost("gpt-4o", usage, Day, 0m));
    }

    [Fact]
    public void HighWithoutABound_IsNull()
    {
        var open = new Quantity(0m, 300m, null, FigureSource.Assumed);

        Assert.Null(Cost("gpt-4o", Usage(1000m, 300m) with { Input = open }, Day, 0m)!.High);
        Assert.Null(Cost("gpt-4o", Usage(1000m, 300m) with { Output = open }, Day, 0m)!.High);
        Assert.Null(Cost("gpt-4o", Usage(1000m, 300m) with { Rounds = open }, Day, 0m)!.High);
    }

    [Fact]
    public void EmbeddingsHigh_NeedsNoBoundOfTheOutput()
    {
        var usage = Usage(300m, 0m) with { Output = new Quantity(0m, 0m, null, FigureSource.Unknown) };

        Assert.Equal(0.000006m, Cost("text-embedding-3-small", usage, Day, 0m)!.High);
    }

    [Fact]
    public void HourThatIsNotKnown_MakesTheOffPeakPriceTheLow() =>
        Assert.Equal(new CostRange(0.00033m, 0.00066m, 0.00066m), Cost("deepseek-flash", Usage(1000m, 300m), Day, 0m));

    [Fact]
    public void NoTokens_CostNothing() => Assert.Equal(CostRange.Zero, Cost("gpt-4o", Usage(0m, 0m), Day, 0m));

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1.01")]
    [InlineData("12")]
    public void DiscountThatIsNoFraction_Throws(string discount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Cost("gpt-4o", Usage(1m, 1m), Day, Usd(discount)));

    [Fact]
    public void EveryModel_IsOrderedLowTypicalHigh()
    {
        var usage = new CallUsage(
            new Quantity(10m, 150_000m, 900_000m, FigureSource.Annotation), new Quantity(1m, 300m, 4000m, FigureSource.Annotation), 0.3m, Once, null);
        foreach (var model in PriceCatalog.BuiltIn.Models)
        {
            if (CallPricing.Cost(model, usage, Day, 0.1m) is { } cost)
            {
                Assert.True(cost.Low <= cost.Typical && cost.Typical <= cost.High, $"{model.Provider}/{model.Id}: {cost}");
            }
        }
    }

    private static readonly Quantity Once = Quantity.Exact(1m, FigureSource.Literal);

    private static CallUsage Usage(decimal input, decimal output, decimal cached = 0m, decimal rounds = 1m) => new(
        Quantity.Exact(input, FigureSource.Annotation), Quantity.Exact(output, FigureSource.Annotation), cached, Quantity.Exact(rounds, FigureSource.Literal), null);

    private static decimal Usd(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Typical(string model, CallUsage usage, CalendarDate day) => Cost(model, usage, day, 0m)!.Typical;

    private static CostRange? Cost(string model, CallUsage usage, CalendarDate day, decimal discount) =>
        CallPricing.Cost(PriceCatalog.BuiltIn.Find(model)!, usage, day, discount);
}
