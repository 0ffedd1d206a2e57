using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Fixes;

/// <summary>
/// Keeps answers in a cache around the registered client. Behavioural, and never in bulk: a kept answer is the same for all, and the cache has
/// to be registered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC2008ConstantPrompt))]
public sealed class AIC2008ConstantPrompt : CodeFixProvider
{
    private const string Middleware = "UseDistributedCache";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ConstantPrompt);

    public override FixAllProvider GetFixAllProvider() => NeverInBulk.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.ContainsKey(DiagnosticProperties.Pipeline)
                && diagnostic.AdditionalLocations is [{ SourceTree: { } tree } place, ..]
                && context.Document.Project.Solution.GetDocument(tree) is { } document
                && !await GeneratedCode.IsAsync(document, context.CancellationToken).ConfigureAwait(false)
                && await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
                && await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } semantics
                && root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } registration
                && semantics.GetTypeInfo(registration, context.CancellationToken).Type is { } builder
                && !semantics.LookupSymbols(registration.Span.End, builder, Middleware, includeReducedExtensionMethods: true).IsEmpty)
            {
                var change = new TextChange(new TextSpan(registration.Span.End, 0), $"{LineBreak(registration)}.{Middleware}()");
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Keep answers: UseDistributedCache() around the client, for all its calls (an IDistributedCache has to be registered)",
                        async c => document.WithText((await document.GetTextAsync(c).ConfigureAwait(false)).WithChanges(change)),
                        $"{diagnostic.Id}:cache"),
                    diagnostic);
            }
        }
    }

    /// <summary>Where the next link of the chain stands on a line of its own, this one does too.</summary>
    private static string LineBreak(InvocationExpressionSyntax registration) =>
        registration.Parent is MemberAccessExpressionSyntax { OperatorToken: var dot }
            && registration.GetTrailingTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end
                ? end + dot.LeadingTrivia.ToFullString()
                : "";
}
