namespace AiCostAnalyzers.Benchmarks;

/// <summary>One measurement that can be repeated by its name.</summary>
internal interface IBenchmarkCommand
{
    string Name { get; }

    /// <summary>Name and options, on one line; each option with a value, a number where it takes one. Others are refused.</summary>
    string Usage { get; }

    /// <summary>Options by which the command starts itself again, which nobody else gives.</summary>
    string InnerUsage => "";

    string Description { get; }

    /// <returns>The process's exit code: 0, or 2 where the options are wrong or a measured program failed.</returns>
    int Run(IReadOnlyList<string> options);
}
