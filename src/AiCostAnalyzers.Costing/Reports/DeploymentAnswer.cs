namespace AiCostAnalyzers.Reports;

/// <summary>The answer that says which model a name stands for, as reports write it.</summary>
internal static class DeploymentAnswer
{
    private const string Before = "\"deployments\": { ";
    private const string After = ": \"…\" }";

    /// <param name="quoted">The name as JSON.</param>
    public static string Of(string quoted) => Before + quoted + After;

    /// <returns>The name; null where the answer is another.</returns>
    public static string? NameIn(string answer) => answer.StartsWith(Before, StringComparison.Ordinal) && answer.EndsWith(After, StringComparison.Ordinal)
        ? (string?)Newtonsoft.Json.Linq.JToken.Parse(answer.Substring(Before.Length, answer.Length - Before.Length - After.Length))
        : null;
}
