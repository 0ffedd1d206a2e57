namespace AiCostAnalyzers.Calibration.Joining;

/// <summary>Puts the spans of a trace together: which calls a request made, and where in the code.</summary>
internal sealed class TraceJoin(ProgramIndex program, HashSet<string> tellingLimits, CalibrationCounts counts, ObservedTotals totals)
{
    /// <summary>A child that begins so much before its request has another clock.</summary>
    private const long MostSkew = 5_000;

    private readonly CallSiteJoin _join = new(program, tellingLimits);

    /// <summary>All spans of some traces, in any order.</summary>
    public void Add(IEnumerable<SpanRecord> spans)
    {
        foreach (var trace in spans.GroupBy(span => (span.TraceHigh, span.TraceLow)))
        {
            Trace(trace);
        }
    }

    private void Trace(IEnumerable<SpanRecord> spans)
    {
        var byId = new Dictionary<ulong, SpanRecord>();
        foreach (var span in spans)
        {
            if (byId.ContainsKey(span.Id))
            {
                counts.Add(CalibrationCounts.Duplicates);
                continue;
            }

            byId.Add(span.Id, span);
            Count(span);
        }

        var requests = Requests(byId.Values);
        var summed = Summed(byId);
        foreach (var group in byId.Values.Where(span => IsCall(span, summed)).Select(span => Place(span, byId, requests)).GroupBy(placed => placed.Group).OrderBy(group => group.Key))
        {
            Take([.. group]);
        }

        foreach (var request in requests.Values)
        {
            totals.AddRequest(request);
        }
    }

    private void Count(SpanRecord span)
    {
        if (span.Start == 0)
        {
            counts.Add(CalibrationCounts.NoTime);
        }
        else
        {
            totals.Days.Add(span.Start);
        }

        if (span.Duration < 0)
        {
            counts.Add(CalibrationCounts.Skewed);
        }

        if (span.Weight > 1)
        {
            counts.Add(CalibrationCounts.Sampled);
        }
    }

    /// <summary>Spans that a request of a known entry point begins with. A row that is a call and names its entry point stands for the request of its trace.</summary>
    private Dictionary<SpanRecord, Request> Requests(IEnumerable<SpanRecord> spans)
    {
        var requests = new Dictionary<SpanRecord, Request>();
        var ofRows = new Dictionary<string, Request>(StringComparer.Ordinal);
        foreach (var span in spans.Where(span => span.SaysEntryPoint))
        {
            if (program.EntryPointOf(span) is not { } entryPoint)
            {
                if (span.Role == SpanRole.Link)
                {
                    totals.AddUnknownEntryPoint(span);
                }

                continue;
            }

            if (span.Role == SpanRole.Link)
            {
                requests.Add(span, new Request(entryPoint, span));
            }
            else
            {
                if (!ofRows.TryGetValue(entryPoint.Id, out var request))
                {
                    ofRows.Add(entryPoint.Id, request = new Request(entryPoint, span));
                }

                requests.Add(span, request);
            }
        }

        return requests;
    }

    /// <summary>Spans of calls, tool loops and agents that have the real calls beneath them: their tokens are counted there.</summary>
    private HashSet<SpanRecord> Summed(Dictionary<ulong, SpanRecord> byId)
    {
        var summed = new HashSet<SpanRecord>();
        foreach (var span in byId.Values.Where(span => span.Role == SpanRole.Model))
        {
            foreach (var above in Above(span, byId))
            {
                if (above.Role != SpanRole.Link && summed.Add(above) && above.HasUsage)
                {
                    counts.Add(CalibrationCounts.Nested);
                }
            }
        }

        return summed;
    }

    private bool IsCall(SpanRecord span, HashSet<SpanRecord> summed)
    {
        if (span.Role == SpanRole.Link || summed.Contains(span) || (span.Role == SpanRole.Aggregate && !span.HasUsage))
        {
            return false;
        }

        if (span.HasUsage)
        {
            return true;
        }

        counts.Add(span.IsError ? CalibrationCounts.Failed : CalibrationCounts.WithoutUsage);
        return !span.IsError;
    }

    /// <summary>Where in the code a call is, which request it belongs to, and with which others it is one call of several rounds.</summary>
    private PlacedCall Place(SpanRecord span, Dictionary<ulong, SpanRecord> byId, Dictionary<SpanRecord, Request> requests)
    {
        SpanRecord? place = span.SaysCallSite ? span : null, loop = null;
        requests.TryGetValue(span, out var request);
        var last = span;
        foreach (var above in request is null || span.Parent != 0 ? Above(span, byId) : [])
        {
            if (request is null && requests.TryGetValue(above, out request) && span.Start != 0 && above.Start - span.Start > MostSkew)
            {
                counts.Add(CalibrationCounts.Skewed);
            }

            place ??= above.SaysCallSite ? above : null;
            loop ??= above.Role == SpanRole.Aggregate ? above : null;
            last = above;
            if (request is not null)
            {
                break;
            }
        }

        var hasGap = request is null && last.Parent != 0 && !byId.ContainsKey(last.Parent);
        if (hasGap)
        {
            counts.Add(CalibrationCounts.MissingParents);
            request = requests.Values.Distinct().Take(2).ToList() is { Count: 1 } only ? only[0] : null;
        }

        var joined = _join.Find(span, place, request?.EntryPoint);
        joined = hasGap && joined is { Call: not null, Confidence: < 1m } ? joined with { Confidence = joined.Confidence * CallSiteJoin.ThroughGap } : joined;
        var group = place is { CallSite: not null } && place != span ? place.Id : loop?.Id ?? span.Id; // what names only a method may hold a loop
        return new PlacedCall(span, joined, request, group);
    }

    private void Take(IReadOnlyList<PlacedCall> rounds)
    {
        // A tool that a call runs may make calls of its own: each call site beneath is a call with its own rounds.
        foreach (var same in rounds.GroupBy(round => round.Joined.Call?.Id))
        {
            if (same.Key is null)
            {
                foreach (var round in same)
                {
                    totals.AddUnjoined(round);
                }
            }
            else
            {
                totals.AddCall([.. same]);
            }
        }
    }

    private static IEnumerable<SpanRecord> Above(SpanRecord span, Dictionary<ulong, SpanRecord> byId)
    {
        var parent = span.Parent;
        for (var left = byId.Count; left > 0 && parent != 0 && byId.TryGetValue(parent, out var above); left--)
        {
            yield return above;
            parent = above.Parent;
        }
    }
}

/// <summary>A unit of work of an entry point, with how often it made each call.</summary>
internal sealed class Request(EntryPointEntry entryPoint, SpanRecord span)
{
    public EntryPointEntry EntryPoint => entryPoint;

    public SpanRecord Span => span;

    public Dictionary<string, long> Calls { get; } = new(StringComparer.Ordinal);

    public bool IsAdded { get; set; }
}

/// <param name="Group">Of the span that the rounds of one call have in common.</param>
internal sealed record PlacedCall(SpanRecord Span, Joined Joined, Request? Request, ulong Group);
