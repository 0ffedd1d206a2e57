using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Usage;

/// <summary>Two entries of <c>calls</c> that say different things of one call, neither nearer nor more specific.</summary>
/// <param name="Field">As in the pricing file: <c>inputTokens</c>.</param>
/// <param name="CallSiteId">A call that both match.</param>
public sealed record AnnotationTie(CallAnnotation First, CallAnnotation Second, string Field, string CallSiteId);

/// <summary>Which entry of <c>calls</c> decides a field of a call: the nearest file's, then the most specific pattern's.</summary>
internal sealed class AnnotationIndex
{
    /// <summary>The fields an entry can decide, each on its own.</summary>
    private static readonly (string Name, Func<CallAnnotation, object?> Value)[] Fields =
    [
        ("inputTokens", call => call.InputTokens),
        ("outputTokens", call => call.OutputTokens),
        ("cacheReadRatio", call => call.CacheReadRatio),
        ("rounds", call => call.Rounds),
        ("share", call => call.Share),
        ("model", call => call.Model),
        ("cacheWriteRatio", call => call.CacheWriteRatio),
        ("cacheWriteHourRatio", call => call.CacheWriteHourRatio),
        ("tier", call => call.Tier),
        ("images", call => call.Images),
        ("audioMinutes", call => call.AudioMinutes),
        ("characters", call => call.Characters),
        ("searches", call => call.Searches),
    ];

    private readonly Entry[] _entries;

    public AnnotationIndex(IReadOnlyList<CallAnnotation> calls) =>
        _entries =
        [
            .. calls
                .Select(call => new Entry(call, new Pattern(call.Pattern)))
                .OrderBy(entry => entry.Call.Kind is not null) // what is said of one call goes before what is said of all of a method
                .ThenByDescending(entry => entry.Call.Depth)
                .ThenByDescending(entry => entry.Pattern.Specificity)
                .ThenBy(entry => entry.Call.Pattern, StringComparer.Ordinal)
                .ThenBy(entry => entry.Call.Position.File, StringComparer.Ordinal)
                .ThenBy(entry => entry.Call.Position.Line)
                .ThenBy(entry => entry.Call.Position.Column),
        ];

    /// <summary>What the entries that match a call say of it, together.</summary>
    /// <param name="operation"><c>Namespace.Type.Method</c> of what the call invokes; null where that is not known.</param>
    public GivenUsage Find(string callSiteId, string? operation)
    {
        var matching = Matching(callSiteId, operation);
        return matching.Length == 0 ? GivenUsage.Nothing
            : Array.Exists(matching, entry => entry.Call.IsRejected) ? GivenUsage.Unknown
            : new GivenUsage
            {
                InputTokens = Quantity(matching, callSiteId, call => call.InputTokens),
                OutputTokens = Quantity(matching, callSiteId, call => call.OutputTokens),
                Rounds = Quantity(matching, callSiteId, call => call.Rounds),
                Images = Quantity(matching, callSiteId, call => call.Images),
                AudioMinutes = Quantity(matching, callSiteId, call => call.AudioMinutes),
                Characters = Quantity(matching, callSiteId, call => call.Characters),
                Searches = Quantity(matching, callSiteId, call => call.Searches),
                CacheReadRatio = Winner(matching, callSiteId, call => call.CacheReadRatio)?.CacheReadRatio,
                CacheWriteRatio = Winner(matching, callSiteId, call => call.CacheWriteRatio)?.CacheWriteRatio,
                CacheWriteHourRatio = Winner(matching, callSiteId, call => call.CacheWriteHourRatio)?.CacheWriteHourRatio,
                Share = Winner(matching, callSiteId, call => call.Share)?.Share,
                Tier = Winner(matching, callSiteId, call => call.Tier)?.Tier,
                Model = Array.FindAll(matching, entry => !entry.Call.IsObserved) is var annotated ? Winner(annotated, callSiteId, call => call.Model)?.Model : null,
            };
    }

