using AiCostAnalyzers.Calibration.Reading;

namespace AiCostAnalyzers.Calibration.Joining;

/// <summary>What was measured of one call site.</summary>
internal sealed class CallTotals
{
    public TokenHistogram Input { get; } = new();

    public TokenHistogram Output { get; } = new();

    public TokenHistogram Cached { get; } = new();

    public TokenHistogram Rounds { get; } = new();

    /// <summary>By the name that answered, how often.</summary>
    public Dictionary<string, decimal> Models { get; } = new(StringComparer.Ordinal);

    public decimal CacheWritten { get; set; }

    public decimal Confidence { get; set; } = 1m;

    public long First { get; set; } = long.MaxValue;

    public long Last { get; set; }

    public void At(long time)
    {
        if (time > 0)
        {
            (First, Last) = (Math.Min(First, time), Math.Max(Last, time));
        }
    }
}

/// <summary>What was measured of one entry point.</summary>
internal sealed class EntryPointTotals(EntryPointEntry entryPoint)
{
    public EntryPointEntry EntryPoint => entryPoint;

    public long Samples { get; set; }

    public decimal Requests { get; set; }

    /// <summary>By call site, how often one request makes the call; requests that make none are left out.</summary>
    public Dictionary<string, TokenHistogram> Calls { get; } = new(StringComparer.Ordinal);
}

/// <summary>Calls that belong to no call site.</summary>
internal sealed class UnjoinedTotals
{
    public decimal Calls { get; set; }

    public decimal Input { get; set; }

    public decimal Output { get; set; }
}

/// <summary>All that was measured, at a size that grows with the program and not with the spans.</summary>
internal sealed class ObservedTotals
{
    /// <summary>Of names that the program does not have: whoever sends thousands of routes does not send routes.</summary>
    private const int MostUnknown = 1000;

    public SortedDictionary<string, CallTotals> Calls { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, EntryPointTotals> EntryPoints { get; } = new(StringComparer.Ordinal);

    /// <summary>By entry point, model and reason.</summary>
    public SortedDictionary<string, UnjoinedTotals> Unjoined { get; } = new(StringComparer.Ordinal);

    /// <summary>By method and route, how often.</summary>
    public SortedDictionary<string, decimal> UnknownEntryPoints { get; } = new(StringComparer.Ordinal);

    public DayCounts Days { get; } = new();

    /// <summary>Calls that were joined, and of these those by inference.</summary>
    public (long All, long Inferred) Joined { get; private set; }

    public void AddRequest(Request request)
    {
        if (request.IsAdded)
        {
            return;
        }

        request.IsAdded = true;
        if (!EntryPoints.TryGetValue(request.EntryPoint.Id, out var totals))
        {
            EntryPoints.Add(request.EntryPoint.Id, totals = new EntryPointTotals(request.EntryPoint));
        }

        totals.Samples++;
        totals.Requests += request.Span.Weight;
        foreach (var call in request.Calls)
        {
            if (!totals.Calls.TryGetValue(call.Key, out var histogram))
            {
                totals.Calls.Add(call.Key, histogram = new TokenHistogram());
            }

            histogram.Add(call.Value, request.Span.Weight);
        }
    }

    /// <param name="rounds">Of one call.</param>
    public void AddCall(IReadOnlyList<PlacedCall> rounds)
    {
        var (id, weight) = (rounds[0].Joined.Call!.Id, rounds[0].Span.Weight);
        if (!Calls.TryGetValue(id, out var call))
        {
            Calls.Add(id, call = new CallTotals());
        }

        call.Rounds.Add(rounds.Count, weight);
        Joined = (Joined.All + rounds.Count, Joined.Inferred + (rounds[0].Joined.Confidence < 1m ? rounds.Count : 0));
        foreach (var round in rounds)
        {
            var span = round.Span;
            call.At(span.Start);
            call.Confidence = Math.Min(call.Confidence, round.Joined.Confidence);
            if (span.Model is { } model)
            {
                call.Models[model] = (call.Models.TryGetValue(model, out var before) ? before : 0) + span.Weight;
            }

            if (span.HasUsage)
            {
                call.Input.Add(span.AllInput, span.Weight);
                call.Output.Add(span.Output ?? 0, span.Weight);
                call.Cached.Add(span.CacheRead ?? 0, span.Weight);
                call.CacheWritten += (span.CacheWrite ?? 0) * span.Weight;
            }
        }

        if (rounds[0].Request is { } request)
        {
            request.Calls[id] = (request.Calls.TryGetValue(id, out var times) ? times : 0) + 1;
        }
    }

    public void AddUnjoined(PlacedCall call)
    {
        var key = $"{call.Request?.EntryPoint.Id ?? "outside any entry point"}, {call.Span.Model ?? "unnamed model"}: {call.Joined.Reason}";
        key = Unjoined.ContainsKey(key) || Unjoined.Count < MostUnknown ? key : "others";
        if (!Unjoined.TryGetValue(key, out var totals))
        {
            Unjoined.Add(key, totals = new UnjoinedTotals());
        }

        totals.Calls += call.Span.Weight;
        totals.Input += call.Span.AllInput * call.Span.Weight;
        totals.Output += (call.Span.Output ?? 0) * call.Span.Weight;
    }

    public void AddUnknownEntryPoint(SpanRecord span)
    {
        var key = span.EntryPoint ?? ((span.Method is null ? "" : span.Method + " ") + span.Route);
        key = UnknownEntryPoints.ContainsKey(key) || UnknownEntryPoints.Count < MostUnknown ? key : "others";
        UnknownEntryPoints[key] = (UnknownEntryPoints.TryGetValue(key, out var before) ? before : 0) + span.Weight;
    }
}

/// <summary>On which days spans began. A clock that is years off must not stretch what was measured.</summary>
internal sealed class DayCounts
{
    /// <summary>Days without a span that the measurement may hold.</summary>
    private const int WidestGap = 31;

    private readonly SortedDictionary<int, (long Count, long First, long Last)> _days = [];

    public void Add(long time)
    {
        var day = SpanTime.DayOf(time);
        _days[day] = _days.TryGetValue(day, out var known)
            ? (known.Count + 1, Math.Min(known.First, time), Math.Max(known.Last, time))
            : (1, time, time);
    }

    /// <summary>From the median day to both sides, as far as there are spans.</summary>
    /// <param name="outside">How many spans lie apart from it.</param>
    /// <returns>Null where no span has a time.</returns>
    public (long First, long Last)? Period(out long outside)
    {
        outside = 0;
        if (_days.Count == 0)
        {
            return null;
        }

        var days = _days.ToList();
        var all = days.Sum(day => day.Value.Count);
        var (median, passed) = (0, days[0].Value.Count);
        while (passed * 2 < all)
        {
            passed += days[++median].Value.Count;
        }

        int from = median, to = median;
        while (from > 0 && days[from].Key - days[from - 1].Key <= WidestGap)
        {
            from--;
        }

        while (to < days.Count - 1 && days[to + 1].Key - days[to].Key <= WidestGap)
        {
            to++;
        }

        outside = all - days.Skip(from).Take(to - from + 1).Sum(day => day.Value.Count);
        return (days[from].Value.First, days[to].Value.Last);
    }
}
