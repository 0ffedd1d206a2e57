using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Testing.Tests;

/// <summary>Renames a use of <c>OldX</c>.</summary>
public abstract class SampleFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T0001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Actions(context.Document, context.Span).ForEach(action => context.RegisterCodeFix(action, context.Diagnostics));
        return Task.CompletedTask;
    }

    protected abstract List<CodeAction> Actions(Document document, Microsoft.CodeAnalysis.Text.TextSpan span);

    protected static CodeAction Rename(Document document, Microsoft.CodeAnalysis.Text.TextSpan span, string prefix, string? key) =>
        CodeAction.Create($"Use {prefix}", c => RenameAsync(document, span, prefix, c), key);

    protected static async Task<Document> RenameAsync(Document document, Microsoft.CodeAnalysis.Text.TextSpan span, string prefix, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken);
        var name = (IdentifierNameSyntax)root!.FindNode(span, getInnermostNodeForTie: true);
        return document.WithSyntaxRoot(root.ReplaceNode(
            name, SyntaxFactory.IdentifierName(prefix + name.Identifier.Text["Old".Length..]).WithTriviaFrom(name)));
    }
}

/// <summary>The first choice, and a group with two others. Refuses names that are only <c>Old</c>.</summary>
public class RenameFix : SampleFix
{
    protected override List<CodeAction> Actions(Document document, Microsoft.CodeAnalysis.Text.TextSpan span) => span.Length == "Old".Length ? [] :
    [
        Rename(document, span, "New", "rename:New"),
        CodeAction.Create("Others", [Rename(document, span, "Young", "rename:Young"), Rename(document, span, "Fresh", "rename:Fresh")], isInlinable: false),
    ];
}

public sealed class KeylessFix : SampleFix
{
    protected override List<CodeAction> Actions(Document document, Microsoft.CodeAnalysis.Text.TextSpan span) => [Rename(document, span, "New", null)];
}

public sealed class SharedKeyFix : SampleFix
{
    protected override List<CodeAction> Actions(Document document, Microsoft.CodeAnalysis.Text.TextSpan span) =>
        [Rename(document, span, "New", "rename"), Rename(document, span, "Young", "rename")];
}

public sealed class IdleFix : SampleFix
{
    protected override List<CodeAction> Actions(Document document, Microsoft.CodeAnalysis.Text.TextSpan span) => [Rename(document, span, "Old", "idle")];
}

/// <summary>Each name becomes another old one.</summary>
public sealed class EndlessFix : SampleFix
{
    protected override List<CodeAction> Actions(Document document, Microsoft.CodeAnalysis.Text.TextSpan span) => [Rename(document, span, "OldOld", "endless")];
}

/// <summary>Puts <c>this.NewX</c> into one identifier.</summary>
public sealed class WrongTreeFix : SampleFix
{
    protected override List<CodeAction> Actions(Document document, Microsoft.CodeAnalysis.Text.TextSpan span) => [Rename(document, span, "this.New", "wrong")];
}

public sealed class TwoOperationsFix : SampleFix
{
    protected override List<CodeAction> Actions(Document document, Microsoft.CodeAnalysis.Text.TextSpan span) => [new Action(document)];

    private sealed class Action(Document document) : CodeAction
    {
        public override string Title => "Twice";

        public override string EquivalenceKey => "twice";

        protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken)
        {
            var apply = new ApplyChangesOperation(document.Project.Solution);
            return Task.FromResult<IEnumerable<CodeActionOperation>>([apply, apply]);
        }
    }
}

public sealed class SinglyOnlyFix : RenameFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

public sealed class NeverInBulkFix : RenameFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create((_, _, _) => Task.FromResult<Document?>(null), [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution]);
}

public sealed class DocumentOnlyFix : RenameFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create((_, document, _) => Task.FromResult<Document?>(document), [FixAllScope.Document]);
}

/// <summary>In bulk it takes another name than singly.</summary>
public sealed class OtherInBulkFix : RenameFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
        {
            foreach (var diagnostic in diagnostics.OrderByDescending(d => d.Location.SourceSpan.Start))
            {
                document = await RenameAsync(document, diagnostic.Location.SourceSpan, "Fresh", context.CancellationToken);
            }

            return document;
        },
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution]);
}

/// <summary>Editors find nothing that fix all supports; what asks all the same gets nothing.</summary>
public sealed class UnofferedInBulkFix : RenameFix
{
    public override FixAllProvider GetFixAllProvider() => new SolutionOnly(static (context, _) => Task.FromResult(context.Solution));
}

/// <summary>Editors find nothing that fix all supports, but what asks all the same gets every name changed.</summary>
public sealed class SilentlyInBulkFix : RenameFix
{
    public override FixAllProvider GetFixAllProvider() => new SolutionOnly(Everywhere.RenameAsync);
}

/// <summary>Whatever the scope, it changes the solution.</summary>
public sealed class EverywhereFix : RenameFix
{
    public override FixAllProvider GetFixAllProvider() => new Everywhere(Everywhere.RenameAsync);
}

internal class Everywhere(Func<FixAllContext, CancellationToken, Task<Solution>> change) : FixAllProvider
{
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create("All", c => change(fixAllContext, c), fixAllContext.CodeActionEquivalenceKey));

    public static async Task<Solution> RenameAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var project in solution.Projects)
        {
            foreach (var diagnostic in (await context.GetAllDiagnosticsAsync(project)).OrderByDescending(d => d.Location.SourceSpan.Start))
            {
                var document = solution.GetDocument(project.GetDocument(diagnostic.Location.SourceTree)!.Id)!;
                var text = await document.GetTextAsync(cancellationToken);
                var name = diagnostic.Location.SourceSpan;
                solution = document.WithText(text.Replace(new(name.Start, "Old".Length), "New")).Project.Solution;
            }
        }

        return solution;
    }
}

internal sealed class SolutionOnly(Func<FixAllContext, CancellationToken, Task<Solution>> change) : Everywhere(change)
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Solution];

    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) => [];
}
