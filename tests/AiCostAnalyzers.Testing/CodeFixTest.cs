using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Testing;

public enum FixAllOutcome
{
    /// <summary>In every scope the same as the fixes one by one, or <see cref="CodeFixTest{TAnalyzer, TFix}.FixAllSources"/>.</summary>
    Fixes,

    /// <summary>In every scope nothing changes.</summary>
    Nothing,

    /// <summary>Fix all is not offered: there is no provider, or it supports no diagnostic; and what is asked of it all the same changes nothing.</summary>
    NotOffered,
}

/// <summary>
/// A test of a code fix, which first passes as a test of its analyzer. The chosen action is applied to one diagnostic after another until
/// it is no longer offered; then by fix all in a document, a project and the solution. The result must be the fixed sources,
/// compile, hold exactly the marked diagnostics and have the syntax tree that its text parses to.
/// </summary>
public sealed class CodeFixTest<TAnalyzer, TFix> : AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>What <c>Test.cs</c> becomes.</summary>
    public string FixedSource
    {
        init => FixedSources.Add((DefaultFile, value));
    }

    /// <summary>
    /// What files become, additional files too, with marks for the diagnostics that remain; other files stay as they are, with their marks.
    /// Paths are relative to the first project: <c>../Lib/Models.cs</c>.
    /// </summary>
    public IList<(string Path, string Text)> FixedSources { get; } = [];

    /// <summary>The fix is refused: no diagnostic offers an action. Instead of fixed sources.</summary>
    public bool OffersNoFix { get; set; }

    /// <summary>Chooses the action; the first if null.</summary>
    public string? EquivalenceKey { get; set; }

    /// <summary>Chooses the action, by its place among those of the equivalence key, or among all; nested ones are flattened in order.</summary>
    public int ActionIndex { get; set; }

    /// <summary>Titles of all actions at the first diagnostic, in order, nested ones as <c>group > action</c>. Not compared if empty.</summary>
    public IList<string> Titles { get; } = [];

    /// <summary>How often the action is applied until it is no longer offered; if null, at most once per diagnostic.</summary>
    public int? Iterations { get; set; }

    public FixAllOutcome FixAll { get; set; }

    /// <summary>What fix all leaves, where that is not the same as the fixes one by one.</summary>
    public IList<(string Path, string Text)> FixAllSources { get; } = [];

    /// <summary>
    /// Fix all in one document changes that document alone, and in one project that project alone. For fixes that change what they point at;
    /// a model may be set in another document than it is asked in.
    /// </summary>
    public bool FixAllStaysInScope { get; set; }

    public override async Task RunAsync()
    {
        await base.RunAsync();
        if (OffersNoFix == FixedSources.Count > 0)
        {
            throw new VerificationException("A code-fix test has either FixedSource(s) or OffersNoFix.");
        }

        var provider = new TFix();
        var analyzer = new AnalyzerRun(Analyzer, [.. Rules]);
        var run = new CodeFixRun(provider, analyzer, EquivalenceKey, ActionIndex);
        var source = Solution(FileSet.Parse(AllProjects, DefaultId()).Texts);
        if (OffersNoFix)
        {
            await VerifyRefusalAsync(run, source);
            return;
        }

        var singly = await FixOneByOneAsync(run, source);
        await VerifyFixedAsync("the fixed source", analyzer, source, singly.Solution, FixedSources);
        await VerifyFixAllAsync(provider, run, analyzer, source, singly.Key);
    }

    private static async Task VerifyRefusalAsync(CodeFixRun run, Solution source)
    {
        var fixable = await run.FixableAsync(source);
        if (fixable.IsEmpty)
        {
            throw new VerificationException("There is no diagnostic that the code fix could refuse.");
        }

        foreach (var diagnostic in fixable)
        {
            if (await run.ActionsAsync(source, diagnostic) is [var offered, ..])
            {
                throw new VerificationException($"No fix is expected, but '{offered.Title}' is offered for {DiagnosticComparison.Describe(diagnostic)}");
            }
        }
    }

    private async Task<(Solution Solution, string Key)> FixOneByOneAsync(CodeFixRun run, Solution source)
    {
        var solution = source;
        string? key = null;
        var fixable = await run.FixableAsync(solution);
        var limit = Iterations ?? Math.Max(1, fixable.Length);
        for (var applied = 0; ; applied++)
        {
            var (diagnostic, actions, chosen) = await FirstOfferAsync(run, solution, fixable);
            if (chosen is null)
            {
                return key is null
                    ? throw new VerificationException($"The action is not offered. Offered: {Titled(actions)}.")
                    : Iterations is not null && applied != Iterations
                    ? throw new VerificationException($"The action was applied {applied} times, not {Iterations}.")
                    : (solution, key);
            }

            if (applied == limit)
            {
                throw new VerificationException($"After {applied} iterations '{chosen.Title}' is still offered for {DiagnosticComparison.Describe(diagnostic!)}");
            }

            if (key is null && Titles.Count > 0 && !Titles.SequenceEqual(actions.Select(a => a.Title)))
            {
                throw new VerificationException($"Titles\n  expected: {string.Join(", ", Titles.Select(t => $"'{t}'"))}\n  actual:   {Titled(actions)}");
            }

            await run.VerifyLocalAsync(solution, diagnostic!);
            var next = await CodeFixRun.ApplyAsync(solution, chosen.Action);
            if (!await IsChangedAsync(solution, next))
            {
                throw new VerificationException($"The action '{chosen.Title}' changes nothing.");
            }

            key ??= chosen.Action.EquivalenceKey;
            solution = next;
            fixable = await run.FixableAsync(solution);
        }
    }

    private static async Task<(Diagnostic?, IReadOnlyList<OfferedAction>, OfferedAction?)> FirstOfferAsync(
        CodeFixRun run, Solution solution, IReadOnlyList<Diagnostic> fixable)
    {
        var seen = new List<OfferedAction>();
        foreach (var diagnostic in fixable)
        {
            var actions = await run.ActionsAsync(solution, diagnostic);
            if (run.Choose(actions) is { } chosen)
            {
                return (diagnostic, actions, chosen);
            }

            seen.AddRange(actions);
        }

        return (null, seen, null);
    }

    private async Task VerifyFixAllAsync(TFix provider, CodeFixRun run, AnalyzerRun analyzer, Solution source, string key)
    {
        var scopes = FixAllRun.Scopes.Intersect(provider.GetFixAllProvider()?.GetSupportedFixAllScopes() ?? []).ToList();
        if (FixAllRun.IsOffered(provider) == (FixAll == FixAllOutcome.NotOffered))
        {
            throw new VerificationException(FixAll == FixAllOutcome.NotOffered ? "Fix all is offered." : "Fix all is not offered.");
        }

        if (FixAll != FixAllOutcome.NotOffered && FixAllRun.Scopes.Except(scopes).ToList() is [var missing, ..])
        {
            throw new VerificationException($"Fix all does not support the scope {missing}.");
        }

        foreach (var scope in scopes)
        {
            var all = await new FixAllRun(provider, run, key, FixAllStaysInScope).ApplyAsync(source, scope);
            if (FixAll != FixAllOutcome.Fixes)
            {
                if (await IsChangedAsync(source, all))
                {
                    throw new VerificationException($"Fix all in {scope} changes the source, though nothing is expected.");
                }
            }
            else
            {
                await VerifyFixedAsync($"the source after fix all in {scope}", analyzer, source, all, FixAllSources.Count > 0 ? FixAllSources : FixedSources);
            }
        }
    }

    private async Task VerifyFixedAsync(
        string state, AnalyzerRun analyzer, Solution source, Solution actual, IList<(string Path, string Text)> fixedSources)
    {
        var replaced = fixedSources.Select(f => (Path: TestSolution.PathOf(Name, f.Path), f.Text)).ToList();
        var kept = AllProjects.SelectMany(p => p.Sources.Concat(p.AdditionalFiles).Select(f => (Path: TestSolution.PathOf(p.Name, f.Path), f.Text)));
        var expected = FileSet.Parse([.. kept.Where(k => !replaced.Exists(r => r.Path == k.Path)), .. replaced], DefaultId());
        var texts = await TextsAsync(actual);
        foreach (var path in expected.Texts.Keys.Union(texts.Keys))
        {
            var (wanted, got) = (expected.Texts.GetValueOrDefault(path), texts.GetValueOrDefault(path));
            if (wanted != got)
            {
                throw new VerificationException($"{path} is not as expected in {state}:\n{TextDifference.Show(wanted ?? "(no such file)", got ?? "(no such file)")}");
            }
        }

        foreach (var changed in actual.GetChanges(source).GetProjectChanges().SelectMany(p => p.GetChangedDocuments()))
        {
            await TreeShape.VerifyAsync(actual.GetDocument(changed)!);
        }

        DiagnosticComparison.Verify(state, expected.Marked, await analyzer.DiagnoseAsync(actual, Ids(expected.Marked)), expected.Texts);
    }

    private static async Task<bool> IsChangedAsync(Solution before, Solution after)
    {
        var (left, right) = (await TextsAsync(before), await TextsAsync(after));
        return left.Count != right.Count || left.Any(text => right.GetValueOrDefault(text.Key) != text.Value);
    }

    private static async Task<SortedDictionary<string, string>> TextsAsync(Solution solution)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(p => p.Documents.Concat(p.AdditionalDocuments)))
        {
            if (document.Name != TestSolution.ImplicitUsingsFile)
            {
                texts.Add(document.FilePath!, (await document.GetTextAsync()).ToString());
            }
        }

        return texts;
    }

    private static string Titled(IEnumerable<OfferedAction> actions) =>
        string.Join(", ", actions.Select(a => $"'{a.Title}'").DefaultIfEmpty("nothing"));
}
