using AiCostAnalyzers.Files;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Configuration;

namespace AiCostAnalyzers.Tests.Files;

/// <summary>Whatever stands where one piece ends and the next begins, the text is the one that was appended.</summary>
public sealed class LongTextTests : IDisposable
{
    private const int Piece = LongText.PieceLength;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    [InlineData(Piece + 1)]
    [InlineData(3 * Piece)]
    public void AnyLength_IsHeld(int length)
    {
        string text = new('x', length);

        Assert.Equal(text + "yz", new LongText().Append(text).Append('y').Append("z").ToString());
        Assert.Equal(text, new LongText().Append('x', length).ToString());
        Assert.Equal(text, new LongText().Append(text.ToCharArray(), 0, length).ToString());
    }

    [Theory]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    public void PairOfSurrogatesInTwoPieces_IsWrittenAndFoundAgain(int before)
    {
        string path = Path.Combine(_folder.Path, "file.txt"), text = new string('x', before) + "\U0001F600";
        OutputFile.WriteIfDifferent(path, new LongText().Append(text));
        Assert.Equal(text, File.ReadAllText(path));
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);

        OutputFile.WriteIfDifferent(path, new LongText().Append(text));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(path));

        OutputFile.WriteIfDifferent(path, new LongText().Append(new string('x', before)));
        Assert.Equal(before, new FileInfo(path).Length);
    }

    [Theory]
    [InlineData("\\\"<", "\\u0022\\u003c")]
    [InlineData("\\\\&", "\\\\\\u0026")]
    [InlineData("\\n \\u0001", "\\n \\u0001")]
    public void EscapeInTwoPieces_IsNoMarkup(string text, string expected)
    {
        for (int i = 0; i <= text.Length; i++)
        {
            string before = new('x', Piece - i);
            var html = new LongText();

            ScriptJson.Append(html, new LongText().Append('"').Append(before).Append(text).Append("\",\n 1"));

            Assert.Equal('"' + before + expected + "\",1", html.ToString());
        }
    }
}
