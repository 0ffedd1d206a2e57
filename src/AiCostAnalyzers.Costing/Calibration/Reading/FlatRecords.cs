using Newtonsoft.Json;

namespace AiCostAnalyzers.Calibration.Reading;

/// <summary>Objects whose properties are a call's fields, as Langfuse, Application Insights and tables give them; some hold further fields in objects within.</summary>
internal static class FlatRecords
{
    private static readonly HashSet<string> Nested = new(
        ["customdimensions", "properties", "metadata", "attributes", "resourceattributes", "usage", "usage_details", "usagedetails"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the value of a property into the fields. The reader stands on the value and stays on its last token.</summary>
    public static void Property(JsonReader json, string name, SpanFields fields)
    {
        switch (json.TokenType)
        {
            case JsonToken.StartObject when Nested.Contains(name):
                Object(json, IsUsage(name), fields);
                break;
            case JsonToken.StartObject or JsonToken.StartArray:
                json.Skip();
                break;
            default:
                Value(name, JsonTokens.Text(json), isUsage: false, fields);
                break;
        }
    }

    /// <summary>Takes a value of a column.</summary>
    public static void Value(string name, string? value, SpanFields fields) => Value(name, value, isUsage: false, fields);

    private static void Object(JsonReader json, bool isUsage, SpanFields fields) => JsonTokens.Properties(json, name =>
    {
        switch (json.TokenType)
        {
            case JsonToken.StartObject when Nested.Contains(name):
                Object(json, IsUsage(name), fields);
                break;
            case JsonToken.StartObject or JsonToken.StartArray:
                json.Skip();
                break;
            default:
                Value(name, JsonTokens.Text(json), isUsage, fields);
                break;
        }
    });

    private static void Value(string name, string? value, bool isUsage, SpanFields fields)
    {
        if (value is { Length: > 1 } && value[0] == '{' && Nested.Contains(name))
        {
            try
            {
                using var inner = JsonTokens.Reader(new StringReader(value));
                inner.Read();
                Object(inner, IsUsage(name), fields);
            }
            catch (JsonException)
            {
                fields.Set("max_tokens", "no JSON"); // counted as a value that cannot be understood
            }
        }
        else if (isUsage)
        {
            fields.SetUsage(name, value);
        }
        else
        {
            fields.Set(name, value);
        }
    }

    private static bool IsUsage(string name) => name.StartsWith("usage", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What the readers ask of a JSON reader.</summary>
internal static class JsonTokens
{
    private const int Deepest = 64;

    public static JsonTextReader Reader(TextReader text) =>
        new(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = Deepest, CloseInput = false };

    /// <summary>The text of a value; null for null and for what is no value.</summary>
    public static string? Text(JsonReader json) => json.Value switch
    {
        null => null,
        string text => text,
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    /// <summary>Runs over the objects of an array. The reader stands on its start and stays on its end; anything else is skipped.</summary>
    public static void Each(JsonReader json, Action element)
    {
        if (json.TokenType != JsonToken.StartArray)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType != JsonToken.EndArray)
        {
            if (json.TokenType == JsonToken.StartObject)
            {
                element();
            }
            else
            {
                json.Skip();
            }
        }

        if (json.TokenType != JsonToken.EndArray)
        {
            throw new JsonReaderException("The text ends within an array.");
        }
    }

    /// <summary>Runs over the properties of an object; the action is left on each value and reads all of it.</summary>
    public static void Properties(JsonReader json, Action<string> property)
    {
        if (json.TokenType != JsonToken.StartObject)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            var name = (string)json.Value!;
            json.Read();
            property(name);
        }

        if (json.TokenType != JsonToken.EndObject)
        {
            throw new JsonReaderException("The text ends within an object.");
        }
    }
}
