using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Usage;

/// <summary>Joins what the source proves of a call with what the pricing file says of it.</summary>
public sealed class UsageResolver(IReadOnlyList<CallAnnotation> calls, IReadOnlyList<CountAnnotation> counts, UsageDefaults defaults)
{
    private readonly AnnotationIndex _calls = new(calls);
    private readonly CountIndex _counts = new(counts);

    public UsageDefaults Defaults => defaults;

    public IReadOnlyList<CallAnnotation> Calls => calls;

    public IReadOnlyList<CountAnnotation> Counts => counts;

    /// <summary>The usage of a call, field by field: the nearest file, then the most specific pattern, then the source, then the defaults.</summary>
    /// <param name="callSiteId"><c>Namespace.Type.Member(Operation)#k</c>.</param>
    /// <param name="model">Bounds the high figures; null where unknown.</param>
    /// <param name="traits">What else is known of the call; the pricing file goes before what its source states.</param>
    public CallUsage Usage(string callSiteId, OperationKind kind, PromptFacts prompt, LimitFacts limit, ModelInfo? model, CallTraits? traits = null)
    {
        var given = _calls.Find(callSiteId, traits?.Operation).Or(traits?.Stated ?? StatedUsage.None);
        return new CallUsage(
            Input(given.InputTokens, kind, prompt, model),
            Output(given.OutputTokens, kind, limit, model),
            given.CacheReadRatio ?? 0m,
            Rounds(given.Rounds, traits?.MayBeFree == true),
            given.Share)
        {
            Tier = given.Tier ?? (kind == OperationKind.Batch ? ServiceTier.Batch : ServiceTier.Standard),
            CacheWriteRatio = given.CacheWriteRatio ?? 0m,
            CacheWriteHourRatio = given.CacheWriteHourRatio ?? 0m,
            Images = Units(given.Images),
            AudioMinutes = Units(given.AudioMinutes),
            Characters = Units(given.Characters),
            Searches = Units(given.Searches),
        };
    }

    /// <summary>The model that an annotation names for the call; null if none does.</summary>
    public string? AnnotatedModel(string callSiteId, string? operation = null) => _calls.Find(callSiteId, operation).Model;

    /// <summary>
    /// The model that was seen to answer the call; null where none was, or several. It stands in where the source leaves the model open, or
    /// names one that holds only if nothing else says otherwise.
    /// </summary>
    public string? ObservedModel(string callSiteId) => _calls.ObservedModel(callSiteId);

    /// <summary>What was measured of the call; null where nothing was.</summary>
    public CallAnnotation? Measured(string callSiteId) => _calls.Measured(callSiteId);

    /// <summary>
    /// How often a loop runs. <c>Member:name@entry</c> goes before <c>Member:name</c>, that before <c>name@entry</c>, that before <c>name</c>.
    /// </summary>
    /// <param name="member">Display name of the member that holds the loop.</param>
    /// <param name="entryPoint">Id of the entry point that is being priced, or null.</param>
    public Quantity Count(string name, string member, string? entryPoint)
    {
        var given = _counts.Find(name, member, entryPoint);
        return given switch
        {
            { IsUnknown: true } => Unknown(0m, null),
            { Typical: { } typical } => Range(0m, typical, given.High, given.Source),
            _ when defaults.Count is { } count => Range(0m, Within(count, low: null, given.High), given.High, FigureSource.Assumed),
            _ => Unknown(0m, given.High),
        };
    }

    /// <summary>Names of the counts that the pricing file sets for this entry point and not for all; with null, for all.</summary>
    public IReadOnlyCollection<string> CountsSetFor(string? entryPoint) => _counts.NamesFor(entryPoint);

    /// <summary>
    /// Entries that contradict each other on one of these calls, neither nearer nor more specific; the figure is unknown then.
    /// Each pair and field once, at the first call in ordinal order.
    /// </summary>
    public IReadOnlyList<AnnotationTie> FindTies(IEnumerable<string> callSiteIds) => _calls.Ties(callSiteIds);

