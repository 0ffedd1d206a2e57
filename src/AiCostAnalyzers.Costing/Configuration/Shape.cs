namespace AiCostAnalyzers.Configuration;

/// <summary>The keys that one kind of object in a pricing file may have. The published schema has the same, which a test compares.</summary>
/// <param name="Name">Of the definition in the schema.</param>
internal sealed record Shape(string Name, params string[] Keys)
{
    private static readonly string[] TokenPrices = ["input", "output", "cacheRead", "cacheWrite", "cacheWriteHour", "batchInput", "batchOutput"];

    private static readonly string[] Prices = [.. TokenPrices, "perImage", "perMinute", "perMillionCharacters", "perRequest", "bands"];

    public static readonly Shape File = new(
        "file", "$schema", "include", "prices", "deployments", "defaults", "calls", "counts", "entryPoints", "observed", "budgets", "substitutes");

    public static readonly Shape PriceSection = new("prices", "asOf", "discounts", "models");

    public static readonly Shape Model = new(
        "model",
        ["id", "match", "provider", "kind", "size", "contextWindow", "maxOutputTokens", "capabilities", "dimensions", "tokenizerMultiplier",
            "flexMultiplier", "priorityMultiplier", "minCacheableTokens", "perSearch", "retires", "replacement", .. Prices, "laterPrices"]);

    public static readonly Shape LaterPrice = new("laterPrice", ["from", .. Prices]);

    public static readonly Shape Band = new("band", ["aboveInputTokens", .. TokenPrices]);

    public static readonly Shape Deployment = new("deployment", "model", "multiplier", "environment", "sku", "perMonth");

    public static readonly Shape Defaults = new("defaults", ["model", "count", .. Words.Kinds.Keys]);

    public static readonly Shape DefaultTokens = new("defaultTokens", "inputTokens", "outputTokens");

    public static readonly Shape Call = new(
        "call", "inputTokens", "outputTokens", "cacheReadRatio", "cacheWriteRatio", "cacheWriteHourRatio", "tier", "rounds", "images", "audioMinutes", "characters",
        "searches", "share", "model", "kind");

    public static readonly Shape Quantity = new("quantity", "low", "typical", "high");

    public static readonly Shape Count = new("count", "typical", "high");

    public static readonly Shape EntryPoint = new("entryPoint", "requestsPerMonth", "owner", "unit");

    public static readonly Shape Observed = new("observed", "maxAge", "calls", "counts", "entryPoints");

    public static readonly Shape ObservedCall = new(
        "observedCall", "samples", "first", "last", "inputTokens", "cachedTokens", "outputTokens", "cacheReadRatio", "cacheWriteRatio", "rounds", "share", "model", "inferred");

    public static readonly Shape ObservedCount = new("observedCount", "samples", "first", "last", "p05", "p50", "mean", "p95");

    public static readonly Shape ObservedEntryPoint = new("observedEntryPoint", "first", "last", "requestsPerMonth");

    public static readonly Shape Distribution = new("distribution", "p05", "p50", "mean", "p95");

    public static readonly Shape Budget = new(
        "budget", "name", "entryPoint", "project", "scope", "perRequest", "perMonth", "increase", "apply", "level", "warnAt", "assumed",
        "owner", "message", "ticket", "unknown", "accepted");

    public static readonly Shape Increase = new("increase", "percent", "perMonth");

    public static readonly Shape Acceptance = new("accepted", "reason", "until");

    public static readonly Shape Substitutes = new("substitutes", "approved", "denied");

    public static readonly Shape Approval = new("approval", "from", "to", "evaluation");

    public static readonly IReadOnlyList<Shape> All =
    [
        File, PriceSection, Model, LaterPrice, Band, Deployment, Defaults, DefaultTokens, Call, Quantity, Count, EntryPoint, Observed,
        ObservedCall, ObservedCount, ObservedEntryPoint, Distribution, Budget, Increase, Acceptance, Substitutes, Approval,
    ];

    /// <summary>What to say of a key that is not one of ours: the one that was probably meant, or where it belongs.</summary>
    public string HintFor(string key)
    {
        if (Nearest.To(key, Keys) is { } meant)
        {
            return $"did you mean '{meant}'?";
        }

        var elsewhere = All.FirstOrDefault(shape => shape.Keys.Contains(key));
        return elsewhere is null
            ? $"known keys are {string.Join(", ", Keys)}"
            : $"'{key}' belongs into an object of kind '{elsewhere.Name}'; known keys here are {string.Join(", ", Keys)}";
    }
}
