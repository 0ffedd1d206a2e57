using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Testing;

/// <summary>Applies a fix to everything in a scope, as editors and <c>dotnet format</c> do.</summary>
/// <param name="key">Of the action that starts it.</param>
internal sealed class FixAllRun(CodeFixProvider provider, CodeFixRun singly, string key)
{
    public static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>One pass: each document, each project, or the solution once.</summary>
    /// <exception cref="VerificationException">The provider does not know the scope.</exception>
    public async Task<Solution> ApplyAsync(Solution solution, FixAllScope scope)
    {
        var fixAll = provider.GetFixAllProvider()!;
        if (!fixAll.GetSupportedFixAllScopes().Contains(scope))
        {
            throw new VerificationException($"Fix all does not support the scope {scope}.");
        }

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
            solution = await CodeFixRun.ApplyAsync(solution, await fixAll.GetFixAsync(context));
        }

        return solution;
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
