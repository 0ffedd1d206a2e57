using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Tasks;

/// <summary>The day of a build: what old prices and accepted breaches are judged by. Nothing of it stands in a report.</summary>
internal static class Days
{
    /// <param name="given">As 2026-11-10; empty, or no day, for the clock's, in UTC.</param>
    public static CalendarDate Today(string given)
    {
        var now = DateTime.UtcNow;
        return CalendarDate.TryParse(given, out var day) ? day : new CalendarDate(now.Year, now.Month, now.Day);
    }
}
