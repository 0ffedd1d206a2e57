using System.Collections.Immutable;
using AiCostAnalyzers.Caching;
using AiCostAnalyzers.Limits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Fixes;

/// <summary>
/// Puts constant text before what changes and marks it for the provider's cache. Behavioural, and never in bulk: a model may read a prompt of
/// another order otherwise, and what is written to a cache has a price.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC2004PromptNotCacheable))]
public sealed class AIC2004PromptNotCacheable : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.PromptNotCacheable);

    public override FixAllProvider GetFixAllProvider() => NeverInBulk.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || semantics is null
                || CallByCall.At(diagnostic)(root) is not { } call
                || semantics.GetOperation(call, context.CancellationToken) is not IInvocationOperation invocation)
            {
                continue;
            }

            var options = await OptionsAsync(context.Document, invocation, semantics, context.CancellationToken).ConfigureAwait(false);
            var first = StaticFirst.Of(call, semantics, context.CancellationToken);
            if (first.Count > 0)
            {
                var key = options is not null && options.Document.Id == context.Document.Id
                    ? CacheMark.OfKey(options, NameOf(semantics.GetEnclosingSymbol(call.SpanStart, context.CancellationToken)), semantics, context.CancellationToken)
                    : null;
                Register(context, diagnostic, "Put the constant text before what changes", context.Document, key is { } set ? [.. first, set] : first, "first");
            }
            else if (options is not null
                && await options.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } there
                && CacheMark.OfSystem(options, there, context.CancellationToken) is { } mark)
            {
                var shared = options.SharedName is { } name ? $", wherever '{name}' is passed" : "";
                Register(context, diagnostic, "Mark the instructions as cacheable" + shared, options.Document, [mark], "mark");
            }
        }
    }

    /// <summary>The options of the call are the argument whose object is created in sight.</summary>
    private static async Task<OptionsCreation?> OptionsAsync(Document document, IInvocationOperation call, SemanticModel semantics, CancellationToken cancellation)
    {
        foreach (var argument in call.Arguments.Where(static a => a.ArgumentKind == ArgumentKind.Explicit))
        {
            if (argument.Parameter?.Name is "options" or "parameters" or "requestOptions"
                && await OptionsCreation.FindAsync(document, argument.Value, semantics, cancellation).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string NameOf(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol is null ? "prompt" : symbol.ContainingType is { } type ? $"{type.Name}.{symbol.Name}" : symbol.Name;
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, Document document, IReadOnlyList<TextChange> changes, string key) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async c => document.WithText((await document.GetTextAsync(c).ConfigureAwait(false)).WithChanges(changes.OrderBy(static e => e.Span.Start))),
                $"{diagnostic.Id}:{key}"),
            diagnostic);
}
