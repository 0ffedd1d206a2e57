using System.Text.RegularExpressions;
using AiCostAnalyzers.Tokens;

namespace AiCostAnalyzers.Core.Tests.Tokens;

public class PreTokenScannerTests
{
    private const string Suffix = "(?:'[sStTmMdD]|'[rR][eE]|'[vV][eE]|'[lL][lL])?";

    /// <summary>The pattern of o200k_base, which is the specification.</summary>
    private static readonly Regex Specification = new(
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+" + Suffix +
        @"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*" + Suffix +
        @"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n\/]*|\s*[\r\n]+|\s+(?!\S)|\s+",
        RegexOptions.CultureInvariant);

    [Theory]
    [InlineData("Hello, world!", "Hello|,| world|!")]
    [InlineData("I'm sure they'LL see we've", "I'm| sure| they'LL| see| we've")]
    [InlineData("parseHTTPResponse2", "parse|HTTPResponse|2")]
    [InlineData("1234567", "123|456|7")]
    [InlineData("a  b\n\n  c", "a| | b|\n\n| | c")]
    [InlineData("end.  \r\n", "end|.|  \r\n")]
    [InlineData("// see\r\n///", "//| see|\r\n|///")]
    [InlineData(" };\n\n}", " };\n\n|}")]
    [InlineData("日本ABc", "日本ABc")]
    [InlineData("日本AB", "日本|AB")]
    [InlineData("\u0301AB", "\u0301|AB")]
    [InlineData("\u0301ab", "\u0301ab")]
    [InlineData("'tis", "'tis")]
    [InlineData("\ud83d\ude00 ok \ud83d", "\ud83d\ude00| ok| \ud83d")]
    [InlineData("\ud840\udc00\u4e00", "\ud840\udc00\u4e00")]
    [InlineData("", "")]
    public void Text_IsCutAsByTheTokenizer(string text, string pieces)
    {
        Assert.Equal(pieces, string.Join('|', Pieces(text)));
    }

    [Theory]
    [InlineData("aB9 .\n")]
    [InlineData("aB'sTlL re")]
    [InlineData("aAǅʰ日\u0301 .")]
    [InlineData("a1²Ⅳ \t/\r\n(")]
    [InlineData("éÉ'vе\u00a0\u3000—9x")]
    public void RandomText_IsCutAsBySpecification(string alphabet)
    {
        var random = new Random(alphabet.Length);
        for (var run = 0; run < 5000; run++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => alphabet[random.Next(alphabet.Length)])]);

            Assert.Equal(Specification.Matches(text).Select(match => match.Value), Pieces(text));
        }
    }

    [Fact]
    public void Pieces_AreTheWholeText()
    {
        var random = new Random(3);
        for (var run = 0; run < 2000; run++)
        {
            var text = new string([.. Enumerable.Range(0, 30).Select(_ => (char)random.Next(char.MaxValue + 1))]);

            Assert.Equal(text, string.Concat(Pieces(text)));
        }
    }

    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var scanner = new PreTokenScanner(text);
        while (scanner.MoveNext(out var piece))
        {
            pieces.Add(text[piece.Start..piece.End]);
        }

        return pieces;
    }
}
