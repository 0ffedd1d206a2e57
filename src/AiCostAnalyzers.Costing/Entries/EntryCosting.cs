using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Entries;

/// <summary>What came of costing an entry project.</summary>
/// <param name="Report">Null where facts are missing: figures without them would pass for the whole.</param>
public sealed record EntryOutcome(EntryProject Entry, ProjectConfiguration Configuration, DueFacts Facts, CostReport? Report)
{
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
        return new EntryOutcome(entry, configuration, facts, CostingRun.Judge(costed, pricingFile)) { Costed = costed };
    }
}
