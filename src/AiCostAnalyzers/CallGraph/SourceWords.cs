using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Which words stand in a text, by a look at its characters: most files say nothing that a question is about, and making syntax nodes of
/// one costs many times as much. Words in comments and strings are among them, so the answer is <em>may</em> or <em>not</em>.
/// </summary>
internal sealed class SourceWords
{
    private const int ChunkLength = 4096;

    // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/. Two words of one hash are only looked at in vain.
    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;

    private SourceWords(int[] hashes, bool isUnknown) => (Hashes, IsUnknown) = (hashes, isUnknown);

    /// <summary>Ascending, each once.</summary>
    public int[] Hashes { get; }

    /// <summary>Whether names may be spelled in another way than they are read: with escapes, or with characters that do not count.</summary>
    public bool IsUnknown { get; }

    public bool MayContain(string word) => IsUnknown || Array.BinarySearch(Hashes, HashOf(word)) >= 0;

    public static int HashOf(string word)
    {
        var hash = HashStart;
        foreach (var c in word)
        {
            hash = (hash ^ c) * HashFactor;
        }

        return (int)hash;
    }

    public static SourceWords In(SourceText text)
    {
        var hashes = new HashSet<int>();
        var isUnknown = Scan(text, hashes, wanted: null, ends: null);
        var all = new int[hashes.Count];
        hashes.CopyTo(all);
        Array.Sort(all);
        return new SourceWords(all, isUnknown);
    }

    /// <summary>Positions within the words of a text that may be a certain one, ascending.</summary>
    public static List<int> PositionsOf(string word, SourceText text)
    {
        var ends = new List<int>();
        Scan(text, hashes: null, HashOf(word), ends);
        return ends;
    }

    /// <summary>One loop for both questions: it runs over every character of a program.</summary>
    /// <param name="hashes">Takes those of all words.</param>
    /// <param name="ends">Takes the positions of the last characters of words with the wanted hash.</param>
    /// <returns>Whether names may be spelled in another way.</returns>
    private static bool Scan(SourceText text, HashSet<int>? hashes, int? wanted, List<int>? ends)
    {
        var isUnknown = false;
        var chunk = new char[Math.Min(ChunkLength, Math.Max(1, text.Length))];
        var hash = HashStart;
        var previous = ' ';
        for (var start = 0; start < text.Length; start += chunk.Length)
        {
            var length = Math.Min(chunk.Length, text.Length - start);
            text.CopyTo(start, chunk, 0, length);
            for (var i = 0; i < length; i++)
            {
                var c = chunk[i];
                if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (c > '\u007f' && IsOfWord(c, ref isUnknown)))
                {
                    // An escaped letter of a name; in a string it is one of a text, which is looked at in vain.
                    isUnknown |= previous == '\\' && (c is 'u' or 'U');
                    hash = (hash ^ c) * HashFactor;
                }
                else if (hash != HashStart)
                {
                    hashes?.Add((int)hash);
                    if ((int)hash == wanted)
                    {
                        ends?.Add(start + i - 1);
                    }

                    hash = HashStart;
                }

                previous = c;
            }
        }

        if (hash != HashStart)
        {
            hashes?.Add((int)hash);
            if ((int)hash == wanted)
            {
                ends?.Add(text.Length - 1);
            }
        }

        return isUnknown;
    }

    private static bool IsOfWord(char c, ref bool isUnknown)
    {
        // The language leaves format characters out of names.
        isUnknown |= CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
        return !char.IsWhiteSpace(c);
    }
}
