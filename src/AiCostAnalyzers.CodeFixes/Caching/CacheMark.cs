using AiCostAnalyzers.Limits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Caching;

/// <summary>What tells a provider to keep the beginning of a prompt, or to look for a kept one where it lies.</summary>
internal static class CacheMark
{
    private const string Block = "Anthropic.Models.Messages.TextBlockParam";

    /// <summary><c>System = Rules</c> becomes a block that ends with a mark.</summary>
    /// <returns>Null where the parameters do not hold instructions that are static.</returns>
    public static TextChange? OfSystem(OptionsCreation parameters, SemanticModel semantics, CancellationToken cancellation)
    {
        if (PropertyInsertion.ValueOf(parameters.Expression, "System") is not { } system
            || !StaticText.Is(system, semantics, cancellation)
            || semantics.Compilation.GetTypeByMetadataName(Block) is not { } block
            || semantics.Compilation.GetTypeByMetadataName("System.Collections.Generic.List`1") is not { } list)
        {
            return null;
        }

        var position = system.SpanStart;
        return new(
            system.Span,
            $"new {list.Construct(block).ToMinimalDisplayString(semantics, position)} {{ new() {{ Text = {system}, CacheControl = new() }} }}");
    }

    /// <summary>OpenAI's key, by which requests with one beginning are sent to where it is kept.</summary>
    /// <returns>Null where the options have no such property, or set it.</returns>
    public static TextChange? OfKey(OptionsCreation options, string key, SemanticModel semantics, CancellationToken cancellation) =>
        semantics.GetTypeInfo(options.Expression, cancellation).Type is { } type
        && type.GetMembers("PromptCacheKey").Any(static m => m is IPropertySymbol { SetMethod: not null })
            ? PropertyInsertion.Into(options.Expression, "PromptCacheKey", $"\"{key}\"")
            : null;
}
