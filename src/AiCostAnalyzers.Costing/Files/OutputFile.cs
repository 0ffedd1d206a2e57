using System.Text;

namespace AiCostAnalyzers.Files;

/// <summary>Writes files that other steps of the build watch: whole or not at all, and untouched where nothing changed.</summary>
public static class OutputFile
{
    private const int Attempts = 5;

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
        string temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            using (var text = new StreamWriter(temporary, append: false, Utf8, LongText.PieceLength))
            {
                foreach (var piece in content.Pieces)
                {
                    text.Write(piece.Array!, piece.Offset, piece.Count);
                }
            }

            Put(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
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

    /// <summary>Another build of the same folder may put the file there, or take it away, between the look and the move.</summary>
    private static void Put(string temporary, string path)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                if (File.Exists(path))
                {
                    File.Replace(temporary, path, destinationBackupFileName: null);
                }
                else
                {
                    File.Move(temporary, path);
                }

                return;
            }
            catch (IOException) when (attempt < Attempts && File.Exists(temporary))
            {
            }
        }
    }

    /// <summary>Deletes a file, if it is there and can be.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (IsInaccessible(exception))
        {
        }
    }

    /// <summary>Whether an exception says that a path cannot be read or written, as against a mistake of ours.</summary>
    public static bool IsInaccessible(Exception exception) => exception is IOException or UnauthorizedAccessException or System.Security.SecurityException;
}
