using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Caching;

/// <summary>Puts what a prompt always says before what changes, so that its beginning is one that providers keep.</summary>
internal static class StaticFirst
{
    /// <returns>Empty unless the call's arguments show a list of messages, or one text of a changing and a constant part with nothing but space between.</returns>
    public static IReadOnlyList<TextChange> Of(InvocationExpressionSyntax call, SemanticModel semantics, CancellationToken cancellation)
    {
        foreach (var node in call.ArgumentList.DescendantNodes())
        {
            var changes = node switch
            {
                InterpolatedStringExpressionSyntax text => OfText(text, semantics, cancellation),
                BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => OfSum(sum, semantics, cancellation),
                InitializerExpressionSyntax list when list.Kind() is SyntaxKind.CollectionInitializerExpression or SyntaxKind.ArrayInitializerExpression =>
                    OfMessages([.. list.Expressions], semantics, cancellation),
                // Known to newer compilers than the one that this is built with.
                ExpressionSyntax list when list.Kind().ToString() == "CollectionExpression" => OfMessages([.. list.ChildNodes()], semantics, cancellation),
                _ => [],
            };
            if (changes.Count > 0)
            {
                return changes;
            }
        }

        return [];
    }

    /// <summary>Instructions first, each group in the order it has.</summary>
    private static IReadOnlyList<TextChange> OfMessages(List<SyntaxNode> elements, SemanticModel semantics, CancellationToken cancellation)
    {
        if (elements.Exists(static e => e.ToString().StartsWith("..", StringComparison.Ordinal)))
        {
            return [];
        }

        var ordered = elements.OrderBy(e => StaticText.IsInstruction(e, semantics, cancellation) ? 0 : 1).ToList();
        return [.. elements.Select((e, i) => (e, i)).Where(p => ordered[p.i] != p.e).Select(p => new TextChange(p.e.Span, ordered[p.i].ToString()))];
    }

    /// <summary><c>$"{question}\n\n{Rules}"</c>.</summary>
    private static IReadOnlyList<TextChange> OfText(InterpolatedStringExpressionSyntax text, SemanticModel semantics, CancellationToken cancellation)
    {
        var contents = text.Contents.Where(static c => c is not InterpolatedStringTextSyntax separator || !IsSpace(separator.TextToken.ValueText)).ToList();
        return contents is [InterpolationSyntax changing, InterpolationSyntax constant] ? Swap(changing, changing.Expression, constant, constant.Expression, semantics, cancellation) : [];
    }

    /// <summary><c>question + Rules</c>, also with a separator between.</summary>
    private static IReadOnlyList<TextChange> OfSum(BinaryExpressionSyntax sum, SemanticModel semantics, CancellationToken cancellation)
    {
        if (sum.Parent is BinaryExpressionSyntax)
        {
            return [];
        }

        return sum.Left is BinaryExpressionSyntax { Left: var first and not BinaryExpressionSyntax, Right: LiteralExpressionSyntax { Token.Value: string separator } } inner
            && inner.IsKind(SyntaxKind.AddExpression) && IsSpace(separator) ? Swap(first, first, sum.Right, sum.Right, semantics, cancellation)
            : sum.Left is not BinaryExpressionSyntax ? Swap(sum.Left, sum.Left, sum.Right, sum.Right, semantics, cancellation)
            : [];
    }

    private static bool IsSpace(string text) => string.IsNullOrWhiteSpace(text);

    private static IReadOnlyList<TextChange> Swap(
        SyntaxNode left, ExpressionSyntax changing, SyntaxNode right, ExpressionSyntax constant, SemanticModel semantics, CancellationToken cancellation) =>
        !StaticText.Is(changing, semantics, cancellation) && StaticText.Is(constant, semantics, cancellation)
            ? [new TextChange(left.Span, right.ToString()), new TextChange(right.Span, left.ToString())]
            : [];
}
