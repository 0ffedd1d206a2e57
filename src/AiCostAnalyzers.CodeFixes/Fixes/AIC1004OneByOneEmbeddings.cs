using System.Collections.Immutable;
using System.Globalization;
using AiCostAnalyzers.Batching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

/// <summary>Gathers texts and embeds them in batches. Safe: the same texts give the same embeddings; shapes that leave a doubt are refused.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC1004OneByOneEmbeddings))]
public sealed class AIC1004OneByOneEmbeddings : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.OneByOneEmbeddings);

    public override FixAllProvider GetFixAllProvider() => CallByCall.Provider(RewriteAsync);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await RewriteAsync(context.Document, CallByCall.At(diagnostic), diagnostic, context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                var size = BatchRewrite.SizeFor(context.Document, diagnostic.Location.SourceTree!);
                context.RegisterCodeFix(
                    CodeAction.Create(string.Format(CultureInfo.InvariantCulture, "Embed {0} texts at a time", size), _ => Task.FromResult(changed), $"{diagnostic.Id}:batch"),
                    diagnostic);
            }
        }
    }

    private static Task<Document?> RewriteAsync(Document document, CallFinder call, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        BatchRewrite.ApplyAsync(document, root => call(root), diagnostic, cancellationToken);
}
