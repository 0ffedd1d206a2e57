using System.Globalization;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>How often a cron expression comes due: seconds between two runs, on the mean of a year of 365 days.</summary>
internal static class CronPeriods
{
    private const decimal SecondsPerYear = 365m * 86400m;

    private static readonly int[] s_monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    private static readonly string[] s_months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] s_days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Of five fields, of six that begin with seconds, or of Quartz's seven that end with a year.</summary>
    /// <returns>Null where the expression says something else, or nothing that can be counted.</returns>
    public static decimal? Of(string? expression)
    {
        string text = (expression ?? "").Trim();
        if (Macro(text) is { } macro)
        {
            return macro;
        }

        List<string> fields = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (fields.Count == 7 && fields[6] == "*")
        {
            fields.RemoveAt(6);
        }

        if (fields.Count == 5)
        {
            fields.Insert(0, "0");
        }

        if (fields.Count != 6
            || Values(fields[0], 0, 59) is not { } seconds
            || Values(fields[1], 0, 59) is not { } minutes
            || Values(fields[2], 0, 23) is not { } hours
            || Values(fields[4], 1, 12, s_months, 1) is not { } months
            || DaysPerYear(fields[3], months, fields[5]) is not { } days)
        {
            return null;
        }

        decimal runs = (decimal)seconds.Count * minutes.Count * hours.Count * days;
        return runs > 0m ? Math.Round(SecondsPerYear / runs, 3) : null;
    }

    private static decimal? Macro(string text) => text.ToUpperInvariant() switch
    {
        "@YEARLY" or "@ANNUALLY" => SecondsPerYear,
        "@MONTHLY" => SecondsPerYear / 12m,
        "@WEEKLY" => 7m * 86400m,
        "@DAILY" or "@MIDNIGHT" => 86400m,
        "@HOURLY" => 3600m,
        _ => null,
    };

    private static decimal? DaysPerYear(string dayOfMonth, HashSet<int> months, string dayOfWeek)
    {
        decimal daysOfMonths = months.Sum(static m => s_monthDays[m - 1]);
        bool anyDay = dayOfMonth is "*" or "?";
        bool anyWeekday = dayOfWeek is "*" or "?";
        if (anyDay && anyWeekday)
        {
            return daysOfMonths;
        }

        if (anyDay)
        {
            // Seven is Sunday too, but Quartz counts Sunday as one: a set of numbers has the same size in both.
            return Values(dayOfWeek, 0, 7, s_days, 0) is { } weekdays ? daysOfMonths * Math.Min(7, weekdays.Count) / 7m : null;
        }

        // Where both are limited, dialects disagree: one means either, another both.
        if (!anyWeekday)
        {
            return null;
        }

        return dayOfMonth == "L" ? months.Count
            : Values(dayOfMonth, 1, 31) is { } days ? months.Sum(m => days.Count(d => d <= s_monthDays[m - 1]))
            : null;
    }

    /// <summary>The values of a field such as <c>1,5-10/2</c>; null where it is none.</summary>
    private static HashSet<int>? Values(string field, int least, int most, string[]? names = null, int firstName = 0)
    {
        var values = new HashSet<int>();
        foreach (string part in field.Split(','))
        {
            string[] steps = part.Split('/');
            int step = 1;
            if (steps.Length > 2 || (steps.Length == 2 && (!int.TryParse(steps[1], NumberStyles.None, CultureInfo.InvariantCulture, out step) || step == 0)))
            {
                return null;
            }

            string[] bounds = steps[0].Split('-');
            int from = least, to = names == s_days ? 6 : most;
            if (steps[0] is not ("*" or "?"))
            {
                if (bounds.Length > 2 || Number(bounds[0]) is not { } first || Number(bounds[bounds.Length - 1]) is not { } last)
                {
                    return null;
                }

                from = first;
                to = bounds.Length == 1 && steps.Length == 2 ? to : last;
            }

            if (from < least || to > most || from > to)
            {
                return null;
            }

            for (int value = from; value <= to; value += step)
            {
                values.Add(value);
            }
        }

        return values;

        int? Number(string text)
        {
            int name = names is null ? -1 : Array.IndexOf(names, text.ToUpperInvariant());
            return name >= 0 ? name + firstName
                : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
                : null;
        }
    }
}
