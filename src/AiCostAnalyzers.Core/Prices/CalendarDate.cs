using System.Globalization;

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
        date = default;
        if (!DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        date = new CalendarDate(day.Year, day.Month, day.Day);
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
}
