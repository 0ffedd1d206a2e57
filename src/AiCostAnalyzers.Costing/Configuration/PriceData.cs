using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Configuration;

/// <summary>
/// Prices that came as packages of their own. The latest, if later than the built-in ones, lies as <see cref="FileName"/> in the aicost
/// folder, where analyzers, reports and <c>aicost</c> all find it: they must not price by different lists.
/// </summary>
public static class PriceData
{
    public const string FileName = "prices.txt";

    /// <summary>Puts the latest catalog into a folder, or takes away one that holds no more.</summary>
    /// <param name="files">Of catalogs, in any order.</param>
    /// <returns>What is wrong with those that cannot be used.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<ConfigurationProblem> Place(IReadOnlyList<string> files, string folder)
    {
        var problems = new List<ConfigurationProblem>();
        var target = Path.Combine(folder, FileName);
        string? latest = null;
        CalendarDate? date = null;
        foreach (var file in files)
        {
            if (TryRead(file, problems) is (var text, var catalog) && catalog.Date > (date ?? PriceCatalog.BuiltIn.Date))
            {
                (latest, date) = (text, catalog.Date);
            }
        }

        if (latest is null)
        {
            OutputFile.TryDelete(target);
        }
        else
        {
            OutputFile.WriteIfDifferent(target, latest);
        }

        return problems;
    }

    /// <summary>The catalog in an aicost folder, read when it is asked for; null where there is none.</summary>
    public static Lazy<PriceCatalog?>? In(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? new(() => TryRead(file, [])?.Catalog) : null;
    }

    private static (string Text, PriceCatalog Catalog)? TryRead(string file, List<ConfigurationProblem> problems)
    {
        try
        {
            var text = File.ReadAllText(file).Replace("\r\n", "\n");
            return (text, PriceCatalog.ReadChecked(text));
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception) || exception is InvalidDataException)
        {
            var reason = exception is InvalidDataException ? exception.Message : "the file cannot be read";
            problems.Add(new ConfigurationProblem(
                DiagnosticIds.PricingFileInvalid,
                $"these prices are not used, the built-in ones of {PriceCatalog.BuiltIn.Date} hold: {ProblemList.Shown(reason, max: 200)}",
                new SourcePosition(file.Replace('\\', '/'), 1, 1)));
            return null;
        }
    }
}
