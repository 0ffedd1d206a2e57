using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Fixes;

/// <summary>
/// Accepts what a rule says of a member, with an end. The reason is left for a person to write: without one nothing is accepted, and the rule
/// says so. Never in bulk.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptCost))]
public sealed class AcceptCost : CodeFixProvider
{
    private const string Attribute = "AiCostAnalyzers.AiCostAcceptedAttribute";
    private const string Suffix = "Attribute";

    /// <summary>Long enough for a team to come back to it in its next quarter.</summary>
    private const int Days = 90;

    /// <summary>What is said of call sites, by every rule there is.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = typeof(DiagnosticIds).GetFields()
        .Select(static f => (string)f.GetRawConstantValue()!)
        .Where(static id => id.StartsWith("AIC1", StringComparison.Ordinal) || id.StartsWith("AIC2", StringComparison.Ordinal))
        .ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => NeverInBulk.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || semantics?.Compilation.GetTypeByMetadataName(Attribute) is not { } attribute)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(DiagnosticProperties.PricesDay, out var text) && CalendarDate.TryParse(text, out var day)
                && Target(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is { } target
                && semantics.IsAccessible(target.SpanStart, attribute)
                && !Mentions(target, diagnostic.Id))
            {
                var until = day.AddDays(Days);
                var change = Insertion(target, attribute.ToMinimalDisplayString(semantics, target.SpanStart), diagnostic.Id, until);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Accept {diagnostic.Id} here until {until}, for a reason that you write",
                        async c => context.Document.WithText((await context.Document.GetTextAsync(c).ConfigureAwait(false)).WithChanges(change)),
                        $"{diagnostic.Id}:accept"),
                    diagnostic);
            }
        }
    }

    /// <summary>The member around a call; in top-level statements the lambda, which can carry an attribute too.</summary>
    private static SyntaxNode? Target(SyntaxNode call)
    {
        SyntaxNode? lambda = null;
        foreach (var node in call.AncestorsAndSelf())
        {
            switch (node)
            {
                case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax:
                    return node;
                case ParenthesizedLambdaExpressionSyntax or LocalFunctionStatementSyntax:
                    lambda = node;
                    break;
                case GlobalStatementSyntax:
                    return lambda;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static bool Mentions(SyntaxNode target, string id) => Lists(target).SelectMany(static l => l.Attributes).Any(a =>
        a.Name.ToString() is var name && (name.EndsWith("AiCostAccepted", StringComparison.Ordinal) || name.EndsWith("AiCostAcceptedAttribute", StringComparison.Ordinal))
        && a.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.ValueText: var rule } && rule == id);

    private static SyntaxList<AttributeListSyntax> Lists(SyntaxNode target) => target switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        LocalFunctionStatementSyntax function => function.AttributeLists,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.AttributeLists,
        _ => default,
    };

    private static TextChange Insertion(SyntaxNode target, string attribute, string id, CalendarDate until)
    {
        var name = attribute.EndsWith(Suffix, StringComparison.Ordinal) ? attribute.Substring(0, attribute.Length - Suffix.Length) : attribute;
        var text = $"[{name}(\"{id}\", \"\", Until = \"{until}\")]";
        var first = target.GetFirstToken();
        return new TextChange(new TextSpan(first.SpanStart, 0), target is ParenthesizedLambdaExpressionSyntax ? text + " " : text + LineBreak(target) + Indentation(first));
    }

    private static string Indentation(SyntaxToken first) => first.LeadingTrivia.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";

    private static string LineBreak(SyntaxNode target) =>
        target.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } first ? first.ToString() : "\n";
}
