using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Batching;

/// <summary>
/// <c>await Task.WhenAll(items.Select(async item => …))</c> that embeds each item becomes one call per chunk of items, still at the same time,
/// and still an array of the same results in the order of the items.
/// </summary>
internal static class WhenAllBatch
{
    /// <returns>The awaited expression and what replaces it; null where the meaning might change.</returns>
    public static (SyntaxNode Old, SyntaxNode New)? Rewrite(EmbeddingCall call, int size, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (call.Invocation.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not LambdaExpressionSyntax { ExpressionBody: { } result } lambda
            || ParameterOf(lambda) is not { } parameter
            || semantics.GetDeclaredSymbol(parameter, cancellationToken) is not { } item
            || lambda.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax source } select } }
            || !IsMethod(select, "Enumerable", "Select", semantics, cancellationToken)
            || select.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax whenAll } }
            || !IsMethod(whenAll, "Task", "WhenAll", semantics, cancellationToken)
            || AwaitOf(whenAll) is not { } awaited
            || !ChunkSource.IsChunkable(source.Expression, result, semantics, cancellationToken)
            || !IsMadeOnce(call, result, lambda))
        {
            return null;
        }

        var values = new RepeatedValues(semantics, item, lambda, cancellationToken);
        if (!values.IsOfItem(call.Input) || !values.IsInvariant(call.Receiver) || !call.OtherArguments.All(values.IsInvariant))
        {
            return null;
        }

        var names = new BatchNames(awaited, semantics);
        var (batch, embedding) = (names.Take("batch"), names.Take("embedding"));
        var one = SyntaxFactory.ParseExpression(embedding + call.Element).WithTriviaFrom(call.Outcome);
        var each = (result == call.Outcome ? one : result.ReplaceNode(call.Outcome, one)).WithoutTrivia().ToString();
        var many = call.Batch(call.Input is IdentifierNameSyntax ? batch : $"{batch}.Select({item.Name} => {call.Input})");
        var usesItem = result.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.Text == item.Name && !call.Outcome.Span.Contains(n.Span));
        var results = each == embedding ? many
            : usesItem ? $"{batch}.Zip({many}, ({item.Name}, {embedding}) => {each})"
            : $"{(many.StartsWith("await ", StringComparison.Ordinal) ? $"({many})" : many)}.Select({embedding} => {each})";
        var chunks = $"{ChunkSource.Text(source.Expression, size)}.Select(async {batch} => {results})";
        var all = awaited.ReplaceNode(select, SyntaxFactory.ParseExpression(chunks)).WithoutTrivia();
        return (awaited, SyntaxFactory.ParseExpression($"({all}).SelectMany({batch} => {batch}).ToArray()").WithTriviaFrom(awaited));
    }

    private static ParameterSyntax? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var only] } => only,
        _ => null,
    };

    /// <summary>Whether each item makes the call once, awaits nothing else, and the result is an embedding or made of one.</summary>
    private static bool IsMadeOnce(EmbeddingCall call, ExpressionSyntax result, LambdaExpressionSyntax lambda)
    {
        if (lambda.AsyncKeyword.IsKind(SyntaxKind.None))
        {
            return call.IsAsync && !call.IsAwaited && result == call.Invocation;
        }

        return call.IsAwaited
            && result.DescendantNodesAndSelf().OfType<AwaitExpressionSyntax>().Count() == 1
            && !call.Outcome.AncestorsAndSelf().TakeWhile(n => n != lambda).Any(n =>
                n is ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionSyntax or AssignmentExpressionSyntax
                || n.IsKind(SyntaxKind.CoalesceExpression));
    }

    private static AwaitExpressionSyntax? AwaitOf(InvocationExpressionSyntax whenAll) =>
        (whenAll.Parent is MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } ? configured : whenAll)
            .Parent as AwaitExpressionSyntax;

    private static bool IsMethod(InvocationExpressionSyntax call, string type, string name, SemanticModel semantics, CancellationToken cancellationToken) =>
        semantics.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && method.Name == name
        && method.ContainingType is { ContainingNamespace: var @namespace } container && container.Name == type
        && @namespace.ToDisplayString() is "System.Linq" or "System.Threading.Tasks";
}
