using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Limits;

/// <summary>Sets one more property in the expression that creates an object.</summary>
internal static class PropertyInsertion
{
    /// <returns>Null where the property is set already, or the initializer is none of properties.</returns>
    public static TextChange? Into(BaseObjectCreationExpressionSyntax creation, string property, string value)
    {
        var set = $"{property} = {value}";
        switch (creation.Initializer)
        {
            case null when creation is ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } empty } named:
                return new(TextSpan.FromBounds(named.Type.Span.End, empty.Span.End), $" {{ {set} }}");
            case null:
                return new(new TextSpan(creation.Span.End, 0), $" {{ {set} }}");
            case { Expressions: { Count: 0 } } initializer:
                return new(initializer.Span, $"{{ {set} }}");
            case { RawKind: (int)SyntaxKind.ObjectInitializerExpression, Expressions: var properties } when !properties.Any(p => IsOf(p, property)):
                var last = properties.Last();
                var space = last.GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia) ? LineBreakBefore(last) : " ";
                return properties.SeparatorCount == properties.Count
                    ? new(new TextSpan(properties.GetSeparator(properties.Count - 1).Span.End, 0), space + set + ",")
                    : new(new TextSpan(last.Span.End, 0), "," + space + set);
            default:
                return null;
        }
    }

    /// <summary>The value that an initializer gives a property; null where it gives none.</summary>
    public static ExpressionSyntax? ValueOf(BaseObjectCreationExpressionSyntax creation, string property) =>
        creation.Initializer?.Expressions.FirstOrDefault(p => IsOf(p, property)) is AssignmentExpressionSyntax { Right: var value } ? value : null;

    private static bool IsOf(ExpressionSyntax expression, string property) =>
        expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: var name } } && name == property;

    /// <summary>The line break and indentation that stand before a property on a line of its own.</summary>
    private static string LineBreakBefore(ExpressionSyntax property)
    {
        var lineBreak = property.GetFirstToken().GetPreviousToken().TrailingTrivia.FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return lineBreak.ToString() + property.GetLeadingTrivia().Last(t => t.IsKind(SyntaxKind.WhitespaceTrivia));
    }
}
