using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>What a constructor runs without saying so: the initialisers of fields and properties, and the base class's constructor.</summary>
internal static class ImplicitCalls
{
    public static IEnumerable<CollectedCall> Of(IEnumerable<INamedTypeSymbol> types, Func<ISymbol, bool> isOwn)
    {
        foreach (var type in types)
        {
            var initialized = type.GetMembers().Where(HasInitializer).ToList();
            foreach (var constructor in type.InstanceConstructors)
            {
                var initializer = InitializerOf(constructor);
                if (initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) == true)
                {
                    continue;
                }

                foreach (var member in initialized)
                {
                    yield return new CollectedCall(null, member, constructor);
                }

                if (initializer is null
                    && type is { TypeKind: TypeKind.Class, BaseType: { } baseType }
                    && isOwn(baseType)
                    && baseType.InstanceConstructors.FirstOrDefault(static c => c.Parameters.All(static p => p.IsOptional || p.IsParams)) is { } implied)
                {
                    yield return new CollectedCall(null, implied.OriginalDefinition, constructor);
                }
            }
        }
    }

    /// <summary>Whether an instance member is given a value that is worth following: constants and literals are not.</summary>
    private static bool HasInitializer(ISymbol member) =>
        member is (IFieldSymbol or IPropertySymbol) and { IsStatic: false, DeclaringSyntaxReferences: [var reference, ..] }
        && reference.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } => value,
            PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
            _ => null,
        } is not (null or LiteralExpressionSyntax);

    /// <summary>Of a primary constructor the base class's arguments; null where the base class's constructor runs unnamed.</summary>
    private static SyntaxNode? InitializerOf(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences is [var reference, ..]
        ? reference.GetSyntax() switch
        {
            ConstructorDeclarationSyntax declared => declared.Initializer,
            TypeDeclarationSyntax type => type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault(),
            _ => null,
        }
        : null;
}
