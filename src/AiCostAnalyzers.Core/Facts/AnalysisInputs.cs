using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Facts;

/// <summary>
/// What the pricing and settings files tell the analyzers: the content of <c>inputs.txt</c>, which a task writes before the compiler runs.
/// Lines, not JSON: an analyzer carries no JSON library. No budgets and no volumes, so that changing those recompiles nothing.
/// </summary>
public sealed record AnalysisInputs
{
    public static readonly AnalysisInputs None = new();

    /// <summary>Whether a pricing file covers the project.</summary>
    public bool HasPricingFile { get; init; }

    /// <summary>Selects <c>appsettings.{Environment}.json</c>.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>The day whose prices hold; null for the catalog's own.</summary>
    public CalendarDate? PricesAsOf { get; init; }

    /// <summary>The part taken off, per provider, 0 to 1.</summary>
    public IReadOnlyDictionary<string, decimal> Discounts { get; init; } = new Dictionary<string, decimal>();

    /// <summary>
    /// Prices that came as a package of their own, in force where they are later than the built-in ones; null for none.
    /// They are a file beside <c>inputs.txt</c>, no part of it, and read when the first price is asked for.
    /// </summary>
    public Lazy<PriceCatalog?>? Catalog { get; init; }

    /// <summary>The team's own models and prices.</summary>
    public IReadOnlyList<ModelInfo> Models { get; init; } = [];

    public IReadOnlyList<Deployment> Deployments { get; init; } = [];

    public UsageDefaults Defaults { get; init; } = new();

    public IReadOnlyList<CallAnnotation> Calls { get; init; } = [];

    public IReadOnlyList<CountAnnotation> Counts { get; init; } = [];

    /// <summary>Days after which a measurement is old; null for none.</summary>
    public int? ObservedMaxAge { get; init; }

    public IReadOnlyList<SubstituteRule> Substitutes { get; init; } = [];

    /// <summary>Of the settings files, only values that name a model or a deployment.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>Assembly names of the projects that this one references, directly or not.</summary>
    public IReadOnlyList<string> ProjectAssemblies { get; init; } = [];

    /// <summary>Text files that the project includes.</summary>
    public IReadOnlyList<PromptFile> PromptFiles { get; init; } = [];

    /// <summary>
    /// Reads what <see cref="Write"/> wrote. Unknown lines are skipped, so that an older analyzer lives with a newer task,
    /// and so are damaged ones; what the text does not say is as in <see cref="None"/>. Never throws.
    /// </summary>
    /// <returns><see cref="None"/> when the text is empty or of another version.</returns>
    public static AnalysisInputs Parse(string text) => InputsReader.Read(text);

    /// <summary>Sorted, invariant, <c>\n</c> only: equal inputs give equal bytes.</summary>
    public string Write() => InputsWriter.Write(this);
}

/// <summary>A deployment's name and what it runs.</summary>
/// <param name="Model">Empty where the pricing file's entry is invalid: the model is unknown then, also if the name is that of a model.</param>
/// <param name="Multiplier">On the model's price; null for the catalog's of its place.</param>
/// <param name="Environment">Where it applies; null everywhere.</param>
/// <param name="PerMonth">USD a month of provisioned throughput, whose calls cost nothing each; null where calls are billed.</param>
public sealed record Deployment(string Name, string Model, decimal? Multiplier, string? Environment, decimal? PerMonth, SourcePosition Position)
{
    public DeploymentPlace Place { get; init; }
}

/// <summary>To where a deployment's work is bound, which some providers bill apart.</summary>
public enum DeploymentPlace
{
    Global,
    DataZone,
    Regional,
}

/// <summary>A value of a settings file.</summary>
/// <param name="Key">With colons, as <c>Ai:ChatModel</c>.</param>
public sealed record Setting(string Key, string Value, SourcePosition Position);
