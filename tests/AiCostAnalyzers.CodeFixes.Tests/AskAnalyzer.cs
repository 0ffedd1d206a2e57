using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.CodeFixes.Tests;

/// <summary>
/// Reports calls of <c>Ask(model)</c> with the properties that the rules promise to their fixes, so that a test decides them:
/// AIC1001, or AIC1002 in a member named <c>Handle</c>. Substitutes are those of the option <c>test.substitutes</c>, parted by <c>|</c> and spaces, <c>-</c> for nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AskAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The calls that the tests are about.</summary>
    public const string Api = """
        public enum Models { Large, Small }
        public readonly struct Choice
        {
            public static implicit operator Choice(string id) => default;
            public static implicit operator Choice(Models model) => default;
        }
        public static class Ai
        {
            public static string Ask(string? model) => "";
            public static string AskChoice(Choice model) => "";
            public static string AskMember(Models model) => "";
            public static string? Setting(string key) => null;
        }
        """;

    private const string DefaultSubstitutes = "luna measured 0.953 Small|nano unmeasured 0.99 -";

    private static readonly DiagnosticDescriptor s_loop = new("AIC1001", "t", "'{0}'", "Test", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor s_request = new("AIC1002", "t", "'{0}'", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_loop, s_request];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Report, SyntaxKind.InvocationExpression);
    }

    private static void Report(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType.Name: "Ai", Name: ['A', 's', 'k', ..] }
            || Resolve(call.ArgumentList.Arguments[0].Expression, context.SemanticModel, context) is not var (location, text, form)
            || text is "luna" or "openai/luna" or "Small" or "nano" or "tiny")
        {
            return;
        }

        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(call.SyntaxTree);
        var substitutes = options.TryGetValue("test.substitutes", out var configured) ? configured : DefaultSubstitutes;
        context.ReportDiagnostic(Diagnostic.Create(
            call.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.Text == "Handle" ? s_request : s_loop,
            call.GetLocation(),
            [location],
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.ModelText, text)
                .Add(DiagnosticProperties.ModelForm, form)
                .Add(DiagnosticProperties.Substitutes, substitutes.Replace("-", "").Replace(' ', '\t').Replace('|', '\n')),
            text));
    }

    private static (Location Location, string Text, string Form)? Resolve(ExpressionSyntax expression, SemanticModel semantics, SyntaxNodeAnalysisContext context)
    {
        if (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: var right })
        {
            return Resolve(right, semantics, context);
        }

        if (expression is ParenthesizedExpressionSyntax { Expression: var inner })
        {
            return Resolve(inner, semantics, context);
        }

        if (expression is LiteralExpressionSyntax { Token.Value: string literal })
        {
            var location = expression.GetLocation();
            var isHere = semantics.Compilation.ContainsSyntaxTree(expression.SyntaxTree);
            return (isHere ? location : Location.Create(location.GetLineSpan().Path, location.SourceSpan, location.GetLineSpan().Span), literal, ModelForms.Text);
        }

        if (expression is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax)
        {
            return (expression.GetLocation(), "gpt-4o", ModelForms.Text);
        }

        return semantics.GetSymbolInfo(expression).Symbol is not { } symbol ? null
            : symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } ? (expression.GetLocation(), symbol.Name, ModelForms.Member)
            : symbol.Name == "Setting" ? SettingOf(context)
            : symbol.DeclaringSyntaxReferences is [var reference] && InitializerOf(reference.GetSyntax()) is { } value
            ? Resolve(value, semantics, context)
            : null;
    }

    private static ExpressionSyntax? InitializerOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        ParameterSyntax parameter => parameter.Default?.Value,
        _ => null,
    };

    /// <summary>The value at the place that the option <c>test.setting</c> names: path, line, column, model.</summary>
    private static (Location, string, string)? SettingOf(SyntaxNodeAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree);
        if (!options.TryGetValue("test.setting", out var setting) || setting.Split(' ') is not [var path, var line, var column, var model]
            || context.Options.AdditionalFiles.Any(f => f.GetText()!.ToString().Contains("luna", StringComparison.Ordinal)))
        {
            return null;
        }

        var start = new Microsoft.CodeAnalysis.Text.LinePosition(int.Parse(line), int.Parse(column));
        return (Location.Create(path, default, new(start, start)), model, ModelForms.Setting);
    }
}
