using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Budgets;

/// <summary>A part of what a budget limits.</summary>
/// <param name="Factor">1, or the entry point's units a month.</param>
internal sealed record BudgetPart(EntryPointReport EntryPoint, int Definition, Scenario Scenario, decimal Factor);

/// <summary>What a budget limits: one entry point, or several together.</summary>
/// <param name="Name">As a message begins: <c>POST /tickets/triage</c>.</param>
/// <param name="EntryPoint">Where it is one.</param>
/// <param name="Cost">Of all parts, and what is paid by the month.</param>
/// <param name="Missing">Entry points that could not be added, for want of a volume.</param>
internal sealed record BudgetSubject(
    string Name, EntryPointReport? EntryPoint, IReadOnlyList<BudgetPart> Parts, CostFigure Cost, IReadOnlyList<EntryPointReport> Missing)
{
    /// <summary>Whether something of it has no figure.</summary>
    public bool IsIncomplete => Missing.Count > 0 || !Cost.IsComplete;

    public decimal? Actual(BudgetLevel level) => level == BudgetLevel.High ? Cost.High : Cost.Typical;

    /// <summary>What each call site adds to the typical cost.</summary>
    public IReadOnlyDictionary<string, decimal> Contributions()
    {
        var total = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in Parts)
        {
            foreach (var one in part.Scenario.Costs.Contributions(part.Definition))
            {
                total.TryGetValue(one.Key, out var sofar);
                total[one.Key] = sofar + (one.Value * part.Factor);
            }
        }

        return total;
    }

    /// <summary>The figure if one call had another price; null where it is unbounded.</summary>
    public decimal? ActualWith(string call, CostRange price, BudgetLevel level)
    {
        var actual = Actual(level);
        foreach (var part in Parts)
        {
            if (part.EntryPoint.CallSites.Contains(call))
            {
                var (before, after) = (part.Scenario.Costs.Figure(part.Definition), part.Scenario.With(call, price, part.Definition));
                actual += (level == BudgetLevel.High ? after.High - before.High : after.Typical - before.Typical) * part.Factor;
            }
        }

        return actual;
    }
}