    /// <summary>The same of <c>counts</c>.</summary>
    public IReadOnlyList<CountTie> FindTies(IEnumerable<CountUse> uses) => _counts.Ties(uses);

    private Quantity Input(GivenFigure given, OperationKind kind, PromptFacts prompt, ModelInfo? model)
    {
        // Annotated counts are the model's own; the source's were counted for o200k_base.
        var proven = Math.Ceiling(prompt.ConstantTokens * (model?.TokenizerMultiplier ?? 1m));
        var low = given.Low ?? proven;
        var high = given.High ?? (prompt.IsComplete ? proven : model?.ContextWindow);
        return given switch
        {
            { IsUnknown: true } => Unknown(low, high),
            { Typical: { } typical } => Range(low, typical, high, given.Source),
            _ when prompt.IsComplete => Range(low, Within(proven, given.Low, high), high, FigureSource.Constant),
            _ when defaults.Tokens.TryGetValue(kind, out var tokens) =>
                Range(low, Within(Math.Max(tokens.Input, proven), given.Low, high), high, FigureSource.Assumed),
            _ => Unknown(low, high),
        };
    }

    private Quantity Output(GivenFigure given, OperationKind kind, LimitFacts limit, ModelInfo? model)
    {
        var hasOutput = kind is not (OperationKind.Embedding or OperationKind.Cache);
        var low = given.Low ?? (hasOutput ? 1m : 0m);

        // A limit bounds what is assumed; it says nothing of how long answers are.
        var high = given.High ?? (limit.Status == LimitStatus.Set ? limit.Tokens : null) ?? model?.MaxOutputTokens;
        return given switch
        {
            { IsUnknown: true } => Unknown(low, high),
            { Typical: { } typical } => Range(low, typical, high, given.Source),
            { IsGiven: false } when !hasOutput => Quantity.Exact(0m, FigureSource.Constant),
            _ when defaults.Tokens.TryGetValue(kind, out var tokens) =>
                Range(low, Within(tokens.Output, given.Low, high), high, FigureSource.Assumed),
            _ => Unknown(low, high),
        };
    }

    /// <summary>One model call unless the pricing file says otherwise, or perhaps none; how many a tool loop makes, nobody else knows.</summary>
    private static Quantity Rounds(GivenFigure given, bool mayBeFree) => given switch
    {
        { IsUnknown: true } => Unknown(mayBeFree ? 0m : 1m, null),
        { IsGiven: false } => mayBeFree ? Range(0m, 1m, 1m, FigureSource.Assumed) : Quantity.Exact(1m, FigureSource.Constant),
        { Typical: { } typical } => Range(given.Low ?? 1m, typical, given.High, given.Source),
        _ => Range(given.Low ?? 1m, Within(1m, given.Low, given.High), given.High, FigureSource.Assumed),
    };

    /// <summary>Images, minutes, characters, searches: nobody but the pricing file says how many.</summary>
    private static Quantity? Units(GivenFigure given) => given switch
    {
        { IsUnknown: true } => Unknown(0m, null),
        { Typical: { } typical } => Range(given.Low ?? 0m, typical, given.High, given.Source),
        { IsGiven: true } => Unknown(given.Low ?? 0m, given.High),
        _ => null,
    };

    private static decimal Within(decimal value, decimal? low, decimal? high)
    {
        value = Math.Max(value, low ?? value);
        return Math.Min(value, high ?? value);
    }

    /// <summary>The typical figure stands and the bounds make room for it: a bound of the catalog does not refute a measurement.</summary>
    private static Quantity Range(decimal low, decimal typical, decimal? high, FigureSource source) =>
        new(Math.Min(low, typical), typical, high is { } bound ? Math.Max(bound, typical) : null, source);

    /// <summary>What is proven stands in for no typical figure; its source says so.</summary>
    private static Quantity Unknown(decimal proven, decimal? high) => Range(proven, proven, high, FigureSource.Unknown);
}
