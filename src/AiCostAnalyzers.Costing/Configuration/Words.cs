using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Configuration;

/// <summary>The words that a pricing file uses for values of a closed set.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, OperationKind> Kinds = Of<OperationKind>();

    /// <summary>Without <see cref="ModelSize.Unknown"/>, which is said by leaving the key out.</summary>
    public static readonly IReadOnlyDictionary<string, ModelSize> Sizes = Of(ModelSize.Unknown);

    public static readonly IReadOnlyDictionary<string, ModelCapabilities> Capabilities = Of(ModelCapabilities.None);

    public static readonly IReadOnlyDictionary<string, DeploymentSku> Skus = Of<DeploymentSku>();

    /// <summary>Without <see cref="ServiceTier.Unknown"/>, which is said by leaving the key out.</summary>
    public static readonly IReadOnlyDictionary<string, ServiceTier> Tiers = Of(ServiceTier.Unknown);

    public static readonly IReadOnlyDictionary<string, string> Units =
        new[] { "request", "message", "tick", "run", "start" }.ToDictionary(unit => unit, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, BudgetScope> Scopes = Of<BudgetScope>();

    public static readonly IReadOnlyDictionary<string, BudgetApply> Applies = Of<BudgetApply>();

    public static readonly IReadOnlyDictionary<string, BudgetLevel> Levels = Of<BudgetLevel>();

    public static readonly IReadOnlyDictionary<string, AssumedSeverity> Severities = Of<AssumedSeverity>();

    public static readonly IReadOnlyDictionary<string, UnknownSeverity> UnknownSeverities = Of<UnknownSeverity>();

    private static Dictionary<string, T> Of<T>(params T[] without)
        where T : struct, Enum
    {
        var values = ((T[])Enum.GetValues(typeof(T))).Except(without);
        return values.ToDictionary(value => CamelCase(value.ToString()), StringComparer.Ordinal);
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
