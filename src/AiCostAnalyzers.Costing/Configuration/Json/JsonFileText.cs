using System.Text;

namespace AiCostAnalyzers.Configuration.Json;

/// <summary>The text of a JSON file: UTF-8, or UTF-16 by its byte order mark or by the zero bytes that ASCII leaves in it.</summary>
internal static class JsonFileText
{
    /// <summary>In bytes. A pricing file of ten thousand models is a tenth of it.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    public const string NotText = "the file is neither UTF-8 nor UTF-16 text";

    public const string NoFile = "it is a pipe or a device, not a file";

    public const string TooLong = "the file is longer than 8 MB";

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is too long.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="DecoderFallbackException">It is not text.</exception>
    public static string Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (!stream.CanSeek)
        {
            throw new InvalidDataException(NoFile);
        }

        if (stream.Length > MaxBytes)
        {
            throw new InvalidDataException(TooLong);
        }

        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return Decode(buffer.ToArray());
    }

    /// <exception cref="DecoderFallbackException">The bytes are no text.</exception>
    public static string Decode(byte[] bytes)
    {
        var text = EncodingOf(bytes).GetString(bytes);
        return text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
    }

    private static Encoding EncodingOf(byte[] bytes)
    {
        var (first, second) = bytes.Length > 1 ? (bytes[0], bytes[1]) : ((byte)'{', (byte)'}');
        return (first, second) switch
        {
            (0xFE, 0xFF) or (0, not 0) => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            (0xFF, 0xFE) or (not 0, 0) => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
    }
}
