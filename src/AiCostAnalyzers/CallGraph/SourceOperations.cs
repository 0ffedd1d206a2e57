using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Operations of other members, on demand: where a field is set, what a registration makes. Binding a body a second time costs
/// as much as the compiler's own pass, so only the single expressions and bodies that a question leads to are bound, each once.
/// </summary>
internal sealed class SourceOperations(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IOperation>> _values = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IOperation>> _returned = new(SymbolEqualityComparer.Default);

    public Compilation Compilation => compilation;

    /// <summary>What can be told by names alone.</summary>
    public CompilationNames Names { get; } = new(compilation);

    /// <returns>Null also for source of a referenced project, which an editor has and a build has not: both are to say the same.</returns>
    public IOperation? Of(SyntaxNode node, CancellationToken cancellation)
    {
        // Neither parentheses nor an exclamation mark are operations.
        while (node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            node = node is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)node).Operand;
        }

        return compilation.ContainsSyntaxTree(node.SyntaxTree) ? ModelOf(node.SyntaxTree).GetOperation(node, cancellation) : null;
    }

    /// <summary>The body of a method, constructor, accessor, operator or local function; null where it has none here.</summary>
    public IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax(cancellation) is { } node
            and (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or TypeDeclarationSyntax)
            ? Of(node, cancellation)
            : null;

    /// <summary>What a field or property is set to where it is declared; null for nothing.</summary>
    public IOperation? InitializerOf(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        } is { } initializer
            ? Of(initializer, cancellation)
            : null;

    /// <summary>What stands in the declaration of a member: bodies and initialisers.</summary>
    public IEnumerable<IOperation> BodiesIn(SyntaxNode member, CancellationToken cancellation)
    {
        IEnumerable<SyntaxNode?> bodies = member switch
        {
            BaseMethodDeclarationSyntax => [member],
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static v => v.Initializer),
            PropertyDeclarationSyntax property => [property.ExpressionBody, property.Initializer, .. property.AccessorList?.Accessors ?? []],
            IndexerDeclarationSyntax indexer => [indexer.ExpressionBody, .. indexer.AccessorList?.Accessors ?? []],
            _ => [],
        };
        return bodies.OfType<SyntaxNode>().Select(body => Of(body, cancellation)).OfType<IOperation>();
    }

    public IMethodSymbol? DeclaredBy(MethodDeclarationSyntax method, CancellationToken cancellation) =>
        ModelOf(method.SyntaxTree).GetDeclaredSymbol(method, cancellation);

    /// <summary>The values that a method, local function or getter returns. A throw returns none.</summary>
    public IReadOnlyList<IOperation> ReturnedBy(ISymbol member, CancellationToken cancellation) =>
        _returned.GetOrAdd(member.OriginalDefinition, m =>
        {
            var values = new List<IOperation>();
            foreach (var reference in ((m as IMethodSymbol)?.PartialImplementationPart ?? m).DeclaringSyntaxReferences)
            {
                foreach (var expression in ReturnedIn(reference.GetSyntax(cancellation)))
                {
                    AddValue(values, expression, cancellation);
                }
            }

            return values;
        });

    /// <summary>Every value that a field or property is given: initialiser, getter, assignments and object initialisers of the whole compilation.</summary>
    public IReadOnlyList<IOperation> ValuesOf(ISymbol member, CancellationToken cancellation) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly)
            ? _values.GetOrAdd(member.OriginalDefinition, m => Collect(m, cancellation))
            : [];

    /// <summary>The values that a local is given: its initialiser and every assignment in its member.</summary>
    public IReadOnlyList<IOperation> ValuesOf(ILocalSymbol local, CancellationToken cancellation)
    {
        var values = new List<IOperation>();
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellation);
            if (declaration is VariableDeclaratorSyntax { Initializer.Value: { } initializer })
            {
                AddValue(values, initializer, cancellation);
            }

            var scope = declaration.FirstAncestorOrSelf<SyntaxNode>(static n => n is MemberDeclarationSyntax and not GlobalStatementSyntax || n is CompilationUnitSyntax);
            if (scope is not null)
            {
                AddAssignments(values, scope, local, cancellation);
            }
        }

        return values;
    }

#pragma warning disable RS1030 // The drivers' operations of other members are not reachable from here; this is the one place that binds on demand.
    private SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, t => compilation.GetSemanticModel(t));
#pragma warning restore RS1030

    private IReadOnlyList<IOperation> Collect(ISymbol member, CancellationToken cancellation)
    {
        var values = new List<IOperation>();
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellation);
            var value = declaration switch
            {
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            };
            if (value is not null)
            {
                AddValue(values, value, cancellation);
            }
            else if (declaration is PropertyDeclarationSyntax computed)
            {
                foreach (var returned in ReturnedIn(computed))
                {
                    AddValue(values, returned, cancellation);
                }
            }
        }

        foreach (var scope in Scopes(member, cancellation))
        {
            AddAssignments(values, scope, member, cancellation);
        }

        return values;
    }

    /// <summary>Where a member may be assigned: in its type, or in the files that name it.</summary>
    private IEnumerable<SyntaxNode> Scopes(ISymbol member, CancellationToken cancellation)
    {
        if (member.DeclaredAccessibility == Accessibility.Private || member is IFieldSymbol { IsReadOnly: true })
        {
            return member.ContainingType?.DeclaringSyntaxReferences.Select(type => type.GetSyntax(cancellation)) ?? [];
        }

        return Names.FilesWith(member.Name, cancellation).Select(file => file.Tree.GetRoot(cancellation));
    }

    private static IEnumerable<ExpressionSyntax> ReturnedIn(SyntaxNode declaration)
    {
        var body = declaration switch
        {
            BaseMethodDeclarationSyntax method => (SyntaxNode?)method.ExpressionBody ?? method.Body,
            LocalFunctionStatementSyntax function => (SyntaxNode?)function.ExpressionBody ?? function.Body,
            PropertyDeclarationSyntax { ExpressionBody: { } expression } => expression,
            PropertyDeclarationSyntax property => GetterOf(property),
            _ => null,
        };
        return body switch
        {
            null => [],
            ArrowExpressionClauseSyntax arrow => [arrow.Expression],
            _ => body.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>().Select(static r => r.Expression).OfType<ExpressionSyntax>(),
        };
    }

    private static SyntaxNode? GetterOf(PropertyDeclarationSyntax property)
    {
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                return (SyntaxNode?)accessor.ExpressionBody ?? accessor.Body;
            }
        }

        return null;
    }

    private void AddAssignments(List<IOperation> values, SyntaxNode scope, ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var assignment in SourceNames.Of(scope.SyntaxTree, cancellation).AssignmentsTo(symbol.Name, cancellation))
        {
            if (scope.FullSpan.Contains(assignment.Span)
                && SymbolEqualityComparer.Default.Equals(ModelOf(scope.SyntaxTree).GetSymbolInfo(assignment.Left, cancellation).Symbol?.OriginalDefinition, symbol.OriginalDefinition))
            {
                AddValue(values, assignment.Right, cancellation);
            }
        }
    }

    private void AddValue(List<IOperation> values, ExpressionSyntax expression, CancellationToken cancellation)
    {
        if (Of(expression, cancellation) is { } operation)
        {
            values.Add(operation);
        }
    }
}
