using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Files;
using Microsoft.Build.Framework;

namespace AiCostAnalyzers.Tasks;

/// <summary>Writes entry.txt of an entry project that a total asks for: which facts its report is made of.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteAiCostEntry : AiCostEntryTask
{
    public override bool Execute()
    {
        string path = Path.Combine(Folder, EntryProject.FileName);
        if (Facts.Length == 0)
        {
            OutputFile.TryDelete(path);
            return true;
        }

        try
        {
            OutputFile.WriteIfDifferent(path, Entry().Write(Folder));
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            new BuildLog(Log).Warning(DiagnosticIds.NotChecked, $"{Facts[0].GetMetadata("Project")} is not in the total: {exception.Message}");
        }

        return !Log.HasLoggedErrors;
    }
}
