using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tokens;

namespace AiCostAnalyzers.Prompts;

/// <summary>The constant text of a prompt.</summary>
/// <param name="Beginning">Tokens of it that nothing variable stands before.</param>
/// <param name="Signs">What it shows of the task.</param>
internal readonly record struct ConstantText(PromptFacts Facts, int Beginning, PromptSigns Signs)
{
    public static readonly ConstantText Unknown = new(PromptFacts.Unknown, 0, PromptSigns.None);
}

/// <summary>What has been counted so far, in the order in which it is sent. Text is counted and let go.</summary>
internal sealed class PromptTally
{
    private int? _beginning;
    private bool _isOrderUnknown;

    public int Tokens { get; private set; }

    /// <summary>Whether nothing but constant text has been met.</summary>
    public bool IsComplete => _beginning is null && !_isOrderUnknown;

    /// <summary>Tokens before the first part that is not constant; all, where it is not known where that stands.</summary>
    public int Beginning => _isOrderUnknown ? Tokens : _beginning ?? Tokens;

    /// <summary>What all of it shows, also what only one of several choices says.</summary>
    public PromptSigns Signs { get; private set; }

    public ConstantText Total => new(new PromptFacts(Tokens, IsComplete), Beginning, Signs);

    /// <summary>Placeholders of a template, <c>{{customer}}</c>, are holes.</summary>
    public void Add(string text)
    {
        Add(PromptSignsReader.Of(text));
        var constant = Placeholders.Remove(text);
        Add(TokenEstimator.Estimate(constant));
        if (constant.Length < text.Length)
        {
            Open();
        }
    }

    public void Add(int tokens) => Tokens += tokens;

    public void Add(PromptSigns signs) => Signs |= signs;

    /// <summary>Something follows that is not constant.</summary>
    public void Open() => _beginning ??= Tokens;

    /// <summary>Something else may stand anywhere in it.</summary>
    public void OpenSomewhere() => _isOrderUnknown = true;

    /// <summary>One of several: the smallest is certain.</summary>
    public void AddOneOf(IReadOnlyCollection<PromptTally> choices)
    {
        if (choices.Count > 0)
        {
            Add(choices.Min(static c => c.Tokens));
            foreach (var choice in choices)
            {
                Add(choice.Signs);
            }
        }

        Open();
    }
}
