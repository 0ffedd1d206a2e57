using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Loops;

/// <summary>Keeps in a list what a deferred query would make anew each time.</summary>
internal static class ListRewrite
{
    /// <returns>Null unless a local holds the query as an <see cref="IEnumerable{T}"/>, and nothing that is done with it means something else on a list.</returns>
    public static async Task<Document?> ApplyAsync(Document document, CallFinder find, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || semantics is null
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.QueryHolder, out var holder)
            || find(root)?.FirstAncestorOrSelf<VariableDeclaratorSyntax>(d => d.Identifier.ValueText == holder) is not { Initializer.Value: var query } declarator
            || semantics.GetDeclaredSymbol(declarator, cancellationToken) is not ILocalSymbol local
            || !IsEnumerable(semantics.GetTypeInfo(query, cancellationToken).Type)
            || !IsEnumerable(local.Type)
            || semantics.LookupSymbols(query.SpanStart, container: (INamespaceOrTypeSymbol?)semantics.GetTypeInfo(query, cancellationToken).Type, name: "ToList", includeReducedExtensionMethods: true).IsEmpty
            || MeansAnother(declarator, local.Name))
        {
            return null;
        }

        var receiver = query is InvocationExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax
            ? query.WithoutTrailingTrivia()
            : SyntaxFactory.ParenthesizedExpression(query.WithoutTrivia()).WithLeadingTrivia(query.GetLeadingTrivia());
        var list = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("ToList"))).WithTrailingTrivia(query.GetTrailingTrivia());
        return document.WithSyntaxRoot(root.ReplaceNode(query, list));
    }

    private static bool IsEnumerable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    /// <summary>A list has methods of its own of these names.</summary>
    private static bool MeansAnother(VariableDeclaratorSyntax declarator, string name) =>
        declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().Any(n =>
            n is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax used, Name.Identifier.ValueText: "Reverse" or "Append" or "AsReadOnly" or "Order" or "Sort" } && used.Identifier.ValueText == name) == true;
}
