using System.Globalization;
using System.Text;
using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Baselines;

/// <summary>Reads and writes <c>aicost.baseline.json</c>: a line for each entry point and each call, in a fixed order, so that a diff shows what changed.</summary>
public static class BaselineFile
{
    /// <summary>Lines end in <c>\n</c>; equal baselines give equal bytes.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder();
        text.Append("{\n \"schemaVersion\": ").Append(Baseline.SchemaVersion).Append(",\n \"pricesAsOf\": ").Append(Text(baseline.PricesAsOf.ToString()))
            .Append(",\n \"entryPoints\": [");
        AppendAll(text, baseline.EntryPoints, "\n  ", AppendEntryPoint);
        return text.Append(baseline.EntryPoints.Count > 0 ? "\n ]\n}\n" : "]\n}\n").ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote, also where people or merges touched it.</summary>
    /// <param name="name">What problems call the file.</param>
    /// <exception cref="BaselineException">It is no baseline, or of a version that is not known.</exception>
    public static Baseline Read(string text, string name)
    {
        try
        {
            var root = JsonParser.Parse(text, name);
            var version = (int)Number(root, "schemaVersion");
            if (version != Baseline.SchemaVersion)
            {
                throw new BaselineException($"its version is {version}, and this package reads {Baseline.SchemaVersion}: write it anew", Member(root, "schemaVersion").Position);
            }

            return new Baseline(Date(root, "pricesAsOf"), [.. Items(root, "entryPoints").Select(EntryPoint)]);
        }
        catch (JsonSyntaxException exception)
        {
            throw new BaselineException(exception.Message, exception.Position);
        }
    }

    private static void AppendEntryPoint(StringBuilder text, BaselineEntryPoint entry)
    {
        text.Append("{ \"project\": ").Append(Text(entry.Project)).Append(", \"id\": ").Append(Text(entry.Id)).Append(", \"unit\": ").Append(Text(entry.Unit))
            .Append(", \"requestsPerMonth\": ").Append(Number(entry.RequestsPerMonth)).Append(", \"cost\": ").Append(Number(entry.Cost)).Append(", \"calls\": [");
        AppendAll(text, entry.Calls, "\n   ", AppendCall);
        text.Append(entry.Calls.Count > 0 ? "\n  ] }" : "] }");
    }

    private static void AppendCall(StringBuilder text, BaselineCall call) => text
        .Append("{ \"project\": ").Append(Text(call.Project)).Append(", \"id\": ").Append(Text(call.Id))
        .Append(", \"model\": ").Append(Text(call.Model)).Append(", \"vendor\": ").Append(Text(call.Vendor))
        .Append(", \"inputTokens\": ").Append(Number(call.Input)).Append(", \"outputTokens\": ").Append(Number(call.Output))
        .Append(", \"cacheReadRatio\": ").Append(Number(call.CacheReadRatio)).Append(", \"rounds\": ").Append(Number(call.Rounds))
        .Append(", \"runs\": ").Append(Text(call.Runs)).Append(", \"times\": ").Append(Number(call.Times))
        .Append(", \"cost\": ").Append(Number(call.Cost)).Append(" }");

    private static void AppendAll<T>(StringBuilder text, IReadOnlyList<T> items, string separator, Action<StringBuilder, T> append)
    {
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(separator);
            append(text, items[i]);
        }
    }

    private static BaselineEntryPoint EntryPoint(JsonValue value) => new(
        Text(value, "project"), Text(value, "id"), Text(value, "unit"), OptionalNumber(value, "requestsPerMonth"), Number(value, "cost"),
        [.. Items(value, "calls").Select(Call)]);

    private static BaselineCall Call(JsonValue value) => new(
        Text(value, "project"),
        Text(value, "id"),
        OptionalText(value, "model"),
        OptionalText(value, "vendor"),
        Number(value, "inputTokens"),
        Number(value, "outputTokens"),
        Number(value, "cacheReadRatio"),
        Number(value, "rounds"),
        Text(value, "runs"),
        Number(value, "times"),
        OptionalNumber(value, "cost"));

    private static JsonValue Member(JsonValue value, string key) =>
        value.Members.Find(member => member.Key == key)?.Value ?? throw new BaselineException($"'{key}' is missing", value.Position);

    private static List<JsonValue> Items(JsonValue value, string key) => Member(value, key) is { Kind: JsonKind.Array } array
        ? array.Items
        : throw new BaselineException($"'{key}' must be an array", Member(value, key).Position);

    private static string Text(JsonValue value, string key) =>
        OptionalText(value, key) ?? throw new BaselineException($"'{key}' must be a text", Member(value, key).Position);

    private static string? OptionalText(JsonValue value, string key) => Member(value, key) switch
    {
        { Kind: JsonKind.Text } text => text.Text,
        { Kind: JsonKind.Null } => null,
        var other => throw new BaselineException($"'{key}' must be a text", other.Position),
    };

    private static decimal Number(JsonValue value, string key) =>
        OptionalNumber(value, key) ?? throw new BaselineException($"'{key}' must be a number", Member(value, key).Position);

    /// <summary>Not negative, as no quantity is, and within what money can be computed with.</summary>
    private static decimal? OptionalNumber(JsonValue value, string key)
    {
        var member = Member(value, key);
        if (member.Kind == JsonKind.Null)
        {
            return null;
        }

        return member.Kind == JsonKind.Number
            && decimal.TryParse(member.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= Costs.Amounts.Most
            ? number
            : throw new BaselineException($"'{key}' must be a number that is not negative", member.Position);
    }

    private static CalendarDate Date(JsonValue value, string key) => CalendarDate.TryParse(Text(value, key), out var date)
        ? date
        : throw new BaselineException($"'{key}' must be a day such as 2026-11-10", Member(value, key).Position);

    private static string Text(string? text) => text is null ? "null" : JsonConvert.ToString(text);

    private static string Number(decimal? number) => ReportText.Exact(number) ?? "null";
}

/// <summary>A baseline that cannot be read.</summary>
public sealed class BaselineException(string message, SourcePosition position) : Exception(message)
{
    /// <summary>Where in the file.</summary>
    public SourcePosition Position { get; } = position;
}
