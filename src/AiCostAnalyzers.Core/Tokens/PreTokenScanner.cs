namespace AiCostAnalyzers.Tokens;

internal enum PieceKind
{
    /// <summary>Lead: one character that is no letter, or nothing. Body: letters. Tail: an apostrophe suffix such as <c>'ll</c>.</summary>
    Word,

    /// <summary>Body: one to three digits.</summary>
    Number,

    /// <summary>Lead: a space, or nothing. Body: symbols. Tail: the line ends and slashes after them.</summary>
    Symbols,

    /// <summary>Body: white space up to its last line end.</summary>
    LineEnd,

    /// <summary>Body: white space without line ends.</summary>
    Space,
}

/// <summary>A piece of text that no token crosses. Lengths in UTF-16 units.</summary>
internal readonly record struct Piece(PieceKind Kind, int Start, int Lead, int Body, int Tail)
{
    public int BodyStart => Start + Lead;

    public int BodyEnd => Start + Lead + Body;

    public int End => BodyEnd + Tail;
}

/// <summary>
/// Cuts text as o200k_base does before it looks for tokens. A hand-written reading of its regular expression (docs/tokens.md),
/// whose alternatives are tried in the same order; what its backtracking gives is worked out instead.
/// </summary>
internal struct PreTokenScanner(string text)
{
    private int _position;

    public bool MoveNext(out Piece piece)
    {
        piece = default;
        if (_position >= text.Length)
        {
            return false;
        }

        piece = Next();
        _position = piece.End;
        return true;
    }

    private readonly Piece Next()
    {
        var start = _position;
        var first = CharClasses.At(text, start, out var length);
        if (Word(start, first, length) is { } word)
        {
            return word;
        }

        if (first == CharClass.Number)
        {
            return Number(start);
        }

        var lead = text[start] == ' ' ? 1 : 0;
        return IsSymbol(start + lead) ? Symbols(start, lead) : Space(start);
    }

    private readonly Piece? Word(int start, CharClass first, int length)
    {
        var isMark = (first & CharClass.Mark) != 0;
        var lead = isMark || first is CharClass.Symbol or CharClass.Space ? length : 0;
        var end = Letters(start + lead, out var endsLower);
        if (isMark && !endsLower)
        {
            // A mark leads small letters only: the second alternative would let it lead capitals, but the first takes it alone before.
            (lead, end) = (0, Letters(start, out _));
        }

        return end == start + lead ? null : new Piece(PieceKind.Word, start, lead, end - start - lead, Suffix(end));
    }

    /// <returns>The end of the letters from <paramref name="start"/> that make one word: capitals, then small letters.</returns>
    /// <param name="endsLower">Whether the last of them may be small, as the first alternative demands.</param>
    private readonly int Letters(int start, out bool endsLower)
    {
        var end = start;
        var endOfLower = start;
        CharClass current;
        while (((current = ClassAt(end, out var length)) & CharClass.Upper) != 0)
        {
            end += length;
            endOfLower = (current & CharClass.Lower) != 0 ? end : endOfLower;
        }

        endsLower = endOfLower > start || (current & CharClass.Lower) != 0;
        if ((current & CharClass.Lower) == 0)
        {
            // Nothing follows that has to be small. Of `日本AB` the first alternative takes `日本`; of `AB` alone the second takes all.
            return endsLower ? endOfLower : end;
        }

        while (((current = ClassAt(end, out var length)) & CharClass.Lower) != 0)
        {
            end += length;
        }

        return end;
    }

    /// <returns>Length of 's, 't, 'm, 'd, 're, 've or 'll in any case, else 0.</returns>
    private readonly int Suffix(int start)
    {
        if (start + 1 >= text.Length || text[start] != '\'')
        {
            return 0;
        }

        var second = start + 2 < text.Length ? text[start + 2] | 0x20 : 0;
        return (text[start + 1] | 0x20, second) switch
        {
            ('s' or 't' or 'm' or 'd', _) => 2,
            ('r' or 'v', 'e') or ('l', 'l') => 3,
            _ => 0,
        };
    }

    private readonly Piece Number(int start)
    {
        var end = start;
        for (var digits = 0; digits < 3 && ClassAt(end, out var length) == CharClass.Number; digits++)
        {
            end += length;
        }

        return new Piece(PieceKind.Number, start, 0, end - start, 0);
    }

    private readonly Piece Symbols(int start, int lead)
    {
        var end = start + lead;
        while (IsSymbol(end))
        {
            _ = CharClasses.At(text, end, out var length);
            end += length;
        }

        var tail = end;
        while (tail < text.Length && text[tail] is '\r' or '\n' or '/')
        {
            tail++;
        }

        return new Piece(PieceKind.Symbols, start, lead, end - start - lead, tail - end);
    }

    private readonly Piece Space(int start)
    {
        var end = start;
        var lineEnd = start;
        while (end < text.Length && (CharClasses.At(text, end, out _) & CharClass.Space) != 0)
        {
            end++;
            lineEnd = text[end - 1] is '\r' or '\n' ? end : lineEnd;
        }

        if (lineEnd > start)
        {
            return new Piece(PieceKind.LineEnd, start, 0, lineEnd - start, 0);
        }

        // The last space before a word or symbol leads that one.
        var gives = end < text.Length && end - start > 1 ? 1 : 0;
        return new Piece(PieceKind.Space, start, 0, end - start - gives, 0);
    }

    private readonly bool IsSymbol(int index) =>
        index < text.Length && CharClasses.At(text, index, out _) is CharClass.Symbol or (CharClass.Upper | CharClass.Lower | CharClass.Mark);

    /// <summary>Past the end: white space, which ends every kind of piece.</summary>
    private readonly CharClass ClassAt(int index, out int length)
    {
        length = 0;
        return index < text.Length ? CharClasses.At(text, index, out length) : CharClass.Space;
    }
}
