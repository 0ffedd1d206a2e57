using System.Text;

namespace AiCostAnalyzers.Facts;

/// <summary>Writes a compilation's facts and its summary. The only place in the analyzers that touches a file.</summary>
internal static class FactsExporter
{
    private const int Attempts = 5;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(FactsCollector collected, ExportTarget target, CancellationToken cancellation)
    {
        var builder = new FactsBuilder(collected, new SourcePaths(target.ProjectDirectory), cancellation);
        var facts = builder.Build();
        ReplaceIfDifferent(Path.Combine(target.Folder, "summary.txt"), ProjectSummary.Of(facts, builder.VisibleMembers).Write());
        Replace(Path.Combine(target.Folder, "facts.json"), FactsWriter.Write(facts));
    }

    /// <summary>Later compilations have the file as input: one that is newer compiles them again.</summary>
    private static void ReplaceIfDifferent(string path, string text)
    {
        if (!Holds(path, text))
        {
            Replace(path, text);
        }
    }

    // Equal facts are written too: by their age the build tells them from those of an earlier compilation.
    // A build that cannot write facts is still a build: the task reports that nothing was checked (AIC9004).
#pragma warning disable RS1035 // Only a real build passes aicost.export; the alternatives that were measured cost a third more compiler time.
    private static bool Holds(string path, string text)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length == s_utf8.GetByteCount(text) && File.ReadAllBytes(path).SequenceEqual(s_utf8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Replace(string path, string text)
    {
        // A name of its own: two builds of one folder must not write into each other's.
        var temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            File.WriteAllText(temporary, text, s_utf8);
            Put(temporary, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Delete(temporary);
        }
    }

    /// <summary>Another build of the same folder may put the file there between the look and the move.</summary>
    private static void Put(string temporary, string path)
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

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
#pragma warning restore RS1035
}
