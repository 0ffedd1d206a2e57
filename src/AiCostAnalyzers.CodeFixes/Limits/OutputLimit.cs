using System.Globalization;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Limits;

/// <summary>The limit that a diagnostic asks for.</summary>
/// <param name="Property">Of the options, such as <c>MaxOutputTokenCount</c>.</param>
/// <param name="Parameter">The call's parameter that takes them.</param>
internal sealed record OutputLimit(string Property, string Parameter, int Tokens)
{
    public static OutputLimit? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.LimitProperty, out var property)
        && diagnostic.Properties.TryGetValue(DiagnosticProperties.LimitParameter, out var parameter)
        && diagnostic.Properties.TryGetValue(DiagnosticProperties.SuggestedLimit, out var limit)
        && int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var tokens)
        && property is not null && parameter is not null
            ? new(property, parameter, tokens)
            : null;

    /// <returns>
    /// The change of the call's document, and the local variable whose options it changes if others are passed it too;
    /// null where the options come from elsewhere.
    /// </returns>
    public (TextChange Change, string? SharedLocal)? EditFor(IInvocationOperation call, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name == Parameter) is not { Parameter: { } parameter } argument)
        {
            return null;
        }

        var created = FormattableString.Invariant(
            $"new {parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(semantics, call.Syntax.SpanStart)} {{ {Property} = {Tokens} }}");
        if (argument.ArgumentKind == ArgumentKind.DefaultValue)
        {
            var syntax = (InvocationExpressionSyntax)call.Syntax;
            var isExtension = semantics.GetSymbolInfo(syntax, cancellationToken).Symbol is IMethodSymbol { ReducedFrom: not null };
            return (AddArgument(syntax, parameter.Name, isExtension ? parameter.Ordinal - 1 : parameter.Ordinal, created), null);
        }

        var value = argument.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value switch
        {
            { ConstantValue: { HasValue: true, Value: null } } when value.Syntax is ExpressionSyntax @null => (new TextChange(@null.Span, created), null),
            IObjectCreationOperation { Syntax: BaseObjectCreationExpressionSyntax creation } => AddProperty(creation),
            ILocalReferenceOperation { Local: var local } => AddToLocal(local, semantics, cancellationToken),
            _ => null,
        };
    }

    /// <summary>In its place if the arguments before it stand in theirs, else by name at the end.</summary>
    private static TextChange AddArgument(InvocationExpressionSyntax call, string parameter, int place, string created)
    {
        var arguments = call.ArgumentList.Arguments;
        var positional = arguments.TakeWhile(a => a.NameColon is null).Count();
        if (positional == place && positional < arguments.Count)
        {
            return new(new TextSpan(arguments[positional].SpanStart, 0), created + SeparatorBefore(arguments, positional));
        }

        var argument = positional == place ? created : $"{parameter}: {created}";
        return arguments.Count == 0
            ? new(new TextSpan(call.ArgumentList.OpenParenToken.Span.End, 0), argument)
            : new(new TextSpan(arguments.Last().Span.End, 0), "," + SpaceAfterComma(arguments) + argument);
    }

    private static string SeparatorBefore(SeparatedSyntaxList<ArgumentSyntax> arguments, int index) =>
        "," + (index > 0 ? arguments.GetSeparator(index - 1).TrailingTrivia.ToFullString() + arguments[index].GetLeadingTrivia().ToFullString() : " ");

    private static string SpaceAfterComma(SeparatedSyntaxList<ArgumentSyntax> arguments) => arguments.Count < 2
        ? " "
        : arguments.GetSeparator(arguments.Count - 2).TrailingTrivia.ToFullString() + arguments.Last().GetLeadingTrivia().ToFullString();

    private (TextChange, string?)? AddToLocal(ILocalSymbol local, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } declarator
            || declarator.FirstAncestorOrSelf<SyntaxNode>(n => n is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) is not { } member)
        {
            return null;
        }

        var uses = member.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.Text == local.Name && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(n, cancellationToken).Symbol, local))
            .ToList();
        if (uses.Exists(u => u.Parent is AssignmentExpressionSyntax assignment && assignment.Left == u
            || u.Parent is ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 }))
        {
            return null;
        }

        return AddProperty(creation) is var (change, _) ? (change, uses.Count(u => u.Parent is ArgumentSyntax) > 1 ? local.Name : null) : null;
    }

    private (TextChange Change, string? SharedLocal)? AddProperty(BaseObjectCreationExpressionSyntax creation)
    {
        var set = FormattableString.Invariant($"{Property} = {Tokens}");
        switch (creation.Initializer)
        {
            case null when creation is ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } empty } named:
                return (new(TextSpan.FromBounds(named.Type.Span.End, empty.Span.End), $" {{ {set} }}"), null);
            case null:
                return (new(new TextSpan(creation.Span.End, 0), $" {{ {set} }}"), null);
            case { Expressions: { Count: 0 } } initializer:
                return (new(initializer.Span, $"{{ {set} }}"), null);
            case { RawKind: (int)SyntaxKind.ObjectInitializerExpression, Expressions: var properties }
                when !properties.Any(p => p is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: var name } } && name == Property):
                var last = properties.Last();
                var space = last.GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia) ? LineBreakBefore(last) : " ";
                return properties.SeparatorCount == properties.Count
                    ? (new(new TextSpan(properties.GetSeparator(properties.Count - 1).Span.End, 0), space + set + ","), null)
                    : (new(new TextSpan(last.Span.End, 0), "," + space + set), null);
            default:
                return null;
        }
    }

    /// <summary>The line break and indentation that stand before a property on a line of its own.</summary>
    private static string LineBreakBefore(ExpressionSyntax property)
    {
        var lineBreak = property.GetFirstToken().GetPreviousToken().TrailingTrivia.FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return lineBreak.ToString() + property.GetLeadingTrivia().Last(t => t.IsKind(SyntaxKind.WhitespaceTrivia));
    }
}
