using System.Globalization;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AiCostAnalyzers.Batching;

/// <summary>Turns one-by-one embedding into one call per chunk of texts.</summary>
internal static class BatchRewrite
{
    private const string SizeOption = "aicost.AIC1004.batch_size";

    /// <summary>
    /// As many of the longest texts (8,192 tokens) as fit into OpenAI's largest request (300,000 tokens), as a power of two;
    /// below the largest number of texts that the common vendors take.
    /// </summary>
    private const int DefaultSize = 32;

    public static int SizeFor(Document document, SyntaxTree tree) =>
        document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(SizeOption, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : DefaultSize;

    /// <param name="find">Finds the invocation in the document's root.</param>
    /// <returns>Null where the shape of the code leaves a doubt that it means the same afterwards.</returns>
    public static async Task<Document?> ApplyAsync(
        Document document, Func<SyntaxNode, InvocationExpressionSyntax?> find, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.BatchMethod, out var batchMethod) || batchMethod is null
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } semantics
            || find(root) is not { } invocation
            || EmbeddingCall.Of(invocation, batchMethod, semantics, cancellationToken) is not { } call)
        {
            return null;
        }

        var size = SizeFor(document, root.SyntaxTree);
        var lineBreak = root.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } first ? first.ToString() : "\n";
        if ((ForEachBatch.Rewrite(call, size, lineBreak, semantics, cancellationToken) ?? WhenAllBatch.Rewrite(call, size, semantics, cancellationToken))
            is not var (old, @new))
        {
            return null;
        }

        var rewritten = new SyntaxAnnotation();
        var newRoot = root.ReplaceNode(old, @new.WithAdditionalAnnotations(rewritten, Formatter.Annotation));
        var result = document.WithSyntaxRoot(LinqImport.Add(newRoot, semantics, old.SpanStart, lineBreak));
        var options = (await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false)).WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, lineBreak);
        result = await Formatter.FormatAsync(result, rewritten, options, cancellationToken).ConfigureAwait(false);
        return await CompilesAsync(result, rewritten, cancellationToken).ConfigureAwait(false) ? result : null;
    }

    /// <summary>The last guard: names, overloads and inference are the compiler's to judge.</summary>
    private static async Task<bool> CompilesAsync(Document document, SyntaxAnnotation rewritten, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var node = root!.GetAnnotatedNodes(rewritten).Single();
        return !semantics!.GetDiagnostics(node.Span, cancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error);
    }
}
