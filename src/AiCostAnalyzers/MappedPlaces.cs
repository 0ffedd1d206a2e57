using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers;

/// <summary>
/// Places in generated code behind which stands a file that people edit: what Razor makes of <c>.razor</c> and <c>.cshtml</c>.
/// A compiler drops what is reported in a generated tree, and shows what is reported in that file.
/// </summary>
internal static class MappedPlaces
{
    /// <summary>The place in the file that a directive maps the location to; null where none does.</summary>
    public static Location? Of(Location location) =>
        IsMapped(location, out var span) ? Location.Create(span.Path, default, span.Span) : null;

    /// <summary>The same diagnostic at its mapped place; null where it has none.</summary>
    public static Diagnostic? Of(Diagnostic diagnostic) => Of(diagnostic.Location) is not { } location
        ? null
        : Reworded.At(diagnostic, location, diagnostic.AdditionalLocations.Select(static l => Of(l) ?? l));

    /// <summary>Where people find it: the mapped line, or for a member that only the generator wrote, the start of the file it was made from.</summary>
    public static FileLinePositionSpan SpanOf(Location location) =>
        IsMapped(location, out var span) || location.SourceTree is not { } tree || FileBehind(tree) is not { } file
            ? span
            : new FileLinePositionSpan(file, default, default);

    private static bool IsMapped(Location location, out FileLinePositionSpan span)
    {
        span = location.GetMappedLineSpan();
        return span is { IsValid: true, HasMappedPath: true }
            && location.SourceTree?.GetLineVisibility(location.SourceSpan.Start) != LineVisibility.Hidden;
    }

    /// <summary>The file that a generator says, by its checksum, that it made the tree from.</summary>
    private static string? FileBehind(SyntaxTree tree) =>
        tree.GetRoot() is CSharpSyntaxNode { ContainsDirectives: true } root
        && root.GetFirstDirective(static d => d.IsKind(SyntaxKind.PragmaChecksumDirectiveTrivia)) is PragmaChecksumDirectiveTriviaSyntax checksum
            ? checksum.File.ValueText
            : null;
}
