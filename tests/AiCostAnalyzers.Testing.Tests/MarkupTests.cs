using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Testing.Tests;

public sealed class MarkupTests
{
    [Fact]
    public void NoMarks_TextStays()
    {
        const string text = "if (a || b) { x = c[0] | d; }";

        var markup = Markup.Parse("Test.cs", text);

        Assert.Equal(text, markup.Text);
        Assert.Empty(markup.Diagnostics);
        Assert.Empty(markup.Places);
    }

    [Fact]
    public void EachKind_SpansAreOfTheTextWithoutMarks()
    {
        var markup = Markup.Parse("Test.cs", "a [|b|] {|AIC1001:c|} {|#3:d|} e");

        Assert.Equal("a b c d e", markup.Text);
        Assert.Equal([(null, new TextSpan(2, 1)), ("AIC1001", new TextSpan(4, 1))], markup.Diagnostics);
        Assert.Equal(new TextSpan(6, 1), markup.Places[3]);
    }

    [Fact]
    public void EmptySpan_IsAPlace() =>
        Assert.Equal([(null, new TextSpan(1, 0))], Markup.Parse("Test.cs", "a[||]b").Diagnostics);

    [Fact]
    public void Nested_InnerClosesFirst() =>
        Assert.Equal(
            [("T2", new TextSpan(2, 1)), ("T1", new TextSpan(0, 5))],
            Markup.Parse("Test.cs", "{|T1:a {|T2:b|} c|}").Diagnostics);

    [Fact]
    public void Overlapping_ExplicitEndsTellWhich()
    {
        var markup = Markup.Parse("Test.cs", "{|#0:a {|#1:b|#0} c|#1}");

        Assert.Equal("a b c", markup.Text);
        Assert.Equal(new TextSpan(0, 3), markup.Places[0]);
        Assert.Equal(new TextSpan(2, 3), markup.Places[1]);
    }

    [Theory]
    [InlineData("[|a", "Test.cs: the mark '[|' is not closed.")]
    [InlineData("{|T1:a", "Test.cs: the mark '{|T1:' is not closed.")]
    [InlineData("a|]", "Test.cs: '|]' at offset 1 closes a mark that is not open.")]
    [InlineData("[|a|}", "Test.cs: '|}' at offset 3 closes a mark that is not open.")]
    [InlineData("{|#0:a|#1}", "Test.cs: '|#1}' at offset 6 closes a mark that is not open.")]
    [InlineData("{|#0:a|}{|#0:b|}", "Test.cs: the place #0 is marked twice.")]
    public void BadMarks_AreNamed(string text, string message) =>
        Assert.Equal(message, Assert.Throws<VerificationException>(() => Markup.Parse("Test.cs", text)).Message);
}
