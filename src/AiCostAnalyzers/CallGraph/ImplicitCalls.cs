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
            var initialized = InitializedMembers(type).ToList();
            foreach (var constructor in type.InstanceConstructors)
            {
                if (!RunsInitializers(constructor))
                {
                    continue;
                }

                foreach (var member in initialized)
                {
                    yield return CollectedCall.Implied(member, constructor);
                }

                if (ImpliedBase(constructor) is { } implied && isOwn(implied))
                {
                    yield return CollectedCall.Implied(implied, constructor);
                }
            }
        }
    }

    /// <summary>The fields and properties that a type's constructors set before anything else.</summary>
    public static IEnumerable<ISymbol> InitializedMembers(INamedTypeSymbol type) => type.GetMembers().Where(HasInitializer);

    /// <summary>Whether a constructor sets them, and leaves it to no other.</summary>
    public static bool RunsInitializers(IMethodSymbol constructor) =>
        InitializerOf(constructor)?.IsKind(SyntaxKind.ThisConstructorInitializer) != true;

    /// <summary>The constructor of the base class that runs though no source names it.</summary>
    public static IMethodSymbol? ImpliedBase(IMethodSymbol constructor) =>
        constructor.ContainingType is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } baseType } && InitializerOf(constructor) is null
            ? baseType.InstanceConstructors.FirstOrDefault(static c => c.Parameters.All(static p => p.IsOptional || p.IsParams))?.OriginalDefinition
            : null;

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
