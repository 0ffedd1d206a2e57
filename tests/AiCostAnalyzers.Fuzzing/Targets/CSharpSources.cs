using System.Text.RegularExpressions;
using AiCostAnalyzers.Fuzzing.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Fuzzing.Targets;

/// <summary>The repository's own C#: samples, tests, stand-ins for packages, and the programs that tests hold as text.</summary>
internal static partial class CSharpSources
{
    /// <summary>Characters; more would make one input cost what a hundred do.</summary>
    private const int MostCharacters = 12_000;

    private const int FewestCharactersOfText = 120;

    /// <summary>In a fixed order. Each is taken apart when it is asked for.</summary>
    public static IReadOnlyList<(string Name, string Text)> In(string repository) =>
    [
        .. new[] { "samples", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(repository, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => (Path: path, Name: Path.GetRelativePath(repository, path).Replace('\\', '/')))
            .Where(file => !file.Name.Contains("/obj/", StringComparison.Ordinal) && !file.Name.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .SelectMany(file => WithTexts(file.Name, File.ReadAllText(file.Path)))
            .Where(source => source.Text.Length <= MostCharacters),
    ];

    private static IEnumerable<(string Name, string Text)> WithTexts(string name, string text)
    {
        yield return (name, text);
        if (!name.Contains(".Tests/", StringComparison.Ordinal))
        {
            yield break;
        }

        var number = 0;
        foreach (var literal in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(static t => t.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)))
        {
            if (literal.ValueText.Length > FewestCharactersOfText && literal.ValueText.Contains(';', StringComparison.Ordinal))
            {
                yield return ($"{name} #{++number}", Mark().Replace(literal.ValueText, ""));
            }
        }
    }

    [GeneratedRegex(@"\{\|[#\w]+:|\|#?\w*\}|\[\||\|\]")]
    private static partial Regex Mark();
}
