using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Fixes;

/// <summary>Asks a model to think less. Behavioural, and never in bulk: how much a question needs is each call's own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC2005HighEffort))]
public sealed class AIC2005HighEffort : CodeFixProvider
{
    private static readonly string[] s_levels = ["Low", "Medium"];

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.HighEffort);

    public override FixAllProvider GetFixAllProvider() => NeverInBulk.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.ContainsKey(DiagnosticProperties.Effort)
                || diagnostic.AdditionalLocations is not [{ SourceTree: { } tree } place, ..]
                || context.Document.Project.Solution.GetDocument(tree) is not { } document
                || await GeneratedCode.IsAsync(document, context.CancellationToken).ConfigureAwait(false)
                || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
                || root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax level)
            {
                continue;
            }

            foreach (var name in s_levels)
            {
                if (With(level, name) is { } lower)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            $"Think at effort '{name}'", _ => Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(level, lower.WithTriviaFrom(level)))), $"{diagnostic.Id}:{name}"),
                        diagnostic);
                }
            }
        }
    }

    /// <returns>Null for an expression that names no level itself, such as a constant of the program's own.</returns>
    private static ExpressionSyntax? With(ExpressionSyntax level, string name) => level switch
    {
        MemberAccessExpressionSyntax access => access.WithName(SyntaxFactory.IdentifierName(name)),
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) =>
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name.ToLowerInvariant())),
        _ => null,
    };
}
