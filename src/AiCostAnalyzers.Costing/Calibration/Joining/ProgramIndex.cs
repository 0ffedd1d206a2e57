using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Calibration.Joining;

/// <summary>A call site as far as a span can be told to be of it.</summary>
/// <param name="Member">Display name of the member, or the route of a mapped lambda.</param>
/// <param name="Models">Ids of those it may use; empty where nobody knows.</param>
/// <param name="Names">As source and settings name them, such as a deployment.</param>
internal sealed record CallSiteEntry(
    string Id, string Member, SourcePosition Position, OperationKind Kind, IReadOnlyList<string> Models, IReadOnlyList<string> Names, long? MaxTokens);

/// <summary>One way from an entry point to a call: how often the loops on it run.</summary>
/// <param name="Constant">The product of the constant counts.</param>
/// <param name="Counts">Ids of the named ones, <c>Member:name</c>.</param>
internal sealed record CallPath(decimal Constant, IReadOnlyList<string> Counts);

/// <summary>An entry point with the ways to its calls.</summary>
internal sealed record EntryPointEntry(string Id, IReadOnlyDictionary<string, IReadOnlyList<CallPath>> Paths)
{
    /// <summary>Typical counts as the pricing files have them, by id.</summary>
    public required IReadOnlyDictionary<string, decimal> Counts { get; init; }
}

/// <summary>The program as production sees it: which calls and entry points there are, by the names that spans give them.</summary>
internal sealed class ProgramIndex
{
    /// <summary>Of one entry point. A program with more is not fitted to its loops.</summary>
    private const int MostPaths = 20_000;

    private readonly Dictionary<string, CallSiteEntry> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryPointEntry> _entryPoints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byRoute = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly List<PriceBook> _books = [];
    private readonly Dictionary<string, string?> _models = new(StringComparer.Ordinal);

    /// <param name="outcomes">Those with a report.</param>
    public ProgramIndex(IReadOnlyList<EntryOutcome> outcomes)
    {
        foreach (var costed in outcomes.Select(outcome => outcome.Costed).OfType<Reports.CostedProgram>())
        {
            _books.Add(costed.Program.Book);
            foreach (var call in costed.Program.Calls.Where(call => !_calls.ContainsKey(call.Site.Id)))
            {
                _calls.Add(call.Site.Id, Entry(call));
            }

            foreach (var entry in costed.Program.EntryPoints.Where(entry => !_entryPoints.ContainsKey(entry.Id)))
            {
                Add(costed, entry);
            }
        }
    }

    public IReadOnlyCollection<CallSiteEntry> Calls => _calls.Values;

    public IReadOnlyDictionary<string, EntryPointEntry> EntryPoints => _entryPoints;

    /// <summary>What the state of a run that was stopped must have been made with.</summary>
    public string Fingerprint => FormattableString.Invariant($"program {Reading.SpanId.Of(string.Join("\n", _calls.Keys.Concat(_entryPoints.Keys).OrderBy(key => key, StringComparer.Ordinal)))}");

    public CallSiteEntry? Call(string id) => _calls.TryGetValue(id, out var call) ? call : null;

    public bool IsNameOfEntryPoint(string name) => _byName.ContainsKey(name);

    /// <summary>The canonical id of a model or a deployment; null where no catalog and no pricing file knows it.</summary>
    public string? ModelOf(string name)
    {
        if (!_models.TryGetValue(name, out var id))
        {
            _models.Add(name, id = _books.Select(book => book.FindModel(name, null)?.Model.Id).FirstOrDefault(found => found is not null));
        }

        return id;
    }

    /// <summary>The entry point that a span says it is; null where the program has none such.</summary>
    public EntryPointEntry? EntryPointOf(SpanRecord span)
    {
        if (span.EntryPoint is { } name)
        {
            return _byName.TryGetValue(name, out var id) ? _entryPoints[id] : null;
        }

        if (span.Route is not { } route || !_byRoute.TryGetValue(Shape(route), out var ids))
        {
            return null;
        }

        var matching = ids.FindAll(id => span.Method is null || MethodOf(id).Equals(span.Method, StringComparison.OrdinalIgnoreCase));
        return matching.Count == 1 ? _entryPoints[matching[0]] : null;
    }

