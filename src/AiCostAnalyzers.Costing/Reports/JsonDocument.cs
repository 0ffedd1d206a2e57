using AiCostAnalyzers.Files;

namespace AiCostAnalyzers.Reports;

/// <summary>A JSON document that is written member by member, in a fixed order and in no culture; amounts are decimal strings.</summary>
internal abstract class JsonDocument(IndentedJson json)
{
    protected IndentedJson Json => json;

    /// <summary>Lines end in <c>\n</c>, the last one too.</summary>
    protected static string Text(Action<IndentedJson> write) => LongText(write).ToString();

    /// <inheritdoc cref="Text"/>
    protected static LongText LongText(Action<IndentedJson> write)
    {
        var json = new IndentedJson();
        write(json);
        json.EndLine();
        return json.Text;
    }

    protected void Object(Action content)
    {
        json.StartObject();
        content();
        json.EndObject();
    }

    protected void Optional<T>(T? value, Action<T> content)
        where T : class
    {
        if (value is null)
        {
            json.Null();
        }
        else
        {
            Object(() => content(value));
        }
    }

    protected void Array<T>(string name, IEnumerable<T> elements, Action<T> write)
    {
        json.Name(name);
        json.StartArray();
        foreach (var element in elements)
        {
            write(element);
        }

        json.EndArray();
    }

    protected void Member(string name, Action write)
    {
        json.Name(name);
        write();
    }

    protected void Amount(string name, decimal? amount) => Value(name, ReportText.Exact(amount));

    protected void Value(string name, string? value)
    {
        json.Name(name);
        json.Value(value);
    }

    protected void Value(string name, int value)
    {
        json.Name(name);
        json.Value(value);
    }

    protected void Value(string name, bool value)
    {
        json.Name(name);
        json.Value(value);
    }
}
