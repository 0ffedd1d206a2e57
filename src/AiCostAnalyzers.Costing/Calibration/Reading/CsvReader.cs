using System.Text;

namespace AiCostAnalyzers.Calibration.Reading;

/// <summary>Comma-separated values, a row at a time: quoted fields with line breaks, and a comma, semicolon or tab between fields, whichever the first line has.</summary>
internal sealed class CsvReader
{
    /// <summary>Of one field. Text columns of exports are longer, and none of ours.</summary>
    private const int LongestField = 64 * 1024;

    private readonly TextReader _text;
    private readonly StringBuilder _field = new();
    private readonly List<string> _row = [];
    private readonly char _separator;

    public CsvReader(TextReader text)
    {
        _text = text;
        var header = ReadHeaderLine();
        _separator = new[] { ',', ';', '\t' }.OrderByDescending(separator => header.Count(c => c == separator)).First();
        Header = Parse(new StringReader(header)) ?? [];
    }

    public IReadOnlyList<string> Header { get; }

    /// <summary>Whether the row that was read last ends in the middle of a quoted field: the file was cut off.</summary>
    public bool IsCutOff { get; private set; }

    /// <returns>Null at the end. The list is used again by the next row.</returns>
    public IReadOnlyList<string>? NextRow() => ParseInto(_text, _row) ? _row : null;

    private string ReadHeaderLine()
    {
        string? line;
        do
        {
            line = _text.ReadLine();
        }
        while (line is not null && line.Trim().Length == 0);
        return line ?? "";
    }

    private List<string>? Parse(TextReader text)
    {
        var row = new List<string>();
        return ParseInto(text, row) ? row : null;
    }

    private bool ParseInto(TextReader text, List<string> row)
    {
        row.Clear();
        _field.Clear();
        var (isQuoted, any) = (false, false);
        while (text.Read() is >= 0 and var read)
        {
            var c = (char)read;
            any = true;
            if (isQuoted)
            {
                if (c != '"')
                {
                    Append(c);
                }
                else if (text.Peek() == '"')
                {
                    text.Read();
                    Append(c);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c == _separator)
            {
                EndField(row);
            }
            else if (c == '\n')
            {
                if (row.Count == 0 && _field.Length == 0)
                {
                    any = false;
                    continue; // an empty line
                }

                EndField(row);
                return true;
            }
            else if (c != '\r')
            {
                Append(c);
            }
        }

        IsCutOff = isQuoted;
        if (!any || (row.Count == 0 && _field.Length == 0))
        {
            return false;
        }

        EndField(row);
        return true;
    }

    private void Append(char c)
    {
        if (_field.Length < LongestField)
        {
            _field.Append(c);
        }
    }

    private void EndField(List<string> row)
    {
        row.Add(_field.ToString());
        _field.Clear();
    }
}
