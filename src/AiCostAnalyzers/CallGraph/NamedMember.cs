using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>A member, by the name that it runs by.</summary>
internal sealed class NamedMember
{
    private IReadOnlyList<string>? _functions;

    private NamedMember(SyntaxNode node, CalledName? own, IReadOnlyList<string> bases) => (Node, Own, Bases) = (node, own, bases);

    /// <summary>Its declaration; of a type, what the compiler adds to its constructors.</summary>
    public SyntaxNode Node { get; }

    /// <summary>What runs it; null where only the runtime does.</summary>
    public CalledName? Own { get; }

    /// <summary>Of a type its base types, whose constructors it runs.</summary>
    public IReadOnlyList<string> Bases { get; }

    /// <summary>The names of its local functions.</summary>
    public IReadOnlyList<string> Functions => _functions ??= Node is TypeDeclarationSyntax
        ? []
        : [.. Node.DescendantNodes().OfType<LocalFunctionStatementSyntax>().Select(static function => function.Identifier.ValueText)];

    public static NamedMember Of(MemberDeclarationSyntax member) => new(member, NameOf(member), []);

    /// <summary>What the compiler adds to a type's constructors: the base class's.</summary>
    public static NamedMember OfBases(TypeDeclarationSyntax type, BaseListSyntax bases) => new(
        type,
        new CalledName(CalledKind.Constructor, type.Identifier.ValueText),
        [.. bases.Types.Select(static b => LastName(b.Type)).OfType<string>()]);

    /// <summary>What calls run the member by; null for one that only the runtime runs.</summary>
    public static CalledName? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => CalledName.OfMethod(method.Identifier.ValueText),
        ConstructorDeclarationSyntax constructor => new(CalledKind.Constructor, constructor.Identifier.ValueText),
        PropertyDeclarationSyntax { Initializer: null } property => new(CalledKind.Property, property.Identifier.ValueText),
        IndexerDeclarationSyntax => new(CalledKind.Property, ""),
        OperatorDeclarationSyntax @operator => OperatorName(@operator),
        ConversionOperatorDeclarationSyntax { Parent: TypeDeclarationSyntax type } => CalledName.OfOperator(type.Identifier.ValueText, WellKnownMemberNames.ExplicitConversionName),
        FieldDeclarationSyntax or PropertyDeclarationSyntax when member.Parent is TypeDeclarationSyntax type => new(CalledKind.Constructor, type.Identifier.ValueText),
        _ => null,
    };

    /// <summary>The last name of an expression; null where it ends in none.</summary>
    public static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Of the last name of an expression, the whole of it: <c>_model.Ask</c> of <c>Ask</c>.</summary>
    public static ExpressionSyntax ExpressionOf(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };

    /// <summary>The name of a type without its namespace.</summary>
    public static string? LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    private static CalledName OperatorName(OperatorDeclarationSyntax @operator)
    {
        var token = @operator.OperatorToken.Kind();
        var expression = @operator.ParameterList.Parameters.Count == 1 ? SyntaxFacts.GetPrefixUnaryExpression(token) : SyntaxFacts.GetBinaryExpression(token);
        return CalledName.OfOperator((@operator.Parent as TypeDeclarationSyntax)?.Identifier.ValueText ?? "", CalledName.OperatorOf(expression) ?? token.ToString());
    }
}
