using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Configuration;

/// <summary>What an entry must have in the end. Judged on the merged file, since a farther file may give what a nearer one leaves out.</summary>
internal static class PricingFileCompleteness
{
    /// <returns>The file with its incomplete entries rejected, and what is missing.</returns>
    public static (PricingFile File, IReadOnlyList<ConfigurationProblem> Problems) Check(PricingFile file)
    {
        var problems = new List<ConfigurationProblem>();
        var complete = file with
        {
            Deployments = [.. file.Deployments.Select(deployment => Deployment(deployment, problems))],
            Defaults = file.Defaults with { Tokens = Tokens(file.Defaults.Tokens, problems) },
            Budgets = [.. file.Budgets.Where(budget => HasLimit(budget, problems))],
        };
        return (complete, problems);
    }

    private static DeploymentEntry Deployment(DeploymentEntry deployment, List<ConfigurationProblem> problems)
    {
        if (deployment.IsRejected || deployment.Model is not null)
        {
            return deployment;
        }

        problems.Add(Problem(deployment.Position, $"deployments '{ProblemList.Shown(deployment.Name)}' needs 'model', what it runs"));
        return deployment with { IsRejected = true };
    }

    private static SortedDictionary<OperationKind, Given<DefaultTokensEntry>> Tokens(
        IReadOnlyDictionary<OperationKind, Given<DefaultTokensEntry>> tokens, List<ConfigurationProblem> problems)
    {
        var complete = new SortedDictionary<OperationKind, Given<DefaultTokensEntry>>();
        foreach (var (kind, given) in tokens.Select(entry => (entry.Key, entry.Value)))
        {
            var hasBuiltIn = UsageDefaults.BuiltInTokens.ContainsKey(kind);
            var missing = given.Value.Input is null ? "inputTokens" : given.Value.Output is null ? "outputTokens" : null;
            if (!given.IsRejected && !hasBuiltIn && missing is not null)
            {
                var word = Words.Kinds.First(pair => pair.Value == kind).Key;
                problems.Add(Problem(given.Position, $"'{word}' in defaults needs '{missing}' too: there is no default of our own for it"));
                complete.Add(kind, given with { IsRejected = true });
            }
            else
            {
                complete.Add(kind, given);
            }
        }

        return complete;
    }

    private static bool HasLimit(BudgetEntry budget, List<ConfigurationProblem> problems)
    {
        if (budget.PerRequest is not null || budget.PerMonth is not null || budget.Increase is not null)
        {
            return true;
        }

        problems.Add(Problem(budget.Position, "a budget needs a limit: 'perRequest', 'perMonth' or 'increase'"));
        return false;
    }

    private static ConfigurationProblem Problem(SourcePosition position, string message) =>
        new(DiagnosticIds.PricingFileInvalid, message, position);
}
