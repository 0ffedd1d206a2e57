using System.Collections.Immutable;
using System.Globalization;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Fixes;

/// <summary>Caps the rounds of a tool loop. Behavioural, and never in bulk: what needs more rounds ends without an answer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC1008ToolLoop))]
public sealed class AIC1008ToolLoop : CodeFixProvider
{
    /// <summary>A cap to start from: above it the rule reports.</summary>
    private const int Rounds = 10;

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ToolLoop);

    public override FixAllProvider GetFixAllProvider() => NeverInBulk.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(DiagnosticProperties.RoundsKnob, out var knob)
                && knob is not null
                && diagnostic.AdditionalLocations is [{ SourceTree: { } tree } place, ..]
                && context.Document.Project.Solution.GetDocument(tree) is { } document
                && !await GeneratedCode.IsAsync(document, context.CancellationToken).ConfigureAwait(false)
                && await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
                && root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression
                && Capped(expression, knob) is { } capped)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        string.Format(CultureInfo.InvariantCulture, "Cap the tool loop at {0} rounds", Rounds),
                        _ => Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(expression, capped))),
                        $"{diagnostic.Id}:cap"),
                    diagnostic);
            }
        }
    }

    /// <returns>Null where a cap is set already, or a function that sets others stands in its place.</returns>
    private static ExpressionSyntax? Capped(ExpressionSyntax expression, string knob)
    {
        var rounds = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(Rounds));
        switch (expression)
        {
            // ToolRunner(parameters, tools, maxIterations: 10)
            case InvocationExpressionSyntax call when char.IsLower(knob[0]):
                return call.ArgumentList.Arguments.Any(a => a.NameColon?.Name.Identifier.ValueText == knob) ? null : With(call, knob, rounds);

            // UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 10)
            case InvocationExpressionSyntax call:
                return call.ArgumentList.Arguments.Any(static a => a.Expression is AnonymousFunctionExpressionSyntax || a.NameColon?.Name.Identifier.ValueText == "configure")
                    ? null
                    : With(call, "configure", SyntaxFactory.ParseExpression(string.Format(CultureInfo.InvariantCulture, "c => c.{0} = {1}", knob, Rounds)));

            // new FunctionInvokingChatClient(inner) { MaximumIterationsPerRequest = 10 }
            case BaseObjectCreationExpressionSyntax { Initializer: null } creation:
                return creation.WithoutTrailingTrivia().WithInitializer(
                    SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression, SyntaxFactory.SingletonSeparatedList(
                        SyntaxFactory.ParseExpression(string.Format(CultureInfo.InvariantCulture, "{0} = {1}", knob, Rounds))))
                        .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space))
                        .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space)))
                    .WithTrailingTrivia(creation.GetTrailingTrivia());

            default:
                return null;
        }
    }

    private static InvocationExpressionSyntax With(InvocationExpressionSyntax call, string name, ExpressionSyntax value)
    {
        var argument = SyntaxFactory.Argument(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space), default, value);
        var arguments = call.ArgumentList.Arguments;
        return call.WithArgumentList(call.ArgumentList.WithArguments(
            arguments.Count == 0 ? arguments.Add(argument) : SyntaxFactory.SeparatedList(
                arguments.Add(argument), [.. arguments.GetSeparators(), SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)])));
    }
}
