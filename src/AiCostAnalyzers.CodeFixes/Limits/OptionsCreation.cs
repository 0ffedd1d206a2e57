using AiCostAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Limits;

/// <summary>The one expression that creates the options of a call, wherever it stands.</summary>
/// <param name="Document">That holds it.</param>
/// <param name="SharedName">What hands the object on, where other calls may be given it too; else null.</param>
internal sealed record OptionsCreation(Document Document, BaseObjectCreationExpressionSyntax Expression, string? SharedName)
{
    private const int MaxDepth = 4;

    /// <returns>Null where nothing creates the object in sight, or several places do.</returns>
    public static Task<OptionsCreation?> FindAsync(Document document, IOperation value, SemanticModel semantics, CancellationToken cancellation) =>
        FindAsync(document, value, semantics, null, 0, cancellation);

    private static async Task<OptionsCreation?> FindAsync(
        Document document, IOperation value, SemanticModel semantics, string? shared, int depth, CancellationToken cancellation)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return depth > MaxDepth ? null : value switch
        {
            IObjectCreationOperation { Syntax: BaseObjectCreationExpressionSyntax creation } => new(document, creation, shared),
            ILocalReferenceOperation { Local: var local } => OfLocal(document, local, semantics, shared, cancellation),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => await DeclaredAsync(document, field, cancellation).ConfigureAwait(false),
            IPropertyReferenceOperation { Property: { SetMethod: null } property } => await DeclaredAsync(document, property, cancellation).ConfigureAwait(false),
            IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.Length: 1 } method } => await DeclaredAsync(document, method, cancellation).ConfigureAwait(false),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } =>
                await OfParameterAsync(document, method, parameter, depth, cancellation).ConfigureAwait(false),
            _ => null,
        };
    }

    private static OptionsCreation? OfLocal(Document document, ILocalSymbol local, SemanticModel semantics, string? shared, CancellationToken cancellation)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } declarator
            || declarator.FirstAncestorOrSelf<SyntaxNode>(n => n is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) is not { } member)
        {
            return null;
        }

        var uses = member.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.Text == local.Name && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(n, cancellation).Symbol, local))
            .ToList();
        if (uses.Exists(u => u.Parent is AssignmentExpressionSyntax assignment && assignment.Left == u
            || u.Parent is ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 }))
        {
            return null;
        }

        return new(document, creation, uses.Count(u => u.Parent is ArgumentSyntax) > 1 ? local.Name : shared);
    }

    /// <summary>What a field or property begins with, or a method returns, and nothing else.</summary>
    private static async Task<OptionsCreation?> DeclaredAsync(Document document, ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference] || document.Project.Solution.GetDocument(reference.SyntaxTree) is not { } declaring
            || await GeneratedCode.IsAsync(declaring, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var created = await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            MethodDeclarationSyntax { Body: { Statements: [ReturnStatementSyntax { Expression: var returned }] } } => returned,
            MethodDeclarationSyntax method => method.ExpressionBody?.Expression,
            _ => null,
        };
        return created is BaseObjectCreationExpressionSyntax creation ? new(declaring, creation, symbol.Name) : null;
    }

    /// <summary>What the only caller passes.</summary>
    private static async Task<OptionsCreation?> OfParameterAsync(
        Document document, IMethodSymbol method, IParameterSymbol parameter, int depth, CancellationToken cancellation)
    {
        var callers = await SymbolFinder.FindCallersAsync(method, document.Project.Solution, cancellation).ConfigureAwait(false);
        if (callers.SelectMany(static c => c.Locations).ToList() is not [{ SourceTree: { } tree } place]
            || document.Project.Solution.GetDocument(tree) is not { } calling
            || await GeneratedCode.IsAsync(calling, cancellation).ConfigureAwait(false)
            || await calling.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics
            || (await tree.GetRootAsync(cancellation).ConfigureAwait(false)).FindNode(place.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || semantics.GetOperation(call, cancellation) is not IInvocationOperation invocation
            || invocation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is not { ArgumentKind: ArgumentKind.Explicit, Value: var value })
        {
            return null;
        }

        return await FindAsync(calling, value, semantics, parameter.Name, depth + 1, cancellation).ConfigureAwait(false);
    }
}
