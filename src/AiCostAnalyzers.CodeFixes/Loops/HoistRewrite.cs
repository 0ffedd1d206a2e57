using AiCostAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Loops;

/// <summary>Moves the statement of a call that is the same each turn before its loop.</summary>
internal static class HoistRewrite
{
    /// <returns>
    /// Null unless the call is a statement of its own, or initialises a local that nothing sets again, directly in the block of a <c>foreach</c>
    /// that stands in a block itself; and where the local's name is taken outside, or what goes into the call is made in the loop.
    /// </returns>
    public static async Task<Document?> ApplyAsync(Document document, CallFinder find, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || semantics is null
            || find(root) is not { } call
            || Statement(call) is not { Parent: BlockSyntax { Parent: CommonForEachStatementSyntax { Parent: BlockSyntax outer } loop } body } statement
            || !loop.AwaitKeyword.IsKind(SyntaxKind.None)
            || !IsIndependent(statement, loop, semantics))
        {
            return null;
        }

        var position = outer.Statements.IndexOf(loop);
        var indentation = Indentation(loop);
        var moved = Outdented(statement, Indentation(statement).Length - indentation.Length)
            .WithLeadingTrivia(SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(indentation)).AddRange(Comments(statement, indentation)));
        var shorter = loop.ReplaceNode(body, WithoutStatement(body, statement));
        var changed = outer.WithStatements(outer.Statements.Replace(loop, shorter).Insert(position, moved));
        return document.WithSyntaxRoot(root.ReplaceNode(outer, changed));
    }

    private static string Indentation(StatementSyntax statement)
    {
        var trivia = statement.GetLeadingTrivia();
        return trivia.Count > 0 && trivia.Last() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";
    }

    /// <summary>The statement's further lines moved to the left.</summary>
    private static StatementSyntax Outdented(StatementSyntax statement, int columns) => columns <= 0 ? statement : statement.ReplaceTokens(
        statement.DescendantTokens().Where(t => t.LeadingTrivia.Count > 0 && t != statement.GetFirstToken()
            && t.LeadingTrivia[0] is var first && first.IsKind(SyntaxKind.WhitespaceTrivia) && first.Span.Length >= columns
            && t.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)),
        (_, token) => token.WithLeadingTrivia(token.LeadingTrivia.Replace(token.LeadingTrivia[0], SyntaxFactory.Whitespace(token.LeadingTrivia[0].ToString().Substring(columns)))));

    /// <summary>What stood behind it must not keep the empty line that separated the two.</summary>
    private static BlockSyntax WithoutStatement(BlockSyntax body, StatementSyntax statement)
    {
        var index = body.Statements.IndexOf(statement);
        var statements = body.Statements.RemoveAt(index);
        if (index == 0 && statements.Count > 0)
        {
            var trivia = statements[0].GetLeadingTrivia().SkipWhile(static t => t.IsKind(SyntaxKind.EndOfLineTrivia));
            statements = statements.Replace(statements[0], statements[0].WithLeadingTrivia(trivia));
        }

        return body.WithStatements(statements);
    }

    /// <summary>Comments on the statement go with it; empty lines in front of it do not.</summary>
    private static IEnumerable<SyntaxTrivia> Comments(StatementSyntax statement, string indentation)
    {
        var trivia = statement.GetLeadingTrivia();
        return trivia.Any(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            ? trivia.SkipWhile(static t => t.IsKind(SyntaxKind.EndOfLineTrivia) || t.IsKind(SyntaxKind.WhitespaceTrivia))
                .Select(t => t.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.Whitespace(indentation) : t)
            : [];
    }

    private static StatementSyntax? Statement(InvocationExpressionSyntax call)
    {
        ExpressionSyntax value = call;
        while (value.Parent is ExpressionSyntax parent
            && (parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax
                || (parent is MemberAccessExpressionSyntax access && access.Expression == value)
                || (parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } configured } && configured == value)
                || (parent is ElementAccessExpressionSyntax element && element.Expression == value && element.ArgumentList.Arguments.All(static a => a.Expression is LiteralExpressionSyntax))))
        {
            value = parent;
        }

        return value.Parent switch
        {
            ExpressionStatementSyntax statement => statement,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax local } } }
                when local.UsingKeyword.IsKind(SyntaxKind.None) => local,
            _ => null,
        };
    }

    private static bool IsIndependent(StatementSyntax statement, CommonForEachStatementSyntax loop, SemanticModel semantics)
    {
        var flow = semantics.AnalyzeDataFlow(statement);
        if (flow is not { Succeeded: true }
            || flow.ReadInside.Any(s => !flow.VariablesDeclared.Contains(s, SymbolEqualityComparer.Default) && s.DeclaringSyntaxReferences.Any(r => loop.Span.Contains(r.Span))))
        {
            return false;
        }

        foreach (var local in flow.VariablesDeclared)
        {
            var isWritten = semantics.AnalyzeDataFlow(loop.Statement) is not { Succeeded: true } whole
                || loop.Statement.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name)
                || whole.CapturedInside.Contains(local, SymbolEqualityComparer.Default);
            if (isWritten || IsTaken(local, statement, semantics))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the name means something else anywhere in the member: the local's scope becomes larger.</summary>
    private static bool IsTaken(ISymbol local, StatementSyntax statement, SemanticModel semantics)
    {
        var member = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is null || member.DescendantNodes().Any(n => n switch
        {
            VariableDeclaratorSyntax declarator => Declares(declarator, declarator.Identifier),
            SingleVariableDesignationSyntax designation => Declares(designation, designation.Identifier),
            ParameterSyntax parameter => Declares(parameter, parameter.Identifier),
            ForEachStatementSyntax loop => Declares(loop, loop.Identifier),
            IdentifierNameSyntax name => name.Identifier.ValueText == local.Name && name.Parent is not (MemberAccessExpressionSyntax or NameColonSyntax)
                && !SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(name).Symbol, local),
            _ => false,
        });

        bool Declares(SyntaxNode node, SyntaxToken identifier) =>
            identifier.ValueText == local.Name && !SymbolEqualityComparer.Default.Equals(semantics.GetDeclaredSymbol(node), local);
    }
}
