using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Budgets;

/// <summary>A part of what a budget limits.</summary>
/// <param name="Program">The one that runs the entry point.</param>
/// <param name="Factor">1, or the entry point's units a month.</param>
internal sealed record BudgetPart(CostedProgram Program, EntryPointReport EntryPoint, int Definition, Scenario Scenario, decimal Factor);

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

    /// <summary>What each call site adds to the typical cost, in all programs that make the call; the dearest first.</summary>
    public IReadOnlyList<(LinkedCall Call, decimal Typical)> Contributions()
    {
        var total = new Dictionary<(string Project, string Key), (LinkedCall Call, decimal Typical)>();
        foreach (var part in Parts)
        {
            foreach (var one in part.Scenario.Costs.Contributions(part.Definition))
            {
                var call = part.Program.Program.CallsByKey[one.Key];
                var sofar = total.TryGetValue((call.Project, call.Key), out var known) ? known : (Call: call, Typical: 0m);
                total[(call.Project, call.Key)] = sofar with { Typical = sofar.Typical + (one.Value * part.Factor) };
            }
        }

        return [.. total.Values.OrderByDescending(one => one.Typical).ThenBy(one => one.Call.Project, StringComparer.Ordinal).ThenBy(one => one.Call.Key, StringComparer.Ordinal)];
    }

    /// <summary>The figure if one call used another model; null where it is unbounded.</summary>
    public decimal? ActualWith(LinkedCall call, Substitute substitute, BudgetLevel level)
    {
        var actual = Actual(level);
        foreach (var part in Parts)
        {
            if (part.EntryPoint.CallSites.Contains(call.Key) && part.Program.Program.CallsByKey[call.Key] is { } own && own.Project == call.Project)
            {
                var (before, after) = (part.Scenario.Costs.Figure(part.Definition), part.Scenario.With(call.Key, substitute.Cost, part.Definition));
                actual += (level == BudgetLevel.High ? after.High - before.High : after.Typical - before.Typical) * part.Factor;
            }
        }

        return actual;
    }
}
