using System.Text.RegularExpressions;
using AiCostAnalyzers.Facts;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Configuration.Json;

/// <summary>
/// Parses JSON with comments and trailing commas, and nothing beyond: Newtonsoft's reader also takes single quotes, bare names,
/// octal numbers and constructors, which editors and other readers of the file would reject or read otherwise.
/// </summary>
internal sealed class JsonParser
{
    public const int MaxDepth = 32;

    private static readonly Regex NumberGrammar = new(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly string _file;
    private readonly List<int> _lineStarts = [0];
    private readonly JsonTextReader _reader;

    private JsonParser(string text, string file)
    {
        (_text, _file) = (text, file);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }

        _reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = MaxDepth,
        };
    }

    /// <param name="file">What positions name.</param>
    /// <exception cref="JsonSyntaxException">The text is not JSON.</exception>
    public static JsonValue Parse(string text, string file)
    {
        var json = new JsonParser(text, file);
        try
        {
            return json.Document();
        }
        catch (JsonReaderException e)
        {
            throw new JsonSyntaxException(WithoutPath(e.Message), new SourcePosition(file, Math.Max(e.LineNumber, 1), e.LinePosition + 1));
        }
    }

    private JsonValue Document()
    {
        Advance("the file is empty");
        var root = Value();
        while (_reader.Read())
        {
            if (_reader.TokenType != JsonToken.Comment)
            {
                throw Error("there is more after the end of the value");
            }
        }

        return root;
    }

    private JsonValue Value()
    {
        var end = Offset();
        switch (_reader.TokenType)
        {
            case JsonToken.StartObject:
                return Object(new JsonValue(JsonKind.Object, "", Position(end - 1)));
            case JsonToken.StartArray:
                return Array(new JsonValue(JsonKind.Array, "", Position(end - 1)));
            case JsonToken.String:
                return new JsonValue(JsonKind.Text, (string)_reader.Value!, Position(StartOfText(end)));
            case JsonToken.Integer or JsonToken.Float:
                var number = Word(end);
                return NumberGrammar.IsMatch(number)
                    ? new JsonValue(JsonKind.Number, number, Position(end - number.Length))
                    : throw Error($"'{number}' is not a number as JSON writes it", end - number.Length);
            case JsonToken.Boolean:
                return new JsonValue(JsonKind.Boolean, Word(end), Position(end - Word(end).Length));
            case JsonToken.Null:
                return new JsonValue(JsonKind.Null, "null", Position(end - "null".Length));
            default:
                throw Error("a value is expected here");
        }
    }

    private JsonValue Object(JsonValue value)
    {
        while (true)
        {
            Advance($"the file ends inside the object that starts at line {value.Position.Line}");
            if (_reader.TokenType == JsonToken.EndObject)
            {
                return value;
            }

            var end = Offset() - 1;
            while (_text[end - 1] is not ('"' or '\'') && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }

            var key = (string)_reader.Value!;
            var position = Position(StartOfText(end));
            Advance($"the file ends before the value of '{key}'");
            value.Members.Add(new JsonMember(key, position, Value()));
        }
    }

    private JsonValue Array(JsonValue value)
    {
        while (true)
        {
            Advance($"the file ends inside the array that starts at line {value.Position.Line}");
            if (_reader.TokenType == JsonToken.EndArray)
            {
                return value;
            }

            value.Items.Add(Value());
        }
    }

    private void Advance(string problemAtEnd)
    {
        do
        {
            if (!_reader.Read())
            {
                throw Error(problemAtEnd);
            }
        }
        while (_reader.TokenType == JsonToken.Comment);
    }

    /// <summary>The reader only knows where a token ends; a text cannot hold its own quote unescaped, so its start is found backwards.</summary>
    private int StartOfText(int end)
    {
        if (_text[end - 1] != '"')
        {
            throw Error("names and texts stand in double quotes", _text[end - 1] == '\'' ? _text.LastIndexOf('\'', end - 2) : end - Word(end).Length);
        }

        var start = end - 2;
        while (start > 0 && (_text[start] != '"' || IsEscaped(start)))
        {
            start--;
        }

        return start;
    }

    private bool IsEscaped(int index)
    {
        var first = index;
        while (first > 0 && _text[first - 1] == '\\')
        {
            first--;
        }

        return (index - first) % 2 == 1;
    }

    private string Word(int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] is '-' or '+' or '.'))
        {
            start--;
        }

        return _text.Substring(start, end - start);
    }

    /// <summary>Behind what the reader has read.</summary>
    private int Offset() => _lineStarts[Math.Max(_reader.LineNumber, 1) - 1] + _reader.LinePosition;

    private SourcePosition Position(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new SourcePosition(_file, line + 1, offset - _lineStarts[line] + 1);
    }

    private JsonSyntaxException Error(string message) => Error(message, Offset());

    private JsonSyntaxException Error(string message, int offset) => new(message, Position(offset));

    private static string WithoutPath(string message)
    {
        var path = message.LastIndexOf(" Path '", StringComparison.Ordinal);
        return (path < 0 ? message : message.Substring(0, path)).TrimEnd('.', ' ');
    }
}

internal sealed class JsonSyntaxException(string message, SourcePosition position) : Exception(message)
{
    public SourcePosition Position { get; } = position;
}
