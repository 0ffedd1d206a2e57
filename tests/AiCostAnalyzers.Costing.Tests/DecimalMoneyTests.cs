using System.Text.RegularExpressions;
using AiCostAnalyzers.Tests.Configuration;

namespace AiCostAnalyzers.Tests;

/// <summary>Money is decimal: no figure that becomes a cost ever passes through binary floating point.</summary>
public sealed class DecimalMoneyTests
{
    /// <summary>Token estimates are counts; what they count is rounded up to a whole number before it is priced.</summary>
    private static readonly string[] Exempt = ["/Tokens/"];

    private static readonly Regex Binary = new(@"\b(double|float|Double)\b|\bMath\.(Pow|Sqrt|Exp|Log)|\b\d+(\.\d+)?[eE][+-]?\d+\b|\b\d+(\.\d+)?[dDfF]\b", RegexOptions.CultureInvariant);

    [Fact]
    public void CostCode_HoldsNoBinaryFloatingPoint()
    {
        var found = new List<string>();
        foreach (var project in new[] { "AiCostAnalyzers.Core", "AiCostAnalyzers.Costing" })
        {
            foreach (var file in Repository.Sources(project).Where(file => !Exempt.Any(file.Contains)))
            {
                found.AddRange(File.ReadAllLines(file).Select(Code).Select((line, i) => (line, i)).Where(l => Binary.IsMatch(l.line)).Select(l => $"{file}:{l.i + 1} {l.line.Trim()}"));
            }
        }

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("var x = 1.5d;", true)]
    [InlineData("double price = 0;", true)]
    [InlineData("return (float)price;", true)]
    [InlineData("var x = 1e-6;", true)]
    [InlineData("decimal price = 1.5m;", false)]
    [InlineData("// a double is no price", false)]
    [InlineData("\"a double is no price\"", false)]
    public void Scan_SeesCodeAndNothingElse(string line, bool isBinary) => Assert.Equal(isBinary, Binary.IsMatch(Code(line)));

    /// <summary>Without comments and texts.</summary>
    private static string Code(string line) => Regex.Replace(Regex.Replace(line, "\"(\\\\.|[^\"\\\\])*\"", "\"\""), @"//.*$", "");
}
