using System.Security.Cryptography;
using System.Text;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Prices;

/// <summary>What must hold of the catalog's data, whoever edits it.</summary>
public sealed class CatalogFileTests
{
    private static readonly string[] KnownMeasures =
        ["aa", "aa-non-reasoning", "aa-medium", "whatmodel", "arena", "gpqa", "mmlu-pro", "mmlu", "ifeval", "bfcl", "hhem", "mteb", "miracl"];

    private static IReadOnlyList<ModelInfo> Models => PriceCatalog.BuiltIn.Models;

    [Fact]
    public void Checksum_IsThatOfTheBody()
    {
        var text = Text();
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length)..];
        var right = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

        Assert.True(PriceCatalog.BuiltIn.Checksum == right, $"After an edit, catalog.txt's header must say: sha256 {right}");
    }

    [Fact]
    public void File_IsPlainAsciiWithUnixLines() => Assert.DoesNotContain(Text(), static c => c is not '\n' and (< ' ' or > '~'));

    [Fact]
    public void Date_IsTheDayItWasCompiled() => Assert.Equal(new CalendarDate(2026, 11, 21), PriceCatalog.BuiltIn.Date);

    [Fact]
    public void EveryModelOfTheCompilation_IsThere() => Assert.Equal(249, Models.Count);

    [Fact]
    public void Models_AreSortedByProviderAndId()
    {
        var sorted = Models.OrderBy(static m => m.Provider, StringComparer.Ordinal).ThenBy(static m => m.Id, StringComparer.Ordinal);

        Assert.Equal(sorted.Select(Key), Models.Select(Key));
    }

    [Fact]
    public void Names_AreUniquePerProvider()
    {
        var twice = Models
            .SelectMany(static m => m.Aliases.Append(m.Id).Select(name => $"{m.Provider}/{name.ToLowerInvariant()}"))
            .GroupBy(static name => name)
            .Where(static group => group.Count() > 1)
            .Select(static group => group.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void Aliases_AreNoPatterns() => Assert.DoesNotContain(Models.SelectMany(static m => m.Aliases), static alias => alias.Contains('*'));

    [Fact]
    public void Periods_StartEverAndAscend()
    {
        foreach (var model in Models)
        {
            Assert.Null(model.Periods[0].From);
            var starts = model.Periods.Skip(1).Select(static p => p.From!.Value).ToArray();
            Assert.Equal(starts.Distinct().Order(), starts);
        }
    }

    [Fact]
    public void Bands_StartAtZeroAscendAndNeverGetCheaper()
    {
        foreach (var bands in Models.SelectMany(static m => m.Periods).Select(static p => p.Bands))
        {
            Assert.Equal(0m, bands[0].AboveInputTokens);
            foreach (var (lower, upper) in bands.Zip(bands.Skip(1)))
            {
                Assert.True(lower.AboveInputTokens < upper.AboveInputTokens);
                Assert.True(lower.Input < upper.Input && lower.Output < upper.Output);
            }
        }
    }

    [Fact]
    public void CacheAndBatch_NeverCostMoreThanTheFullPrice()
    {
        foreach (var band in Models.SelectMany(static m => m.Periods).SelectMany(static p => p.Bands))
        {
            Assert.False(band.CacheRead > band.Input);
            Assert.False(band.BatchInput > band.Input);
            Assert.False(band.BatchOutput > band.Output);
        }
    }

    [Fact]
    public void Replacements_AreModelsOfTheSameProviderThatAreStillServed()
    {
        foreach (var model in Models.Where(static m => m.Replacement is not null))
        {
            var replacement = Models.SingleOrDefault(m => m.Provider == model.Provider && m.Id == model.Replacement);
            Assert.True(replacement is not null, $"'{model.Replacement}', the replacement of '{model.Id}', is not in the catalog");
            Assert.False(replacement.IsRetired(PriceCatalog.BuiltIn.Date));
        }
    }

    /// <summary>Whatever the catalog offers in a model's place has a price for what it is asked, on each day whose prices are known.</summary>
    [Fact]
    public void Substitutes_AreAllPriced()
    {
        var usage = new CallUsage(Quantity.Exact(1000m, FigureSource.Constant), Quantity.Exact(300m, FigureSource.Constant), 0m, Quantity.Exact(1m, FigureSource.Constant), null);
        foreach (var day in Models.SelectMany(static m => m.Periods).Select(static p => p.From).OfType<CalendarDate>().Append(PriceCatalog.BuiltIn.Date).Distinct())
        {
            foreach (var model in Models)
            {
                Assert.All(
                    global::AiCostAnalyzers.Prices.Substitutes.Find(PriceCatalog.BuiltIn, model, usage, ModelCapabilities.None, CallTask.Unknown, [], day),
                    substitute => Assert.True(substitute.Cost.Typical > 0m && substitute.Model.PriceOn(day).Bands[0] is { Input: not null, Output: not null }, $"{substitute.Model.Id} in place of {model.Id}"));
            }
        }

        foreach (var model in Models.Where(static m => m.Replacement is not null && m.Periods[0].Bands[0].Input is not null))
        {
            Assert.NotNull(Models.Single(m => m.Provider == model.Provider && m.Id == model.Replacement).PriceOn(PriceCatalog.BuiltIn.Date).Bands[0].Input);
        }
    }

    [Fact]
    public void Shutdown_IsNeverADayInTheFuture() =>
        Assert.DoesNotContain(Models, static m => m.Status == ModelStatus.Shutdown && m.Retires > PriceCatalog.BuiltIn.Date);

    [Fact]
    public void PublishedQuality_IsOfKnownMeasures()
    {
        foreach (var model in Models)
        {
            Assert.Subset(KnownMeasures.ToHashSet(), model.Quality.Select(static q => q.Measure).ToHashSet());
            Assert.Equal(model.Quality.Count, model.Quality.DistinctBy(static q => q.Measure).Count());
        }
    }

    [Fact]
    public void EveryModel_SaysHowSureItsPriceIsAndFromWhere()
    {
        Assert.All(Models, static m => Assert.Contains(m.Confidence, new[] { "high", "medium", "low" }));
        Assert.All(Models, static m => Assert.NotEmpty(m.Origin));
    }

    [Fact]
    public void ChatModels_HavePricesAndSizes_ExceptTheRouter()
    {
        foreach (var model in Models.Where(static m => m.Kind == OperationKind.Chat && m.Id != "model-router"))
        {
            Assert.NotEqual(ModelSize.Unknown, model.Size);
            Assert.All(model.Periods.SelectMany(static p => p.Bands), static band => Assert.True(band.Input > 0m && band.Output > 0m));
        }
    }

    private static string Key(ModelInfo model) => $"{model.Provider}/{model.Id}";

    private static string Text()
    {
        using var stream = typeof(PriceCatalog).Assembly.GetManifestResourceStream("catalog.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
