namespace AiCostAnalyzers.Prices;

/// <summary>The kind of task that a call visibly does: what a model is good at is measured per kind of task.</summary>
public enum CallTask
{
    /// <summary>The source does not show it.</summary>
    Unknown,

    /// <summary>A short answer: one of a few words, yes or no, a number.</summary>
    Label,

    /// <summary>Values in a form that the call prescribes, out of the text that it is given.</summary>
    Extraction,

    /// <summary>What a text says, in fewer words.</summary>
    Summary,

    /// <summary>Which tool is to be called: the call demands that one is.</summary>
    Routing,

    /// <summary>Images are a part of the question.</summary>
    Images,

    /// <summary>The call asks for long thinking.</summary>
    Reasoning,

    /// <summary>Steps of a work that is to be done.</summary>
    Planning,

    /// <summary>Code is to be written or changed.</summary>
    CodeEdit,
}

public static class CallTasks
{
    /// <summary>Whether a smaller model may be named for it without the team's own evaluation. Where published figures say that small models fall far behind, none is.</summary>
    public static bool AllowsSubstitutes(this CallTask task) => task < CallTask.Images;

    /// <summary>As messages name it, <c>labels</c>; of one that is not known, <c>this task</c>.</summary>
    public static string ToText(this CallTask task) => task switch
    {
        CallTask.Label => "labels",
        CallTask.Extraction => "extraction",
        CallTask.Summary => "summaries",
        CallTask.Routing => "routing",
        CallTask.Images => "questions about images",
        CallTask.Reasoning => "hard reasoning",
        CallTask.Planning => "planning",
        CallTask.CodeEdit => "code edits",
        _ => "this task",
    };
}
