using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Calibration.Joining;

/// <summary>What became of a model call's span.</summary>
/// <param name="Call">Null where it could not be joined.</param>
/// <param name="Confidence">1 where the application says which call it is.</param>
/// <param name="Reason">Why it could not be joined; empty where it was.</param>
internal sealed record Joined(CallSiteEntry? Call, decimal Confidence, string Reason);

/// <summary>
/// Finds the call site of a model call: by its id, else by the place in the code that a span names, else by the entry point and the model.
/// Where several fit, none is chosen.
/// </summary>
/// <param name="tellingLimits">Instrumentations that were seen to tell output limits.</param>
internal sealed class CallSiteJoin(ProgramIndex program, HashSet<string> tellingLimits)
{
    /// <summary>Source file and line, or the method, name one call.</summary>
    public const decimal ByPlace = 0.95m;

    /// <summary>The method has several calls, of which one uses the model.</summary>
    public const decimal ByMethodAndModel = 0.9m;

    /// <summary>One call of the entry point uses the model.</summary>
    public const decimal ByEntryPointAndModel = 0.8m;

    /// <summary>The entry point has one call whose model the source leaves open.</summary>
    public const decimal ByEntryPoint = 0.6m;

    /// <summary>On the others, where a span between the call and its entry point is missing.</summary>
    public const decimal ThroughGap = 0.75m;

    private const int MostKnown = 50_000;

    /// <summary>How many lines the client may be named above the call.</summary>
    private const int FarthestLine = 10;

    /// <summary>How many lines, where the member that is named is not the call's: a function within it that has a name of its own.</summary>
    private const int FarthestLineOfOther = 2;

    private readonly Dictionary<(string?, string?, string?, int?, string?, string?, string?, string?, long?), Joined> _known = [];

    /// <param name="place">The span that says which place in the code it is; null for none.</param>
    /// <param name="entryPoint">Null for none.</param>
    public Joined Find(SpanRecord span, SpanRecord? place, EntryPointEntry? entryPoint)
    {
        var key = (place?.CallSite, place?.Function, place?.File, place?.Line, entryPoint?.Id, span.RequestModel, span.ResponseModel, span.Operation, span.MaxTokens);
        if (!_known.TryGetValue(key, out var joined))
        {
            if (_known.Count > MostKnown)
            {
                _known.Clear();
            }

            _known.Add(key, joined = FindNew(span, place, entryPoint));
        }

        return joined;
    }

    private Joined FindNew(SpanRecord span, SpanRecord? place, EntryPointEntry? entryPoint)
    {
        if (place?.CallSite is { } id)
        {
            if (program.Call(id) is { } named)
            {
                return new Joined(named, 1m, "");
            }

            var ofMember = program.Calls.Where(call => call.Member == id).OrderBy(call => call.Id, StringComparer.Ordinal).ToList();
            if (ofMember.Count > 0 || place.File is null)
            {
                return Narrowed(ofMember, span, 1m, 1m, 1m) ?? new Joined(null, 0m, $"no call site is called {id}");
            }
        }

        if (place is not null && Narrowed(At(place), span, ByPlace, ByMethodAndModel, ByMethodAndModel) is { Call: { } call } placed)
        {
            // The application itself names member, file and line, right at the call.
            return place is { CallSite: { } member, Line: not null } && IsMember(call, member) ? placed with { Confidence = 1m } : placed;
        }

        if (entryPoint is null)
        {
            return new Joined(null, 0m, "no entry point above it");
        }

        var reached = entryPoint.Paths.Keys.Select(program.Call).OfType<CallSiteEntry>().OrderBy(call => call.Id, StringComparer.Ordinal).ToList();
        return Narrowed(reached, span, ByEntryPointAndModel, ByEntryPointAndModel, ByEntryPoint) ?? new Joined(null, 0m, "no call of the entry point uses this model");
    }

