using System.Globalization;
using System.Text;

namespace AiCostAnalyzers.Facts;

/// <summary>Writes one line of tab-separated fields. An empty field is null; an empty string is written <c>\e</c>.</summary>
public sealed class FieldLineWriter
{
    private readonly StringBuilder _line = new();

    /// <param name="word">What kind of line it is; not escaped.</param>
    public FieldLineWriter(string word) => _line.Append(word);

    public FieldLineWriter Text(string? value)
    {
        _line.Append('\t');
        if (value is { Length: 0 })
        {
            _line.Append(@"\e");
        }

        foreach (var character in value ?? "")
        {
            _ = character switch
            {
                '\\' => _line.Append(@"\\"),
                '\t' => _line.Append(@"\t"),
                '\n' => _line.Append(@"\n"),
                '\r' => _line.Append(@"\r"),
                _ => _line.Append(character),
            };
        }

        return this;
    }

    /// <summary>Without trailing zeros, so that equal numbers give equal bytes.</summary>
    public FieldLineWriter Number(decimal? value) =>
        Text(value == 0m ? "0" : value?.ToString("0.############################", CultureInfo.InvariantCulture));

    public FieldLineWriter Integer(int? value) => Text(value?.ToString(CultureInfo.InvariantCulture));

    public FieldLineWriter Flag(bool value) => Integer(value ? 1 : 0);

    public FieldLineWriter Date(Prices.CalendarDate? value) => Text(value?.ToString());

    public FieldLineWriter Word<T>(T value)
        where T : struct, Enum => Text(value.ToString());

    public FieldLineWriter Position(SourcePosition value) => Text(value.File).Integer(value.Line).Integer(value.Column);

    /// <summary>How many there are, then each.</summary>
    public FieldLineWriter List<T>(IReadOnlyList<T> items, Action<FieldLineWriter, T> write)
    {
        Integer(items.Count);
        foreach (var item in items)
        {
            write(this, item);
        }

        return this;
    }

    public override string ToString() => _line.ToString();
}

/// <summary>
/// Reads what <see cref="FieldLineWriter"/> wrote, field by field. It never throws: a field that is missing or is not
/// what was asked for makes the line damaged, and the reader of a damaged line discards what it made of it.
/// Fields beyond those asked for belong to a newer writer.
/// </summary>
public sealed class FieldLineReader(string line)
{
    private const NumberStyles NumberStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly string[] _fields = line.Split('\t');
    private int _next;

    public bool IsDamaged { get; private set; }

    /// <summary>Whether no field is left: what a newer writer adds, an older one leaves out.</summary>
    public bool IsAtEnd => _next >= _fields.Length;

    /// <summary>The first field, as it stands.</summary>
    public string Word() => _fields[_next++];

    public string Text() => OptionalText() ?? Damaged("");

    public string? OptionalText()
    {
        if (_next >= _fields.Length)
        {
            return Damaged<string?>(null);
        }

        var field = _fields[_next++];
        return field.IndexOf('\\') < 0 ? (field.Length == 0 ? null : field) : Unescape(field);
    }

    public decimal Number() => OptionalNumber() ?? Damaged(0m);

    public decimal? OptionalNumber() => OptionalText() switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyle, CultureInfo.InvariantCulture, out var value) => value,
        _ => Damaged<decimal?>(null),
    };

    public int Integer() => OptionalInteger() ?? Damaged(0);

    public int? OptionalInteger() => OptionalText() switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        _ => Damaged<int?>(null),
    };

    public bool Flag() => Text() switch
    {
        "0" => false,
        "1" => true,
        _ => Damaged(false),
    };

    public Prices.CalendarDate? OptionalDate() => OptionalText() switch
    {
        null => null,
        var text when Prices.CalendarDate.TryParse(text, out var date) => date,
        _ => Damaged<Prices.CalendarDate?>(null),
    };

    /// <summary>A member of an enum, or several of one with flags.</summary>
    public T Word<T>()
        where T : struct, Enum => OptionalWord<T>() ?? Damaged(default(T));

    public T? OptionalWord<T>()
        where T : struct, Enum
    {
        if (OptionalText() is not { } text)
        {
            return null;
        }

        // TryParse also takes numbers, which need not be members, and other spellings of the names.
        var isName = text.Length > 0 && char.IsLetter(text[0]);
        return isName && Enum.TryParse<T>(text, out var value) && value.ToString() == text ? value : Damaged<T?>(null);
    }

    public SourcePosition Position() => new(Text(), Integer(), Integer());

    public IReadOnlyList<T> List<T>(Func<FieldLineReader, T> read)
    {
        // A damaged count is stopped by the end of the fields, not by the memory.
        var items = new List<T>();
        for (var left = Integer(); left > 0 && !IsDamaged; left--)
        {
            items.Add(read(this));
        }

        return items;
    }

    /// <summary>Makes the line damaged: its fields are well formed but do not make a fact.</summary>
    public void Reject() => IsDamaged = true;

    private string Unescape(string field)
    {
        if (field == @"\e")
        {
            return "";
        }

        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                text.Append(field[i]);
                continue;
            }

            i++;
            switch (i < field.Length ? field[i] : '\0')
            {
                case '\\': text.Append('\\'); break;
                case 't': text.Append('\t'); break;
                case 'n': text.Append('\n'); break;
                case 'r': text.Append('\r'); break;
                default: return Damaged("");
            }
        }

        return text.ToString();
    }

    private T Damaged<T>(T value)
    {
        IsDamaged = true;
        return value;
    }
}
