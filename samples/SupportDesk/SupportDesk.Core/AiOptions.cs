namespace SupportDesk;

/// <summary>The section <c>Ai</c> of the settings.</summary>
public sealed class AiOptions
{
    public const string Section = "Ai";

    public string ClassifierModel { get; set; } = "gpt-6-luna";

    public string SummaryModel { get; set; } = "gpt-6.1-terra";
}
