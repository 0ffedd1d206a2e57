using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Configuration;

/// <summary>Reads <c>prices</c>.</summary>
/// <param name="section">Null where the file has none.</param>
internal sealed class PriceSectionReader(PricingFileReader file, JsonValue? section)
{
    private readonly ObjectReader? _reader = section is null ? null : new ObjectReader(section, Shape.PriceSection, "prices", file.Problems);

    public Given<CalendarDate>? AsOf() => _reader?.Given("asOf", _reader.Date("asOf"));

    public IReadOnlyDictionary<string, Given<decimal>> Discounts()
    {
        var discounts = new SortedDictionary<string, Given<decimal>>(StringComparer.Ordinal);
        var given = _reader is null ? null : file.Section(_reader, "discounts");
        foreach (var (provider, fraction) in file.Entries(given, "prices.discounts", Discount, Rejected))
        {
            discounts.Add(provider, fraction);
        }

        return discounts;

        ProviderDiscount? Discount(JsonMember member) =>
            _reader!.Number(member.Value, $"the discount of '{ProblemList.Shown(member.Key)}'", max: 1m) is { } fraction
                ? new ProviderDiscount(member.Key, new Given<decimal>(fraction, member.Position))
                : null;

        static ProviderDiscount Rejected(string provider, SourcePosition position) => new(provider, new Given<decimal>(0m, position) { IsRejected = true });
    }

    public IReadOnlyList<ModelEntry> Models()
    {
        var models = new List<ModelEntry>();
        foreach (var item in (_reader is null ? null : file.Section(_reader, "models", JsonKind.Array))?.Items ?? [])
        {
            if (Model(item) is { } model)
            {
                models.Add(model);
            }
        }

        return [.. models.GroupBy(model => (model.Id, model.Provider)).Select(Single)];
    }

    private ModelEntry Single(IEnumerable<ModelEntry> same)
    {
        var first = same.First();
        foreach (var again in same.Skip(1))
        {
            file.Problems.Add(again.Position, $"prices.models has '{ProblemList.Shown(again.Id)}' twice; neither holds");
            first = first with { IsRejected = true, Match = [.. first.Match, .. again.Match] };
        }

        return first;
    }

    /// <returns>Null for a bad entry that does not even name a model.</returns>
    private ModelEntry? Model(JsonValue item)
    {
        var name = item.Members.FirstOrDefault(member => member.Key == "id")?.Value.Text;
        var reader = new ObjectReader(item, Shape.Model, name is null ? "an entry of prices.models" : $"model '{ProblemList.Shown(name)}'", file.Problems);
        var id = reader.Text("id");
        var match = reader.TextOrArray("match").Select(pattern => reader.Text(pattern, "'match'")).OfType<string>().ToList();
        if (!reader.IsBad && id is null)
        {
            reader.Bad(item.Position, "an entry of prices.models needs 'id'");
        }

        var model = new ModelEntry(id ?? match.FirstOrDefault() ?? "", item.Position)
        {
            Match = match,
            Provider = reader.Text("provider"),
            Kind = reader.Word("kind", Words.Kinds),
            Size = reader.Word("size", Words.Sizes),
            ContextWindow = reader.WholeNumber("contextWindow", Limits.Tokens, min: 1),
            MaxOutputTokens = reader.WholeNumber("maxOutputTokens", Limits.Tokens, min: 1),
            Capabilities = Capabilities(reader),
            EmbeddingDimensions = reader.WholeNumber("dimensions", Limits.Tokens, min: 1),
            TokenizerMultiplier = reader.Number("tokenizerMultiplier", Limits.Multiplier, min: 0.01m),
            FlexMultiplier = reader.Number("flexMultiplier", Limits.Multiplier),
            PriorityMultiplier = reader.Number("priorityMultiplier", Limits.Multiplier),
            MinCacheableTokens = reader.WholeNumber("minCacheableTokens", Limits.Tokens, min: 1),
            PerSearch = reader.Number("perSearch", Limits.Price),
            Retires = reader.Date("retires"),
            Replacement = reader.Text("replacement"),
            Price = Period(reader, from: null),
            LaterPrices = LaterPrices(reader),
        };
        return !reader.IsBad ? model
            : model.Id.Length == 0 ? null
            : new ModelEntry(model.Id, item.Position) { Provider = model.Provider, Match = match, IsRejected = true };
    }

    private static ModelCapabilities? Capabilities(ObjectReader reader)
    {
        if (!reader.Has("capabilities"))
        {
            return null;
        }

        var all = ModelCapabilities.None;
        foreach (var item in reader.Array("capabilities"))
        {
            all |= reader.Word(item, "'capabilities'", Words.Capabilities, out var capability) ? capability : ModelCapabilities.None;
        }

        return all;
    }

    private static List<PricePeriod> LaterPrices(ObjectReader reader)
    {
        var periods = new List<PricePeriod>();
        foreach (var item in reader.Array("laterPrices"))
        {
            var inner = reader.Inner(item, Shape.LaterPrice, "'laterPrices'");
            var from = inner.Date("from");
            if (!inner.IsBad && from is null)
            {
                inner.Bad(item.Position, "later prices need 'from', their first day");
            }

            periods.Add(Period(inner, from));
            reader.Include(inner);
        }

        var ordered = periods.OrderBy(period => period.From).ToList();
        if (!reader.IsBad && ordered.Zip(ordered.Skip(1), (earlier, later) => earlier.From == later.From).Any(same => same))
        {
            reader.Bad(reader.Value("laterPrices")!.Position, "two of 'laterPrices' begin on the same day");
        }

        return ordered;
    }

    private static PricePeriod Period(ObjectReader reader, CalendarDate? from)
    {
        var bands = new List<PriceBand> { Band(reader, above: 0) };
        foreach (var item in reader.Array("bands"))
        {
            var inner = reader.Inner(item, Shape.Band, "'bands'");
            var above = inner.WholeNumber("aboveInputTokens", Limits.Tokens, min: 1);
            if (!inner.IsBad && above is null)
            {
                inner.Bad(item.Position, "a band needs 'aboveInputTokens', the prompt length it begins behind");
            }

            bands.Add(Band(inner, above ?? 0));
            reader.Include(inner);
        }

        var ordered = bands.OrderBy(band => band.AboveInputTokens).ToList();
        if (!reader.IsBad && ordered.Zip(ordered.Skip(1), (lower, upper) => lower.AboveInputTokens == upper.AboveInputTokens).Any(same => same))
        {
            reader.Bad(reader.Value("bands")!.Position, "two of 'bands' begin at the same prompt length");
        }

        return new PricePeriod
        {
            From = from,
            Bands = ordered,
            PerImage = reader.Number("perImage", Limits.Price),
            PerMinute = reader.Number("perMinute", Limits.Price),
            PerMillionCharacters = reader.Number("perMillionCharacters", Limits.Price),
            PerRequest = reader.Number("perRequest", Limits.Price),
        };
    }

    private static PriceBand Band(ObjectReader reader, int above) => new()
    {
        AboveInputTokens = above,
        Input = reader.Number("input", Limits.Price),
        Output = reader.Number("output", Limits.Price),
        CacheRead = reader.Number("cacheRead", Limits.Price),
        CacheWrite = reader.Number("cacheWrite", Limits.Price),
        CacheWriteHour = reader.Number("cacheWriteHour", Limits.Price),
        BatchInput = reader.Number("batchInput", Limits.Price),
        BatchOutput = reader.Number("batchOutput", Limits.Price),
    };

    private sealed record ProviderDiscount(string Provider, Given<decimal> Fraction);
}
