using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Tests.Costs;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Prices;

/// <summary>What holds of every price, at seeded usages of every model of the catalog.</summary>
public sealed class PricePropertyTests
{
    private const int UsagesPerModel = 12;

    private static readonly CalendarDate[] Days = [new(2026, 11, 21), new(2026, 12, 1), new(2027, 1, 1), new(2027, 6, 1)];

    [Fact]
    public void Cost_IsNeverNegativeAndOrdered() => ForEach((model, usage, day, random) =>
    {
        if (CallPricing.Cost(model, usage, day, random.Next(101) / 100m) is { } cost)
        {
            Assert.True(cost.Low >= 0m && cost.Low <= cost.Typical && cost.Typical <= cost.High, $"{model.Provider}/{model.Id} {usage}: {cost}");
        }
    });

    [Fact]
    public void MoreTokens_NeverCostLess_WithinABand() => ForEach((model, usage, day, random) =>
    {
        usage = Plain(usage);
        var more = usage with { Input = Plus(usage.Input, random.Next(50_000)), Output = Plus(usage.Output, random.Next(5000)) };
        var bands = model.PriceOn(day);
        if (bands.BandFor(usage.Input.Typical) == bands.BandFor(more.Input.Typical) && CallPricing.Cost(model, usage, day, 0m) is { } less)
        {
            Assert.True(CallPricing.Cost(model, more, day, 0m)!.Typical >= less.Typical, $"{model.Provider}/{model.Id} {usage} {more}");
        }
    });

    [Fact]
    public void Discount_TakesItsPartAndNoughtChangesNothing() => ForEach((model, usage, day, random) =>
    {
        var discount = random.Next(101) / 100m;
        if (CallPricing.Cost(model, usage, day, 0m) is { } full)
        {
            Assert.Equal(full.Typical * (1m - discount), CallPricing.Cost(model, usage, day, discount)!.Typical);
            Assert.Equal(0m, CallPricing.Cost(model, usage, day, 1m)!.Typical);
        }
    });

    [Fact]
    public void ReadingFromTheCache_NeverCostsMore() => ForEach((model, usage, day, _) =>
    {
        usage = Plain(usage);
        if (CallPricing.Cost(model, usage, day, 0m) is { } full)
        {
            Assert.True(CallPricing.Cost(model, usage with { CacheReadRatio = 0.7m }, day, 0m)!.Typical <= full.Typical, $"{model.Provider}/{model.Id}");
        }
    });

    [Fact]
    public void SlowerTiers_NeverCostMoreThanFasterOnes() => ForEach((model, usage, day, _) =>
    {
        usage = Plain(usage);
        decimal? last = 0m;
        foreach (var tier in new[] { ServiceTier.Batch, ServiceTier.Standard, ServiceTier.Priority })
        {
            if (CallPricing.Cost(model, usage with { Tier = tier }, day, 0m) is { } cost)
            {
                Assert.True(cost.Typical >= last, $"{model.Provider}/{model.Id} {tier}");
                last = cost.Typical;
            }
        }
    });

    [Fact]
    public void Rounds_MultiplyExactly() => ForEach((model, usage, day, _) =>
    {
        var once = CallPricing.Cost(model, usage with { Rounds = Exact(1m) }, day, 0m);
        var thrice = CallPricing.Cost(model, usage with { Rounds = Exact(3m) }, day, 0m);

        Assert.Equal(once?.Typical * 3m, thrice?.Typical);
    });

    [Fact]
    public void Culture_DoesNotMatter()
    {
        using var comma = new CommaCulture();

        var cost = CallPricing.Cost(PriceCatalog.BuiltIn.Find("gpt-6-luna")!, new CallUsage(Exact(1000m), Exact(300m), 0m, Exact(1m), null), Days[0], 0m);

        Assert.Equal(0.00025m, cost!.Typical);
    }

    private static void ForEach(Action<ModelInfo, CallUsage, CalendarDate, Random> check)
    {
        var random = new Random(20261121);
        foreach (var model in PriceCatalog.BuiltIn.Models)
        {
            for (var i = 0; i < UsagesPerModel; i++)
            {
                check(model, Any(random), Days[random.Next(Days.Length)], random);
            }
        }
    }

    private static CallUsage Any(Random random)
    {
        var input = Range(random, 400_000);

        // Past the least that is cached, a longer prompt may cost less; that is the vendors' rule, and no disorder of ours.
        var read = input.Low < 5000m ? 0m : random.Next(101) / 100m;
        return new CallUsage(input, Range(random, 20_000), read, Range(random, 8), null)
        {
            CacheWriteRatio = input.Low < 5000m ? 0m : random.Next(2) * (1m - read),
            Tier = (ServiceTier)random.Next(3),
            Images = random.Next(2) == 0 ? null : Range(random, 5),
            AudioMinutes = random.Next(2) == 0 ? null : Range(random, 60),
            Characters = random.Next(2) == 0 ? null : Range(random, 9000),
            Searches = random.Next(4) == 0 ? Range(random, 3) : null,
        };
    }

    private static CallUsage Plain(CallUsage usage) => usage with { CacheReadRatio = 0m, CacheWriteRatio = 0m, Tier = ServiceTier.Standard };

    private static Quantity Range(Random random, int most)
    {
        var figures = new[] { random.Next(most), random.Next(most), random.Next(most) };
        Array.Sort(figures);
        return new Quantity(figures[0], figures[1], figures[2], FigureSource.Annotation);
    }

    private static Quantity Plus(Quantity quantity, decimal more) => quantity with { Typical = quantity.Typical + more, High = quantity.High + more };

    private static Quantity Exact(decimal value) => Quantity.Exact(value, FigureSource.Annotation);
}
