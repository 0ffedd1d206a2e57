using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Usage;

/// <summary>A count where it multiplies something.</summary>
/// <param name="Member">Display name of the member that holds the loop.</param>
/// <param name="EntryPoint">Id of the entry point that is priced, or null.</param>
public sealed record CountUse(string Name, string Member, string? EntryPoint);

/// <summary>Two entries of <c>counts</c> that set one count differently, neither nearer nor more specific.</summary>
public sealed record CountTie(CountAnnotation First, CountAnnotation Second, CountUse Use);

/// <summary>
/// Which entry of <c>counts</c> sets a count. <c>Member:name@entry</c> goes before <c>Member:name</c>, that before
/// <c>name@entry</c>, and that before <c>name</c>; of one form, the more specific member, then entry point, goes first.
/// Members and entry points may leave off their namespaces.
/// </summary>
internal sealed class CountIndex
{
    private readonly Dictionary<string, Entry[]> _byName;

    public CountIndex(IReadOnlyList<CountAnnotation> counts) =>
        _byName = counts.GroupBy(count => count.Name, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group
                .Select(count => new Entry(count, Owner.From(count.Member), Owner.From(count.EntryPoint)))
                .OrderByDescending(entry => entry.Member is not null)
                .ThenByDescending(entry => entry.EntryPoint is not null)
                .ThenByDescending(entry => entry.Member?.Specificity)
                .ThenByDescending(entry => entry.EntryPoint?.Specificity)
                .ThenBy(entry => entry.Count.IsObserved)
                .ThenByDescending(entry => entry.Count.Depth)
                .ThenBy(entry => entry.Count.Member, StringComparer.Ordinal)
                .ThenBy(entry => entry.Count.EntryPoint, StringComparer.Ordinal)
                .ToArray(),
            StringComparer.Ordinal);

    public GivenFigure Find(string name, string member, string? entryPoint)
    {
        if (!_byName.TryGetValue(name, out var entries))
        {
            return GivenFigure.NotGiven;
        }

        var matching = Array.FindAll(entries, entry => entry.AppliesTo(member, entryPoint));
        return Array.Exists(matching, entry => entry.Count.IsRejected) || Contradiction(matching) is not null ? GivenFigure.Unknown
            : matching.Length > 0 ? new GivenFigure(
                new GivenQuantity(0m, matching[0].Count.Typical, matching[0].Count.High),
                Source: matching[0].Count.IsObserved ? FigureSource.Observed : FigureSource.Annotation)
            : GivenFigure.NotGiven;
    }

    /// <summary>Names of the counts that an entry sets for this entry point and not for all; with null, for all.</summary>
    public IReadOnlyCollection<string> NamesFor(string? entryPoint) =>
    [
        .. _byName.Where(name => Array.Exists(
                name.Value,
                entry => entryPoint is null ? entry.EntryPoint is null : entry.EntryPoint?.Covers(entryPoint) == true))
            .Select(name => name.Key),
    ];

    /// <summary>Entries of two keys that set one of these counts differently with the same right. Each pair once, at the first count.</summary>
    public IReadOnlyList<CountTie> Ties(IEnumerable<CountUse> uses)
    {
        var ties = new Dictionary<(SourcePosition, SourcePosition), CountTie>();
        foreach (var use in uses)
        {
            if (!_byName.TryGetValue(use.Name, out var entries))
            {
                continue;
            }

            var matching = Array.FindAll(entries, entry => !entry.Count.IsRejected && entry.AppliesTo(use.Member, use.EntryPoint));
            if (Contradiction(matching) is { } second && !ties.ContainsKey((matching[0].Count.Position, second.Position)))
            {
                ties.Add((matching[0].Count.Position, second.Position), new CountTie(matching[0].Count, second, use));
            }
        }

        return [.. ties.Values];
    }

    private static CountAnnotation? Contradiction(Entry[] matching)
    {
        var second = Array.Find(matching, entry => entry != matching[0] && entry.HasRankOf(matching[0])
            && (entry.Count.Typical != matching[0].Count.Typical || entry.Count.High != matching[0].Count.High));
        return second?.Count;
    }

    private sealed record Entry(CountAnnotation Count, Owner? Member, Owner? EntryPoint)
    {
        public bool HasRankOf(Entry other) =>
            (Member is null) == (other.Member is null) && (EntryPoint is null) == (other.EntryPoint is null)
            && Equals(Member?.Specificity, other.Member?.Specificity) && Equals(EntryPoint?.Specificity, other.EntryPoint?.Specificity)
            && Count.IsObserved == other.Count.IsObserved && Count.Depth == other.Count.Depth;

        public bool AppliesTo(string member, string? entryPoint) =>
            Member?.Covers(member) != false
            && (EntryPoint is null || (entryPoint is not null && EntryPoint.Covers(entryPoint)));
    }

    /// <summary>The member before the colon or the entry point after the at sign.</summary>
    private sealed class Owner(string text)
    {
        private readonly Pattern _pattern = new(text.IndexOf('/') < 0 ? "**." + text : text);

        public PatternSpecificity Specificity => _pattern.Specificity;

        public static Owner? From(string? text) => text is null ? null : new Owner(text);

        public bool Covers(string id) => _pattern.Matches(id);
    }
}
