using AiCostAnalyzers.Benchmarks;

namespace AiCostAnalyzers.Testing.Tests;

public class BenchmarkOptionsTests
{
    private const string Usage = "compare [--lines 300000] [--peers default|all] [--members 100000 --sites 10000]";

    [Theory]
    [InlineData]
    [InlineData("--lines", "3,000", "--peers", "all")]
    [InlineData("--sites", "10")]
    public void OptionsOfTheUsage_AreTaken(params string[] arguments) => Assert.Null(Options.ProblemOf(arguments, Usage));

    [Theory]
    [InlineData("There is no option '--line'.", "--line", "3000")]
    [InlineData("There is no option 'lines'.", "lines", "3000")]
    [InlineData("There is no option 'again'.", "--lines", "3000", "again")]
    [InlineData("Option '--lines' needs a value.", "--lines")]
    [InlineData("Option '--lines' needs a value.", "--lines", "--peers", "all")]
    [InlineData("Option '--lines' needs a whole number, not 'many'.", "--lines", "many")]
    [InlineData("Option '--lines' is given twice.", "--lines", "1", "--lines", "2")]
    public void OtherOptions_AreRefused(string problem, params string[] arguments) => Assert.Equal(problem, Options.ProblemOf(arguments, Usage));
}
