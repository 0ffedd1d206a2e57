namespace AiCostAnalyzers.Usage;

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
        return Array.Exists(matching, entry => entry.Count.IsRejected) ? GivenFigure.Unknown
            : matching.Length > 0 ? new GivenFigure(new GivenQuantity(0m, matching[0].Count.Typical, matching[0].Count.High))
            : GivenFigure.NotGiven;
    }

    private sealed record Entry(CountAnnotation Count, Owner? Member, Owner? EntryPoint)
    {
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
