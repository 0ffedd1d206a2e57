using System.Collections.Immutable;
using AiCostAnalyzers.Loops;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

/// <summary>Keeps the answers of a deferred query in a list. Safe: the same calls, once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC1007LazyQueryCallsModel))]
public sealed class AIC1007LazyQueryCallsModel : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.LazyQueryCallsModel);

    public override FixAllProvider GetFixAllProvider() => CallByCall.Provider(ListRewrite.ApplyAsync);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ListRewrite.ApplyAsync(context.Document, CallByCall.At(diagnostic), diagnostic, context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create("Keep the answers in a list", _ => Task.FromResult(changed), $"{diagnostic.Id}:list"), diagnostic);
            }
        }
    }
}