    /// <summary>The model that was seen to answer the call; null where none was, or several.</summary>
    public string? ObservedModel(string callSiteId) =>
        Winner(Array.FindAll(Matching(callSiteId, operation: null), entry => entry.Call.IsObserved && !entry.Call.IsRejected), callSiteId, call => call.Model)?.Model;

    /// <summary>What was measured of the call; null where nothing was.</summary>
    public CallAnnotation? Measured(string callSiteId) =>
        Array.Find(Matching(callSiteId, operation: null), entry => entry.Call.IsObserved && !entry.Call.IsRejected)?.Call;

    public IReadOnlyList<AnnotationTie> Ties(IEnumerable<string> callSiteIds)
    {
        if (_entries.Length < 2)
        {
            return [];
        }

        var ties = new Dictionary<(SourcePosition, SourcePosition, string), AnnotationTie>();
        foreach (var id in callSiteIds.OrderBy(id => id, StringComparer.Ordinal))
        {
            var matching = Array.FindAll(Matching(id, operation: null), entry => !entry.Call.IsRejected);
            foreach (var (name, value) in Fields)
            {
                if (Decide(matching, id, value) is ({ } first, { } second))
                {
                    var key = (first.Position, second.Position, name);
                    if (!ties.ContainsKey(key))
                    {
                        ties.Add(key, new AnnotationTie(first, second, name, id));
                    }
                }
            }
        }

        return [.. ties.Values];
    }

    private Entry[] Matching(string callSiteId, string? operation) => Array.FindAll(
        _entries, entry => entry.Call.Kind is null ? entry.Pattern.Matches(callSiteId) : operation is not null && entry.Pattern.Matches(operation));

    /// <summary>
    /// The deciding entry, and the one that contradicts it with the same right. A measurement goes before what was written for many calls,
    /// and behind what was written for this one.
    /// </summary>
    private static (CallAnnotation? First, CallAnnotation? Second) Decide(Entry[] matching, string callSiteId, Func<CallAnnotation, object?> value)
    {
        var written = DecideAmong(matching, isObserved: false, value);
        return written.First is { Kind: null } first && Names(first.Pattern, callSiteId) ? written
            : DecideAmong(matching, isObserved: true, value) is { First: not null } observed ? observed
            : written;
    }

    private static (CallAnnotation? First, CallAnnotation? Second) DecideAmong(Entry[] matching, bool isObserved, Func<CallAnnotation, object?> value)
    {
        Entry? first = null;
        foreach (var entry in matching)
        {
            if (entry.Call.IsObserved != isObserved || value(entry.Call) is not { } said)
            {
                continue;
            }

            if (first is null)
            {
                first = entry;
            }
            else if (!entry.HasRankOf(first))
            {
                break;
            }
            else if (!said.Equals(value(first.Call)))
            {
                return (first.Call, entry.Call);
            }
        }

        return (first?.Call, null);
    }

    /// <summary>Whether a key is that of the call or of its member, and not of more.</summary>
    private static bool Names(string pattern, string callSiteId) =>
        pattern.IndexOf('*') < 0 && pattern.Length >= CallSiteId.Member(callSiteId).Length;

    private static CallAnnotation? Winner(Entry[] matching, string callSiteId, Func<CallAnnotation, object?> value) =>
        Decide(matching, callSiteId, value) is ({ } winner, null) ? winner : null;

    private static GivenFigure Quantity(Entry[] matching, string callSiteId, Func<CallAnnotation, GivenQuantity?> value) => Decide(matching, callSiteId, value) switch
    {
        (_, { }) => GivenFigure.Unknown,
        ({ IsObserved: true } measured, _) => new GivenFigure(value(measured)! with { Low = null }, Source: FigureSource.Observed), // what most calls stay above proves nothing
        ({ } winner, _) => new GivenFigure(value(winner)),
        _ => GivenFigure.NotGiven,
    };

    private sealed record Entry(CallAnnotation Call, Pattern Pattern)
    {
        public bool HasRankOf(Entry other) => Call.Kind is null == other.Call.Kind is null && Call.Depth == other.Call.Depth && Pattern.Specificity == other.Pattern.Specificity;
    }
}
