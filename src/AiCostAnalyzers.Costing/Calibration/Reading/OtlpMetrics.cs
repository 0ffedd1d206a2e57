using System.Globalization;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Calibration.Reading;

/// <summary>A point of <c>gen_ai.client.token.usage</c>: how many calls used how many tokens.</summary>
/// <param name="Series">Which process and attributes it belongs to: points of one series that count on replace one another.</param>
/// <param name="CallSite">Null where the application does not say it.</param>
/// <param name="IsOutput">Output tokens; else input.</param>
internal sealed record MetricPoint(ulong Series, string? CallSite, string? Model, bool IsOutput, long Calls, decimal Tokens, bool IsCumulative, long Time);

/// <summary>The histograms of token usage of OTLP's JSON form. Their buckets are four times as wide each, so that only sums are taken.</summary>
internal sealed class OtlpMetrics(CalibrationCounts counts, Action<MetricPoint> take)
{
    private const string TokenUsage = "gen_ai.client.token.usage";

    /// <summary>Of one point. More than any process ever used is no measurement.</summary>
    private const long MostCalls = 1_000_000_000_000;

    private const decimal MostTokens = 1_000_000_000_000_000_000m;

    /// <summary>The reader stands on the array <c>resourceMetrics</c>.</summary>
    public void Read(JsonReader json) => JsonTokens.Each(json, () =>
    {
        var resource = "";
        JsonTokens.Properties(json, name =>
        {
            switch (name)
            {
                case "resource":
                    JsonTokens.Properties(json, property =>
                    {
                        if (property == "attributes")
                        {
                            JsonTokens.Each(json, () => OtlpAttributes.Read(json, (key, value) => resource += key + "=" + value + ";"));
                        }

                        json.Skip();
                    });
                    break;
                case "scopeMetrics" or "instrumentationLibraryMetrics":
                    JsonTokens.Each(json, () => JsonTokens.Properties(json, property =>
                    {
                        if (property == "metrics")
                        {
                            JsonTokens.Each(json, () => Metric(json, resource));
                        }

                        json.Skip();
                    }));
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
    });

    private void Metric(JsonReader json, string resource)
    {
        string? name = null;
        var points = new List<MetricPoint>();
        var isCumulative = false;
        JsonTokens.Properties(json, property =>
        {
            if (property == "name")
            {
                name = JsonTokens.Text(json);
            }
            else if (property == "histogram" && name is null or TokenUsage)
            {
                JsonTokens.Properties(json, part =>
                {
                    if (part == "dataPoints")
                    {
                        JsonTokens.Each(json, () => points.Add(Point(json, resource)));
                    }
                    else if (part == "aggregationTemporality")
                    {
                        isCumulative = JsonTokens.Text(json) is "2" or "AGGREGATION_TEMPORALITY_CUMULATIVE";
                    }

                    json.Skip();
                });
            }
            else
            {
                json.Skip();
            }
        });
        foreach (var point in name == TokenUsage ? points.FindAll(point => point.Calls <= MostCalls && point.Tokens is >= 0m and <= MostTokens) : [])
        {
            counts.Add(CalibrationCounts.Metrics);
            take(point with { IsCumulative = isCumulative });
        }
    }

    private static MetricPoint Point(JsonReader json, string resource)
    {
        string? callSite = null, requested = null, answered = null;
        var (isOutput, series) = (false, resource);
        long calls = 0, time = 0;
        decimal tokens = 0;
        JsonTokens.Properties(json, name =>
        {
            switch (name)
            {
                case "attributes":
                    JsonTokens.Each(json, () => OtlpAttributes.Read(json, (key, value) =>
                    {
                        series += key + "=" + value + ";";
                        callSite = key == "aicost.call_site" ? Short(value) : callSite;
                        requested = key == "gen_ai.request.model" ? Short(value) : requested;
                        answered = key == "gen_ai.response.model" ? Short(value) : answered;
                        isOutput |= key == "gen_ai.token.type" && value is "output" or "completion";
                    }));
                    break;
                case "startTimeUnixNano":
                    series += JsonTokens.Text(json);
                    break;
                case "timeUnixNano":
                    time = SpanTime.Parse(JsonTokens.Text(json) ?? "") ?? 0;
                    break;
                case "count":
                    _ = long.TryParse(JsonTokens.Text(json), NumberStyles.None, CultureInfo.InvariantCulture, out calls);
                    break;
                case "sum":
                    _ = decimal.TryParse(JsonTokens.Text(json), NumberStyles.Float, CultureInfo.InvariantCulture, out tokens);
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return new MetricPoint(SpanId.Of(series), callSite, answered ?? requested, isOutput, calls, tokens, false, time);
    }

    private static string? Short(string? value) => value is { Length: > 0 and <= SpanRecord.LongestName } ? value : null;
}
