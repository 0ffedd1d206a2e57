using System.Collections.Immutable;
using AiCostAnalyzers.Loops;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

/// <summary>Asks before the loop what each turn asks again. Safe: the same request, once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC1005CallOutsideLoop))]
public sealed class AIC1005CallOutsideLoop : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.CallOutsideLoop);

    public override FixAllProvider GetFixAllProvider() => CallByCall.Provider(RewriteAsync);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await RewriteAsync(context.Document, CallByCall.At(diagnostic), diagnostic, context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create("Ask once, before the loop", _ => Task.FromResult(changed), $"{diagnostic.Id}:hoist"), diagnostic);
            }
        }
    }

    private static Task<Document?> RewriteAsync(Document document, CallFinder call, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        HoistRewrite.ApplyAsync(document, call, cancellationToken);
}
