using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Entries;

/// <summary>What came of costing an entry project.</summary>
/// <param name="Report">Null where facts are missing: figures without them would pass for the whole.</param>
public sealed record EntryOutcome(EntryProject Entry, ProjectConfiguration Configuration, DueFacts Facts, CostReport? Report)
{
    /// <summary>Full paths of all files that the report depends on, there or not.</summary>
    public IReadOnlyList<string> Probed =>
    [
        .. Configuration.Probed,
        .. Entry.Facts.Select(file => file.Path),
        Path.Combine(Path.GetDirectoryName(Entry.Facts[0].Path)!, PriceData.FileName),
        EntryBaseline.PathOf(Entry),
    ];

    /// <summary>What <see cref="Report"/> is made of.</summary>
    internal CostedProgram? Costed { get; init; }
}

/// <summary>From an entry project to its report: reads its facts and what the files around it say. The build and <c>aicost</c> both ask here.</summary>
public static class EntryCosting
{
    public static EntryOutcome Run(EntryProject entry)
    {
        var configuration = entry.LoadConfiguration();
        var facts = DueFacts.Read(entry.Facts);
        if (facts.Missing.Count > 0)
        {
            return new EntryOutcome(entry, configuration, facts, null);
        }

        var pricingFile = configuration.Pricing.File;
        var costed = CostingRun.Cost(facts.Projects, configuration.Inputs, pricingFile, entry.TargetFramework);
        var (baseline, problem) = EntryBaseline.Read(entry, pricingFile);
        return Judged(new EntryOutcome(entry, configuration, facts, null), costed, baseline, problem);
    }

    /// <summary>The outcome against a new baseline, and what to write as it.</summary>
    /// <param name="isRatchet">Whether only what costs less now is taken, so that a rise stays visible.</param>
    /// <returns>Null where there is no report to take it from.</returns>
    public static (EntryOutcome Outcome, string Content)? WithNewBaseline(EntryOutcome outcome, bool isRatchet)
    {
        if (outcome.Costed is not { } costed)
        {
            return null;
        }

        var now = BaselineBuilder.Of(costed);
        var baseline = isRatchet && EntryBaseline.Read(outcome.Entry, PricingFile.Empty).Baseline is { } before
            ? BaselineBuilder.Ratchet(before, now, BaselineComparison.Compare(before, costed))
            : now;
        return (Judged(outcome, costed, baseline, null), BaselineFile.Write(baseline));
    }

    /// <summary>The outcome against another baseline than the one beside the project.</summary>
    /// <param name="baseline">The content of the baseline's file; null for none.</param>
    /// <param name="name">What problems call it.</param>
    /// <exception cref="BaselineException">It is no baseline.</exception>
    public static EntryOutcome Against(EntryOutcome outcome, string? baseline, string name) => outcome.Costed is { } costed
        ? Judged(outcome, costed, baseline is null ? null : BaselineFile.Read(baseline, name), null)
        : outcome;

    private static EntryOutcome Judged(EntryOutcome outcome, CostedProgram costed, Baseline? baseline, ReportProblem? problem)
    {
        costed = costed.ComparedWith(baseline);
        var report = CostingRun.Judge(costed, outcome.Configuration.Pricing.File);
        return outcome with { Costed = costed, Report = problem is null ? report : report with { Problems = [problem, .. report.Problems] } };
    }
}
