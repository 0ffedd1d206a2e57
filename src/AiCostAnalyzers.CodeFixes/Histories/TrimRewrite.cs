using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Histories;

/// <summary>Shortens a conversation to its last messages before it is sent, with what its list's type offers. Instructions at its beginning stay.</summary>
internal static class TrimRewrite
{
    /// <param name="history">Name of the list.</param>
    /// <param name="most">Messages that are kept behind the instructions.</param>
    /// <returns>
    /// Null unless the call is part of a statement in a block, and the list is one whose beginning is seen: what a caller passes may begin with
    /// anything. Nor where tools are around: a tool's answer without its question is an error.
    /// </returns>
    public static TextChange? Of(InvocationExpressionSyntax call, string history, int most, SemanticModel semantics, CancellationToken cancellation)
    {
        if (call.FirstAncestorOrSelf<StatementSyntax>(static s => s.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax) is not { } statement
            || semantics.LookupSymbols(call.SpanStart, name: history) is not [var symbol]
            || TypeOf(symbol) is not { } type
            || First(symbol, cancellation) is not { } instructions
            || UsesTools(statement)
            || Removal(type, history, instructions, most) is not { } removal)
        {
            return null;
        }

        var first = statement.GetFirstToken();
        var indentation = first.LeadingTrivia.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";
        var lineBreak = statement.SyntaxTree.GetRoot(cancellation).DescendantTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end
            ? end.ToString()
            : "\n";
        return new(new TextSpan(first.SpanStart, 0), string.Join(lineBreak + indentation, removal) + lineBreak + lineBreak + indentation);
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>How many instructions the list begins with, 0 or 1; null where its beginning is not seen.</summary>
    private static int? First(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference])
        {
            return null;
        }

        var value = reference.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
        if (value is null)
        {
            return null;
        }

        // new ChatHistory("You are …") begins with instructions too.
        var elements = value is BaseObjectCreationExpressionSyntax creation
            ? creation.Initializer?.Expressions.Cast<SyntaxNode>() ?? creation.ArgumentList?.Arguments ?? []
            : value.ChildNodes();
        return elements.FirstOrDefault() is not { } element ? 0
            : IsInstruction(element) || element is ArgumentSyntax { Expression: LiteralExpressionSyntax or InterpolatedStringExpressionSyntax } ? 1
            : element is ArgumentSyntax || element.ToString().StartsWith("..", StringComparison.Ordinal) ? null
            : 0;
    }

    private static bool IsInstruction(SyntaxNode element) => element.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Any(static n => n.Identifier.ValueText is "SystemChatMessage" or "DeveloperChatMessage" or "System" or "Developer");

    private static bool UsesTools(SyntaxNode statement) => statement.FirstAncestorOrSelf<SyntaxNode>(static n => n is BaseMethodDeclarationSyntax or CompilationUnitSyntax)!
        .DescendantTokens().Any(static t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText.Contains("Tool"));

    private static string[]? Removal(ITypeSymbol type, string history, int instructions, int most)
    {
        var limit = (instructions + most).ToString(CultureInfo.InvariantCulture);
        if (Has(type, "RemoveRange", 2))
        {
            return [$"if ({history}.Count > {limit})", "{", $"    {history}.RemoveRange({instructions}, {history}.Count - {limit});", "}"];
        }

        return Has(type, "RemoveAt", 1) && Has(type, "Count")
            ? [$"while ({history}.Count > {limit})", "{", $"    {history}.RemoveAt({instructions});", "}"]
            : null;
    }

    private static bool Has(ITypeSymbol type, string method, int parameters) => Members(type, method).Any(m =>
        m is IMethodSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } found && found.Parameters.Length == parameters
        && found.Parameters.All(static p => p.Type.SpecialType == SpecialType.System_Int32));

    private static bool Has(ITypeSymbol type, string property) => Members(type, property).Any(static m => m is IPropertySymbol);

    private static IEnumerable<ISymbol> Members(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                yield return member;
            }
        }

        foreach (var member in type.AllInterfaces.Where(_ => type.TypeKind == TypeKind.Interface).SelectMany(i => i.GetMembers(name)))
        {
            yield return member;
        }
    }
}
