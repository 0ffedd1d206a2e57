using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Fixes;

/// <summary>Finds a call again in a document that earlier fixes have changed.</summary>
internal delegate InvocationExpressionSyntax? CallFinder(SyntaxNode root);

/// <summary>Fixes one call; null where it has to be left as it is.</summary>
internal delegate Task<Document?> CallRewrite(Document document, CallFinder call, Diagnostic diagnostic, CancellationToken cancellationToken);

/// <summary>Fixes all calls of a document one after the other, because one fix may rewrite the code around another's call.</summary>
internal static class CallByCall
{
    public static FixAllProvider Provider(CallRewrite rewrite) => FixAllProvider.Create(
        (context, document, diagnostics) => FixAllAsync(document, diagnostics, rewrite, context.CancellationToken));

    public static CallFinder At(Diagnostic diagnostic) =>
        root => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();

    /// <summary>Inner constructs first: an outer one is written anew with all that stands in it.</summary>
    private static async Task<Document?> FixAllAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CallRewrite rewrite, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var calls = diagnostics
            .Select(d => (diagnostic: d, call: At(d)(root!), mark: new SyntaxAnnotation()))
            .Where(c => c.call is not null)
            .OrderByDescending(c => c.call!.Ancestors().Count())
            .ToList();
        document = document.WithSyntaxRoot(root!.ReplaceNodes(
            calls.Select(c => c.call!), (old, now) => now.WithAdditionalAnnotations(calls.Find(c => c.call == old).mark)));
        foreach (var (diagnostic, _, mark) in calls)
        {
            document = await rewrite(
                document, r => r.GetAnnotatedNodes(mark).OfType<InvocationExpressionSyntax>().SingleOrDefault(), diagnostic, cancellationToken).ConfigureAwait(false) ?? document;
        }

        return document;
    }
}
