using System.Runtime.CompilerServices;
using AiCostAnalyzers.Tokens;
using Xunit.Abstractions;

namespace AiCostAnalyzers.Core.Tests.Tokens;

/// <summary>The samples carry their exact counts; docs/tokens.md says how those were made.</summary>
public class TokenEstimatorTests(ITestOutputHelper output)
{
    /// <summary>What calls of an application mostly hold. <c>literature</c> is kept apart: it shows where the estimator ends.</summary>
    private static readonly string[] Kinds = ["prompts", "english", "csharp", "json", "french", "german", "chinese"];

    [Fact]
    public void SamplesOfAllKinds_AreCountedWithinFourPercent() => AssertError(4m, Kinds);

    [Fact]
    public void PromptsAndEnglish_AreCountedWithinTwoAndAHalfPercent() => AssertError(2.5m, "prompts", "english");

    [Fact]
    public void CodeAndJson_AreCountedWithinSevenPercent() => AssertError(7m, "csharp", "json");

    [Theory]
    [InlineData("french", 4)]
    [InlineData("german", 8)]
    [InlineData("chinese", 4)]
    [InlineData("literature", 8)]
    public void OtherLanguages_AreCountedWithin(string kind, int percent) => AssertError(percent, kind);

    [Theory]
    [InlineData("", 0)]
    [InlineData(" ", 1)]
    [InlineData("a", 1)]
    [InlineData("\n", 1)]
    [InlineData("                    ", 1)]
    [InlineData("Hello, world!", 4)]
    [InlineData("1234567890", 4)]
    [InlineData("Answer with the category name only.", 7)]
    public void ShortText_IsCounted(string text, int tokens)
    {
        Assert.Equal(tokens, TokenEstimator.Estimate(text));
    }

    [Theory]
    [InlineData('-')]
    [InlineData('=')]
    [InlineData('*')]
    [InlineData(' ')]
    public void RepeatedCharacter_IsFewTokens(char character)
    {
        Assert.InRange(TokenEstimator.Estimate(new string(character, 60)), 1, 3);
    }

    [Fact]
    public void AnyText_IsCountedWithoutExceptionAndWithinItsBytes()
    {
        var random = new Random(11);
        for (var run = 0; run < 3000; run++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 80)).Select(_ => (char)random.Next(char.MaxValue + 1))]);

            // A letter of a rare script is up to three bytes, and a byte is at most one token; the means of some classes lie above that.
            Assert.InRange(TokenEstimator.Estimate(text), 1, 5 * text.Length);
        }
    }

    [Fact]
    public void LongWords_CostMoreThanShortOnes()
    {
        Assert.True(TokenEstimator.Estimate(new string('x', 4000)) > TokenEstimator.Estimate(new string('x', 400)));
    }

    [Fact]
    public void LongText_AllocatesNothingPerPiece()
    {
        var text = string.Concat(Enumerable.Repeat("Classify the customer's message; 12 categories, \"other\" if unsure. 日本語 été\r\n", 2000));
        _ = TokenEstimator.Estimate(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = TokenEstimator.Estimate(text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private void AssertError(decimal percent, params string[] kinds)
    {
        var errors = kinds.SelectMany(Samples).Select(sample =>
        {
            var estimate = TokenEstimator.Estimate(sample.Text);
            var error = 100m * (estimate - sample.Tokens) / sample.Tokens;
            output.WriteLine(FormattableString.Invariant($"{sample.Name}: {estimate} of {sample.Tokens}, {error:+0.0;-0.0} %"));
            return Math.Abs(error);
        }).ToList();
        var mean = errors.Average();
        output.WriteLine(FormattableString.Invariant($"mean error {mean:0.00} % over {errors.Count}"));

        Assert.True(mean <= percent, FormattableString.Invariant($"{mean:0.00} % is more than {percent} %"));
    }

    private static IEnumerable<(string Name, int Tokens, string Text)> Samples(string kind)
    {
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Samples", kind + ".txt");
        foreach (var sample in ("\n" + File.ReadAllText(path)).Split("\n#### ").Skip(1))
        {
            var end = sample.IndexOf('\n');
            var header = sample[..end].Split(' ');
            yield return (header[0], int.Parse(header[1]), sample[(end + 1)..].TrimEnd('\n'));
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
