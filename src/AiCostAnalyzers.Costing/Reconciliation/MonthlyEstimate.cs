using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reconciliation;

/// <summary>What the calls of one model, by one deployment, are estimated to cost a month.</summary>
/// <param name="Deployment">As source or settings name it; null where they name the model itself.</param>
/// <param name="Models">One, unless the source leaves it between several; empty where it is not known.</param>
/// <param name="PerMonth">USD, typically.</param>
/// <param name="Assumed">Of it, what rests on assumptions.</param>
internal sealed record EstimatedPart(string? Deployment, IReadOnlyList<string> Models, decimal PerMonth, decimal Assumed);

/// <summary>The estimate of all programs by what a bill could call it.</summary>
internal sealed class MonthlyEstimate
{
    private MonthlyEstimate(IReadOnlyList<EntryOutcome> outcomes)
    {
        var parts = new Dictionary<(string?, string), EstimatedPart>();
        var silent = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var costed in outcomes.Select(outcome => outcome.Costed).OfType<Reports.CostedProgram>())
        {
            foreach (var entry in costed.Program.EntryPoints.Zip(costed.Report.EntryPoints, (linked, report) => (Linked: linked, Report: report)))
            {
                if (entry.Linked.Definition is not { } definition || !entry.Report.CostsSomething)
                {
                    continue;
                }

                if (entry.Report.Volume is not { } volume)
                {
                    silent.Add(entry.Report.Id);
                    continue;
                }

                foreach (var contribution in costed.Scenarios.Of(entry.Linked.Id).Costs.Contributions(definition))
                {
                    Add(parts, costed.Program.CallsByKey[contribution.Key], contribution.Value * volume);
                }
            }
        }

        foreach (var deployment in outcomes.SelectMany(outcome => Provisioned(outcome)).GroupBy(one => one.Name, StringComparer.Ordinal).Select(same => same.First()))
        {
            parts[(deployment.Name, deployment.Model)] = new EstimatedPart(deployment.Name, [deployment.Model], deployment.PerMonth, 0m);
        }

        Parts = [.. parts.OrderBy(part => part.Key.Item1, StringComparer.Ordinal).ThenBy(part => part.Key.Item2, StringComparer.Ordinal).Select(part => part.Value)];
        Silent = [.. silent];
    }

    public IReadOnlyList<EstimatedPart> Parts { get; }

    /// <summary>Entry points that cost something and nobody says how often they run.</summary>
    public IReadOnlyList<string> Silent { get; }

    public static MonthlyEstimate Of(IReadOnlyList<EntryOutcome> outcomes) => new(outcomes);

    private static void Add(Dictionary<(string?, string), EstimatedPart> parts, LinkedCall call, decimal perMonth)
    {
        var deployment = call.Estimate.IsDeployment ? call.Model.Candidates.Select(candidate => candidate.Text).FirstOrDefault(text => text.Length > 0) : null;
        var models = call.Estimate.Models.Select(model => model.Id).OrderBy(id => id, StringComparer.Ordinal).ToList();
        var key = (deployment, string.Join(" or ", models));
        var before = parts.TryGetValue(key, out var part) ? part : new EstimatedPart(deployment, models, 0m, 0m);
        parts[key] = before with { PerMonth = before.PerMonth + perMonth, Assumed = before.Assumed + (call.IsGrounded ? 0m : perMonth) };
    }

    private static IEnumerable<(string Name, string Model, decimal PerMonth)> Provisioned(EntryOutcome outcome)
    {
        var inUse = new HashSet<string>(outcome.Costed?.Program.Calls.SelectMany(call => call.Model.Candidates).Select(candidate => candidate.Text) ?? [], StringComparer.Ordinal);
        return outcome.Configuration.Inputs.Deployments
            .Where(deployment => deployment.PerMonth is not null && inUse.Contains(deployment.Name))
            .Where(deployment => deployment.Environment is null || deployment.Environment.Equals(outcome.Configuration.Inputs.Environment, StringComparison.OrdinalIgnoreCase))
            .Select(deployment => (deployment.Name, outcome.Costed!.Program.Book.FindModel(deployment.Name, null)?.Model.Id ?? deployment.Model, deployment.PerMonth!.Value));
    }
}
