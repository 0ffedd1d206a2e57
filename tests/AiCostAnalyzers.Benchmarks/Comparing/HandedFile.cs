using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Benchmarks.Comparing;

/// <summary>A file that the build hands to the analyzers.</summary>
internal sealed class HandedFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
