using System.Text;

namespace AiCostAnalyzers.Files;

/// <summary>Writes files that other steps of the build watch: whole or not at all, and untouched where nothing changed.</summary>
public static class OutputFile
{
    private const int Attempts = 5;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="IOException">The file or its folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder cannot be written.</exception>
    public static void WriteIfDifferent(string path, string content)
    {
        byte[] bytes = Utf8.GetBytes(content);
        if (File.Exists(path) && Enumerable.SequenceEqual(File.ReadAllBytes(path), bytes))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            Put(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
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
