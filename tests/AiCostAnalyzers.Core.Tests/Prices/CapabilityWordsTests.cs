using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Core.Tests.Prices;

public class CapabilityWordsTests
{
    [Theory]
    [InlineData(ModelCapabilities.None, "")]
    [InlineData(ModelCapabilities.Tools, "tools")]
    [InlineData(ModelCapabilities.Tools | ModelCapabilities.StructuredOutput, "tools structuredOutput")]
    [InlineData(ModelCapabilities.Vision | ModelCapabilities.Reasoning, "vision reasoning")]
    public void Words_AreReadBack(ModelCapabilities capabilities, string words)
    {
        Assert.Equal(words, capabilities.ToWords());
        Assert.Equal(capabilities, CapabilityWords.Parse(words));
    }

    [Theory]
    [InlineData("unheardOf", ModelCapabilities.None)]
    [InlineData("tools unheardOf  ", ModelCapabilities.Tools)]
    public void UnknownWords_AreSkipped(string words, ModelCapabilities expected) => Assert.Equal(expected, CapabilityWords.Parse(words));
}
