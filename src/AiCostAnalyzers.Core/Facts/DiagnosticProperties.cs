namespace AiCostAnalyzers.Facts;

/// <summary>
/// What a diagnostic tells its code fix, as properties of the diagnostic. The fixes are a separate assembly, see design;
/// its first additional location, where there is one, is the expression that sets the model.
/// </summary>
public static class DiagnosticProperties
{
    /// <summary>Substitutes, best first, one a line: <c>id \t grade \t saving \t name of the enum member, or empty</c>. The saving is 0 to 1, invariant.</summary>
    public const string Substitutes = "aicost.substitutes";

    /// <summary>The model as the source writes it.</summary>
    public const string ModelText = "aicost.modelText";

    /// <summary><see cref="ModelForms"/>: what the first additional location is.</summary>
    public const string ModelForm = "aicost.modelForm";

    /// <summary>Name of the options' property that limits the output, such as <c>MaxOutputTokens</c>.</summary>
    public const string LimitProperty = "aicost.limitProperty";

    /// <summary>Metadata name of the options' type.</summary>
    public const string LimitOptionsType = "aicost.limitOptionsType";

    /// <summary>Name of the operation's options parameter.</summary>
    public const string LimitParameter = "aicost.limitParameter";

    /// <summary>Tokens: a limit to start from.</summary>
    public const string SuggestedLimit = "aicost.suggestedLimit";

    /// <summary>Name of the operation that takes many inputs at once.</summary>
    public const string BatchMethod = "aicost.batchMethod";

    /// <summary>Name of the local that holds a deferred query; the first additional location is the query then.</summary>
    public const string QueryHolder = "aicost.queryHolder";

    /// <summary>How long the model is asked to think, as the source writes it; the first additional location is that expression then.</summary>
    public const string Effort = "aicost.effort";

    /// <summary>What caps the rounds of a tool loop, such as <c>MaximumIterationsPerRequest</c>; the first additional location is where it is set then.</summary>
    public const string RoundsKnob = "aicost.roundsKnob";

    /// <summary>Name of the list that is sent with each turn and grows.</summary>
    public const string History = "aicost.history";

    /// <summary>Where the client's middleware is set up: the first additional location is the call that begins its chain then.</summary>
    public const string Pipeline = "aicost.pipeline";

    /// <summary>The day whose prices hold, <c>yyyy-MM-dd</c>, where the project can accept what the rule says.</summary>
    public const string PricesDay = "aicost.pricesDay";
}

public static class ModelForms
{
    /// <summary>A string expression in source.</summary>
    public const string Text = "text";

    /// <summary>A member of an enum or of a class of constants, such as <c>Model.ClaudeSonnet5_5</c>.</summary>
    public const string Member = "member";

    /// <summary>A value of a settings file.</summary>
    public const string Setting = "setting";
}
