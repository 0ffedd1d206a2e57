namespace AiCostAnalyzers.Prices;

/// <summary>Capabilities as facts write them: <c>tools structuredOutput</c>.</summary>
public static class CapabilityWords
{
    private static readonly (ModelCapabilities Capability, string Word)[] s_words =
    [
        (ModelCapabilities.Tools, "tools"),
        (ModelCapabilities.Vision, "vision"),
        (ModelCapabilities.StructuredOutput, "structuredOutput"),
        (ModelCapabilities.Reasoning, "reasoning"),
    ];

    public static string ToWords(this ModelCapabilities capabilities) =>
        string.Join(" ", s_words.Where(w => capabilities.HasFlag(w.Capability)).Select(static w => w.Word));

    /// <summary>Words that are none of ours are skipped.</summary>
    public static ModelCapabilities Parse(string words)
    {
        var capabilities = ModelCapabilities.None;
        foreach (var word in words.Split(' '))
        {
            foreach (var (capability, known) in s_words)
            {
                if (word == known)
                {
                    capabilities |= capability;
                }
            }
        }

        return capabilities;
    }
}
