using System.Collections.Immutable;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.ModelSwaps;

/// <summary>
/// Swaps models in bulk, which only the option <c>aicost.bulk_fix = approved</c> allows, and only for substitutes that the team approved.
/// <c>dotnet format</c> starts it with the first action of the first diagnostic: each diagnostic takes the substitute of that action
/// if it is approved for its model too, else its own best approved one.
/// </summary>
internal sealed class ApprovedSwaps : FixAllProvider
{
    private const string Option = "aicost.bulk_fix";
    private const string Approved = "approved";

    public static readonly ApprovedSwaps Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var cancellationToken = fixAllContext.CancellationToken;
        var edits = new List<ModelEdit>();
        foreach (var (project, diagnostic) in await DiagnosticsAsync(fixAllContext).ConfigureAwait(false))
        {
            if (diagnostic.Location.SourceTree is { } tree
                && IsAllowed(project, tree)
                && Choose(diagnostic, fixAllContext.CodeActionEquivalenceKey) is { } candidate
                && await ModelPlace.FindAsync(project, diagnostic, cancellationToken).ConfigureAwait(false) is { } place
                && place.Swap(candidate) is { } edit
                && await (await ModelUses.FindAsync(place, cancellationToken).ConfigureAwait(false)).AllowAsync(edit.NewText, cancellationToken).ConfigureAwait(false))
            {
                edits.Add(edit);
            }
        }

        var solution = fixAllContext.Solution;
        return edits.Count == 0 ? null : CodeAction.Create(
            "Use the approved substitutes",
            c => ModelEdit.ApplyAsync(solution, edits, c),
            fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>Whether the .editorconfig of a file allows to change its models in bulk.</summary>
    private static bool IsAllowed(Project project, SyntaxTree tree) =>
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Option, out var value)
        && string.Equals(value, Approved, StringComparison.OrdinalIgnoreCase);

    private static Candidate? Choose(Diagnostic diagnostic, string? key)
    {
        var approved = Candidate.Of(diagnostic).Where(c => c.Grade == SubstituteGrade.Approved).ToList();
        return approved.Find(c => key == KeyOf(diagnostic.Id, c)) ?? approved.FirstOrDefault();
    }

    public static string KeyOf(string id, Candidate candidate) => $"{id}:{candidate.Model}";

    private static async Task<List<(Project Project, Diagnostic Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            return [.. (await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)).Select(d => (document.Project, d))];
        }

        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<(Project, Diagnostic)>();
        foreach (var project in projects.Where(p => p.Language == context.Project.Language))
        {
            found.AddRange((await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).Select(d => (project, d)));
        }

        return found;
    }
}
