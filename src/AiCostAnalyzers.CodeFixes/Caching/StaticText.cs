using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Caching;

/// <summary>Text that is the same with every request.</summary>
internal static class StaticText
{
    public static bool Is(ExpressionSyntax expression, SemanticModel semantics, CancellationToken cancellation) =>
        semantics.GetConstantValue(expression, cancellation).HasValue
        || semantics.GetSymbolInfo(expression, cancellation).Symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true, Type.SpecialType: SpecialType.System_String };

    /// <summary>A message of the system whose text is static: <c>new SystemChatMessage(Rules)</c>, <c>new(ChatRole.System, Rules)</c>.</summary>
    public static bool IsInstruction(SyntaxNode element, SemanticModel semantics, CancellationToken cancellation)
    {
        var creation = element as BaseObjectCreationExpressionSyntax ?? element.ChildNodes().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault();
        if (creation?.ArgumentList is not { Arguments: { Count: > 0 } arguments } || creation.Initializer is not null)
        {
            return false;
        }

        var role = arguments[0].Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } ? name : null;
        var isOfSystem = role is "System" or "Developer"
            || (creation is ObjectCreationExpressionSyntax { Type: var type } && (type.ToString().EndsWith("SystemChatMessage", StringComparison.Ordinal) || type.ToString().EndsWith("DeveloperChatMessage", StringComparison.Ordinal)));
        return isOfSystem && arguments.Skip(role is null ? 0 : 1).All(a => Is(a.Expression, semantics, cancellation));
    }
}
