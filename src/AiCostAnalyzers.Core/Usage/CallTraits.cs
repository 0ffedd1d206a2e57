using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Usage;

/// <summary>What else is known of a call than model, prompt and limit.</summary>
/// <param name="Operation"><c>Namespace.Type.Method</c> of what it invokes.</param>
/// <param name="Stated">What the source itself states of its usage.</param>
/// <param name="MayBeFree">Whether it may also reach no model.</param>
public sealed record CallTraits(string Operation, StatedUsage Stated, bool MayBeFree = false)
{
    public static CallTraits Of(CallSiteFacts site) => new(site.Operation, site.Stated, site.MayBeFree);
}
