using Newtonsoft.Json;

namespace AiCostAnalyzers.Calibration.Reading;

/// <summary>
/// Reads JSON of any of the known shapes, token by token: OTLP (<c>resourceSpans</c>, <c>resourceMetrics</c>), also within <c>data</c> as
/// Aspire's dashboard gives it; the tables of Application Insights; arrays of records, and records by themselves.
/// </summary>
internal sealed class JsonRecords(SpanFields fields, CalibrationCounts counts, Action<SpanRecord> take, Action<MetricPoint> takeMetric)
{
    private static readonly HashSet<string> Containers = new(["data", "value", "rows", "observations", "records", "items", "telemetry"], StringComparer.OrdinalIgnoreCase);

    private readonly OtlpSpans _spans = new(fields, counts, take);
    private readonly OtlpMetrics _metrics = new(counts, takeMetric);
    private string _place = "";
    private long _records;

    /// <param name="place">Of the text, for records without an id.</param>
    /// <exception cref="JsonException">It is no JSON, or ends too soon. What was read before it holds.</exception>
    public void Read(JsonReader json, string place)
    {
        (_place, _records) = (place, 0);
        if (json.Read())
        {
            Value(json);
        }
    }

    private void Value(JsonReader json)
    {
        if (json.TokenType == JsonToken.StartArray)
        {
            JsonTokens.Each(json, () => Record(json));
        }
        else if (json.TokenType == JsonToken.StartObject)
        {
            Record(json);
        }
        else
        {
            throw new JsonReaderException("No object and no array.");
        }
    }

    /// <summary>An object: a record, or what holds records.</summary>
    private void Record(JsonReader json)
    {
        var isContainer = false;
        fields.Clear();
        JsonTokens.Properties(json, name =>
        {
            switch (name)
            {
                case "resourceSpans":
                    isContainer = true;
                    _spans.Read(json, _place);
                    break;
                case "resourceMetrics":
                    isContainer = true;
                    _metrics.Read(json);
                    break;
                case "resourceLogs":
                    isContainer = true;
                    counts.Add(CalibrationCounts.Logs);
                    json.Skip();
                    break;
                case "tables":
                    isContainer = true;
                    JsonTokens.Each(json, () => Table(json));
                    break;
                default:
                    if (json.TokenType is JsonToken.StartArray or JsonToken.StartObject && Containers.Contains(name))
                    {
                        isContainer = true;
                        Value(json);
                    }
                    else
                    {
                        FlatRecords.Property(json, name, fields);
                    }

                    break;
            }
        });
        if (!isContainer)
        {
            Take();
        }
    }

    /// <summary>A table of Application Insights' query interface: its columns, then rows of values.</summary>
    private void Table(JsonReader json)
    {
        var columns = new List<string>();
        JsonTokens.Properties(json, name =>
        {
            if (name == "columns")
            {
                JsonTokens.Each(json, () => JsonTokens.Properties(json, property =>
                {
                    if (property == "name")
                    {
                        columns.Add(JsonTokens.Text(json) ?? "");
                    }
                    else
                    {
                        json.Skip();
                    }
                }));
            }
            else if (name == "rows" && json.TokenType == JsonToken.StartArray)
            {
                while (json.Read() && json.TokenType == JsonToken.StartArray)
                {
                    Row(json, columns);
                }
            }
            else
            {
                json.Skip();
            }
        });
    }

    private void Row(JsonReader json, List<string> columns)
    {
        fields.Clear();
        for (var i = 0; json.Read() && json.TokenType != JsonToken.EndArray; i++)
        {
            if (i < columns.Count)
            {
                FlatRecords.Property(json, columns[i], fields);
            }
            else
            {
                json.Skip();
            }
        }

        Take();
    }

    private void Take()
    {
        var span = fields.Finish(FormattableString.Invariant($"{_place}#{_records++}"), isTable: true);
        if (fields.HasBadValue)
        {
            counts.Add(CalibrationCounts.BadValues);
        }

        counts.Add(CalibrationCounts.Spans);
        take(span);
    }
}
