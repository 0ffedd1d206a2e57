using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Tests.Reports;

public class IndentedJsonTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(40)]
    public void Nesting_IsIndentedHoweverDeep(int depth)
    {
        var json = new IndentedJson();
        for (int i = 0; i < depth; i++)
        {
            json.StartArray();
        }

        json.Value(1);
        for (int i = 0; i < depth; i++)
        {
            json.EndArray();
        }

        var opening = Enumerable.Range(0, depth).Select(i => new string(' ', i) + '[');
        var closing = Enumerable.Range(0, depth).Reverse().Select(i => new string(' ', i) + ']');
        Assert.Equal(string.Join('\n', [.. opening, new string(' ', depth) + "1", .. closing]), json.Text.ToString());
    }
}
