using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.CallGraph;

internal enum CalledKind
{
    /// <summary>A method or local function, by its name.</summary>
    Method,

    /// <summary>A constructor, by its type's name.</summary>
    Constructor,

    /// <summary>An accessor, by its property's name; of an indexer the name is empty.</summary>
    Property,

    /// <summary>An operator, by its type's name and its metadata name: <c>Ticket.op_Addition</c>.</summary>
    Operator,
}

/// <summary>What a member is called by in source, before anything is bound.</summary>
internal readonly record struct CalledName(CalledKind Kind, string Name)
{
    public static CalledName OfMethod(string name) => new(CalledKind.Method, name);

    public static CalledName Of(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => new(CalledKind.Constructor, method.ContainingType.Name),
        MethodKind.PropertyGet or MethodKind.PropertySet => method.AssociatedSymbol is IPropertySymbol property ? Of(property) : new(CalledKind.Property, ""),
        MethodKind.UserDefinedOperator or MethodKind.Conversion => OfOperator(method.ContainingType.Name, method.Name),
        _ => OfMethod(method.Name),
    };

    public static CalledName Of(IPropertySymbol property) => new(CalledKind.Property, property.IsIndexer ? "" : property.Name);

    /// <summary>Of conversions, which of the two kinds it is does not show where it is used.</summary>
    public static CalledName OfOperator(string type, string name) =>
        new(CalledKind.Operator, type + "." + (name == WellKnownMemberNames.ImplicitConversionName ? WellKnownMemberNames.ExplicitConversionName : name));

    /// <param name="name">A member's full name, as its key has it: <c>N.Triage`1.#ctor</c>.</param>
    public static CalledName OfKey(string name)
    {
        var end = name.LastIndexOf('.');
        var member = name.Substring(end + 1);
        if (member is "get_Item" or "set_Item")
        {
            return new(CalledKind.Property, "");
        }

        if (member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal))
        {
            return new(CalledKind.Property, member.Substring(4));
        }

        var type = end < 0 ? "" : name.Substring(0, end);
        type = type.Substring(type.LastIndexOf('.') + 1);
        type = type.IndexOf('`') is var arity and >= 0 ? type.Substring(0, arity) : type;
        return member == "#ctor" ? new(CalledKind.Constructor, type)
            : member.StartsWith("op_", StringComparison.Ordinal) ? OfOperator(type, member)
            : OfMethod(member);
    }

    /// <summary>Whether it is an indexer's, which no word stands for.</summary>
    public bool IsIndexer => Kind == CalledKind.Property && Name.Length == 0;

    /// <summary>The type of a constructor or operator; else its name. The word that stands wherever it is used.</summary>
    public string Type => Kind == CalledKind.Operator ? Name.Substring(0, Name.IndexOf('.')) : Name;

    /// <summary>The operator that a token stands for between or before operands, as in <c>a + b</c>, <c>a += b</c>, <c>-a</c>, <c>a++</c>; null for none.</summary>
    public static string? OperatorOf(SyntaxKind expression) => expression switch
    {
        SyntaxKind.AddExpression or SyntaxKind.AddAssignmentExpression => WellKnownMemberNames.AdditionOperatorName,
        SyntaxKind.SubtractExpression or SyntaxKind.SubtractAssignmentExpression => WellKnownMemberNames.SubtractionOperatorName,
        SyntaxKind.MultiplyExpression or SyntaxKind.MultiplyAssignmentExpression => WellKnownMemberNames.MultiplyOperatorName,
        SyntaxKind.DivideExpression or SyntaxKind.DivideAssignmentExpression => WellKnownMemberNames.DivisionOperatorName,
        SyntaxKind.ModuloExpression or SyntaxKind.ModuloAssignmentExpression => WellKnownMemberNames.ModulusOperatorName,
        SyntaxKind.BitwiseAndExpression or SyntaxKind.AndAssignmentExpression or SyntaxKind.LogicalAndExpression => WellKnownMemberNames.BitwiseAndOperatorName,
        SyntaxKind.BitwiseOrExpression or SyntaxKind.OrAssignmentExpression or SyntaxKind.LogicalOrExpression => WellKnownMemberNames.BitwiseOrOperatorName,
        SyntaxKind.ExclusiveOrExpression or SyntaxKind.ExclusiveOrAssignmentExpression => WellKnownMemberNames.ExclusiveOrOperatorName,
        SyntaxKind.LeftShiftExpression or SyntaxKind.LeftShiftAssignmentExpression => WellKnownMemberNames.LeftShiftOperatorName,
        SyntaxKind.RightShiftExpression or SyntaxKind.RightShiftAssignmentExpression => WellKnownMemberNames.RightShiftOperatorName,
        SyntaxKind.EqualsExpression => WellKnownMemberNames.EqualityOperatorName,
        SyntaxKind.NotEqualsExpression => WellKnownMemberNames.InequalityOperatorName,
        SyntaxKind.LessThanExpression => WellKnownMemberNames.LessThanOperatorName,
        SyntaxKind.LessThanOrEqualExpression => WellKnownMemberNames.LessThanOrEqualOperatorName,
        SyntaxKind.GreaterThanExpression => WellKnownMemberNames.GreaterThanOperatorName,
        SyntaxKind.GreaterThanOrEqualExpression => WellKnownMemberNames.GreaterThanOrEqualOperatorName,
        SyntaxKind.UnaryMinusExpression => WellKnownMemberNames.UnaryNegationOperatorName,
        SyntaxKind.UnaryPlusExpression => WellKnownMemberNames.UnaryPlusOperatorName,
        SyntaxKind.LogicalNotExpression => WellKnownMemberNames.LogicalNotOperatorName,
        SyntaxKind.BitwiseNotExpression => WellKnownMemberNames.OnesComplementOperatorName,
        SyntaxKind.PreIncrementExpression or SyntaxKind.PostIncrementExpression => WellKnownMemberNames.IncrementOperatorName,
        SyntaxKind.PreDecrementExpression or SyntaxKind.PostDecrementExpression => WellKnownMemberNames.DecrementOperatorName,
        SyntaxKind.CastExpression => WellKnownMemberNames.ExplicitConversionName,
        _ => null,
    };
}
