using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SupportDesk.Telemetry;

/// <summary>Writes spans as lines of OTLP's JSON form, as the file exporter of an OpenTelemetry collector does. OpenTelemetry for .NET has no such exporter.</summary>
public sealed class OtlpFile : IDisposable
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", ModelCallHandler.SourceName, WorkerSpan.SourceName, "AiCost"];

    private readonly Lock _writing = new();
    private readonly FileStream _file;
    private readonly ActivityListener _listener;

    public OtlpFile(string path)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        _listener = new ActivityListener
        {
            ShouldListenTo = source => Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Write,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _file.Dispose();
    }

    private void Write(Activity span)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteStartArray("resourceSpans");
            json.WriteStartObject();
            json.WriteStartArray("scopeSpans");
            json.WriteStartObject();
            json.WriteStartObject("scope");
            json.WriteString("name", span.Source.Name);
            json.WriteEndObject();
            json.WriteStartArray("spans");
            Write(json, span);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        lock (_writing)
        {
            line.WriteTo(_file);
            _file.Flush();
        }
    }

    private static void Write(Utf8JsonWriter json, Activity span)
    {
        json.WriteStartObject();
        json.WriteString("traceId", span.TraceId.ToHexString());
        json.WriteString("spanId", span.SpanId.ToHexString());
        if (span.ParentSpanId != default)
        {
            json.WriteString("parentSpanId", span.ParentSpanId.ToHexString());
        }

        json.WriteString("name", span.DisplayName);
        json.WriteNumber("kind", span.Kind switch { ActivityKind.Internal => 1, ActivityKind.Server => 2, ActivityKind.Client => 3, ActivityKind.Producer => 4, _ => 5 });
        json.WriteString("startTimeUnixNano", Nanoseconds(span.StartTimeUtc));
        json.WriteString("endTimeUnixNano", Nanoseconds(span.StartTimeUtc + span.Duration));
        json.WriteStartArray("attributes");
        foreach (var (key, value) in span.TagObjects)
        {
            if (value is not null)
            {
                Write(json, key, value);
            }
        }

        json.WriteEndArray();
        if (span.Status == ActivityStatusCode.Error)
        {
            json.WriteStartObject("status");
            json.WriteNumber("code", 2);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, object value)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteStartObject("value");
        if (value is int or long)
        {
            json.WriteString("intValue", Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteString("stringValue", Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Nanoseconds(DateTime time) => ((time - DateTime.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture);
}