    private static CallSiteEntry Entry(LinkedCall call) => new(
        call.Site.Id,
        CallSiteId.Member(call.Site.Id),
        call.Site.Position,
        call.Site.Kind,
        [.. call.Estimate.Models.Select(model => model.Id)],
        [.. call.Model.Candidates.Select(candidate => candidate.Text).Where(text => text.Length > 0)],
        call.Site.OutputLimit is { Status: LimitStatus.Set, Tokens: { } tokens } ? tokens : null);

    private void Add(Reports.CostedProgram costed, LinkedEntryPoint entry)
    {
        var paths = new Dictionary<string, List<CallPath>>(StringComparer.Ordinal);
        var left = MostPaths;
        if (entry.Definition is { } definition)
        {
            Collect(costed.Program, costed.Program.Program.Definitions[definition], 1m, [], paths, ref left);
        }

        var scenario = costed.Scenarios.Of(entry.Id);
        _entryPoints.Add(entry.Id, new EntryPointEntry(
            entry.Id, left > 0 ? paths.ToDictionary(path => path.Key, path => (IReadOnlyList<CallPath>)path.Value, StringComparer.Ordinal) : new Dictionary<string, IReadOnlyList<CallPath>>())
        {
            Counts = paths.Values.SelectMany(all => all).SelectMany(path => path.Counts).Distinct(StringComparer.Ordinal)
                .ToDictionary(id => id, id => scenario.Count(id)?.Typical ?? 1m, StringComparer.Ordinal),
        });
        _byName[entry.Id] = entry.Id;
        if (entry.Member is { } member && !_byName.ContainsKey(costed.Program.Graph.Members[member].Name))
        {
            _byName.Add(costed.Program.Graph.Members[member].Name, entry.Id);
        }

        if (entry.Id.IndexOf(" /", StringComparison.Ordinal) > 0)
        {
            var route = Shape(entry.Id.Substring(entry.Id.IndexOf(' ') + 1));
            if (!_byRoute.TryGetValue(route, out var ids))
            {
                _byRoute.Add(route, ids = []);
            }

            ids.Add(entry.Id);
        }
    }

    private static void Collect(
        LinkedProgram program, CostExpression expression, decimal constant, IReadOnlyList<string> counts, Dictionary<string, List<CallPath>> paths, ref int left)
    {
        if (left-- <= 0)
        {
            return;
        }

        switch (expression)
        {
            case CallCost call:
                Add(program, call, constant, counts, paths);
                break;
            case Sum { Parts: [CallCost { Part: < 1m } sending, _] }:
                Add(program, sending, constant, counts, paths); // the other part is the price of the history that it sends again, and no call
                break;
            case Sum or Choice:
                foreach (var part in expression is Sum sum ? sum.Parts : ((Choice)expression).Arms)
                {
                    Collect(program, part, constant, counts, paths, ref left);
                }

                break;
            case Repeated { Name: null } repeated:
                Collect(program, repeated.Body, constant * repeated.Count.Typical, counts, paths, ref left);
                break;
            case Repeated repeated:
                Collect(program, repeated.Body, constant, [.. counts, repeated.Id], paths, ref left);
                break;
            case MemberCost member:
                Collect(program, program.Program.Definitions[member.Definition], constant, counts, paths, ref left);
                break;
        }
    }

    private static void Add(LinkedProgram program, CallCost call, decimal constant, IReadOnlyList<string> counts, Dictionary<string, List<CallPath>> paths)
    {
        var id = program.CallsByKey[call.CallSiteId].Site.Id;
        if (!paths.TryGetValue(id, out var ways))
        {
            paths.Add(id, ways = []);
        }

        ways.Add(new CallPath(constant, counts));
    }

    private static string MethodOf(string id) => id.Substring(0, id.IndexOf(' '));

    /// <summary>A route without what frameworks write differently: case, the first slash, names and constraints of its parameters.</summary>
    private static string Shape(string route)
    {
        var segments = route.Trim('/').ToLowerInvariant().Split('/');
        return string.Join("/", segments.Select(segment => segment.StartsWith("{", StringComparison.Ordinal) && segment.EndsWith("}", StringComparison.Ordinal) ? "{}" : segment));
    }
}
