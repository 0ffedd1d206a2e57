using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Usage;

/// <summary>What else is known of a call than model, prompt and limit.</summary>
/// <param name="Operation"><c>Namespace.Type.Method</c> of what it invokes.</param>
/// <param name="Stated">What the source itself states of its usage.</param>
public sealed record CallTraits(string Operation, StatedUsage Stated)
{
    public static CallTraits Of(CallSiteFacts site) => new(site.Operation, site.Stated);
}
