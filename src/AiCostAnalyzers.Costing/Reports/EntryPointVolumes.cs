using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Reports;

/// <summary>How often an entry point runs, and whose it is.</summary>
/// <param name="PerMonth">Null where nobody says.</param>
/// <param name="Unit">Null for what the framework says.</param>
internal sealed record EntryPointVolume(decimal? PerMonth, FigureSource Source, string? Owner, string? Unit);

/// <summary>
/// Joins <c>entryPoints</c> of the pricing file, and what was measured, with the program's, field by field: the nearest file, then the most
/// specific pattern. A measured volume goes before one written for many entry points, and behind one written for this one.
/// </summary>
internal sealed class EntryPointVolumes(IReadOnlyList<EntryPointEntry> entries, IReadOnlyList<EntryPointEntry> observed)
{
    /// <summary>Seconds of a mean month: a twelfth of 365 days.</summary>
    private const decimal SecondsPerMonth = 365m * 24m * 3600m / 12m;

    /// <summary>Seconds. A loop that waits for less is not paced by its wait.</summary>
    private const decimal ShortestPeriod = 0.001m;

    private readonly IReadOnlyList<(EntryPointEntry Entry, Pattern Pattern)> _entries =
    [
        .. entries.Concat(observed).Select(entry => (Entry: entry, Pattern: new Pattern(entry.Pattern)))
            .OrderByDescending(entry => entry.Entry.Depth)
            .ThenByDescending(entry => entry.Pattern.Specificity),
    ];

    public EntryPointVolume Of(LinkedEntryPoint entryPoint)
    {
        var matching = _entries.Where(entry => entry.Pattern.Matches(entryPoint.Id)).Select(entry => entry.Entry).ToList();
        var owner = matching.Select(entry => entry.Owner).FirstOrDefault(given => given is not null);
        var unit = matching.Select(entry => entry.Unit).FirstOrDefault(given => given is not null);
        if (matching.Exists(entry => entry.IsRejected))
        {
            return new EntryPointVolume(null, FigureSource.Unknown, owner, unit);
        }

        var volumes = matching.Where(entry => entry.RequestsPerMonth is not null).ToList();
        var written = volumes.Find(entry => !entry.IsObserved);
        var measured = volumes.Find(entry => entry.IsObserved);
        if ((written is null || (measured is not null && written.Pattern.IndexOf('*') >= 0) ? measured : written) is { } volume)
        {
            return new EntryPointVolume(volume.RequestsPerMonth, volume.IsObserved ? FigureSource.Observed : FigureSource.Annotation, owner, unit);
        }

        return entryPoint.PeriodSeconds is { } period
            ? new EntryPointVolume(SecondsPerMonth / Math.Max(period, ShortestPeriod), FigureSource.Constant, owner, unit)
            : new EntryPointVolume(null, FigureSource.Unknown, owner, unit);
    }
}
