using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Usage;

/// <summary>Joins what the source proves of a call with what the pricing file says of it.</summary>
public sealed class UsageResolver(IReadOnlyList<CallAnnotation> calls, IReadOnlyList<CountAnnotation> counts, UsageDefaults defaults)
{
    /// <summary>The usage of a call, field by field: the nearest file, then the most specific pattern, then the source, then the defaults.</summary>
    /// <param name="callSiteId"><c>Namespace.Type.Member(Operation)#k</c>.</param>
    /// <param name="model">Bounds the high figures; null where unknown.</param>
    public CallUsage Usage(string callSiteId, OperationKind kind, PromptFacts prompt, LimitFacts limit, ModelInfo? model) =>
        throw new NotImplementedException();

    /// <summary>The model that an annotation names for the call; null if none does.</summary>
    public string? AnnotatedModel(string callSiteId) => throw new NotImplementedException();

    /// <summary>How often a loop runs.</summary>
    /// <param name="member">Display name of the member that holds the loop.</param>
    /// <param name="entryPoint">Id of the entry point that is being priced, or null.</param>
    public Quantity Count(string name, string member, string? entryPoint) => throw new NotImplementedException();

    public UsageDefaults Defaults => defaults;

    public IReadOnlyList<CallAnnotation> Calls => calls;

    public IReadOnlyList<CountAnnotation> Counts => counts;
}