    /// <summary>Calls at the place in the code that a span names.</summary>
    private IReadOnlyList<CallSiteEntry> At(SpanRecord place)
    {
        var calls = program.Calls.AsEnumerable();
        if (place.File is { } file)
        {
            var path = "/" + file.Replace('\\', '/').TrimStart('/');
            var inFile = calls.Where(call => path.EndsWith("/" + call.Position.File.TrimStart('.', '/'), StringComparison.OrdinalIgnoreCase)).ToList();
            if (place.Line is { } line && inFile.Count > 0)
            {
                var ofMember = place.CallSite is { } member ? inFile.FindAll(call => IsMember(call, member)) : [];
                var farthest = place.CallSite is null || ofMember.Count > 0 ? FarthestLine : FarthestLineOfOther;
                var near = (ofMember.Count > 0 ? ofMember : inFile).FindAll(call => Math.Abs(call.Position.Line - line) <= farthest);
                var nearest = near.Count == 0 ? 0 : near.Min(call => Math.Abs(call.Position.Line - line));
                return near.FindAll(call => Math.Abs(call.Position.Line - line) == nearest);
            }

            calls = inFile;
        }

        return (place.Function ?? place.CallSite) is not { } function ? [.. calls]
            : [.. calls.Where(call => IsMember(call, function)).OrderBy(call => call.Id, StringComparer.Ordinal)];
    }

    private static bool IsMember(CallSiteEntry call, string name) => call.Member == name || call.Member.EndsWith("." + name, StringComparison.Ordinal);

    /// <summary>The one that fits in kind and model, or says the same limit.</summary>
    /// <param name="only">Confidence where there is one of the kind, and it uses the model.</param>
    /// <param name="byModel">Where the model tells it from others.</param>
    /// <param name="open">Where its model is not known.</param>
    /// <returns>Null where none fits.</returns>
    private Joined? Narrowed(IReadOnlyList<CallSiteEntry> calls, SpanRecord span, decimal only, decimal byModel, decimal open)
    {
        var ofKind = calls.Where(call => IsOfKind(call.Kind, span.Operation)).ToList();
        var ofModel = ofKind.FindAll(call => Uses(call, span));
        var ofOpenModel = ofKind.FindAll(call => call.Models.Count == 0);
        if (ofModel.Count > 1 && OfLimit(ofModel, span) is { Count: > 0 } ofLimit)
        {
            ofModel = ofLimit;
        }

        return (ofModel.Count, ofOpenModel.Count) switch
        {
            (1, _) => new Joined(ofModel[0], ofKind.Count == 1 ? only : byModel, ""),
            ( > 1, _) => Ambiguous(ofModel),
            (0, 1) => new Joined(ofOpenModel[0], open, ""),
            (0, > 1) => Ambiguous(ofOpenModel),
            _ => null,
        };
    }

    private static Joined Ambiguous(List<CallSiteEntry> calls) =>
        new(null, 0m, "may be " + string.Join(" or ", calls.Take(3).Select(call => call.Id)) + (calls.Count > 3 ? FormattableString.Invariant($" or one of {calls.Count - 3} more") : ""));

    private bool Uses(CallSiteEntry call, SpanRecord span) =>
        new[] { span.RequestModel, span.ResponseModel }.OfType<string>()
            .Any(name => call.Names.Contains(name) || call.Models.Contains(program.ModelOf(name) ?? name));

    /// <summary>
    /// A call that sets a limit sends it, and one that sets none may send its client's; where an instrumentation tells limits, a span without
    /// one is of a call that sets none.
    /// </summary>
    private List<CallSiteEntry> OfLimit(List<CallSiteEntry> calls, SpanRecord span) =>
        span.MaxTokens is { } limit && calls.FindAll(call => call.MaxTokens == limit) is { Count: > 0 } same ? same
        : span.MaxTokens is not null || tellingLimits.Contains(InstrumentationOf(span)) ? calls.FindAll(call => call.MaxTokens is null)
        : calls;

    /// <summary>Who writes a span, as far as it shows.</summary>
    public static string InstrumentationOf(SpanRecord span) => $"{span.Provider} {span.Operation}";

    private static bool IsOfKind(OperationKind kind, string? operation) => operation switch
    {
        null => true,
        "embeddings" => kind == OperationKind.Embedding,
        "image_generation" => kind == OperationKind.Image,
        "chat" or "text_completion" or "generate_content" => kind is OperationKind.Chat or OperationKind.AgentRun,
        _ => true,
    };
}
