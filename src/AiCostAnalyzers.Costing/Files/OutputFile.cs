using System.Text;

namespace AiCostAnalyzers.Files;

/// <summary>Writes files that other steps of the build watch: whole or not at all, and untouched where nothing changed.</summary>
public static class OutputFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="IOException">The file or its folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder cannot be written.</exception>
    public static void WriteIfDifferent(string path, string content) => WriteIfDifferent(path, new LongText().Append(content));

    /// <inheritdoc cref="WriteIfDifferent(string, string)"/>
    public static void WriteIfDifferent(string path, LongText content)
    {
        if (Holds(path, content))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Put(path, temporary =>
        {
            using var text = new StreamWriter(temporary, append: false, Utf8, LongText.PieceLength);
            foreach (var piece in content.Pieces)
            {
                text.Write(piece.Array!, piece.Offset, piece.Count);
            }
        });
    }

    /// <summary>Compares piece by piece: a report is megabytes, and copies of it would be half of what writing it takes.</summary>
    private static bool Holds(string path, LongText content)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        // What somebody else holds locked is not replaced: it cannot be opened here.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        var encoder = Utf8.GetEncoder();
        byte[] expected = new byte[Utf8.GetMaxByteCount(LongText.PieceLength)], found = new byte[expected.Length];
        foreach (var piece in content.Pieces)
        {
            int length = encoder.GetBytes(piece.Array!, piece.Offset, piece.Count, expected, 0, flush: false);
            if (!Fill(stream, found, length) || !AreEqual(expected, found, length))
            {
                return false;
            }
        }

        int rest = encoder.GetBytes([], 0, 0, expected, 0, flush: true);
        return Fill(stream, found, rest) && AreEqual(expected, found, rest) && stream.ReadByte() < 0;
    }

    private static bool Fill(Stream stream, byte[] bytes, int length)
    {
        for (int filled = 0, read; filled < length; filled += read)
        {
            read = stream.Read(bytes, filled, length - filled);
            if (read == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(byte[] expected, byte[] found, int length)
    {
        for (int i = 0; i < length; i++)
        {
            if (expected[i] != found[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc cref="WholeFile.TryDelete"/>
    public static void TryDelete(string path) => WholeFile.TryDelete(path);

    /// <inheritdoc cref="WholeFile.IsInaccessible"/>
    public static bool IsInaccessible(Exception exception) => WholeFile.IsInaccessible(exception);
}
