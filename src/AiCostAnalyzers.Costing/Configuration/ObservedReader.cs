using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Configuration;

/// <summary>Reads <c>observed</c>. Its keys are ids, of one call site, count or entry point each.</summary>
internal sealed class ObservedReader(PricingFileReader file)
{
    public ObservedFigures Read(JsonValue? section)
    {
        if (section is null)
        {
            return ObservedFigures.None;
        }

        var reader = new ObjectReader(section, Shape.Observed, "observed", file.Problems);
        return new ObservedFigures
        {
            MaxAge = reader.Given("maxAge", reader.WholeNumber("maxAge", Limits.Days, min: 1)),
            Calls = file.Entries(file.Section(reader, "calls"), "observed.calls", Call, RejectedCall),
            Counts = file.Entries(file.Section(reader, "counts"), "observed.counts", Count, RejectedCount),
            EntryPoints = file.Entries(file.Section(reader, "entryPoints"), "observed.entryPoints", EntryPoint, RejectedEntryPoint),
        };
    }

    private ObservedCall? Call(JsonMember member)
    {
        var reader = new ObjectReader(member.Value, Shape.ObservedCall, $"observed call '{ProblemList.Shown(member.Key)}'", file.Problems);
        var measurement = Measured(reader, member, hasSamples: true);
        var call = new CallAnnotation(
            member.Key,
            Distribution(reader, "inputTokens", Limits.Tokens),
            Distribution(reader, "outputTokens", Limits.Tokens),
            reader.Ratio("cacheReadRatio"),
            Distribution(reader, "rounds", Limits.Rounds),
            reader.Ratio("share"),
            reader.Text("model"),
            Depth: 0,
            member.Position) { IsObserved = true, MeasuredUntil = measurement?.Last, CacheWriteRatio = reader.Ratio("cacheWriteRatio") };
        _ = (Distribution(reader, "cachedTokens", Limits.Tokens), reader.Ratio("inferred")); // for people; checked, and decide nothing
        return reader.IsBad || measurement is null ? null : new ObservedCall(call, measurement);
    }

    private ObservedCount? Count(JsonMember member)
    {
        var reader = new ObjectReader(member.Value, Shape.ObservedCount, $"observed count '{ProblemList.Shown(member.Key)}'", file.Problems);
        var measurement = Measured(reader, member, hasSamples: true);
        var figures = Figures(reader, Limits.Count);
        var count = PricingFileReader.RejectedCount(member.Key, member.Position);
        if (!PricingFileReader.IsCountKey(count))
        {
            reader.Bad(member.Position, $"a count's key is 'name', 'Member:name' or 'name@entry point', not '{ProblemList.Shown(member.Key)}'");
        }

        if (!reader.IsBad && figures?.Typical is null)
        {
            reader.Bad(member.Position, $"observed count '{ProblemList.Shown(member.Key)}' needs 'p50' or 'mean'");
        }

        return reader.IsBad || measurement is null ? null : new ObservedCount(
            count with { Typical = figures!.Typical, High = figures.High, IsRejected = false, IsObserved = true }, measurement) { Low = figures.Low };
    }

    private ObservedEntryPoint? EntryPoint(JsonMember member)
    {
        var reader = new ObjectReader(member.Value, Shape.ObservedEntryPoint, $"observed entry point '{ProblemList.Shown(member.Key)}'", file.Problems);
        var measurement = Measured(reader, member, hasSamples: false);
        var entry = new EntryPointEntry(member.Key, member.Position) { RequestsPerMonth = reader.Number("requestsPerMonth", Limits.RequestsPerMonth), IsObserved = true };
        if (!reader.IsBad && entry.RequestsPerMonth is null)
        {
            reader.Bad(member.Position, $"observed entry point '{ProblemList.Shown(member.Key)}' needs 'requestsPerMonth'");
        }

        return reader.IsBad || measurement is null ? null : new ObservedEntryPoint(entry, measurement);
    }

    private static ObservedCall RejectedCall(string id, SourcePosition position) =>
        new(PricingFileReader.RejectedCall(id, position) with { IsObserved = true }, null);

    private static ObservedCount RejectedCount(string key, SourcePosition position) =>
        new(PricingFileReader.RejectedCount(key, position) with { IsObserved = true }, null);

    private static ObservedEntryPoint RejectedEntryPoint(string id, SourcePosition position) =>
        new(new EntryPointEntry(id, position) { IsRejected = true, IsObserved = true }, null);

    /// <summary>A figure that does not say from when it is cannot be judged old.</summary>
    private static Measurement? Measured(ObjectReader reader, JsonMember member, bool hasSamples)
    {
        var samples = hasSamples ? reader.WholeNumber("samples", int.MaxValue, min: 1) : null;
        var (first, last) = (reader.Date("first"), reader.Date("last"));
        if (!reader.IsBad && (first is null || last is null || (hasSamples && samples is null)))
        {
            reader.Bad(member.Position, $"'{ProblemList.Shown(member.Key)}' in observed needs {(hasSamples ? "'samples', " : "")}'first' and 'last'");
        }

        if (last < first)
        {
            reader.Bad(member.Position, $"'{ProblemList.Shown(member.Key)}' in observed ends before it begins");
        }

        return first is { } from && last is { } to ? new Measurement(samples, from, to) : null;
    }

    private static GivenQuantity? Distribution(ObjectReader reader, string key, decimal max)
    {
        if (reader.Value(key) is not { } value)
        {
            return null;
        }

        var inner = reader.Inner(value, Shape.Distribution, $"'{key}'");
        var quantity = Figures(inner, max);
        if (!inner.IsBad && quantity?.Typical is null)
        {
            inner.Bad(value.Position, $"'{key}' needs 'p50' or 'mean'");
        }

        reader.Include(inner);
        return quantity;
    }

    private static GivenQuantity? Figures(ObjectReader reader, decimal max)
    {
        var (p05, p50, mean, p95) = (reader.Number("p05", max), reader.Number("p50", max), reader.Number("mean", max), reader.Number("p95", max));
        if (p95 < p50)
        {
            reader.Bad(reader.Value("p95")!.Position, "'p95' is below 'p50'");
        }

        if (p50 < p05)
        {
            reader.Bad(reader.Value("p05")!.Position, "'p05' is above 'p50'");
        }

        return p50 is null && mean is null ? null : new GivenQuantity(p05, mean ?? p50, p95);
    }
}
