using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.HotPaths;

internal static class ConstructId
{
    /// <summary>
    /// A position that no other construct of the file shares: a statement's keyword, an expression's operator.
    /// An expression's own start would not do, <c>a ?? b ? c : d</c> has two constructs there.
    /// </summary>
    public static int Of(IOperation construct) => construct.Syntax switch
    {
        BinaryExpressionSyntax binary => binary.OperatorToken.SpanStart,
        AssignmentExpressionSyntax assignment => assignment.OperatorToken.SpanStart,
        ConditionalExpressionSyntax conditional => conditional.QuestionToken.SpanStart,
        SwitchExpressionSyntax @switch => @switch.SwitchKeyword.SpanStart,
        SyntaxNode syntax => syntax.SpanStart,
    };
}
