using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1009: attempts that the program has chosen multiply what one answer may cost.</summary>
internal sealed class AIC1009RetriesMultiplyCall : HotPathRule
{
    /// <summary>One more try is what every program does; hedged attempts are paid for in the normal case too.</summary>
    private const long FewestRetries = 3;

    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.RetriesMultiplyCall,
        "Retry or hedging multiplies the call",
        "{0} may be asked {1} for one answer ({2}), {3} each{4}; {5}{6}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Info,
        "Each attempt that reaches the model is paid for: answers that come too late, or cannot be parsed, as much as the one that is used.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        var frames = call.Site.Frames.Where(static f => f.Kind is FrameKind.Retry or FrameKind.Hedge).ToList();
        if (!frames.Exists(static f => !f.IsDefault))
        {
            return null;
        }

        decimal? attempts = frames.Aggregate((decimal?)1m, static (product, frame) => product * frame.Count);
        var isHedged = frames.Exists(static f => f is { Kind: FrameKind.Hedge, IsDefault: false, Count: null or > 1 });
        if ((!isHedged && attempts < FewestRetries)
            || call.Estimate is not { Model.Size: not ModelSize.Small, Cost: { } cost })
        {
            return null;
        }

        var times = attempts is { } most ? FormattableString.Invariant($"up to {most:#,0} times") : "again and again, without a bound,";
        return new HotPathFinding(
            s_descriptor,
            DiagnosticSeverity.Info,
            isHedged ? $"hedging asks {times.TrimEnd(',')}" : $"retries ask {times.TrimEnd(',')}",
            call.ModelText,
            times,
            How(frames, isHedged),
            call.PriceText,
            attempts is { } all ? $", {Money.Format(cost.Typical * all)} in the worst case" : "",
            isHedged ? "hedge only what nobody can wait for" : attempts is null ? "bound the attempts" : "allow fewer attempts");
    }

    private static string How(List<Frame> frames, bool isHedged) =>
        isHedged && frames.Exists(static f => f.Kind == FrameKind.Retry) ? "retries and hedging"
        : isHedged ? "hedging, each attempt paid"
        : frames.Count > 1 ? "retries within retries"
        : "retries";
}
