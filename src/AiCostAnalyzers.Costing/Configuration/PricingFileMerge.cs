using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Configuration;

/// <summary>
/// Makes one pricing file of several: entries of the same key field by field, the nearest file's field first.
/// A key that any file rejects stays rejected: what its entry meant to say, and for whom, is not known.
/// </summary>
internal static class PricingFileMerge
{
    /// <param name="files">The farthest first.</param>
    public static PricingFile Merge(IReadOnlyList<PricingFile> files)
    {
        var merged = PricingFile.Empty;
        for (var depth = 0; depth < files.Count; depth++)
        {
            merged = Merge(AtDepth(files[depth], depth), merged);
        }

        return merged;
    }

    /// <summary>Patterns overlap without being equal, so calls and entry points carry their rank along instead of being merged by key alone.</summary>
    private static PricingFile AtDepth(PricingFile file, int depth) => file with
    {
        Calls = [.. file.Calls.Select(call => call with { Depth = depth })],
        Counts = [.. file.Counts.Select(count => count with { Depth = depth })],
        EntryPoints = [.. file.EntryPoints.Select(entry => entry with { Depth = depth })],
        Observed = file.Observed with
        {
            Calls = [.. file.Observed.Calls.Select(call => call with { Figures = call.Figures with { Depth = depth } })],
            Counts = [.. file.Observed.Counts.Select(count => count with { Figures = count.Figures with { Depth = depth } })],
            EntryPoints = [.. file.Observed.EntryPoints.Select(entry => entry with { Figures = entry.Figures with { Depth = depth } })],
        },
    };

    private static PricingFile Merge(PricingFile near, PricingFile far) => new()
    {
        Includes = [.. far.Includes, .. near.Includes],
        PricesAsOf = Single(near.PricesAsOf, far.PricesAsOf),
        Discounts = Dictionary(near.Discounts, far.Discounts, (a, b) => Single(a, b)!),
        Models = List(near.Models, far.Models, model => (model.Id, model.Provider), Model),
        Deployments = List(near.Deployments, far.Deployments, deployment => deployment.Name, Deployment),
        Defaults = new DefaultsEntry
        {
            Model = Single(near.Defaults.Model, far.Defaults.Model),
            Count = Single(near.Defaults.Count, far.Defaults.Count),
            Tokens = Dictionary(near.Defaults.Tokens, far.Defaults.Tokens, Tokens),
        },
        Calls = [.. far.Calls, .. near.Calls],
        Counts = List(near.Counts, far.Counts, count => (count.Name, count.Member, count.EntryPoint), Count),
        EntryPoints = [.. far.EntryPoints, .. near.EntryPoints],
        Observed = new ObservedFigures
        {
            MaxAge = Single(near.Observed.MaxAge, far.Observed.MaxAge),

            // A measurement is a whole: of two of one thing, the nearer file's holds.
            Calls = List(near.Observed.Calls, far.Observed.Calls, call => call.Figures.Pattern, (nearer, _) => nearer),
            Counts = List(near.Observed.Counts, far.Observed.Counts, count => (count.Figures.Name, count.Figures.Member, count.Figures.EntryPoint), (nearer, _) => nearer),
            EntryPoints = List(near.Observed.EntryPoints, far.Observed.EntryPoints, entry => entry.Figures.Pattern, (nearer, _) => nearer),
        },
        ListedPrices = [.. far.ListedPrices, .. near.ListedPrices],
        Budgets = Budgets(near.Budgets, far.Budgets),
        Substitutes = [.. far.Substitutes.Where(entry => !near.Substitutes.Any(nearer => SpeakOfTheSame(nearer.Rule, entry.Rule))), .. near.Substitutes],
    };

    /// <summary>Of values that are entries of their own the nearest stands, but says nothing where a farther one is rejected.</summary>
    private static Given<T>? Single<T>(Given<T>? near, Given<T>? far) => near is null ? far
        : far is null ? near
        : near with { IsRejected = near.IsRejected || far.IsRejected };

