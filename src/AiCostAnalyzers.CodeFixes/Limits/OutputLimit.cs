using System.Globalization;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Limits;

/// <summary>The change that sets a limit.</summary>
/// <param name="SharedName">What hands the options on, where other calls get the limit too; else null.</param>
internal sealed record LimitEdit(Document Document, TextChange Change, string? SharedName);

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

    /// <returns>Null where the options come from where no fix can follow them.</returns>
    public async Task<LimitEdit?> EditForAsync(Document document, IInvocationOperation call, SemanticModel semantics, CancellationToken cancellationToken)
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
            return new(document, AddArgument(syntax, parameter.Name, isExtension ? parameter.Ordinal - 1 : parameter.Ordinal, created), null);
        }

        var value = argument.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        if (value is { ConstantValue: { HasValue: true, Value: null }, Syntax: ExpressionSyntax @null })
        {
            return new(document, new TextChange(@null.Span, created), null);
        }

        return await OptionsCreation.FindAsync(document, value, semantics, cancellationToken).ConfigureAwait(false) is { } creation
            && PropertyInsertion.Into(creation.Expression, Property, Tokens.ToString(CultureInfo.InvariantCulture)) is { } change
                ? new(creation.Document, change, creation.SharedName)
                : null;
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
}
