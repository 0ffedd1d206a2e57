using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Tests.Calibration;

/// <summary>Lines of OTLP as a collector's file exporter writes them.</summary>
internal static class Otlp
{
    /// <summary>2026-10-15, midnight.</summary>
    public const long Start = 1_792_022_400_000;

    public static string Trace(int number) => number.ToString("x32", CultureInfo.InvariantCulture);

    public static string Id(int number) => number.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>A batch of spans on one line.</summary>
    public static string Line(params JObject[] spans) => new JObject
    {
        ["resourceSpans"] = new JArray(new JObject
        {
            ["resource"] = new JObject { ["attributes"] = new JArray(Attribute("service.name", "shop")) },
            ["scopeSpans"] = new JArray(new JObject { ["scope"] = new JObject { ["name"] = "Experimental.Microsoft.Extensions.AI" }, ["spans"] = new JArray(spans) }),
        }),
    }.ToString(Newtonsoft.Json.Formatting.None);

    /// <param name="parent">0 for a root.</param>
    public static JObject Span(int trace, int id, int parent, string name, long start = Start, int kind = 1, params (string Key, object Value)[] attributes)
    {
        var span = new JObject
        {
            ["traceId"] = Trace(trace),
            ["spanId"] = Id(id),
            ["name"] = name,
            ["kind"] = kind,
            ["startTimeUnixNano"] = start + "000000",
            ["endTimeUnixNano"] = (start + 10) + "000000",
            ["attributes"] = new JArray(attributes.Select(attribute => Attribute(attribute.Key, attribute.Value))),
        };
        if (parent != 0)
        {
            span["parentSpanId"] = Id(parent);
        }

        return span;
    }

    public static JObject Request(int trace, int id, string route, long start = Start, string method = "GET") =>
        Span(trace, id, 0, method + " " + route, start, kind: 2, ("http.request.method", method), ("http.route", route), ("url.path", route));

    public static JObject Chat(int trace, int id, int parent, string model, long input, long output, long cached = 0, long start = Start, string? callSite = null, long? maxTokens = null) => Span(
        trace, id, parent, "chat " + model, start, kind: 3,
        [
            ("gen_ai.operation.name", "chat"), ("gen_ai.provider.name", "house"), ("gen_ai.request.model", model), ("gen_ai.response.model", model),
            ("gen_ai.usage.input_tokens", input), ("gen_ai.usage.output_tokens", output),
            .. cached > 0 ? [("gen_ai.usage.cache_read.input_tokens", cached)] : Array.Empty<(string, object)>(),
            .. maxTokens is { } limit ? [("gen_ai.request.max_tokens", limit)] : Array.Empty<(string, object)>(),
            .. callSite is not null ? [("aicost.call_site", callSite)] : Array.Empty<(string, object)>(),
        ]);

    private static JObject Attribute(string key, object value) => new()
    {
        ["key"] = key,
        ["value"] = value is string text ? new JObject { ["stringValue"] = text } : new JObject { ["intValue"] = Convert.ToString(value, CultureInfo.InvariantCulture) },
    };
}
