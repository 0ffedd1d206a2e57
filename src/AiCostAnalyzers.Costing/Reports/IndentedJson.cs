using System.Globalization;
using AiCostAnalyzers.Files;

namespace AiCostAnalyzers.Reports;

/// <summary>Writes JSON, an element or member a line, in no culture. A report has a hundred thousand lines: a general writer takes three times as long over them.</summary>
internal sealed class IndentedJson
{
    private static readonly string[] _newLines = [.. Enumerable.Range(0, 32).Select(depth => "\n" + new string(' ', depth))];

    private readonly LongText _text = new();
    private int _depth;
    private bool _isEmpty;
    private bool _isAfterName;

    public LongText Text => _text;

    public void StartObject() => Start('{');

    public void EndObject() => End('}');

    public void StartArray() => Start('[');

    public void EndArray() => End(']');

    /// <param name="name">Needs no escapes.</param>
    public void Name(string name)
    {
        NextElement();
        _text.Append('"').Append(name).Append("\": ");
        _isAfterName = true;
    }

    public void Value(int value)
    {
        NextElement();
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    public void Value(bool value)
    {
        NextElement();
        _text.Append(value ? "true" : "false");
    }

    public void Null()
    {
        NextElement();
        _text.Append("null");
    }

    public void Value(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        NextElement();
        _text.Append('"');
        var copied = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is < ' ' or '"' or '\\' or '\u0085' or '\u2028' or '\u2029')
            {
                _text.Append(value, copied, i - copied).Append(Escaped(value[i]));
                copied = i + 1;
            }
        }

        _text.Append(value, copied, value.Length - copied).Append('"');
    }

    /// <summary>The end of the document's last line.</summary>
    public void EndLine() => _text.Append('\n');

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };

    private void Start(char bracket)
    {
        NextElement();
        _text.Append(bracket);
        _depth++;
        _isEmpty = true;
    }

    private void End(char bracket)
    {
        _depth--;
        if (!_isEmpty)
        {
            NewLine();
        }

        _text.Append(bracket);
        _isEmpty = false;
    }

    private void NextElement()
    {
        if (_isAfterName)
        {
            _isAfterName = false;
            return;
        }

        if (_depth > 0)
        {
            if (!_isEmpty)
            {
                _text.Append(',');
            }

            NewLine();
        }

        _isEmpty = false;
    }

    private void NewLine()
    {
        if (_depth < _newLines.Length)
        {
            _text.Append(_newLines[_depth]);
        }
        else
        {
            _text.Append('\n').Append(' ', _depth);
        }
    }
}
