using System.Globalization;
using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Configuration.Imports;

/// <summary>
/// genai-prices, <c>data.json</c> of version 2: an array of providers with models, whose prices are USD per million tokens. Of a model's
/// rules for names only exact ones and beginnings are taken, as names: one that merely looks like another must find nothing.
/// </summary>
internal sealed class GenaiPrices(ProblemList problems)
{
    private const decimal Thousand = 1000m;

    public static bool Is(JsonValue root) =>
        root.Kind == JsonKind.Array && root.Items.Count > 0 && root.Items.All(item => item.Find("id") is not null && item.Find("models") is { Kind: JsonKind.Array });

    public IEnumerable<ModelEntry> Read(JsonValue root)
    {
        foreach (var provider in root.Items)
        {
            var name = PriceLists.Provider(provider.Find("id")!.Text);
            foreach (var item in provider.Find("models")!.Items)
            {
                if (PriceLists.IsName(name) && Model(item, name) is { } model)
                {
                    yield return model;
                }
            }
        }
    }

    private ModelEntry? Model(JsonValue item, string provider)
    {
        if (item.Find("id") is not { Kind: JsonKind.Text } id || !PriceLists.IsName(id.Text) || item.Find("prices") is not { } prices)
        {
            problems.Add(item.Position, "a model of this price list has no 'id' or no 'prices'; it is left out");
            return null;
        }

        var periods = (prices.Kind == JsonKind.Array ? Conditional(prices) : [Period(prices, from: null)]).OrderBy(period => period?.From).ToList();
        if (periods.Contains(null) || periods.Count == 0)
        {
            problems.Add(prices.Position, $"the prices of '{ProblemList.Shown(id.Text)}' are not as genai-prices writes them; the model is left out");
            return null;
        }

        return new ModelEntry(id.Text, item.Position)
        {
            Provider = provider,
            Match = [.. Names(item.Find("match")).Where(PriceLists.IsName).Where(name => name != id.Text && name.IndexOf('*') < 0).Distinct(StringComparer.Ordinal)],
            ContextWindow = item.Find("context_window")?.Number() is { } window and >= 1m and <= Limits.Tokens ? (int)window : null,
            PerSearch = First(prices).Find("web_searches_kcount")?.Number() / Thousand,
            Price = periods[0]! with { From = null },
            LaterPrices = [.. periods.Skip(1).Select(period => period!)],
            IsListed = true,
        };
    }

    private static JsonValue First(JsonValue prices) => prices.Kind == JsonKind.Array ? prices.Items.FirstOrDefault()?.Find("prices") ?? prices : prices;

    private static IEnumerable<string> Names(JsonValue? match)
    {
        foreach (var rule in match?.Members ?? [])
        {
            if (rule.Key is "equals" or "starts_with")
            {
                yield return rule.Value.Text;
            }
            else if (rule.Key == "or")
            {
                foreach (var name in rule.Value.Items.SelectMany(Names))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Periods by their first day. Prices of certain hours make the others the dearer ones, which hold; the ratio tells the low.</summary>
    private static IEnumerable<PricePeriod?> Conditional(JsonValue prices)
    {
        var periods = new List<PricePeriod?>();
        PricePeriod? timed = null;
        foreach (var item in prices.Items)
        {
            var constraint = item.Find("constraint");
            if (item.Find("prices") is not { } given)
            {
                return [null];
            }

            if (constraint?.Find("start_time") is not null)
            {
                timed = Period(given, from: null);
                continue;
            }

            CalendarDate? from = null;
            if (constraint is not null)
            {
                if (!CalendarDate.TryParse(constraint.Find("start_date")?.Text, out var day))
                {
                    return [null];
                }

                from = day;
            }

            periods.Add(Period(given, from));
        }

        if (timed is not null && periods.Count == 1 && periods[0] is { } whole)
        {
            periods[0] = WithHours(whole, timed);
        }

        return periods;
    }

    private static PricePeriod? WithHours(PricePeriod whole, PricePeriod timed)
    {
        var (dear, cheap) = timed.Bands[0].Input > whole.Bands[0].Input ? (timed, whole) : (whole, timed);
        var ratio = cheap.Bands[0].Input / dear.Bands[0].Input;
        return ratio is not null && cheap.Bands[0].Output == dear.Bands[0].Output * ratio ? dear with { OffPeakMultiplier = ratio } : dear;
    }

    /// <returns>Null when a price is not a number or a base with tiers.</returns>
    private static PricePeriod? Period(JsonValue prices, CalendarDate? from)
    {
        if (prices.Kind != JsonKind.Object)
        {
            return null;
        }

        var starts = new SortedSet<decimal> { 0m };
        foreach (var price in prices.Members)
        {
            if (price.Value.Kind == JsonKind.Number ? price.Value.Number() is null : !AddStarts(price.Value, starts))
            {
                return null;
            }
        }

        decimal? At(string key, decimal start) => Price(prices.Find(key), start);
        return new PricePeriod
        {
            From = from,
            Bands = [.. starts.Select(start => new PriceBand
            {
                AboveInputTokens = start,
                Input = At("input_mtok", start),
                Output = At("output_mtok", start),
                CacheRead = At("cache_read_mtok", start),
                CacheWrite = At("cache_write_5m_mtok", start) ?? At("cache_write_mtok", start),
                CacheWriteHour = At("cache_write_1h_mtok", start),
            })],
            PerRequest = At("requests_kcount", 0m) / Thousand,
            AudioInput = At("input_audio_mtok", 0m),
            AudioOutput = At("output_audio_mtok", 0m),
            ImageOutput = At("output_image_mtok", 0m),
            PerMinute = At("audio_hours", 0m) / 60m ?? At("input_audio_hours", 0m) / 60m,
            PerMillionCharacters = At("input_mchars", 0m),
        };
    }

    private static bool AddStarts(JsonValue tiered, SortedSet<decimal> starts)
    {
        if (tiered.Find("base")?.Number() is null || tiered.Find("tiers") is not { Kind: JsonKind.Array } tiers)
        {
            return false;
        }

        foreach (var tier in tiers.Items)
        {
            if (tier.Find("start")?.Number() is not { } start || tier.Find("price")?.Number() is null)
            {
                return false;
            }

            starts.Add(start);
        }

        return true;
    }

    /// <summary>The price behind a prompt length: of the last tier that begins by then.</summary>
    private static decimal? Price(JsonValue? price, decimal start) => price switch
    {
        null => null,
        { Kind: JsonKind.Number } => price.Number(),
        _ => price.Find("tiers")!.Items.Where(tier => tier.Find("start")!.Number() <= start).OrderBy(tier => tier.Find("start")!.Number())
            .Select(tier => tier.Find("price")!.Number()).LastOrDefault() ?? price.Find("base")!.Number(),
    };
}
