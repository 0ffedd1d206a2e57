using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Batching;

/// <summary>
/// A <c>foreach</c> that embeds each item becomes one over chunks of items, each embedded by one call, with the body as it was in a loop within.
/// Chunks, because an empty request is an error, a request has a largest size, and the items are enumerated once as before.
/// </summary>
internal static class ForEachBatch
{
    /// <returns>The loop and what replaces it; null where the meaning might change.</returns>
    public static (SyntaxNode Old, SyntaxNode New)? Rewrite(EmbeddingCall call, int size, string lineBreak, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (call.Invocation.FirstAncestorOrSelf<SyntaxNode>(n => n is CommonForEachStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                is not ForEachStatementSyntax { AwaitKeyword.RawKind: 0 } loop
            || call.IsAsync != call.IsAwaited
            || !ChunkSource.IsChunkable(loop.Expression, loop.Statement, semantics, cancellationToken)
            || !semantics.GetForEachStatementInfo(loop).ElementConversion.IsIdentity
            || StatementOf(call, loop) is not { } statement
            || !RunsForEachItem(loop, statement, call)
            || semantics.GetDeclaredSymbol(loop, cancellationToken) is not { } item)
        {
            return null;
        }

        var values = new RepeatedValues(semantics, item, loop.Statement, cancellationToken);
        if (!values.IsOfItem(call.Input) || !values.IsInvariant(call.Receiver) || !call.OtherArguments.All(values.IsInvariant))
        {
            return null;
        }

        var names = new BatchNames(loop, semantics);
        var (batch, embeddings, index) = (names.Take("batch"), names.Take("embeddings"), names.Take("i"));
        var uses = call.ValueUses.Cast<SyntaxNode>().ToList();
        var body = loop.Statement.ReplaceNodes(uses.Append(call.Outcome), (old, _) => old == call.Outcome
            ? SyntaxFactory.ParseExpression($"{embeddings}[{index}]{call.Element}").WithTriviaFrom(old)
            : ((MemberAccessExpressionSyntax)old).Expression.WithTriviaFrom(old));
        var block = body as BlockSyntax ?? SyntaxFactory.Block(body);
        var declaration = IsUsedBeside(call, loop, item, semantics, cancellationToken) ? $"{loop.Type} {loop.Identifier} = {batch}[{index}];{lineBreak}" : "";
        var inputs = call.Input is IdentifierNameSyntax ? batch : $"{batch}.Select({loop.Identifier} => {call.Input})";
        var text = string.Join(
            lineBreak,
            $"foreach (var {batch} in {ChunkSource.Text(loop.Expression, size)})",
            "{",
            $"var {embeddings} = {call.Batch(inputs)};",
            $"for (var {index} = 0; {index} < {batch}.Length; {index}++)",
            $"{{{lineBreak}{declaration}{Inside(block)}}}",
            "}");
        return (loop, SyntaxFactory.ParseStatement(text).WithTriviaFrom(loop));
    }

    /// <summary>Whether the body needs an item for more than to embed it.</summary>
    private static bool IsUsedBeside(EmbeddingCall call, ForEachStatementSyntax loop, ILocalSymbol item, SemanticModel semantics, CancellationToken cancellationToken) =>
        loop.Statement.DescendantNodes(n => n != call.Outcome).OfType<IdentifierNameSyntax>().Any(n =>
            n.Identifier.ValueText == item.Name && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(n, cancellationToken).Symbol, item));

    /// <summary>The statements of a block with all that stands around them; the line break after its brace is the declaration's.</summary>
    private static string Inside(BlockSyntax block)
    {
        var text = block.ToFullString();
        var start = block.OpenBraceToken.FullSpan.End - block.FullSpan.Start;
        var end = block.CloseBraceToken.SpanStart - block.FullSpan.Start;
        return text.Substring(start, end - start);
    }

    /// <summary>The statement of the loop's body that always makes the call; null where a condition or an inner loop decides.</summary>
    private static StatementSyntax? StatementOf(EmbeddingCall call, ForEachStatementSyntax loop)
    {
        foreach (var ancestor in call.Invocation.Ancestors())
        {
            switch (ancestor)
            {
                case LocalDeclarationStatementSyntax or ExpressionStatementSyntax when ancestor.Parent == loop.Statement || ancestor == loop.Statement:
                    return (StatementSyntax)ancestor;
                case StatementSyntax or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression }:
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression }:
                    return null;
            }
        }

        return null;
    }

    /// <summary>No turn leaves the loop, and none is over before the call.</summary>
    private static bool RunsForEachItem(ForEachStatementSyntax loop, StatementSyntax statement, EmbeddingCall call)
    {
        foreach (var node in loop.Statement.DescendantNodesAndSelf(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            var ends = node switch
            {
                ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax => true,
                BreakStatementSyntax => !node.Ancestors().TakeWhile(a => a != loop).Any(IsBreakable),
                ContinueStatementSyntax => node.SpanStart < statement.SpanStart && !node.Ancestors().TakeWhile(a => a != loop).Any(a => IsBreakable(a) && a is not SwitchStatementSyntax),
                ThrowStatementSyntax or ThrowExpressionSyntax => node.SpanStart < call.Invocation.SpanStart,
                _ => false,
            };
            if (ends)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBreakable(SyntaxNode node) =>
        node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or SwitchStatementSyntax;
}
