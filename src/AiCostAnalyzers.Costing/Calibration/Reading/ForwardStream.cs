namespace AiCostAnalyzers.Calibration.Reading;

/// <summary>Reads a file or a pipe, however slow: its first bytes can be looked at beforehand, it counts what was read, and nothing is ever sought.</summary>
internal sealed class ForwardStream : Stream
{
    private readonly Stream _inner;
    private int _taken;

    /// <param name="looked">How many bytes are looked at. A pipe may bring them one by one.</param>
    public ForwardStream(Stream inner, int looked)
    {
        _inner = inner;
        var start = new byte[looked];
        for (int read; BytesRead < looked && (read = inner.Read(start, (int)BytesRead, looked - (int)BytesRead)) > 0;)
        {
            BytesRead += read;
        }

        Array.Resize(ref start, (int)BytesRead);
        Start = start;
    }

    /// <summary>The bytes that are looked at; fewer where there are no more.</summary>
    public byte[] Start { get; }

    /// <summary>From the file or pipe, those looked at among them.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_taken < Start.Length)
        {
            var taken = Math.Min(count, Start.Length - _taken);
            Array.Copy(Start, _taken, buffer, offset, taken);
            _taken += taken;
            return taken;
        }

        var read = _inner.Read(buffer, offset, count);
        BytesRead += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
