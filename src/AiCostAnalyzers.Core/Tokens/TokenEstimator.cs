namespace AiCostAnalyzers.Tokens;

/// <summary>Counts tokens as o200k_base would, without its vocabulary. How, and how well: docs/tokens.md.</summary>
public static class TokenEstimator
{
    /// <summary>Tokens of <paramref name="text"/>, 0 for an empty one. Deterministic on every platform; allocates nothing per piece.</summary>
    public static int Estimate(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var weights = PieceWeights.Instance;
        var scanner = new PreTokenScanner(text);
        var sum = 0L;
        while (scanner.MoveNext(out var piece))
        {
            sum += weights.Of(text, piece);
        }

        return (int)Math.Max(1L, (sum + (PieceCosts.Token / 2)) / PieceCosts.Token);
    }
}
