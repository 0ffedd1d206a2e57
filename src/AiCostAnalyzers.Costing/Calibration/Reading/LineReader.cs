namespace AiCostAnalyzers.Calibration.Reading;

/// <summary>
/// One line after another of a text, each read as if it were a text of its own. A line may be longer than memory: nothing of it is held but
/// the buffer.
/// </summary>
internal sealed class LineReader(TextReader inner) : TextReader
{
    private readonly char[] _buffer = new char[1 << 16];
    private int _next, _filled;
    private bool _isAtEnd;

    /// <summary>Goes to the next line, whatever is left of this one. The first call goes to the first line.</summary>
    /// <returns>False where there is none.</returns>
    public bool NextLine(bool isFirst)
    {
        if (!isFirst)
        {
            FinishLine();
        }

        _isAtEnd = false;
        return _next < _filled || Fill();
    }

    public override int Peek() => HasMore() ? _buffer[_next] : -1;

    public override int Read() => HasMore() ? _buffer[_next++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0 || !HasMore())
        {
            return 0;
        }

        var available = Math.Min(count, _filled - _next);
        var end = Array.IndexOf(_buffer, '\n', _next, available);
        var length = (end < 0 ? _next + available : end) - _next;
        Array.Copy(_buffer, _next, buffer, index, length);
        _next += length;
        return length;
    }

    private bool HasMore()
    {
        if (_isAtEnd || (_next >= _filled && !Fill()))
        {
            return false;
        }

        if (_buffer[_next] != '\n')
        {
            return true;
        }

        _next++;
        _isAtEnd = true;
        return false;
    }

    /// <summary>Passes over what is left of the line.</summary>
    /// <returns>Whether it ended with a line break.</returns>
    public bool FinishLine()
    {
        while (!_isAtEnd && (_next < _filled || Fill()))
        {
            var end = Array.IndexOf(_buffer, '\n', _next, _filled - _next);
            _next = end < 0 ? _filled : end + 1;
            _isAtEnd = end >= 0;
        }

        return _isAtEnd;
    }

    private bool Fill()
    {
        (_next, _filled) = (0, inner.Read(_buffer, 0, _buffer.Length));
        return _filled > 0;
    }
}
