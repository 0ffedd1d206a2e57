using System.Globalization;
using System.Text;

namespace AiCostAnalyzers.Facts;

/// <summary>Writes JSON without a library: analyzers carry none. Members that hold a default are left out by the caller's choice of method.</summary>
internal sealed class JsonText
{
    /// <summary>Readers refuse texts of twice the length; escaped, one of this length still fits into their buffer.</summary>
    private const int LongestText = 4 * 1024;

    private readonly StringBuilder _text = new();
    private bool _needsComma;

    public override string ToString() => _text.ToString();

    /// <summary>An object on one line.</summary>
    public static string Object(Action<JsonText> content)
    {
        var json = new JsonText();
        json._text.Append('{');
        content(json);
        json._text.Append('}');
        return json.ToString();
    }

    /// <summary>A text by itself, as an element of an array.</summary>
    public static string Quoted(string value)
    {
        var json = new JsonText();
        json.Quote(value);
        return json.ToString();
    }

    public void Text(string name, string value)
    {
        Name(name);
        Quote(value);
    }

    public void OptionalText(string name, string? value)
    {
        if (value is not null)
        {
            Text(name, value);
        }
    }

    public void Number(string name, decimal value)
    {
        Name(name);
        _text.Append(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }

    public void OptionalNumber(string name, decimal? value)
    {
        if (value is not null)
        {
            Number(name, value.Value);
        }
    }

    public void FlagIfTrue(string name, bool value)
    {
        if (value)
        {
            Name(name);
            _text.Append("true");
        }
    }

    /// <summary>A member whose value is JSON already.</summary>
    public void Raw(string name, string json)
    {
        Name(name);
        _text.Append(json);
    }

    /// <summary>An array of JSON values; nothing where it is empty.</summary>
    /// <param name="separator">Before, between and after the elements: a new line, or nothing.</param>
    public void ArrayIfAny(string name, IEnumerable<string> elements, string separator = "")
    {
        var joined = string.Join("," + separator, elements);
        if (joined.Length > 0)
        {
            Name(name);
            _text.Append('[').Append(separator).Append(joined).Append(separator).Append(']');
        }
    }

    private void Name(string name)
    {
        if (_needsComma)
        {
            _text.Append(',');
        }

        _needsComma = true;
        _text.Append('"').Append(name).Append("\":");
    }

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var c in value.Length > LongestText ? Shortened(value) : value)
        {
            switch (c)
            {
                case '"':
                    _text.Append("\\\"");
                    break;
                case '\\':
                    _text.Append("\\\\");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                // Surrogates too: a half of a pair, which C# allows in a string, has no UTF-8.
                case < ' ' or '\u007f' or '\u2028' or '\u2029' or (>= '\ud800' and <= '\udfff'):
                    _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    _text.Append(c);
                    break;
            }
        }

        _text.Append('"');
    }

    /// <summary>A name that long is a mistake, or meant to do harm: it must not cost all the other facts. The same name is the same everywhere, and another one another.</summary>
    private static string Shortened(string value)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in value)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        var end = "…" + hash.ToString("x16", CultureInfo.InvariantCulture);
        return value.Substring(0, LongestText - end.Length) + end;
    }
}
