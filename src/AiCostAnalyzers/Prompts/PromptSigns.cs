namespace AiCostAnalyzers.Prompts;

/// <summary>What the constant text of a prompt shows of the task. Words of it never leave: these signs do.</summary>
[Flags]
internal enum PromptSigns
{
    None = 0,
    Summary = 1,
    Reasoning = 2,
    Planning = 4,
    Code = 8,

    /// <summary>An image is a part of it.</summary>
    Image = 16,
}

internal static class PromptSignsReader
{
    /// <summary>A word of the task alone could stand in any prompt; each of these says what is to be done.</summary>
    private static readonly (string Text, PromptSigns Sign)[] s_phrases =
    [
        ("summarize", PromptSigns.Summary),
        ("summarise", PromptSigns.Summary),
        ("a summary of", PromptSigns.Summary),
        ("summary of the", PromptSigns.Summary),
        ("think step by step", PromptSigns.Reasoning),
        ("step-by-step reasoning", PromptSigns.Reasoning),
        ("chain of thought", PromptSigns.Reasoning),
        ("mathematical proof", PromptSigns.Reasoning),
        ("make a plan", PromptSigns.Planning),
        ("create a plan", PromptSigns.Planning),
        ("write a plan", PromptSigns.Planning),
        ("step-by-step plan", PromptSigns.Planning),
        ("plan the steps", PromptSigns.Planning),
        ("you are a planner", PromptSigns.Planning),
        ("break the task down", PromptSigns.Planning),
        ("refactor", PromptSigns.Code),
        ("code review", PromptSigns.Code),
        ("review this code", PromptSigns.Code),
        ("review the code", PromptSigns.Code),
        ("write code", PromptSigns.Code),
        ("edit the code", PromptSigns.Code),
        ("fix the code", PromptSigns.Code),
        ("fix the bug", PromptSigns.Code),
        ("write a unit test", PromptSigns.Code),
        ("write unit tests", PromptSigns.Code),
        ("unified diff", PromptSigns.Code),
        ("source code", PromptSigns.Code),
        ("pull request", PromptSigns.Code),
    ];

    /// <summary>How the vendors' formats name a part that is an image.</summary>
    private static readonly string[] s_imageParts = ["image_url", "input_image", "inline_data", "inlineData"];

    public static PromptSigns Of(string text)
    {
        var signs = Array.IndexOf(s_imageParts, text) >= 0 ? PromptSigns.Image : PromptSigns.None;
        foreach (var (phrase, sign) in s_phrases)
        {
            if ((signs & sign) == 0 && text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                signs |= sign;
            }
        }

        return signs;
    }
}
