namespace AiCostAnalyzers.Tokens;

/// <summary>Counts tokens as o200k_base would, without its vocabulary.</summary>
public static class TokenEstimator
{
    /// <summary>Tokens of <paramref name="text"/>, 0 for an empty one. Deterministic on every platform; allocates nothing per piece.</summary>
    public static int Estimate(string text) => throw new NotImplementedException();
}
