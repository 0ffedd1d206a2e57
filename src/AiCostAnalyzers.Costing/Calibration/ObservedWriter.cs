using AiCostAnalyzers.Calibration.Joining;
using AiCostAnalyzers.Calibration.Reading;
using AiCostAnalyzers.Prices;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Calibration;

/// <summary>Writes what was measured as a pricing file that holds nothing but <c>observed</c>.</summary>
internal sealed class ObservedWriter(
    ProgramIndex program, ObservedTotals totals, LoopFit fit, IReadOnlyDictionary<string, MetricTotals> metrics, MeasuredPeriod? period)
{
    /// <summary>Days of a mean month.</summary>
    private const decimal DaysPerMonth = 365m / 12m;

    /// <summary>A model that answers nearly all calls of a call site is its model.</summary>
    private const decimal NearlyAll = 0.95m;

    private readonly StringWriter _text = new(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <param name="maxAge">Null for none.</param>
    public string Write(int? maxAge)
    {
        using var json = new JsonTextWriter(_text) { Formatting = Formatting.Indented, CloseOutput = false };
        json.WriteStartObject();
        json.WritePropertyName("observed");
        json.WriteStartObject();
        if (maxAge is { } days)
        {
            json.WritePropertyName("maxAge");
            json.WriteValue(days);
        }

        Section(json, "calls", Calls());
        Section(json, "counts", Counts());
        Section(json, "entryPoints", EntryPoints());
        json.WriteEndObject();
        json.WriteEndObject();
        return _text + "\n";
    }

    /// <summary>The model that answered, where one did nearly always.</summary>
    public static string? ServedModel(CallTotals call, ProgramIndex program)
    {
        var models = call.Models.GroupBy(model => program.ModelOf(model.Key) ?? model.Key, StringComparer.Ordinal)
            .Select(same => (Name: same.Key, Weight: same.Sum(model => model.Value)))
            .OrderByDescending(model => model.Weight).ThenBy(model => model.Name, StringComparer.Ordinal).ToList();
        return models.Count > 0 && models[0].Weight >= models.Sum(model => model.Weight) * NearlyAll ? models[0].Name : null;
    }

    private static void Section(JsonTextWriter json, string name, IReadOnlyList<(string Key, IReadOnlyList<(string Name, object? Value)> Fields)> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        json.WritePropertyName(name);
        json.WriteStartObject();
        foreach (var (key, fields) in entries)
        {
            json.WritePropertyName(key);
            json.WriteStartObject();
            foreach (var (field, value) in fields.Where(field => field.Value is not null))
            {
                json.WritePropertyName(field);
                Value(json, value!);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Value(JsonTextWriter json, object value)
    {
        switch (value)
        {
            case IReadOnlyList<(string Name, decimal? Value)> spread:
                json.WriteStartObject();
                foreach (var (name, figure) in spread.Where(one => one.Value is not null))
                {
                    json.WritePropertyName(name);
                    Value(json, figure!.Value);
                }

                json.WriteEndObject();
                break;
            case decimal number:
                json.WriteRawValue(number.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case CalendarDate date:
                json.WriteValue(date.ToString());
                break;
            default:
                json.WriteValue(value);
                break;
        }
    }

    private List<(string Key, IReadOnlyList<(string Name, object? Value)> Fields)> Calls()
    {
        var entries = new List<(string, IReadOnlyList<(string, object?)>)>();
        foreach (var (id, call) in totals.Calls.Select(call => (call.Key, call.Value)).Where(call => call.Value.Input.Samples > 0 && period is not null))
        {
            var input = call.Input.Sum;
            entries.Add((id,
            [
                ("samples", (int)Math.Min(int.MaxValue, call.Rounds.Samples)),
                ("first", Day(call.First, isFirst: true)),
                ("last", Day(call.Last, isFirst: false)),
                ("inputTokens", Spread(call.Input, 1m)),
                ("cachedTokens", call.Cached.Sum > 0 ? Spread(call.Cached, 1m) : null),
                ("outputTokens", Spread(call.Output, 1m)),
                ("cacheReadRatio", input > 0m ? Rounded(call.Cached.Sum / input, 6) : null),
                ("cacheWriteRatio", input > 0m && call.CacheWritten > 0 ? Rounded(call.CacheWritten / input, 6) : null),
                ("rounds", Spread(call.Rounds, fit.Excess.TryGetValue(id, out var excess) ? excess : 1m)),
                ("share", fit.Shares.TryGetValue(id, out var share) ? Rounded(share, 6) : null),
                ("model", ServedModel(call, program)),
                ("inferred", call.Confidence < 1m ? Rounded(call.Confidence, 2) : null),
            ]));
        }

        foreach (var (id, metric) in metrics.Select(metric => (metric.Key, metric.Value)).Where(metric => program.Call(metric.Key) is not null && !totals.Calls.ContainsKey(metric.Key) && metric.Value.Calls > 0))
        {
            IReadOnlyList<(string, decimal?)> Mean(decimal tokens) => [("mean", Rounded(tokens / metric.Calls, 2))];
            entries.Add((id,
            [
                ("samples", (int)Math.Min(int.MaxValue, metric.Calls)),
                ("first", SpanTime.Date(SpanTime.DayOf(Math.Min(metric.First, metric.Last)))),
                ("last", SpanTime.Date(SpanTime.DayOf(metric.Last))),
                ("inputTokens", Mean(metric.Input)),
                ("outputTokens", Mean(metric.Output)),
            ]));
        }

        return [.. entries.OrderBy(entry => entry.Item1, StringComparer.Ordinal)];
    }

    private List<(string Key, IReadOnlyList<(string Name, object? Value)> Fields)> Counts() =>
    [
        .. fit.Counts.Select(count => (
                Key: count.Id + "@" + count.EntryPoint,
                Fields: (IReadOnlyList<(string, object?)>)
                [
                    ("samples", (int)Math.Min(int.MaxValue, count.Samples)),
                    ("first", period?.First),
                    ("last", period?.Last),
                    ("p05", Rounded(count.P05, 4)),
                    ("p50", Rounded(count.P50, 4)),
                    ("mean", Rounded(count.Mean, 6)),
                    ("p95", Rounded(count.P95, 4)),
                ]))
            .Where(_ => period is not null)
            .OrderBy(count => count.Key, StringComparer.Ordinal),
    ];

    private List<(string Key, IReadOnlyList<(string Name, object? Value)> Fields)> EntryPoints() => period is not { Days: > 0 } || !HasVolume(period) ? [] :
    [
        .. totals.EntryPoints.Values.Select(entry => (
            entry.EntryPoint.Id,
            (IReadOnlyList<(string, object?)>)
            [
                ("first", period.First),
                ("last", period.Last),
                ("requestsPerMonth", Rounded(entry.Requests * DaysPerMonth / period.Days, 2)),
            ])),
    ];

    /// <summary>Less than a day says nothing of a month.</summary>
    public static bool HasVolume(MeasuredPeriod? period) => period is { Days: >= 1 };

    private CalendarDate? Day(long time, bool isFirst)
    {
        if (period is null || time is 0 or long.MaxValue)
        {
            return isFirst ? period?.First : period?.Last;
        }

        var day = SpanTime.Date(SpanTime.DayOf(time));
        return day < period.First ? period.First : day > period.Last ? period.Last : day;
    }

    private static IReadOnlyList<(string Name, decimal? Value)> Spread(TokenHistogram figure, decimal factor) =>
        [("p05", Rounded(figure.Quantile(0.05m) * factor, 4)), ("p50", Rounded(figure.Quantile(0.5m) * factor, 4)), ("mean", Rounded(figure.Mean * factor, 4)), ("p95", Rounded(figure.Quantile(0.95m) * factor, 4))];

    private static decimal? Rounded(decimal? number, int digits) => number is { } value ? Math.Round(value, digits, MidpointRounding.AwayFromZero) : null;
}
