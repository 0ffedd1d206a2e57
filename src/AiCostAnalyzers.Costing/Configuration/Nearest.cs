namespace AiCostAnalyzers.Configuration;

/// <summary>Finds the word that a mistyped one was meant to be.</summary>
internal static class Nearest
{
    private const int MaxLength = 160;

    /// <returns>Null when none is like it.</returns>
    public static string? To(string word, IEnumerable<string> candidates) => Of(word, candidates, most: 1).FirstOrDefault();

    /// <summary>Those that are like it, the likest first.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> candidates, int most)
    {
        if (word.Length is 0 or > MaxLength)
        {
            return [];
        }

        var plain = Plain(word);
        return
        [
            .. candidates
                .Where(candidate => candidate.Length <= MaxLength)
                .Select(candidate => (Candidate: candidate, Distance: Distance(plain, Plain(candidate))))
                .Where(pair => pair.Distance <= Math.Max(1, pair.Candidate.Length / 3))
                .OrderBy(pair => pair.Distance)
                .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
                .Select(pair => pair.Candidate)
                .Take(most),
        ];
    }

    /// <summary>How the word was cased and joined says nothing: <c>input_tokens</c> is <c>inputTokens</c>.</summary>
    private static string Plain(string word) => word.Replace("_", "").Replace("-", "").ToLowerInvariant();

    /// <summary>Letters to insert, delete, replace or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                var replace = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, replace);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
