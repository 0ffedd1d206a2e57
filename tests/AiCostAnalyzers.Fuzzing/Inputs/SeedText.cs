using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Fuzzing.Inputs;

/// <summary>A sound input as what it consists of: tokens, which together are its text, and the runs of them that mean something together.</summary>
/// <param name="Name">Says where it comes from.</param>
/// <param name="Parts">First token and the one behind the last.</param>
internal sealed partial record SeedText(string Name, IReadOnlyList<string> Tokens, IReadOnlyList<(int Start, int End)> Parts)
{
    private const int MostParts = 4_000;

    /// <summary>C#: the compiler's tokens with what stands around them; parts are members, statements and expressions.</summary>
    public static SeedText OfCSharp(string name, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var tokens = root.DescendantTokens().ToList();
        var index = new Dictionary<int, int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            index.TryAdd(tokens[i].SpanStart, i);
        }

        var parts = root.DescendantNodes().Where(static n => n is MemberDeclarationSyntax or StatementSyntax or ExpressionSyntax or ArgumentSyntax && n.Span.Length > 0)
            .Take(MostParts)
            .Select(n => (Start: index[n.GetFirstToken().SpanStart], End: index[n.GetLastToken().SpanStart] + 1))
            .Where(static p => p.End > p.Start).ToList();
        return new(name, [.. tokens.Select(static t => t.ToFullString())], parts);
    }

    /// <summary>Any other text: quoted texts, words, runs of blanks and single characters; parts are lines and what stands in brackets.</summary>
    public static SeedText Of(string name, string text)
    {
        var tokens = Token().Matches(text).Select(static m => m.Value).ToList();
        var parts = new List<(int, int)>();
        var open = new Stack<int>();
        var line = 0;
        for (var i = 0; i < tokens.Count && parts.Count < MostParts; i++)
        {
            switch (tokens[i])
            {
                case "{" or "[" or "(":
                    open.Push(i);
                    break;
                case "}" or "]" or ")" when open.TryPop(out var start):
                    parts.Add((start, i + 1));
                    break;
                case "\n":
                    parts.Add((line, i + 1));
                    line = i + 1;
                    break;
            }
        }

        return new(name, tokens, parts);
    }

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"|[\\p{L}\\p{N}_.-]+|\n|[^\\S\n]+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
