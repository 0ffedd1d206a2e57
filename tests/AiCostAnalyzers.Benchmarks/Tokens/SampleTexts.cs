using AiCostAnalyzers.Tests.Docs;

namespace AiCostAnalyzers.Benchmarks.Tokens;

/// <summary>The texts that the estimator's tests count.</summary>
internal static class SampleTexts
{
    /// <param name="kind">Such as <c>english</c>, or <c>json</c>.</param>
    public static IReadOnlyList<string> Of(string kind)
    {
        var samples = Repository.Read("tests", "AiCostAnalyzers.Core.Tests", "Tokens", "Samples", kind + ".txt");
        return [.. ("\n" + samples).Split("\n#### ").Skip(1).Select(s => s[(s.IndexOf('\n') + 1)..].TrimEnd('\n'))];
    }
}
