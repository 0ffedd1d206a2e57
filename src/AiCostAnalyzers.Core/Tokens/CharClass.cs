using System.Globalization;

namespace AiCostAnalyzers.Tokens;

/// <summary>What the o200k pattern tells apart. A mark is a letter of either case that may also lead a word.</summary>
[Flags]
internal enum CharClass
{
    /// <summary>Symbols, punctuation, controls and anything unassigned.</summary>
    Symbol = 0,

    /// <summary>May stand in the first part of a word: capitals, title case, letters without case, marks.</summary>
    Upper = 1,

    /// <summary>May stand in the second part of a word: small letters, letters without case, marks.</summary>
    Lower = 2,

    Mark = 4,
    Number = 8,
    Space = 16,

    /// <summary>Carriage return or line feed; always with <see cref="Space"/>.</summary>
    Newline = 32,
}

/// <summary>The class of a code point in a text of UTF-16.</summary>
internal static class CharClasses
{
    private static readonly CharClass[] Ascii = [.. Enumerable.Range(0, 128).Select(code => Of(((char)code).ToString(), 0))];

    /// <param name="length">Of the code point, 1 or 2; a lone surrogate is a symbol of length 1.</param>
    public static CharClass At(string text, int index, out int length)
    {
        length = 1;
        if (text[index] < Ascii.Length)
        {
            return Ascii[text[index]];
        }

        if (text[index] is >= '\u4E00' and <= '\u9FEF')
        {
            // Han, all of it letters without case: most of a Chinese text, and looking each up takes most of the time.
            return CharClass.Upper | CharClass.Lower;
        }

        length = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
        return Of(text, index);
    }

    private static CharClass Of(string text, int index)
    {
        if (char.IsWhiteSpace(text[index]))
        {
            return text[index] is '\r' or '\n' ? CharClass.Space | CharClass.Newline : CharClass.Space;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, index) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Upper,
            UnicodeCategory.LowercaseLetter => CharClass.Lower,
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharClass.Upper | CharClass.Lower,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
                CharClass.Upper | CharClass.Lower | CharClass.Mark,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharClass.Number,
            _ => CharClass.Symbol,
        };
    }
}