    private static SortedDictionary<TKey, TValue> Dictionary<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> near, IReadOnlyDictionary<TKey, TValue> far, Func<TValue, TValue, TValue> merge)
        where TKey : notnull
    {
        var merged = new SortedDictionary<TKey, TValue>(typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default);
        foreach (var entry in far)
        {
            merged[entry.Key] = entry.Value;
        }

        foreach (var entry in near)
        {
            merged[entry.Key] = merged.TryGetValue(entry.Key, out var other) ? merge(entry.Value, other) : entry.Value;
        }

        return merged;
    }

    /// <summary>Farther entries keep their places, with what the nearer ones of the same key change; the other nearer ones follow.</summary>
    private static List<T> List<T, TKey>(IReadOnlyList<T> near, IReadOnlyList<T> far, Func<T, TKey> keyOf, Func<T, T, T> merge)
        where TKey : notnull
    {
        var merged = far.ToList();
        var places = merged.Select((entry, place) => (Key: keyOf(entry), place)).ToDictionary(pair => pair.Key, pair => pair.place);
        foreach (var entry in near)
        {
            if (places.TryGetValue(keyOf(entry), out var place))
            {
                merged[place] = merge(entry, merged[place]);
            }
            else
            {
                merged.Add(entry);
            }
        }

        return merged;
    }

    private static Given<DefaultTokensEntry> Tokens(Given<DefaultTokensEntry> near, Given<DefaultTokensEntry> far) =>
        new(new DefaultTokensEntry(near.Value.Input ?? far.Value.Input, near.Value.Output ?? far.Value.Output), near.Position)
        {
            IsRejected = near.IsRejected || far.IsRejected,
        };

    private static CountAnnotation Count(CountAnnotation near, CountAnnotation far) => near with
    {
        Typical = near.Typical ?? far.Typical,
        High = near.High ?? far.High,
        IsRejected = near.IsRejected || far.IsRejected,
    };

    private static DeploymentEntry Deployment(DeploymentEntry near, DeploymentEntry far) => near with
    {
        Model = near.Model ?? far.Model,
        Multiplier = near.Multiplier ?? far.Multiplier,
        Environment = near.Environment ?? far.Environment,
        Sku = near.Sku ?? far.Sku,
        PerMonth = near.Sku is null ? far.PerMonth : near.PerMonth,
        IsRejected = near.IsRejected || far.IsRejected,
    };

    private static ModelEntry Model(ModelEntry near, ModelEntry far) => near.IsListed && far.IsListed ? near : near with
    {
        Match = near.Match.Count > 0 ? near.Match : far.Match,
        Kind = near.Kind ?? far.Kind,
        Size = near.Size ?? far.Size,
        ContextWindow = near.ContextWindow ?? far.ContextWindow,
        MaxOutputTokens = near.MaxOutputTokens ?? far.MaxOutputTokens,
        Capabilities = near.Capabilities ?? far.Capabilities,
        EmbeddingDimensions = near.EmbeddingDimensions ?? far.EmbeddingDimensions,
        TokenizerMultiplier = near.TokenizerMultiplier ?? far.TokenizerMultiplier,
        FlexMultiplier = near.FlexMultiplier ?? far.FlexMultiplier,
        PriorityMultiplier = near.PriorityMultiplier ?? far.PriorityMultiplier,
        MinCacheableTokens = near.MinCacheableTokens ?? far.MinCacheableTokens,
        PerSearch = near.PerSearch ?? far.PerSearch,
        Retires = near.Retires ?? far.Retires,
        Replacement = near.Replacement ?? far.Replacement,
        Price = Price(near.Price, far.Price),
        LaterPrices = near.LaterPrices.Count > 0 ? near.LaterPrices : far.LaterPrices,
        IsRejected = near.IsRejected || far.IsRejected,
    };

    private static PricePeriod Price(PricePeriod near, PricePeriod far) => near with
    {
        Bands = [Band(near.Bands[0], far.Bands[0]), .. (near.Bands.Count > 1 ? near : far).Bands.Skip(1)],
        PerImage = near.PerImage ?? far.PerImage,
        PerMinute = near.PerMinute ?? far.PerMinute,
        PerMillionCharacters = near.PerMillionCharacters ?? far.PerMillionCharacters,
        PerRequest = near.PerRequest ?? far.PerRequest,
        AudioInput = near.AudioInput ?? far.AudioInput,
        AudioOutput = near.AudioOutput ?? far.AudioOutput,
        ImageOutput = near.ImageOutput ?? far.ImageOutput,
        OffPeakMultiplier = near.OffPeakMultiplier ?? far.OffPeakMultiplier,
    };

    private static PriceBand Band(PriceBand near, PriceBand far) => new()
    {
        Input = near.Input ?? far.Input,
        Output = near.Output ?? far.Output,
        CacheRead = near.CacheRead ?? far.CacheRead,
        CacheWrite = near.CacheWrite ?? far.CacheWrite,
        CacheWriteHour = near.CacheWriteHour ?? far.CacheWriteHour,
        BatchInput = near.BatchInput ?? far.BatchInput,
        BatchOutput = near.BatchOutput ?? far.BatchOutput,
    };

    /// <summary>A name makes budgets of two files one; budgets without a name all hold.</summary>
    private static List<BudgetEntry> Budgets(IReadOnlyList<BudgetEntry> near, IReadOnlyList<BudgetEntry> far) =>
        List(near, far, budget => (object?)budget.Name ?? budget.Position, Budget);

    private static BudgetEntry Budget(BudgetEntry near, BudgetEntry far) => near with
    {
        EntryPoint = near.EntryPoint ?? far.EntryPoint,
        Project = near.Project ?? far.Project,
        Scope = near.Scope ?? far.Scope,
        PerRequest = near.PerRequest ?? far.PerRequest,
        PerMonth = near.PerMonth ?? far.PerMonth,
        Increase = near.Increase ?? far.Increase,
        Apply = near.Apply ?? far.Apply,
        Level = near.Level ?? far.Level,
        WarnAt = near.WarnAt ?? far.WarnAt,
        Assumed = near.Assumed ?? far.Assumed,
        Owner = near.Owner ?? far.Owner,
        Message = near.Message ?? far.Message,
        Ticket = near.Ticket ?? far.Ticket,
        Unknown = near.Unknown ?? far.Unknown,
        Accepted = near.Accepted ?? far.Accepted,
    };

    /// <summary>A nearer file may approve what a farther one denies, and the other way round.</summary>
    private static bool SpeakOfTheSame(SubstituteRule near, SubstituteRule far) =>
        near.To == far.To && (near.From == far.From || near.From is null);
}
