namespace AiCostAnalyzers.Facts;

/// <summary>Where a figure came from. A figure never travels without it.</summary>
public enum FigureSource
{
    /// <summary>Not known; no figure is shown in its place.</summary>
    Unknown,

    /// <summary>A visible default stands in for it.</summary>
    Assumed,

    /// <summary>The price catalog, such as a model's own output limit.</summary>
    Catalog,

    /// <summary>The right-hand side of a <c>??</c>: used unless configuration says otherwise.</summary>
    Fallback,

    /// <summary>A settings file of the application.</summary>
    Configuration,

    /// <summary>A constant in source.</summary>
    Constant,

    /// <summary>A literal at the call.</summary>
    Literal,

    /// <summary>The pricing file, or an attribute in source.</summary>
    Annotation,

    /// <summary>Measured in production.</summary>
    Observed,
}

public static class FigureSources
{
    /// <summary>Whether a figure of this source may fail a budget. Assumptions and fallbacks may not.</summary>
    public static bool IsGrounded(this FigureSource source) => source
        is FigureSource.Literal or FigureSource.Constant or FigureSource.Configuration
        or FigureSource.Annotation or FigureSource.Observed;

    /// <summary>The word that stands in facts and reports.</summary>
    public static string ToWord(this FigureSource source) => source switch
    {
        FigureSource.Assumed => "assumed",
        FigureSource.Catalog => "catalog",
        FigureSource.Fallback => "fallback",
        FigureSource.Configuration => "configuration",
        FigureSource.Constant => "constant",
        FigureSource.Literal => "literal",
        FigureSource.Annotation => "annotation",
        FigureSource.Observed => "observed",
        _ => "unknown",
    };

    /// <returns>False when the word is none of ours.</returns>
    public static bool TryParse(string word, out FigureSource source)
    {
        for (source = FigureSource.Unknown; source <= FigureSource.Observed; source++)
        {
            if (source.ToWord() == word)
            {
                return true;
            }
        }

        source = FigureSource.Unknown;
        return false;
    }
}
