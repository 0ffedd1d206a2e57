namespace AiCostAnalyzers.Prices;

/// <summary>What published figures say of two models.</summary>
/// <param name="IsLevel">Whether the second is not materially below the first on any measure they share.</param>
/// <param name="Evidence">The measure that decides, with the second's figure and then the first's.</param>
internal readonly record struct QualityComparison(bool IsLevel, string Evidence)
{
    /// <summary>Whether the second is not below the first on any measure they share, be it by chance.</summary>
    public bool IsNeverLower { get; init; }

    /// <summary>Whether it is never lower, and above the first by more than chance on <see cref="Evidence"/>'s measure.</summary>
    public bool IsBetter { get; init; }

    /// <summary>By all measures, whatever they are of. Null when the two share none.</summary>
    public static QualityComparison? Of(ModelInfo model, ModelInfo other) => Of(null, model.Quality, other.Quality);

    /// <summary>By the measures of a kind of task. Null when the two share none.</summary>
    public static QualityComparison? Of(CallTask task, IReadOnlyList<QualityFigure> model, IReadOnlyList<QualityFigure> other) => Of((CallTask?)task, model, other);

    private static QualityComparison? Of(CallTask? task, IReadOnlyList<QualityFigure> model, IReadOnlyList<QualityFigure> other)
    {
        QualityComparison? level = null;
        var isNeverLower = true;
        foreach (var measure in QualityMeasure.All)
        {
            if (measure.IsOf(task) && measure.Of(model) is { } had && measure.Of(other) is { } has)
            {
                var loss = measure.Loss(had, has);
                if (loss > measure.Tolerance)
                {
                    return new QualityComparison(false, measure.Evidence(has, had));
                }

                isNeverLower &= loss <= 0m;
                var isGain = loss < -measure.Tolerance;
                if (level is null || (isGain && !level.Value.IsBetter))
                {
                    level = new QualityComparison(true, measure.Evidence(has, had)) { IsBetter = isGain };
                }
            }
        }

        return level is { } found ? found with { IsNeverLower = isNeverLower, IsBetter = found.IsBetter && isNeverLower } : null;
    }
}
