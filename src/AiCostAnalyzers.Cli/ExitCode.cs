namespace AiCostAnalyzers.Cli;

/// <summary>What a command ends with; documented in docs/aicost.md. Of several that apply, the most certain: broken, over, incomplete.</summary>
internal static class ExitCode
{
    public const int WithinBudget = 0;
    public const int OverBudget = 1;

    /// <summary>Wrong usage, or input that cannot be read.</summary>
    public const int Broken = 2;

    /// <summary>Something that was due is not in the report.</summary>
    public const int Incomplete = 3;
}
