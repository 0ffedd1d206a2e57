using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Configuration;

/// <summary>Turns the pricing file and the settings into what analyzers and linker work with: entries by their meaning, rejected ones as unknown.</summary>
public static class InputsBuilder
{
    private const string Origin = "pricing file";

    /// <param name="pricesAsOf">The build's own day; null for the pricing file's.</param>
    /// <param name="projectAssemblies">Names of the assemblies of referenced projects.</param>
    /// <param name="catalog">Prices that came as a package of their own; null for none.</param>
    public static AnalysisInputs Build(
        LoadedPricing pricing,
        string environment,
        CalendarDate? pricesAsOf,
        IReadOnlyList<Setting> settings,
        IReadOnlyList<string> projectAssemblies,
        Lazy<PriceCatalog?>? catalog = null)
    {
        var file = pricing.File;
        return new AnalysisInputs
        {
            Catalog = catalog,
            HasPricingFile = pricing.HasPricingFile,
            Environment = environment,
            PricesAsOf = pricesAsOf ?? (file.PricesAsOf is { IsRejected: false } asOf ? asOf.Value : null),
            Discounts = file.Discounts.Where(discount => !discount.Value.IsRejected)
                .ToDictionary(discount => discount.Key, discount => discount.Value.Value, StringComparer.Ordinal),
            Models = Models(file, isDayUnknown: pricesAsOf is null && file.PricesAsOf is { IsRejected: true }, () => PriceCatalog.Later(catalog?.Value)),
            Deployments = [.. file.Deployments.Where(deployment => IsFor(deployment, environment)).Select(Deployment)],
            Defaults = Defaults(file.Defaults),
            Calls = [.. file.Calls, .. file.Observed.Calls.Select(call => call.Figures)],
            Counts = [.. file.Counts, .. file.Observed.Counts.Select(count => count.Figures)],
            ObservedMaxAge = file.Observed.MaxAge is { IsRejected: false } maxAge ? maxAge.Value : null,
            Substitutes = [.. file.Substitutes.Select(entry => entry.Rule)],
            Settings = settings,
            ProjectAssemblies = projectAssemblies,
        };
    }

    /// <summary>The models that a pricing file's own prices make, for a catalog to be extended with.</summary>
    public static IReadOnlyList<ModelInfo> OwnModels(PricingFile file) => Models(file, isDayUnknown: false, static () => PriceCatalog.BuiltIn);

    /// <summary>Whether a text names a model or a deployment: what <see cref="SettingsReader"/> may keep.</summary>
    public static Func<string, bool> KnownNames(PricingFile file, Lazy<PriceCatalog?>? given = null)
    {
        var catalog = new Lazy<PriceCatalog>(() =>
        {
            var prices = PriceCatalog.Later(given?.Value);
            return prices.With(Models(file, isDayUnknown: false, () => prices));
        });
        var deployments = new HashSet<string>(file.Deployments.Select(deployment => deployment.Name), StringComparer.OrdinalIgnoreCase);
        return name => deployments.Contains(name) || catalog.Value.Find(name) is not null;
    }

    private static bool IsFor(DeploymentEntry deployment, string environment) =>
        deployment.Environment is null || deployment.Environment.Equals(environment, StringComparison.OrdinalIgnoreCase);

    private static Deployment Deployment(DeploymentEntry entry) => entry.IsRejected
        ? new Deployment(entry.Name, "", null, null, null, entry.Position)
        : new Deployment(entry.Name, entry.Model!, entry.Multiplier, entry.Environment, entry.PerMonth, entry.Position)
        {
            Place = entry.Sku switch
            {
                DeploymentSku.DataZone => DeploymentPlace.DataZone,
                DeploymentSku.Regional => DeploymentPlace.Regional,
                _ => DeploymentPlace.Global,
            },
        };

    private static UsageDefaults Defaults(DefaultsEntry entry)
    {
        var tokens = new SortedDictionary<OperationKind, DefaultTokens>();
        foreach (var builtIn in UsageDefaults.BuiltInTokens)
        {
            tokens[builtIn.Key] = builtIn.Value;
        }

        foreach (var given in entry.Tokens)
        {
            tokens.TryGetValue(given.Key, out var builtIn);
            if (given.Value.IsRejected)
            {
                tokens.Remove(given.Key);
            }
            else
            {
                tokens[given.Key] = new DefaultTokens(given.Value.Value.Input ?? builtIn!.Input, given.Value.Value.Output ?? builtIn!.Output);
            }
        }

        return new UsageDefaults
        {
            Model = entry.Model is { IsRejected: false } model ? model.Value : null,
            Count = entry.Count is null ? new UsageDefaults().Count : entry.Count.IsRejected ? null : entry.Count.Value,
            Tokens = tokens,
        };
    }

