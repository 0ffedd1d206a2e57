using System.Globalization;

namespace AiCostAnalyzers.Prices;

/// <summary>What published figures say of two models.</summary>
/// <param name="IsLevel">Whether the second is not materially below the first on any measure they share.</param>
/// <param name="Evidence">The measure that decides, with the second's figure and then the first's.</param>
internal readonly record struct QualityComparison(bool IsLevel, string Evidence)
{
    /// <summary>Whether the second is not below the first on any measure they share, and above it by more than chance on <see cref="Evidence"/>'s.</summary>
    public bool IsBetter { get; init; }

    /// <summary>Percentages and indexes of 0 to 100 differ by chance by about this much between two runs.</summary>
    private const decimal Points = 2m;

    /// <summary>The most general first: it is the one named.</summary>
    private static readonly Measure[] Measures =
    [
        new("aa", "Artificial Analysis index", Points),
        new("whatmodel", "whatmodel", Points),
        new("arena", "LMArena text", 20m), // of Elo: a model 20 below still wins 47 of 100
        new("gpqa", "GPQA", Points),
        new("mmlu-pro", "MMLU-Pro", Points),
        new("mmlu", "MMLU", Points),
        new("ifeval", "IFEval", Points),
        new("bfcl", "BFCL", Points),
        new("aa-non-reasoning", "Artificial Analysis index without reasoning", Points),
        new("aa-medium", "Artificial Analysis index at medium effort", Points),
        new("hhem", "HHEM hallucination rate", Points, LowerIsBetter: true),
    ];

    /// <summary>Null when the two share no measure.</summary>
    public static QualityComparison? Of(ModelInfo model, ModelInfo other)
    {
        QualityComparison? level = null;
        var isNeverLower = true;
        foreach (var measure in Measures)
        {
            if (Figure(model, measure) is { } had && Figure(other, measure) is { } has)
            {
                var loss = measure.LowerIsBetter ? has - had : had - has;
                if (loss > measure.Tolerance)
                {
                    return new QualityComparison(false, Named(measure, has, had));
                }

                isNeverLower &= loss <= 0m;
                var isGain = loss < -measure.Tolerance;
                if (level is null || (isGain && !level.Value.IsBetter))
                {
                    level = new QualityComparison(true, Named(measure, has, had)) { IsBetter = isGain };
                }
            }
        }

        return level is { } found ? found with { IsBetter = found.IsBetter && isNeverLower } : null;
    }

    private static decimal? Figure(ModelInfo model, Measure measure)
    {
        foreach (var figure in model.Quality)
        {
            if (figure.Measure == measure.Key)
            {
                return figure.Value;
            }
        }

        return null;
    }

    private static string Named(Measure measure, decimal has, decimal had) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1} against {2}", measure.Title, has, had);

    /// <param name="Tolerance">How much may be lost that still counts as level.</param>
    private sealed record Measure(string Key, string Title, decimal Tolerance, bool LowerIsBetter = false);
}
