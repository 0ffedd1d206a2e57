namespace AiCostAnalyzers.Prices;

/// <summary>A day. netstandard2.0 has no DateOnly, and a price's day has no time zone that DateTime could mislead with.</summary>
public readonly record struct CalendarDate : IComparable<CalendarDate>
{
    private readonly int _value;

    public CalendarDate(int year, int month, int day)
    {
        _ = new DateTime(year, month, day); // throws on a day that does not exist
        _value = (year * 10000) + (month * 100) + day;
    }

    /// <returns>False when <paramref name="text"/> is no day written <c>yyyy-MM-dd</c>.</returns>
    public static bool TryParse(string? text, out CalendarDate date)
    {
        // By hand: DateTime's own parser loads the culture's data, which costs more than reading the whole catalog.
        date = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = (Digits(text, 0, 4), Digits(text, 5, 7), Digits(text, 8, 10));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new CalendarDate(year, month, day);
        return true;
    }

    public static bool operator <(CalendarDate left, CalendarDate right) => left._value < right._value;

    public static bool operator >(CalendarDate left, CalendarDate right) => left._value > right._value;

    public static bool operator <=(CalendarDate left, CalendarDate right) => left._value <= right._value;

    public static bool operator >=(CalendarDate left, CalendarDate right) => left._value >= right._value;

    public CalendarDate AddDays(int days)
    {
        var day = new DateTime(_value / 10000, _value / 100 % 100, _value % 100).AddDays(days);
        return new CalendarDate(day.Year, day.Month, day.Day);
    }

    public int CompareTo(CalendarDate other) => _value.CompareTo(other._value);

    public override string ToString() => FormattableString.Invariant($"{_value / 10000:0000}-{_value / 100 % 100:00}-{_value % 100:00}");

    /// <returns>-1 when there is anything else than digits.</returns>
    private static int Digits(string text, int start, int end)
    {
        var value = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return -1;
            }

            value = (value * 10) + text[i] - '0';
        }

        return value;
    }
}
