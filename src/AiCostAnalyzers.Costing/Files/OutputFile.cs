using System.Text;

namespace AiCostAnalyzers.Files;

/// <summary>Writes files that other steps of the build watch: whole or not at all, and untouched where nothing changed.</summary>
public static class OutputFile
{
    private const int Attempts = 5;
    private const int Piece = 16 * 1024;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="IOException">The file or its folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder cannot be written.</exception>
    public static void WriteIfDifferent(string path, string content)
    {
        if (Holds(path, content))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            File.WriteAllText(temporary, content, Utf8);
            Put(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Compares piece by piece: a report is megabytes, and copies of it would be half of what writing it takes.</summary>
    private static bool Holds(string path, string content)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        // Opened even where its length tells enough: what somebody else holds locked is not replaced.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Piece);
        if (stream.Length != Utf8.GetByteCount(content))
        {
            return false;
        }

        using var text = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false, Piece);
        char[] piece = new char[Piece];
        int compared = 0;
        for (int read; (read = text.Read(piece, 0, piece.Length)) > 0; compared += read)
        {
            if (read > content.Length - compared || !AreEqual(piece, read, content, compared))
            {
                return false;
            }
        }

        return compared == content.Length;
    }

    private static bool AreEqual(char[] piece, int length, string content, int start)
    {
        for (int i = 0; i < length; i++)
        {
            if (piece[i] != content[start + i])
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
