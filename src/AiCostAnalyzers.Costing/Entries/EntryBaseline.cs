using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Entries;

/// <summary>An entry project's baseline, as it lies on disk.</summary>
public static class EntryBaseline
{
    /// <summary>Full path, existing or not.</summary>
    public static string PathOf(EntryProject entry) => entry.BaselineFile.Length > 0 ? entry.BaselineFile : Path.Combine(entry.ProjectDirectory, Baseline.FileName);

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is too long.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="System.Text.DecoderFallbackException">It is not text.</exception>
    public static string ReadText(string path) => JsonFileText.Read(path);

    /// <returns>No baseline and no problem where there is no file.</returns>
    internal static (Baseline? Baseline, ReportProblem? Problem) Read(EntryProject entry, PricingFile pricingFile)
    {
        var path = PathOf(entry);
        if (!File.Exists(path))
        {
            return (null, null);
        }

        var name = RelativePath.From(entry.ProjectDirectory, path);
        try
        {
            return (BaselineFile.Read(JsonFileText.Read(path), name), null);
        }
        catch (BaselineException exception)
        {
            return (null, Problem(pricingFile, exception.Message, exception.Position));
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception) || exception is InvalidDataException or System.Text.DecoderFallbackException)
        {
            return (null, Problem(pricingFile, exception.Message, new SourcePosition(name, 1, 1)));
        }
    }

    private static ReportProblem Problem(PricingFile pricingFile, string message, SourcePosition position) => new(
        DiagnosticIds.PricingFileInvalid,
        pricingFile.Budgets.Any(budget => budget.Increase is not null) ? ProblemSeverity.Error : ProblemSeverity.Warning,
        ReportText.OneLine("the baseline cannot be read: " + message),
        position);
}
