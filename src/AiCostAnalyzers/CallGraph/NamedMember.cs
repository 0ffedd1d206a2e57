using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>A member, by the names that it runs by and those it calls.</summary>
/// <param name="Node">Its declaration; of a type, what the compiler adds to its constructors.</param>
/// <param name="Own">What runs it; null where only the runtime does.</param>
/// <param name="Functions">Its local functions.</param>
/// <param name="Called">The methods that it invokes or passes on, those of its functions included; of a type its base types, whose constructors it runs.</param>
internal sealed record NamedMember(SyntaxNode Node, CalledName? Own, IReadOnlyList<string> Functions, IReadOnlyList<string> Called)
{
    /// <summary>What the names in <see cref="Called"/> are of.</summary>
    public CalledKind CalledKind => Node is TypeDeclarationSyntax ? CalledKind.Constructor : CalledKind.Method;

    /// <summary>What a <c>new()</c> creates, which names no type.</summary>
    public static readonly CalledName Unnamed = new(CalledKind.Constructor, "");

    /// <summary>What the compiler adds to a type's constructors: the base class's.</summary>
    public static NamedMember OfBases(TypeDeclarationSyntax type, BaseListSyntax bases) => new(
        type,
        new CalledName(CalledKind.Constructor, type.Identifier.ValueText),
        [],
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

    /// <summary>Of <c>_ask.Invoke(ticket)</c> and <c>_ask?.Invoke(ticket)</c>: what holds the delegate.</summary>
    public static string? ReceiverOf(InvocationExpressionSyntax invocation) => invocation switch
    {
        { Expression: MemberAccessExpressionSyntax access } => NameOf(access.Expression),
        { Parent: ConditionalAccessExpressionSyntax access } => NameOf(access.Expression),
        _ => null,
    };

    /// <summary>The name of a type without its namespace.</summary>
    public static string? LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The constructors, accessors and operators that it may run.</summary>
    public HashSet<CalledName> Used()
    {
        var used = new HashSet<CalledName>();
        foreach (var node in Node is TypeDeclarationSyntax ? [] : Node.DescendantNodes())
        {
            switch (node)
            {
                case ImplicitObjectCreationExpressionSyntax:
                    used.Add(Unnamed);
                    break;
                case ObjectCreationExpressionSyntax creation when LastName(creation.Type) is { } type:
                    used.Add(new(CalledKind.Constructor, type));
                    break;
                case ElementAccessExpressionSyntax or ElementBindingExpressionSyntax:
                    used.Add(new(CalledKind.Property, ""));
                    break;
                case IdentifierNameSyntax { Parent: not InvocationExpressionSyntax } name:
                    used.Add(new(CalledKind.Property, name.Identifier.ValueText));
                    break;
                case ExpressionSyntax when CalledName.OperatorOf(node.Kind()) is { } @operator:
                    used.Add(new(CalledKind.Operator, @operator));
                    break;
            }
        }

        return used;
    }

    private static CalledName OperatorName(OperatorDeclarationSyntax @operator)
    {
        var token = @operator.OperatorToken.Kind();
        var expression = @operator.ParameterList.Parameters.Count == 1 ? SyntaxFacts.GetPrefixUnaryExpression(token) : SyntaxFacts.GetBinaryExpression(token);
        return CalledName.OfOperator((@operator.Parent as TypeDeclarationSyntax)?.Identifier.ValueText ?? "", CalledName.OperatorOf(expression) ?? token.ToString());
    }
}
