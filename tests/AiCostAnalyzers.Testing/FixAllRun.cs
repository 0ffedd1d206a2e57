using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Testing;

/// <summary>Applies a fix to everything in a scope, as editors and <c>dotnet format</c> do.</summary>
/// <param name="key">Of the action that starts it.</param>
/// <param name="staysInScope">Whether a pass over a document or a project may change nothing else.</param>
internal sealed class FixAllRun(CodeFixProvider provider, CodeFixRun singly, string key, bool staysInScope)
{
    public static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>Whether an editor offers it, by what Visual Studio's asks a provider for.</summary>
    public static bool IsOffered(CodeFixProvider provider) =>
        provider.GetFixAllProvider() is { } fixAll && fixAll.GetSupportedFixAllDiagnosticIds(provider).Any() && fixAll.GetSupportedFixAllScopes().Any();

    /// <summary>One pass: each document, each project, or the solution once.</summary>
    /// <exception cref="VerificationException">A pass left its scope.</exception>
    public async Task<Solution> ApplyAsync(Solution solution, FixAllScope scope)
    {
        var fixAll = provider.GetFixAllProvider()!;
        IEnumerable<DocumentId> starts = (await singly.FixableAsync(solution)).Select(d => CodeFixRun.DocumentOf(solution, d).Id).Distinct();
        starts = scope switch
        {
            FixAllScope.Document => starts,
            FixAllScope.Project => starts.DistinctBy(d => d.ProjectId),
            _ => starts.Take(1),
        };

        foreach (var start in starts.ToList())
        {
            var context = new FixAllContext(
                solution.GetDocument(start)!, provider, scope, key, provider.FixableDiagnosticIds, new Diagnostics(singly), CancellationToken.None);
            var changed = await CodeFixRun.ApplyAsync(solution, await fixAll.GetFixAsync(context));
            VerifyScope(solution, changed, start, scope);
            solution = changed;
        }

        return solution;
    }

    private void VerifyScope(Solution before, Solution after, DocumentId start, FixAllScope scope)
    {
        if (staysInScope && after.GetChanges(before).GetProjectChanges().SelectMany(static p => p.GetChangedDocuments())
            .FirstOrDefault(d => scope == FixAllScope.Document ? d != start : scope == FixAllScope.Project && d.ProjectId != start.ProjectId) is { } outside)
        {
            throw new VerificationException($"Fix all in {scope} of {before.GetDocument(start)!.FilePath} changes {before.GetDocument(outside)!.FilePath}.");
        }
    }

    private sealed class Diagnostics(CodeFixRun singly) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await singly.FixableAsync(project.Solution)).Where(d => CodeFixRun.DocumentOf(project.Solution, d).Project.Id == project.Id);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await singly.FixableAsync(document.Project.Solution)).Where(d => CodeFixRun.DocumentOf(document.Project.Solution, d).Id == document.Id);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
