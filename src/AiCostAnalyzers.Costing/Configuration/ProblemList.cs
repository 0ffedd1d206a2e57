using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Configuration;

/// <summary>Gathers what is wrong with one file; past <see cref="MaxProblems"/> it only counts, so that a damaged file cannot flood a log.</summary>
internal sealed class ProblemList(string file)
{
    public const int MaxProblems = 100;

    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>All that were found, also those not kept.</summary>
    public int Count { get; private set; }

    public void Add(SourcePosition position, string message)
    {
        if (++Count <= MaxProblems)
        {
            _problems.Add(new ConfigurationProblem(DiagnosticIds.PricingFileInvalid, message, position));
        }
    }

    public IReadOnlyList<ConfigurationProblem> ToList() => Count <= MaxProblems
        ? _problems
        : [.. _problems, new ConfigurationProblem(DiagnosticIds.PricingFileInvalid, $"{Count - MaxProblems} more problems in this file", new SourcePosition(file, 1, 1))];

    /// <summary>Text of the file as a message may show it: one line, not long.</summary>
    public static string Shown(string text, int max = 60) => ReportText.OneLine(text.Length > max ? text.Substring(0, max) + "…" : text);
}
