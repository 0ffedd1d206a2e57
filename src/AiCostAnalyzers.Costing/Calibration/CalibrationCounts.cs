using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Calibration;

/// <summary>What was met while reading and joining, by name: each is a line of the account. Kept in the state, so that a run that goes on counts on.</summary>
internal sealed class CalibrationCounts
{
    public const string Lines = "lines";
    public const string Spans = "spans";
    public const string Damaged = "lines that are no JSON";
    public const string CutOff = "files that end within a line";
    public const string Unreadable = "files of no known form";
    public const string BadValues = "values that are no number or no time";
    public const string Logs = "log records";
    public const string Metrics = "metric points of token usage";
    public const string UnknownVersion = "batches of an unknown schema version";
    public const string Duplicates = "duplicate spans";
    public const string MissingParents = "model calls whose parent span is missing";
    public const string Skewed = "spans with a clock that is off";
    public const string NoTime = "spans without a time";
    public const string Sampled = "spans that stand for more than one";
    public const string Failed = "failed calls without usage";
    public const string WithoutUsage = "calls without usage figures";
    public const string Nested = "spans that only add up calls beneath them";

    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public long this[string name] => _counts.TryGetValue(name, out var count) ? count : 0;

    public IReadOnlyDictionary<string, long> All => _counts;

    public void Add(string name, long count = 1) => _counts[name] = this[name] + count;

    public CalibrationCounts Copy()
    {
        var copy = new CalibrationCounts();
        foreach (var count in _counts)
        {
            copy.Add(count.Key, count.Value);
        }

        return copy;
    }
}

/// <summary>A run that can go on, or not, with what it was given.</summary>
public sealed class CalibrationException(string message) : Exception(message);

/// <summary>The days that were measured.</summary>
/// <param name="Days">How long that is: from the first span to the last, or as the caller says. 0 where no span has a time.</param>
public sealed record MeasuredPeriod(CalendarDate First, CalendarDate Last, decimal Days);
