using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>The page of cost expressions has what the programs of <see cref="CostExpressions"/> are checked for.</summary>
public class CostExpressionPageTests
{
    private const string Suffix = "ProgramTests.cs";

    private static readonly string[] s_growths = ["constant", "n", "n·m", "n²", "n·m·k", "n³", "n²·m"];

    public static TheoryData<string> Sections => [.. Files().Select(static file => Path.GetFileName(file)[..^Suffix.Length])];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Page_HasTheTableOfThePrograms(string name)
    {
        var section = Section(name);
        var page = Repository.Read("docs", "cost-expressions.md").ReplaceLineEndings("\n");
        Assert.True(page.Contains(section, StringComparison.Ordinal), $"docs/cost-expressions.md must hold this section, which the tests give:\n\n{section}");
    }

    [Fact]
    public void Programs_AreMoreThanAHundred() => Assert.True(Files().Sum(static file => Rows(file).Count()) > 100);

    private static string[] Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "AiCostAnalyzers.Tests", "CostExpressions"), "*" + Suffix).Order(StringComparer.Ordinal).Where(static file => Rows(file).Any())];

    private static string Section(string name)
    {
        var section = new StringBuilder($"\n## {name} programs\n\n| program | costs | grows |\n| --- | --- | --- |\n");
        foreach (var (program, expression, growth) in Rows(Files().Single(file => Path.GetFileName(file) == name + Suffix)))
        {
            section.Append($"| {program} | `{expression}` | {growth} |\n");
        }

        return section.ToString();
    }

    /// <summary>Of the tests that do nothing but verify a program.</summary>
    private static IEnumerable<(string Program, string Expression, string Growth)> Rows(string file)
    {
        foreach (var method in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (method.AttributeLists.Count == 0
                || method.ExpressionBody?.Expression is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: var verify } } call
                || !verify.StartsWith("Verify", StringComparison.Ordinal))
            {
                continue;
            }

            var texts = call.ArgumentList.Arguments.Select(static argument => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string ?? "").ToList();
            var expression = texts.FindIndex(static text => text.StartsWith('$') || text.StartsWith("max(", StringComparison.Ordinal));
            if (expression >= 0)
            {
                var growth = expression + 1 < texts.Count && s_growths.Contains(texts[expression + 1]) ? texts[expression + 1] : "";
                yield return (Sentence(method.Identifier.Text), texts[expression], growth);
            }
        }
    }

    private static string Sentence(string name)
    {
        var words = Regex.Replace(name.Replace("_", "", StringComparison.Ordinal), "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
