using System.Globalization;

namespace AiCostAnalyzers.Linking;

internal enum JsonToken
{
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    PropertyName,
    Text,
    Whole,
    Fraction,
    True,
    False,
    Null,
}

/// <summary>
/// Reads JSON token by token, in a buffer of fixed size. Facts repeat a few thousand texts many times: each is one string, made once.
/// A general reader takes three times as long over them.
/// </summary>
/// <exception cref="FactsDamagedException">Thrown while reading, by what is no JSON or ends too early.</exception>
internal sealed class JsonScanner(TextReader input)
{
    private const int DeepestNesting = 16;

    private readonly JsonTexts _texts = new();
    private readonly char[] _buffer = new char[32 * 1024];
    private readonly bool[] _isObject = new bool[DeepestNesting];
    private char[]? _unescaped;
    private int _next;
    private int _end;
    private int _lineStart;
    private int _depth;
    private bool _needsComma;
    private bool _isAfterName;

    public JsonToken Token { get; private set; }

    /// <summary>Of a name or a text. Control characters are replaced: whatever reads it may put it into a log.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Of a number; null where it is whole and beyond the range of a <see cref="long"/>.</summary>
    public decimal? Number { get; private set; }

    public int Line { get; private set; } = 1;

    public int Column => _next - _lineStart;

    /// <returns>False after the end of the one value that a file holds.</returns>
    public bool Read()
    {
        var isValueDue = _isAfterName;
        _isAfterName = false;
        if (_depth == 0 && Token != JsonToken.None)
        {
            return Peek() < 0 ? false : throw NoJson();
        }

        var c = Required();
        if (_depth > 0 && !isValueDue)
        {
            var isObject = _isObject[_depth - 1];
            if (c == (isObject ? '}' : ']'))
            {
                _next++;
                _depth--;
                _needsComma = true;
                Token = isObject ? JsonToken.EndObject : JsonToken.EndArray;
                return true;
            }

            if (_needsComma)
            {
                Expect(',');
                c = Required();
            }

            if (isObject)
            {
                ReadText();
                Required();
                Expect(':');
                (Token, _isAfterName) = (JsonToken.PropertyName, true);
                return true;
            }
        }

        ReadValue(c);
        return true;
    }

    /// <summary>Goes to the last token of the value that stands here.</summary>
    public void Skip()
    {
        if (Token is JsonToken.StartObject or JsonToken.StartArray)
        {
            for (var outside = _depth - 1; _depth > outside;)
            {
                Read();
            }
        }
    }

    private void ReadValue(char first)
    {
        _needsComma = true;
        switch (first)
        {
            case '{' or '[':
                _next++;
                if (_depth == DeepestNesting)
                {
                    throw new FactsDamagedException("it is nested deeper than facts may be");
                }

                _isObject[_depth++] = first == '{';
                _needsComma = false;
                Token = first == '{' ? JsonToken.StartObject : JsonToken.StartArray;
                break;
            case '"':
                ReadText();
                Token = JsonToken.Text;
                break;
            case 't':
                Token = Word("true", JsonToken.True);
                break;
            case 'f':
                Token = Word("false", JsonToken.False);
                break;
            case 'n':
                Token = Word("null", JsonToken.Null);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private JsonToken Word(string word, JsonToken token)
    {
        foreach (var c in word)
        {
            if (!IsAvailable())
            {
                throw CutOff();
            }

            Expect(c);
        }

        return token;
    }

    private void ReadText()
    {
        Expect('"');
        var start = _next;
        var isEscaped = false;
        var hash = 0;
        while (true)
        {
            if (_next == _end && !Refill(ref start))
            {
                throw CutOff();
            }

            var c = _buffer[_next++];
            if (c == '"')
            {
                break;
            }

            if (c < ' ')
            {
                throw NoJson();
            }

            hash = unchecked((hash * 31) + c);
            if (c == '\\')
            {
                isEscaped = true;
                if (_next == _end && !Refill(ref start))
                {
                    throw CutOff();
                }

                _next++;
            }
        }

        Text = isEscaped ? Unescaped(start, _next - 1) : _texts.Of(_buffer, start, _next - 1 - start, hash);
    }

    private string Unescaped(int start, int end)
    {
        _unescaped ??= new char[_buffer.Length];
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var c = _buffer[i];
            if (c == '\\')
            {
                c = _buffer[++i];
                if (c == 'u')
                {
                    c = Hexadecimal(i + 1, end);
                    i += 4;
                }
                else
                {
                    c = c switch
                    {
                        '"' or '\\' or '/' => c,
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'b' => '\b',
                        'f' => '\f',
                        _ => throw NoJson(),
                    };
                }
            }

            _unescaped[length++] = c;
        }

        var hash = 0;
        for (var i = 0; i < length; i++)
        {
            // Half a pair has no UTF-8.
            var isPair = i + 1 < length && char.IsSurrogatePair(_unescaped[i], _unescaped[i + 1]);
            if (char.IsSurrogate(_unescaped[i]) && !isPair)
            {
                _unescaped[i] = '\ufffd';
            }

            hash = unchecked((hash * 31) + _unescaped[i]);
            if (isPair)
            {
                hash = unchecked((hash * 31) + _unescaped[++i]);
            }
        }

        return _texts.Of(_unescaped, 0, length, hash);
    }

    private char Hexadecimal(int start, int end)
    {
        var value = 0;
        for (var i = start; i < start + 4; i++)
        {
            var digit = i >= end ? -1 : _buffer[i] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => -1,
            };
            value = digit < 0 ? throw NoJson() : (value << 4) | digit;
        }

        return (char)value;
    }

