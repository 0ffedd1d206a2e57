using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Testing;

/// <summary>
/// A fix can build a tree that prints well and means something else, such as a name <c>a.b</c> in one token.
/// What is built must have the shape that the compiler would parse.
/// </summary>
internal static class TreeShape
{
    /// <exception cref="VerificationException">It has another shape; names the first difference.</exception>
    public static async Task VerifyAsync(Document document)
    {
        var built = await document.GetSyntaxRootAsync();
        var parsed = await CSharpSyntaxTree.ParseText(built!.ToFullString(), (CSharpParseOptions)document.Project.ParseOptions!).GetRootAsync();
        if (FirstDifference(built, parsed) is var (left, right))
        {
            throw new VerificationException(
                $"{document.FilePath}: the fix builds a tree that is not what its text parses to.\n  built:  {Describe(left)}\n  parsed: {Describe(right)}");
        }
    }

    private static (SyntaxNodeOrToken Built, SyntaxNodeOrToken Parsed)? FirstDifference(SyntaxNodeOrToken built, SyntaxNodeOrToken parsed)
    {
        var left = built.ChildNodesAndTokens();
        var right = parsed.ChildNodesAndTokens();
        if (built.RawKind != parsed.RawKind || left.Count != right.Count || (built.IsToken && built.AsToken().Text != parsed.AsToken().Text))
        {
            return (built, parsed);
        }

        return left.Zip(right).Select(pair => FirstDifference(pair.First, pair.Second)).FirstOrDefault(d => d is not null);
    }

    private static string Describe(SyntaxNodeOrToken part) => $"{part.Kind()} '{part}'";
}
