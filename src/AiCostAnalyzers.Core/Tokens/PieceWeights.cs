namespace AiCostAnalyzers.Tokens;

/// <summary>What each piece costs: the fitted constants of <c>o200k-weights.txt</c>, by class of piece.</summary>
internal sealed class PieceWeights
{
    private const string Leads = "nsx";
    private const string Shapes = "lCU";

    private readonly PieceCosts[] _words = new PieceCosts[18];
    private readonly PieceCosts?[] _correctedWords = new PieceCosts?[18];
    private readonly PieceCosts[] _accented = new PieceCosts[6];
    private readonly PieceCosts[] _symbols = new PieceCosts[8];
    private readonly PieceCosts[] _hangul = new PieceCosts[3];
    private readonly PieceCosts[] _cyrillic = new PieceCosts[3];
    private readonly HanVocabulary _han;
    private readonly PieceCosts _kana;
    private readonly PieceCosts _otherLetters;
    private readonly PieceCosts _digits;
    private readonly PieceCosts _otherNumbers;
    private readonly PieceCosts _otherSymbols;
    private readonly PieceCosts _spaces;
    private readonly PieceCosts _lineEnds;
    private readonly PieceCosts _spacedLineEnds;
    private readonly WordCorrection _correction;

    private PieceWeights(WeightFile file)
    {
        for (var shape = 0; shape < 3; shape++)
        {
            for (var lead = 0; lead < 3; lead++)
            {
                for (var suffix = 0; suffix < 2; suffix++)
                {
                    var name = $"W{Shapes[shape]}{Leads[lead]}{(suffix == 1 ? "a" : "")}";
                    _words[WordIndex(shape, lead, suffix)] = file.Means(name);
                    _correctedWords[WordIndex(shape, lead, suffix)] = file.WordBases(name);
                }
            }

            _accented[shape * 2] = file.Means($"EX{Shapes[shape]}n");
            _accented[(shape * 2) + 1] = file.Means($"EX{Shapes[shape]}s");
        }

        for (var index = 0; index < 8; index++)
        {
            _symbols[index] = file.Means($"P{((index & 4) != 0 ? "=" : "")}{((index & 2) != 0 ? "s" : "")}{((index & 1) != 0 ? "n" : "")}");
        }

        for (var lead = 0; lead < 3; lead++)
        {
            _hangul[lead] = file.Means($"KO{Leads[lead]}");
            _cyrillic[lead] = file.Means($"CY{Leads[lead]}");
        }

        _han = new HanVocabulary(file.HanCharacters, file.HanWords);
        (_kana, _otherLetters) = (file.Means("JA"), file.Means("OT"));
        (_digits, _otherNumbers, _otherSymbols) = (file.Means("N"), file.Means("Nx"), file.Means("NP"));
        (_spaces, _lineEnds, _spacedLineEnds) = (file.Means("WS"), file.Means("NL"), file.Means("NLs"));
        _correction = new WordCorrection(file.Grams, file.Calibration);
    }

    public static PieceWeights Instance { get; } = new(WeightFile.Load());

    /// <summary>Millionths of a token.</summary>
    public long Of(string text, in Piece piece) => piece.Kind switch
    {
        PieceKind.Word => Word(text, piece),
        PieceKind.Number => IsAscii(text, piece) ? _digits.Of(piece.Body) : _otherNumbers.Of(1),
        PieceKind.Symbols => Symbols(text, piece),
        PieceKind.LineEnd => LineEnd(text, piece),
        _ => _spaces.Of(piece.Body),
    };

    private static int WordIndex(int shape, int lead, int suffix) => (((shape * 3) + lead) * 2) + suffix;

    private long Word(string text, in Piece piece)
    {
        var lead = piece.Lead == 0 ? 0 : text[piece.Start] == ' ' ? 1 : 2;
        var scripts = Scripts.Of(text, piece.BodyStart, piece.BodyEnd);
        return scripts switch
        {
            Script.Ascii => AsciiWord(text, piece, lead),
            _ when (scripts & Script.Kana) != 0 => _kana.Of(piece.Body),
            _ when (scripts & Script.Han) != 0 => _han.Of(text, piece, _words[WordIndex(0, 0, 0)]),
            _ when (scripts & Script.Hangul) != 0 => _hangul[lead].Of(piece.Body),
            _ when (scripts & Script.CyrillicOrGreek) != 0 => _cyrillic[lead].Of(piece.Body),
            _ when (scripts & Script.Other) == 0 => _accented[(Shape(text, piece) * 2) + (lead == 1 ? 1 : 0)].Of(piece.Body),
            _ => _otherLetters.Of(piece.Body),
        };
    }

    private long AsciiWord(string text, in Piece piece, int lead)
    {
        var index = WordIndex(Shape(text, piece), lead, piece.Tail > 0 ? 1 : 0);
        return piece.Body is >= WordCorrection.MinLength and <= WordCorrection.MaxLength && _correctedWords[index] is { } bases
            ? _correction.Correct(bases.Of(piece.Body), text, piece.BodyStart, piece.Body)
            : _words[index].Of(piece.Body);
    }

    /// <returns>Index into <see cref="Shapes"/>: all capitals, and more than one; a capital first; neither.</returns>
    private static int Shape(string text, in Piece piece)
    {
        if (!char.IsUpper(text, piece.BodyStart))
        {
            return 0;
        }

        for (var i = piece.BodyStart + 1; i < piece.BodyEnd; i++)
        {
            if (!char.IsUpper(text[i]))
            {
                return 1;
            }
        }

        return piece.Body > 1 ? 2 : 1;
    }

    private long Symbols(string text, in Piece piece)
    {
        if (!IsAscii(text, piece))
        {
            return _otherSymbols.Of(piece.Body);
        }

        var repeats = piece.Body > 1 && IsOneCharacter(text, piece);
        var length = repeats ? CeilingOfLog2(piece.Body) : piece.Body;
        return _symbols[(repeats ? 4 : 0) + (piece.Lead > 0 ? 2 : 0) + (piece.Tail > 0 ? 1 : 0)].Of(length);
    }

    private long LineEnd(string text, in Piece piece)
    {
        var (lines, hasSpace) = (0, false);
        for (var i = piece.Start; i < piece.End; i++)
        {
            var isSecondHalf = text[i] == '\n' && i > piece.Start && text[i - 1] == '\r';
            lines += text[i] is '\r' or '\n' && !isSecondHalf ? 1 : 0;
            hasSpace |= text[i] is not ('\r' or '\n');
        }

        return (hasSpace ? _spacedLineEnds : _lineEnds).Of(lines);
    }

    private static bool IsAscii(string text, in Piece piece)
    {
        for (var i = piece.BodyStart; i < piece.BodyEnd; i++)
        {
            if (text[i] >= '\u0080')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOneCharacter(string text, in Piece piece)
    {
        for (var i = piece.BodyStart + 1; i < piece.BodyEnd; i++)
        {
            if (text[i] != text[piece.BodyStart])
            {
                return false;
            }
        }

        return true;
    }

    private static int CeilingOfLog2(int value)
    {
        var bits = 0;
        while (1L << bits < value)
        {
            bits++;
        }

        return bits;
    }
}
