namespace AiCostAnalyzers.Baselines;

/// <summary>How the cost of one unit of an entry point changed. All in USD; <see cref="Before"/> and <see cref="After"/> at the same prices.</summary>
/// <param name="Before">What the baseline's quantities cost now; 0 for a new entry point.</param>
/// <param name="After">What it costs; 0 for one that is gone.</param>
/// <param name="GroundedAfter">The part of it that rests on no assumption.</param>
/// <param name="Usage">The part of the change that comes from tokens, rounds and counts that somebody said or measured.</param>
/// <param name="Price">What the prices alone did since the baseline was written: in none of the others.</param>
/// <param name="VolumeBefore">Units a month in the baseline, now where the baseline has none.</param>
/// <param name="VolumeAfter">Units a month; null where nobody said.</param>
public sealed record EntryPointChange(
    string Project,
    string Id,
    string Unit,
    decimal Before,
    decimal After,
    decimal GroundedAfter,
    decimal Usage,
    decimal Price,
    decimal? VolumeBefore,
    decimal? VolumeAfter)
{
    /// <summary>The part that comes from calls, models, prompts and loops in the source.</summary>
    public decimal Code => After - Before - Usage;

    /// <summary>USD a month, of a volume that is known; an entry point that is new, or gone, has none on one side.</summary>
    public decimal? BeforePerMonth => Before == 0m ? 0m : Before * VolumeBefore;

    public decimal? AfterPerMonth => After == 0m ? 0m : After * VolumeAfter;

    /// <summary>The part of the difference a month that comes from usage, a volume that changed included; null where the difference is not known.</summary>
    public decimal? UsagePerMonth => BeforePerMonth is null || AfterPerMonth is null
        ? null
        : (Usage * (VolumeBefore ?? 0m)) + (After * ((VolumeAfter ?? 0m) - (VolumeBefore ?? 0m)));

    /// <summary>The part of the difference a month that comes from the source.</summary>
    public decimal? CodePerMonth => AfterPerMonth - BeforePerMonth - UsagePerMonth;

    /// <summary>Whether a unit or a month costs other than it did.</summary>
    public bool IsChange => After != Before || AfterPerMonth != BeforePerMonth;

    /// <summary>Call sites that are new, gone or other than they were, the largest difference first.</summary>
    public IReadOnlyList<CallChange> Calls { get; init; } = [];

    public decimal? GroundedAfterPerMonth => GroundedAfter == 0m ? 0m : GroundedAfter * VolumeAfter;
}
