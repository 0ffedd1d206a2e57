using System.Collections.Immutable;
using System.Globalization;
using AiCostAnalyzers.Batching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Fixes;

/// <summary>Gathers texts and embeds them in batches. Safe: the same texts give the same embeddings; shapes that leave a doubt are refused.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC1004OneByOneEmbeddings))]
public sealed class AIC1004OneByOneEmbeddings : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.OneByOneEmbeddings);

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        (context, document, diagnostics) => FixAllAsync(document, diagnostics, context.CancellationToken));

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await BatchRewrite.ApplyAsync(context.Document, root => InvocationAt(root, diagnostic), diagnostic, context.CancellationToken).ConfigureAwait(false)
                is { } changed)
            {
                var size = BatchRewrite.SizeFor(context.Document, diagnostic.Location.SourceTree!);
                context.RegisterCodeFix(
                    CodeAction.Create(string.Format(CultureInfo.InvariantCulture, "Embed {0} texts at a time", size), _ => Task.FromResult(changed), $"{diagnostic.Id}:batch"),
                    diagnostic);
            }
        }
    }

    /// <summary>Inner loops first: an outer one is written anew with all that stands in it.</summary>
    private static async Task<Document?> FixAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var calls = diagnostics
            .Select(d => (diagnostic: d, call: InvocationAt(root!, d), mark: new SyntaxAnnotation()))
            .Where(c => c.call is not null)
            .OrderByDescending(c => c.call!.Ancestors().Count())
            .ToList();
        document = document.WithSyntaxRoot(root!.ReplaceNodes(
            calls.Select(c => c.call!), (old, now) => now.WithAdditionalAnnotations(calls.Find(c => c.call == old).mark)));
        foreach (var (diagnostic, _, mark) in calls)
        {
            document = await BatchRewrite.ApplyAsync(
                document, r => r.GetAnnotatedNodes(mark).OfType<InvocationExpressionSyntax>().SingleOrDefault(), diagnostic, cancellationToken).ConfigureAwait(false) ?? document;
        }

        return document;
    }

    private static InvocationExpressionSyntax? InvocationAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();
}
