using System.Collections.Immutable;
using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Limits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Fixes;

/// <summary>
/// Sets an output limit in the options of a call. Behavioural: a longer answer is cut off. Never in bulk,
/// because the right limit is each call's own.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC2002NoOutputLimit))]
public sealed class AIC2002NoOutputLimit : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.NoOutputLimit);

    public override FixAllProvider GetFixAllProvider() => NeverInBulk.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (OutputLimit.Of(diagnostic) is not { } limit
                || root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
                || semantics?.GetOperation(call, context.CancellationToken) is not IInvocationOperation invocation
                || await limit.EditForAsync(context.Document, invocation, semantics, context.CancellationToken).ConfigureAwait(false) is not var (document, change, shared))
            {
                continue;
            }

            var title = string.Format(CultureInfo.InvariantCulture, "Limit the output to {0:#,0} tokens", limit.Tokens);
            context.RegisterCodeFix(
                CodeAction.Create(
                    shared is null ? title : $"{title}, wherever '{shared}' is passed",
                    async c =>
                    {
                        var text = await document.GetTextAsync(c).ConfigureAwait(false);
                        return document.WithText(text.WithChanges(change));
                    },
                    $"{diagnostic.Id}:limit"),
                diagnostic);
        }
    }
}
