namespace AiCostAnalyzers.Tokens;

/// <summary>
/// Which Han characters and words o200k_base has a token for: the characters exactly, the words as four bits each in a table, which takes
/// one other word in two hundred for one of them. The longest word from the left is one token, which is nearly what merging by rank gives.
/// </summary>
internal sealed class HanVocabulary(byte[] characters, byte[] words)
{
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    /// <summary>Longer words of the vocabulary are advertisements that prompts do not hold.</summary>
    private const int MaxWord = 4;

    /// <summary>Tokens of a character that the vocabulary spells by its bytes: most of the first two of the three have a token.</summary>
    private const long SpelledInRange = 2 * PieceCosts.Token;
    private const long SpelledElsewhere = 3 * PieceCosts.Token;

    /// <summary>Of a word that holds Han, and perhaps a symbol before it and other letters. In millionths of a token.</summary>
    public long Of(string text, in Piece piece, PieceCosts letters)
    {
        var cost = 0L;
        for (var i = piece.Start; i < piece.BodyEnd;)
        {
            var length = WordAt(text, i, piece.BodyEnd);
            if (length > 0)
            {
                cost += PieceCosts.Token;
                i += length;
            }
            else if (text[i] < '\u0080' && i >= piece.BodyStart)
            {
                var end = i + 1;
                while (end < piece.BodyEnd && text[end] < '\u0080')
                {
                    end++;
                }

                cost += letters.Of(end - i);
                i = end;
            }
            else
            {
                cost += i < piece.BodyStart ? PieceCosts.Token : OfCharacter(text[i]);
                i += char.IsHighSurrogate(text[i]) && i + 1 < piece.BodyEnd ? 2 : 1;
            }
        }

        return cost;
    }

    private static bool IsHan(char character) => character is >= FirstHan and <= LastHan;

    private static bool IsSet(byte[] bits, int bit) => (bits[bit >> 3] & (1 << (bit & 7))) != 0;

    private long OfCharacter(char character) =>
        !IsHan(character) ? SpelledElsewhere : IsSet(characters, character - FirstHan) ? PieceCosts.Token : SpelledInRange;

    /// <returns>Length of the longest word from here on; 0 where none of several characters begins here.</returns>
    private int WordAt(string text, int start, int end)
    {
        var hash = unchecked((2166136261u ^ text[start]) * 16777619u);
        var longest = 0;
        for (var i = start + 1; i < end && i - start < MaxWord && IsHan(text[i]); i++)
        {
            hash = unchecked((hash ^ text[i]) * 16777619u);
            longest = Contains(hash) ? i + 1 - start : longest;
        }

        return longest;
    }

    /// <summary>The bits of FNV-1a are mixed before two halves of them are taken: it leaves the upper ones alike.</summary>
    private bool Contains(uint hash)
    {
        hash ^= hash >> 16;
        hash = unchecked(hash * 0x85EBCA6Bu);
        hash ^= hash >> 13;
        hash = unchecked(hash * 0xC2B2AE35u);
        hash ^= hash >> 16;
        var second = unchecked(hash * 0x9E3779B1u);
        return IsSet(words, (int)(hash & 0xFFFF)) && IsSet(words, (int)(hash >> 16)) && IsSet(words, (int)(second & 0xFFFF)) && IsSet(words, (int)(second >> 16));
    }
}
