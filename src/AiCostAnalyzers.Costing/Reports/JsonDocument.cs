using System.Globalization;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Reports;

/// <summary>A JSON document that is written member by member, in a fixed order and in no culture; amounts are decimal strings.</summary>
internal abstract class JsonDocument(JsonTextWriter json)
{
    protected JsonTextWriter Json => json;

    /// <summary>Lines end in <c>\n</c>, the last one too.</summary>
    protected static string Text(Action<JsonTextWriter> write) => Text(write, Formatting.Indented, StringEscapeHandling.Default) + "\n";

    protected static string Text(Action<JsonTextWriter> write, Formatting formatting, StringEscapeHandling escapes)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = formatting, Indentation = 1, StringEscapeHandling = escapes })
        {
            write(json);
        }

        return text.ToString();
    }

    protected void Object(Action content)
    {
        json.WriteStartObject();
        content();
        json.WriteEndObject();
    }

    protected void Optional<T>(T? value, Action<T> content)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull();
        }
        else
        {
            Object(() => content(value));
        }
    }

    protected void Array<T>(string name, IEnumerable<T> elements, Action<T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var element in elements)
        {
            write(element);
        }

        json.WriteEndArray();
    }

    protected void Member(string name, Action write)
    {
        json.WritePropertyName(name);
        write();
    }

    protected void Amount(string name, decimal? amount) => Value(name, ReportText.Exact(amount));

    protected void Value(string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    protected void Value(string name, int value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    protected void Value(string name, bool value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
