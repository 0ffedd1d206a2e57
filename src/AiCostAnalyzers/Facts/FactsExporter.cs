using System.Text;
using AiCostAnalyzers.Files;

namespace AiCostAnalyzers.Facts;

/// <summary>Writes a compilation's facts and its summary. The only place in the analyzers that touches a file.</summary>
internal static class FactsExporter
{
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
        catch (Exception e) when (WholeFile.IsInaccessible(e))
        {
            return false;
        }
    }

    private static void Replace(string path, string text)
    {
        try
        {
            WholeFile.Put(path, temporary => File.WriteAllText(temporary, text, s_utf8));
        }
        catch (Exception e) when (WholeFile.IsInaccessible(e))
        {
        }
    }
#pragma warning restore RS1035
}
