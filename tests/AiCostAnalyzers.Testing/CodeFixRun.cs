using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Testing;

/// <summary>An action that an editor would offer.</summary>
/// <param name="Title">With the titles of the groups it stands in: <c>group > action</c>.</param>
internal sealed record OfferedAction(string Title, CodeAction Action);

/// <summary>Asks a code fix for its actions and applies them.</summary>
/// <param name="key">The equivalence key to choose by, or null.</param>
/// <param name="index">The action to choose among those left, nested ones flattened in order.</param>
internal sealed class CodeFixRun(CodeFixProvider provider, AnalyzerRun analyzer, string? key, int index)
{
    /// <summary>The diagnostics of sources that the provider says it can fix.</summary>
    public async Task<ImmutableArray<Diagnostic>> FixableAsync(Solution solution) =>
        [.. (await analyzer.DiagnoseAsync(solution, provider.FixableDiagnosticIds.ToHashSet()))
            .Where(d => provider.FixableDiagnosticIds.Contains(d.Id) && d.Location.IsInSource)];

    /// <exception cref="VerificationException">An action has no equivalence key, or shares it.</exception>
    public async Task<IReadOnlyList<OfferedAction>> ActionsAsync(Solution solution, Diagnostic diagnostic)
    {
        var registered = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(
            DocumentOf(solution, diagnostic), diagnostic, (action, _) => registered.Add(action), CancellationToken.None));
        var actions = registered.SelectMany(a => Flatten(a, "")).ToList();
        if (actions.Find(a => a.Action.EquivalenceKey is null) is { } keyless)
        {
            throw new VerificationException($"The action '{keyless.Title}' has no equivalence key.");
        }

        if (actions.GroupBy(a => a.Action.EquivalenceKey, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } shared)
        {
            throw new VerificationException($"Several actions have the equivalence key '{shared.Key}': {string.Join(", ", shared.Select(a => $"'{a.Title}'"))}.");
        }

        return actions;
    }

    /// <summary>The action the test is about; null if it is not offered.</summary>
    public OfferedAction? Choose(IReadOnlyList<OfferedAction> actions) =>
        actions.Where(a => key is null || a.Action.EquivalenceKey == key).ElementAtOrDefault(index);

    /// <exception cref="VerificationException">A compilation-end action reported it: editors do not offer fixes for those.</exception>
    public async Task VerifyLocalAsync(Solution solution, Diagnostic diagnostic)
    {
        var live = await analyzer.DiagnoseLiveAsync(DocumentOf(solution, diagnostic));
        if (!live.Any(d => d.Id == diagnostic.Id && d.Location.SourceSpan == diagnostic.Location.SourceSpan))
        {
            throw new VerificationException($"Not reported while its document alone is analyzed, so that no editor offers its fix: {DiagnosticComparison.Describe(diagnostic)}");
        }
    }

    /// <returns>The solution as the action leaves it; the same where there is no action.</returns>
    public static async Task<Solution> ApplyAsync(Solution solution, CodeAction? action)
    {
        var operations = action is null ? [] : await action.GetOperationsAsync(CancellationToken.None);
        return operations.Length == 0 ? solution
            : operations is [ApplyChangesOperation apply] ? apply.ChangedSolution
            : throw new VerificationException($"The action '{action!.Title}' does more than change the solution: {string.Join(", ", operations.Select(o => o.GetType().Name))}.");
    }

    public static Document DocumentOf(Solution solution, Diagnostic diagnostic) =>
        solution.GetDocument(solution.GetDocumentIdsWithFilePath(diagnostic.Location.SourceTree!.FilePath).Single())!;

    private static IEnumerable<OfferedAction> Flatten(CodeAction action, string groups) => action.NestedActions.IsEmpty
        ? [new(groups + action.Title, action)]
        : action.NestedActions.SelectMany(nested => Flatten(nested, $"{groups}{action.Title} > "));
}
