namespace AiCostAnalyzers.Tokens;

/// <summary>
/// How much an ASCII word costs more or less than its class and length tell, by the pairs and triples of letters in it:
/// frequent words are one token, odd ones several. Weights of hashed grams, read through a monotone calibration.
/// </summary>
internal sealed class WordCorrection(sbyte[] weights, long[] calibration)
{
    /// <summary>Letters; shorter words are nearly always one token, longer ones were not fitted.</summary>
    public const int MinLength = 3;

    public const int MaxLength = 21;

    private const long WeightUnit = PieceCosts.Token / 64;
    private const long CalibrationStep = PieceCosts.Token / 8;

    /// <param name="baseCost">Of the word's class and length.</param>
    public long Correct(long baseCost, string text, int start, int length)
    {
        var sum = 0L;
        for (var gramLength = 2; gramLength <= 3; gramLength++)
        {
            for (var at = -1; at + gramLength <= length + 1; at++)
            {
                sum += weights[Hash(text, start, length, at, gramLength)];
            }
        }

        var cost = Math.Max(0L, baseCost + (sum * WeightUnit));
        var step = cost / CalibrationStep;
        if (step >= calibration.Length - 1)
        {
            return calibration[calibration.Length - 1];
        }

        var (from, to) = (calibration[step], calibration[step + 1]);
        return from + ((to - from) * (cost % CalibrationStep) / CalibrationStep);
    }

    /// <summary>FNV-1a, with the gram's length in its basis, so that pairs and triples do not meet.</summary>
    private int Hash(string text, int start, int length, int at, int gramLength)
    {
        var hash = 2166136261u ^ (uint)gramLength;
        for (var i = at; i < at + gramLength; i++)
        {
            var character = i < 0 ? '^' : i == length ? '$' : (char)(text[start + i] | 0x20);
            hash = unchecked((hash ^ character) * 16777619u);
        }

        hash ^= hash >> 15;
        return (int)(hash % (uint)weights.Length);
    }
}
