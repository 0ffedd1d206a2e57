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

    public Compilation Compilation => compilation;

    /// <returns>Null also for source of a referenced project, which an editor has and a build has not: both are to say the same.</returns>
    public IOperation? Of(SyntaxNode node, CancellationToken cancellation) =>
        compilation.ContainsSyntaxTree(node.SyntaxTree) ? ModelOf(node.SyntaxTree).GetOperation(node, cancellation) : null;

    /// <summary>The body of a method or local function; null where it has none here.</summary>
    public IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax(cancellation) is { } node and (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            ? Of(node, cancellation)
            : null;

    /// <summary>Every value that a field or property is given in its own type: initialiser, expression body, constructors, other members.</summary>
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
            var value = reference.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression ?? GetterValue(property),
                _ => null,
            };
            if (value is not null)
            {
                AddValue(values, value, cancellation);
            }
        }

        if (member.ContainingType is { } containing)
        {
            foreach (var type in containing.DeclaringSyntaxReferences)
            {
                AddAssignments(values, type.GetSyntax(cancellation), member, cancellation);
            }
        }

        return values;
    }

    private static ExpressionSyntax? GetterValue(PropertyDeclarationSyntax property)
    {
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                return accessor.ExpressionBody?.Expression
                    ?? (accessor.Body?.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null);
            }
        }

        return null;
    }

    private void AddAssignments(List<IOperation> values, SyntaxNode scope, ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is not AssignmentExpressionSyntax assignment || !NamesSymbol(assignment.Left, symbol.Name))
            {
                continue;
            }

            var target = ModelOf(node.SyntaxTree).GetSymbolInfo(assignment.Left, cancellation).Symbol;
            if (SymbolEqualityComparer.Default.Equals(target?.OriginalDefinition, symbol.OriginalDefinition))
            {
                AddValue(values, assignment.Right, cancellation);
            }
        }
    }

    private static bool NamesSymbol(ExpressionSyntax left, string name) => left switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax } access => access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private void AddValue(List<IOperation> values, ExpressionSyntax expression, CancellationToken cancellation)
    {
        if (Of(expression, cancellation) is { } operation)
        {
            values.Add(operation);
        }
    }
}
