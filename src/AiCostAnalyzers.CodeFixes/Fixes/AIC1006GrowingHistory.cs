using System.Collections.Immutable;
using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Histories;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiCostAnalyzers.Fixes;

/// <summary>Sends the last messages of a conversation alone. Behavioural, and never in bulk: the model forgets what is not sent.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AIC1006GrowingHistory))]
public sealed class AIC1006GrowingHistory : CodeFixProvider
{
    private const string KeepOption = "aicost.AIC1006.keep";

    /// <summary>Ten questions with their answers.</summary>
    private const int DefaultKeep = 20;

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.GrowingHistory);

    public override FixAllProvider GetFixAllProvider() => NeverInBulk.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var most = Keep(context.Document, diagnostic);
            if (root is not null && semantics is not null
                && diagnostic.Properties.TryGetValue(DiagnosticProperties.History, out var history) && history is not null
                && CallByCall.At(diagnostic)(root) is { } call
                && TrimRewrite.Of(call, history, most, semantics, context.CancellationToken) is { } change)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        string.Format(CultureInfo.InvariantCulture, "Send the last {0} messages only", most),
                        async c => context.Document.WithText((await context.Document.GetTextAsync(c).ConfigureAwait(false)).WithChanges(change)),
                        $"{diagnostic.Id}:trim"),
                    diagnostic);
            }
        }
    }

    private static int Keep(Document document, Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree
        && document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(KeepOption, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var keep) && keep > 0 ? keep : DefaultKeep;
}
