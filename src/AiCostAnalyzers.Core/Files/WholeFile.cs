namespace AiCostAnalyzers.Files;

/// <summary>
/// Puts files in their places whole or not at all: each is written beside its place under a name that nobody else has, and moved there. A
/// writer that is killed leaves that other file behind; the next one that writes the same file takes it away.
/// </summary>
public static class WholeFile
{
    private const int Attempts = 5;
    private const string Extension = ".tmp";

    /// <summary>
    /// Nobody writes one file for so long: what is older is no other build's that runs now. It is told by the times of the files alone, which
    /// are of one clock, that of the disk.
    /// </summary>
    private static readonly TimeSpan LeftAfter = TimeSpan.FromHours(1);

    /// <param name="write">Writes the content to the path that it is given.</param>
    /// <exception cref="IOException">The file or its folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder cannot be written.</exception>
    public static void Put(string path, Action<string> write)
    {
        // A name of its own: two builds of one folder must not write into each other's.
        var temporary = path + "." + Guid.NewGuid().ToString("N") + Extension;
        try
        {
            write(temporary);
            var written = File.GetLastWriteTimeUtc(temporary);
            Move(temporary, path);
            DeleteLeft(path, written - LeftAfter);
        }
        finally
        {
            TryDelete(temporary);
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

    /// <summary>Another build of the same folder may put the file there, or take it away, between the look and the move.</summary>
    private static void Move(string temporary, string path)
    {
        for (var attempt = 1; ; attempt++)
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

    private static void DeleteLeft(string path, DateTime before)
    {
        try
        {
            foreach (var other in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*" + Extension))
            {
                if (IsTemporaryOf(path, other) && File.GetLastWriteTimeUtc(other) < before)
                {
                    TryDelete(other);
                }
            }
        }
        catch (Exception exception) when (IsInaccessible(exception))
        {
            // The file itself is in its place.
        }
    }

    private static bool IsTemporaryOf(string path, string other)
    {
        var (name, otherName) = (Path.GetFileName(path), Path.GetFileName(other));
        var length = otherName.Length - name.Length - 1 - Extension.Length;
        return length > 0
            && otherName.StartsWith(name + ".", StringComparison.Ordinal)
            && otherName.EndsWith(Extension, StringComparison.Ordinal)
            && Guid.TryParseExact(otherName.Substring(name.Length + 1, length), "N", out _);
    }
}