    /// <summary>The file's own models, and those of the catalog whose price it leaves in doubt. Without either the catalog is not even loaded.</summary>
    private static List<ModelInfo> Models(PricingFile file, bool isDayUnknown, Func<PriceCatalog> catalog)
    {
        var doubtful = new HashSet<string>(
            file.Discounts.Where(discount => discount.Value.IsRejected).Select(discount => discount.Key), StringComparer.OrdinalIgnoreCase);
        bool IsDoubtful(ModelInfo model) => isDayUnknown || doubtful.Contains(model.Provider);

        var own = file.Models.SelectMany(entry => Own(entry, catalog())).Select(model => IsDoubtful(model) ? Unpriced(model) : model).ToList();
        return !isDayUnknown && doubtful.Count == 0
            ? own
            : [.. own, .. catalog().Models.Where(model => IsDoubtful(model) && !own.Exists(other => Replaces(other, model))).Select(Unpriced)];
    }

    private static bool Replaces(ModelInfo own, ModelInfo model) =>
        own.Id.Equals(model.Id, StringComparison.OrdinalIgnoreCase)
        && (own.Provider.Length == 0 || own.Provider.Equals(model.Provider, StringComparison.OrdinalIgnoreCase));

    /// <summary>An entry that names no provider holds for each that serves the id, so that each keeps its discount and limits.</summary>
    private static IEnumerable<ModelInfo> Own(ModelEntry entry, PriceCatalog catalog)
    {
        var known = catalog.WithId(entry.Id)
            .Where(model => entry.Provider is null || entry.Provider.Equals(model.Provider, StringComparison.OrdinalIgnoreCase))
            .DefaultIfEmpty(Described(entry, catalog) ?? new ModelInfo { Id = entry.Id, Provider = entry.Provider ?? "", Periods = [] });
        return known.Select(model => entry.IsRejected
            ? Unpriced(model with { Aliases = [.. entry.Match, .. model.Aliases] })
            : model with
            {
                Aliases = [.. entry.Match, .. model.Aliases],
                Kind = entry.Kind ?? model.Kind,
                Size = entry.Size ?? model.Size,
                Periods = entry.HasPrice || model.Periods.Count == 0 ? [entry.Price, .. entry.LaterPrices] : model.Periods,
                ContextWindow = entry.ContextWindow ?? model.ContextWindow,
                MaxOutputTokens = entry.MaxOutputTokens ?? model.MaxOutputTokens,
                Capabilities = entry.Capabilities ?? model.Capabilities,
                Retires = entry.Retires?.AddDays(1) ?? model.Retires,
                Replacement = entry.Replacement ?? model.Replacement,
                TokenizerMultiplier = entry.TokenizerMultiplier ?? model.TokenizerMultiplier,
                Flex = Factor(entry.FlexMultiplier) ?? model.Flex,
                Priority = Factor(entry.PriorityMultiplier) ?? model.Priority,
                MinCacheableTokens = entry.MinCacheableTokens ?? model.MinCacheableTokens,
                PerSearch = entry.PerSearch ?? model.PerSearch,
                EmbeddingDimensions = entry.EmbeddingDimensions ?? model.EmbeddingDimensions,
                Confidence = "high",
                Origin = entry.IsListed ? entry.Position.File : Origin,
            });
    }

    /// <summary>Price lists have a version of a model, as <c>gpt-4o-2024-08-06</c>, beside the model: what the catalog says of one holds of the other, but for prices.</summary>
    private static ModelInfo? Described(ModelEntry entry, PriceCatalog catalog) =>
        entry.IsListed && catalog.Find(entry.Id, entry.Provider) is { } model
            ? model with { Id = entry.Id, Provider = entry.Provider ?? model.Provider, Aliases = [] }
            : null;

    private static PriceFactor? Factor(decimal? multiplier) => multiplier is { } factor ? new PriceFactor(factor) : null;

    private static ModelInfo Unpriced(ModelInfo model) =>
        model with { Periods = [new PricePeriod { Bands = [new PriceBand()] }], Origin = Origin };
}
