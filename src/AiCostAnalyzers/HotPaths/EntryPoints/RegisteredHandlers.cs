using System.Collections.Concurrent;
using AiCostAnalyzers.CallGraph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>
/// The entry point of a method or local function that its own type, or the program's top-level statements, register by name, as in
/// <c>app.MapPost("/triage", TriageAsync)</c>. A registration elsewhere is the report's to find: while typing it would be a search through all files.
/// </summary>
internal sealed class RegisteredHandlers(SourceOperations source, EntryPointFinder entryPoints)
{
    private readonly ConcurrentDictionary<SyntaxNode, ILookup<string, SyntaxNode>> _given = new();
    private readonly ConcurrentDictionary<ISymbol, EntryPoint?> _known = new(SymbolEqualityComparer.Default);

    /// <returns>Null where nothing registers it.</returns>
    public EntryPoint? Of(IMethodSymbol method) => _known.GetOrAdd(method.OriginalDefinition, _ => Find(method.OriginalDefinition));

    private EntryPoint? Find(IMethodSymbol method)
    {
        foreach (SyntaxNode scope in Scopes(method))
        {
            foreach (SyntaxNode registrar in _given.GetOrAdd(scope, static s => Given(s))[method.Name])
            {
                if (source.Of(registrar, CancellationToken.None) is { } operation
                    && entryPoints.OfRegistration(operation) is { Member: { } handler, EntryPoint: var entryPoint }
                    && SymbolEqualityComparer.Default.Equals(handler.OriginalDefinition, method))
                {
                    return entryPoint;
                }
            }
        }

        return null;
    }

    /// <summary>What may register something, by the names that it is given.</summary>
    private static ILookup<string, SyntaxNode> Given(SyntaxNode scope) => scope.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Select(static use => (use.Identifier.ValueText, Registrar: Registrar(use)))
        .Where(static given => given.Registrar is not null)
        .ToLookup(static given => given.ValueText, static given => given.Registrar!, StringComparer.Ordinal);

    private static IEnumerable<SyntaxNode> Scopes(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return method.DeclaringSyntaxReferences
                .Select(static r => r.GetSyntax().FirstAncestorOrSelf<SyntaxNode>(static n => n is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax))
                .OfType<SyntaxNode>();
        }

        return method.MethodKind == MethodKind.Ordinary ? method.ContainingType.DeclaringSyntaxReferences.Select(static r => r.GetSyntax()) : [];
    }

    /// <summary>The call, object creation or subscription that the name is given to; null where it is called or something else.</summary>
    private static SyntaxNode? Registrar(IdentifierNameSyntax use)
    {
        SyntaxNode value = use;
        if (use.Parent is MemberAccessExpressionSyntax access && access.Name == use)
        {
            value = access;
        }

        return value.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } argument => argument.Parent!.Parent,
            AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.AddAssignmentExpression) && assignment.Right == value => assignment,
            _ => null,
        };
    }
}
