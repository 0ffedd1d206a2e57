namespace AiCostAnalyzers.Costs;

/// <summary>An arm and the part of the runs that takes it.</summary>
/// <param name="HasShare">Whether an annotation weighs it. Of arms without one only the dearest counts as typical.</param>
internal readonly record struct WeightedArm(CostExpression Expression, decimal Weight, bool HasShare);

/// <summary>How <c>share</c> weighs the arms of a choice.</summary>
internal static class ArmWeights
{
    /// <summary>The part of the runs that makes the call, where <paramref name="weight"/> gets to its branch.</summary>
    public static decimal OfCall(CallCost call, decimal weight) => call.Share is { } share ? Math.Min(share, weight) : weight;

    /// <summary>Arms with a share take it; the others have what is left. Shares that add up to more than there is are scaled down.</summary>
    public static IReadOnlyList<WeightedArm> Of(Choice choice, decimal weight)
    {
        var shares = choice.Arms.Select(ShareOf).ToList();
        var given = shares.Sum(share => share ?? 0m);
        var scale = given > weight ? weight / given : 1m;
        var rest = Math.Max(0m, weight - given);
        return [.. choice.Arms.Select((arm, i) => new WeightedArm(arm, shares[i] * scale ?? rest, shares[i] is not null))];
    }

    /// <summary>The share of the calls that stand in the arm itself; what a called member says of its own branches is not about this one.</summary>
    private static decimal? ShareOf(CostExpression arm) => arm switch
    {
        CallCost call => call.Share,
        Repeated repeated => ShareOf(repeated.Body),
        Sum sum => sum.Parts.Max(ShareOf),
        _ => null,
    };
}