    private void ReadNumber()
    {
        var start = _next;
        var isWhole = true;
        for (; _next < _end || Refill(ref start); _next++)
        {
            var c = _buffer[_next];
            if (c is '.' or 'e' or 'E' or '+')
            {
                isWhole = false;
            }
            else if (c is not ('-' or (>= '0' and <= '9')))
            {
                break;
            }
        }

        var length = _next - start;
        var digits = length > 0 && _buffer[start] == '-' ? start + 1 : start;
        if (digits == _next || _buffer[digits] is < '0' or > '9' || (_buffer[digits] == '0' && digits + 1 < _next && _buffer[digits + 1] is >= '0' and <= '9'))
        {
            throw NoJson();
        }

        Token = isWhole ? JsonToken.Whole : JsonToken.Fraction;
        Number = isWhole ? Whole(digits, isNegative: digits > start)
            : decimal.TryParse(new string(_buffer, start, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw NoJson();
    }

    private decimal? Whole(int start, bool isNegative)
    {
        long value = 0;
        for (var i = start; i < _next; i++)
        {
            if (_buffer[i] is < '0' or > '9')
            {
                throw NoJson();
            }

            var digit = _buffer[i] - '0';
            if (value > (long.MaxValue - digit) / 10)
            {
                return null;
            }

            value = (value * 10) + digit;
        }

        return isNegative ? -value : value;
    }

    private char Required() => Peek() is >= 0 and var c ? (char)c : throw CutOff();

    /// <summary>The next character that is no white space; below 0 at the end.</summary>
    private int Peek()
    {
        for (; IsAvailable(); _next++)
        {
            var c = _buffer[_next];
            if (c == '\n')
            {
                Line++;
                _lineStart = _next + 1;
            }
            else if (c is not (' ' or '\r' or '\t'))
            {
                return c;
            }
        }

        return -1;
    }

    private void Expect(char c)
    {
        if (_buffer[_next] != c)
        {
            throw NoJson();
        }

        _next++;
    }

    private bool IsAvailable()
    {
        var start = _next;
        return _next < _end || Refill(ref start);
    }

    /// <summary>Makes room behind a token that has begun, and reads on.</summary>
    private bool Refill(ref int start)
    {
        var kept = _end - start;
        if (kept == _buffer.Length)
        {
            throw new FactsDamagedException("a text is longer than facts may hold");
        }

        Array.Copy(_buffer, start, _buffer, 0, kept);
        _next -= start;
        _lineStart -= start;
        start = 0;
        var read = input.Read(_buffer, kept, _buffer.Length - kept);
        _end = kept + read;
        return read > 0;
    }

    private static FactsDamagedException NoJson() => new("it is no JSON");

    private static FactsDamagedException CutOff() => new("it is cut off");
}
