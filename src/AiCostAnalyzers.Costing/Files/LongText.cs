using System.Text;

namespace AiCostAnalyzers.Files;

/// <summary>
/// A text of megabytes, in pieces. As one string it would be among the objects that only a full collection takes away, and a build node
/// that writes a report would stop for one each time.
/// </summary>
public sealed class LongText
{
    internal const int PieceLength = 16 * 1024;

    private readonly List<char[]> _pieces = [];
    private char[] _last = [];
    private int _used = PieceLength;

    public LongText Append(char c)
    {
        Room();
        _last[_used++] = c;
        return this;
    }

    public LongText Append(char c, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Append(c);
        }

        return this;
    }

    public LongText Append(string text) => Append(text, 0, text.Length);

    public LongText Append(string text, int start, int length)
    {
        while (length > 0)
        {
            var copied = Math.Min(length, Room());
            text.CopyTo(start, _last, _used, copied);
            (_used, start, length) = (_used + copied, start + copied, length - copied);
        }

        return this;
    }

    public LongText Append(char[] text, int start, int length)
    {
        while (length > 0)
        {
            var copied = Math.Min(length, Room());
            Array.Copy(text, start, _last, _used, copied);
            (_used, start, length) = (_used + copied, start + copied, length - copied);
        }

        return this;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces)
        {
            text.Append(piece.Array, piece.Offset, piece.Count);
        }

        return text.ToString();
    }

    /// <summary>In their order. A pair of surrogates may stand in two of them.</summary>
    internal IEnumerable<ArraySegment<char>> Pieces =>
        _pieces.Select((piece, i) => new ArraySegment<char>(piece, 0, i == _pieces.Count - 1 ? _used : PieceLength));

    /// <summary>How much the last piece still takes: at least one character.</summary>
    private int Room()
    {
        if (_used == PieceLength)
        {
            _pieces.Add(_last = new char[PieceLength]);
            _used = 0;
        }

        return PieceLength - _used;
    }
}
