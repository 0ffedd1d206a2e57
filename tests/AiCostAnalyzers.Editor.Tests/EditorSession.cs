using System.Collections.Immutable;
using AiCostAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Editor.Tests;

/// <summary>One person's editor: a solution that changes key by key, the diagnostics of the open document, and its light bulb.</summary>
internal sealed class EditorSession(Solution solution)
{
    private static readonly ImmutableArray<CodeFixProvider> s_fixes = typeof(ModelSwapFix).Assembly.GetTypes()
        .Where(static t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract)
        .Select(static t => (CodeFixProvider)Activator.CreateInstance(t)!)
        .ToImmutableArray();

    public Solution Solution { get; private set; } = solution;

    public Document Document(string project, string file) => Solution.Projects.Single(p => p.Name == project).Documents.Single(d => d.Name == file);

    public void AddDocument(string project, string file, string text)
    {
        var id = Solution.Projects.Single(p => p.Name == project).Id;
        Solution = Solution.AddDocument(DocumentId.CreateNewId(id), file, SourceText.From(text), filePath: Path.Combine(Path.GetDirectoryName(Solution.GetProject(id)!.FilePath)!, file));
    }

    /// <summary>Types a text, a key at a time, and looks at the document's diagnostics as often as it pauses: an editor asks again and again.</summary>
    /// <param name="pauses">How often, with the code as broken as it then is.</param>
    public async Task TypeAsync(DocumentId id, int at, string text, int pauses)
    {
        var every = Math.Max(1, text.Length / (pauses + 1));
        for (var i = 0; i < text.Length; i++)
        {
            var before = await Solution.GetDocument(id)!.GetTextAsync();
            Solution = Solution.WithDocumentText(id, before.WithChanges(new TextChange(new TextSpan(at + i, 0), text[i].ToString())));
            if (i > 0 && i % every == 0)
            {
                await DiagnosticsAsync(id);
            }
        }
    }

    public async Task DeleteAsync(DocumentId id, string text)
    {
        var before = await Solution.GetDocument(id)!.GetTextAsync();
        var at = before.ToString().IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{text}' is not in the document.");
        Solution = Solution.WithDocumentText(id, before.WithChanges(new TextChange(new TextSpan(at, text.Length), "")));
    }

    public async Task<int> PositionAfterAsync(DocumentId id, string text)
    {
        var at = (await Solution.GetDocument(id)!.GetTextAsync()).ToString().IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{text}' is not in the document.");
        return at + text.Length;
    }

    /// <summary>Ours of one document, hidden ones too: what an editor computes while one types, without the end of any compilation.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(DocumentId id)
    {
        var document = Solution.GetDocument(id)!;
        var compilation = (await document.Project.GetCompilationAsync())!;
        Exception? thrown = null;
        var run = compilation.WithAnalyzers(
            [new AiCostAnalyzer()],
            new CompilationWithAnalyzersOptions(document.Project.AnalyzerOptions, (e, _, _) => thrown = e, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var found = await run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel((await document.GetSyntaxTreeAsync())!), null, default);
        Assert.True(thrown is null, thrown?.ToString());
        return [.. found.OrderBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the light bulb shows at a diagnostic, the groups' own actions after their group.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(DocumentId id, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var fix in s_fixes.Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(Solution.GetDocument(id)!, diagnostic, (action, _) => actions.Add(action), default));
        }

        return actions;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var change = Assert.Single((await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>());
        Solution = change.ChangedSolution;
    }

    public async Task<IReadOnlyList<string>> ErrorsAsync() =>
        [.. (await Task.WhenAll(Solution.Projects.Select(static p => p.GetCompilationAsync())))
            .SelectMany(static c => c!.GetDiagnostics()).Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString())];
}
