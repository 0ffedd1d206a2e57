using Newtonsoft.Json;

namespace AiCostAnalyzers.Calibration.Reading;

/// <summary>The spans of OTLP's JSON form.</summary>
internal sealed class OtlpSpans(SpanFields fields, CalibrationCounts counts, Action<SpanRecord> take)
{
    /// <summary>By number, and by the names that some exporters write instead.</summary>
    private static readonly HashSet<string> ClientKinds = new(["3", "4", "SPAN_KIND_CLIENT", "SPAN_KIND_PRODUCER"], StringComparer.Ordinal);

    private static readonly HashSet<string> ErrorCodes = new(["2", "STATUS_CODE_ERROR"], StringComparer.Ordinal);

    private string _place = "";
    private long _spans;

    /// <summary>The reader stands on the array <c>resourceSpans</c>.</summary>
    public void Read(JsonReader json, string place)
    {
        (_place, _spans) = (place, 0);
        JsonTokens.Each(json, () => JsonTokens.Properties(json, name =>
        {
            switch (name)
            {
                case "scopeSpans" or "instrumentationLibrarySpans":
                    JsonTokens.Each(json, () => Scope(json));
                    break;
                case "schemaUrl":
                    Version(JsonTokens.Text(json));
                    break;
                default:
                    json.Skip();
                    break;
            }
        }));
    }

    private void Scope(JsonReader json) => JsonTokens.Properties(json, name =>
    {
        switch (name)
        {
            case "spans":
                JsonTokens.Each(json, () => Span(json));
                break;
            case "schemaUrl":
                Version(JsonTokens.Text(json));
                break;
            default:
                json.Skip();
                break;
        }
    });

    private void Span(JsonReader json)
    {
        fields.Clear();
        var isClient = false;
        JsonTokens.Properties(json, name =>
        {
            switch (name)
            {
                case "traceId" or "trace_id":
                    fields.TraceId(JsonTokens.Text(json) ?? "");
                    break;
                case "spanId" or "span_id" or "parentSpanId" or "parent_span_id":
                    fields.Set(name, JsonTokens.Text(json));
                    break;
                case "name":
                    fields.Named(JsonTokens.Text(json) ?? "");
                    break;
                case "kind":
                    isClient = ClientKinds.Contains(JsonTokens.Text(json) ?? "");
                    break;
                case "startTimeUnixNano" or "start_time_unix_nano":
                    fields.Set("time", JsonTokens.Text(json));
                    break;
                case "endTimeUnixNano" or "end_time_unix_nano":
                    fields.Set("endtime", JsonTokens.Text(json));
                    break;
                case "traceState" or "trace_state":
                    fields.TraceState(JsonTokens.Text(json) ?? "");
                    break;
                case "attributes":
                    JsonTokens.Each(json, () => OtlpAttributes.Read(json, fields.Set));
                    break;
                case "status":
                    JsonTokens.Properties(json, property =>
                    {
                        if (property == "code" && ErrorCodes.Contains(JsonTokens.Text(json) ?? ""))
                        {
                            fields.Failed();
                        }

                        json.Skip();
                    });
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        Take(isClient);
    }

    private void Take(bool isClient)
    {
        var span = fields.Finish(FormattableString.Invariant($"{_place}#{_spans++}"), isTable: false);
        counts.Add(CalibrationCounts.Spans);
        if (fields.HasBadValue)
        {
            counts.Add(CalibrationCounts.BadValues);
        }

        // A client's route is that of whom it asks, and no request of ours.
        if (isClient)
        {
            (span.Route, span.EntryPoint) = (null, span.CallSite is null ? null : span.EntryPoint);
        }

        if (!isClient || span.Role != SpanRole.Link || span.SaysCallSite)
        {
            take(span);
        }
    }

    /// <summary>The conventions are read by their attributes' names, whatever their version; one that is no OpenTelemetry schema is worth a line.</summary>
    private void Version(string? url)
    {
        if (url is { Length: > 0 } && !(url.StartsWith("https://opentelemetry.io/schemas/1.", StringComparison.Ordinal) || url.StartsWith("https://opentelemetry.io/schemas/gen-ai/", StringComparison.Ordinal)))
        {
            counts.Add(CalibrationCounts.UnknownVersion);
        }
    }
}

/// <summary>An attribute of OTLP's JSON form.</summary>
internal static class OtlpAttributes
{
    public static void Read(JsonReader json, Action<string, string?> set)
    {
        string? key = null, text = null;
        JsonTokens.Properties(json, name =>
        {
            switch (name)
            {
                case "key":
                    key = JsonTokens.Text(json);
                    break;
                case "value" when key is null || SpanFields.IsKnown(key) || key.StartsWith("gen_ai.", StringComparison.Ordinal):
                    JsonTokens.Properties(json, kind =>
                    {
                        text = kind is "stringValue" or "intValue" or "doubleValue" or "boolValue" ? JsonTokens.Text(json) : text;
                        json.Skip();
                    });
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        if (key is not null)
        {
            set(key, text);
        }
    }
}
