namespace AiCostAnalyzers.Prices;

/// <summary>What the catalog's providers are called elsewhere, and which of them resell.</summary>
public static class Providers
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["amazon"] = "amazon",
        ["anthropic"] = "anthropic",
        ["aws"] = "bedrock",
        ["azure"] = "azure",
        ["azure_ai"] = "azure",
        ["bedrock"] = "bedrock",
        ["cerebras"] = "cerebras",
        ["cohere"] = "cohere",
        ["deepseek"] = "deepseek",
        ["gemini"] = "google",
        ["google"] = "google",
        ["groq"] = "groq",
        ["meta"] = "meta",
        ["microsoft"] = "microsoft",
        ["mistral"] = "mistral",
        ["mistralai"] = "mistral",
        ["openai"] = "openai",
        ["openrouter"] = "openrouter",
        ["qwen"] = "qwen",
        ["vertex_ai"] = "vertex",
        ["voyage"] = "voyageai",
        ["voyageai"] = "voyageai",
        ["x-ai"] = "xai",
        ["xai"] = "xai",
    };

    /// <summary>Hosts that bill other vendors' models at the vendor's list price, or serve the catalog's models of another key.</summary>
    private static readonly Dictionary<string, string[]> Hosted = new(StringComparer.OrdinalIgnoreCase)
    {
        ["azure"] = ["azure", "microsoft"],
        ["bedrock"] = ["amazon", "anthropic", "bedrock"],
        ["vertex"] = ["google", "anthropic"],
    };

    /// <summary>What others call a provider, as the catalog does: <c>bedrock_converse</c> is <c>bedrock</c>. One that it does not know stays as it is.</summary>
    public static string Canonical(string name)
    {
        name = name.ToLowerInvariant();
        return OfPrefix(name)
            ?? (name.StartsWith("vertex_ai", StringComparison.Ordinal) ? "vertex"
            : name.StartsWith("bedrock", StringComparison.Ordinal) ? "bedrock"
            : name.StartsWith("azure", StringComparison.Ordinal) ? "azure"
            : name is "text-completion-openai" ? "openai"
            : name is "cohere_chat" ? "cohere"
            : name);
    }

    /// <summary>The provider that <c>prefix/model</c> names; null when the prefix is none of a provider.</summary>
    public static string? OfPrefix(string prefix) => Prefixes.TryGetValue(prefix, out var provider) ? provider : null;

    /// <summary>Whether a model of one provider is what a call to another reaches.</summary>
    public static bool Serves(string called, string modelProvider)
    {
        called = OfPrefix(called) ?? called;
        return Hosted.TryGetValue(called, out var hosted)
            ? Array.IndexOf(hosted, modelProvider) >= 0
            : string.Equals(called, modelProvider, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>0 for vendors, who come first where nobody says who serves a model.</summary>
    public static int ResaleRank(string provider) => provider switch
    {
        "azure" => 1,
        "groq" => 2,
        "cerebras" => 3,
        "openrouter" => 4,
        _ => 0,
    };
}
