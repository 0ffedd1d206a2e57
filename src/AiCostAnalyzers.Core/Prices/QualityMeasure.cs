namespace AiCostAnalyzers.Prices;

/// <summary>A published measure of models' quality.</summary>
/// <param name="Key">As a catalog's line <c>quality</c> names it.</param>
/// <param name="Source">Who published the figures, and when.</param>
/// <param name="Link">Where they are published.</param>
/// <param name="Tolerance">How much may be lost that still counts as level.</param>
public sealed record QualityMeasure(string Key, string Title, string Source, string Link, decimal Tolerance, bool LowerIsBetter = false)
{
    /// <summary>Percentages and indexes of 0 to 100 differ by chance by about this much between two runs.</summary>
    private const decimal Points = 2m;

    private const string Makers = "makers' figures, llm-leaderboard 2025-10-16";
    private const string MakersLink = "https://github.com/JonathanChavezTamales/llm-leaderboard";
    private const string Index = "mid-2026";
    private const string IndexLink = "https://artificialanalysis.ai";

    /// <summary>The most general first: of several it is the one named.</summary>
    public static readonly IReadOnlyList<QualityMeasure> All =
    [
        new("aa", "Artificial Analysis index", Index, IndexLink, Points),
        new("whatmodel", "whatmodel", "autumn 2026", "https://whatmodel.sh", Points),
        new("arena", "LMArena text", "2025-08-04", "https://github.com/fboulnois/llm-leaderboard-csv", 20m), // of Elo: a model 20 below still wins 47 of 100
        new("gpqa", "GPQA", Makers, MakersLink, Points),
        new("mmlu-pro", "MMLU-Pro", Makers, MakersLink, Points),
        new("mmlu", "MMLU", Makers, MakersLink, Points) { Tasks = [CallTask.Label] }, // which of the given answers is right
        new("ifeval", "IFEval", Makers, MakersLink, Points) { Tasks = [CallTask.Label, CallTask.Extraction] }, // answers in the form that is asked for
        new("bfcl", "BFCL", Makers, MakersLink, Points) { Tasks = [CallTask.Extraction, CallTask.Routing] }, // which function is called, with which values
        new("aa-non-reasoning", "Artificial Analysis index without reasoning", Index, IndexLink, Points),
        new("aa-medium", "Artificial Analysis index at medium effort", Index, IndexLink, Points),
        new("hhem", "HHEM hallucination rate", "Vectara, 2026-03-10", "https://github.com/vectara/hallucination-leaderboard", Points, LowerIsBetter: true) { Tasks = [CallTask.Summary] },
    ];

    /// <summary>The kinds of task that it is a measure of; none of a general one, which is of no task.</summary>
    public IReadOnlyList<CallTask> Tasks { get; init; } = [];

    /// <summary>Whether it says something of a task: each does where the task is not known.</summary>
    public bool IsOf(CallTask? task)
    {
        foreach (var one in Tasks)
        {
            if (one == task)
            {
                return true;
            }
        }

        return task is null;
    }

    /// <summary>A model's figure; null where none is published.</summary>
    public decimal? Of(IReadOnlyList<QualityFigure> quality)
    {
        foreach (var figure in quality)
        {
            if (figure.Measure == Key)
            {
                return figure.Value;
            }
        }

        return null;
    }

    /// <summary>How much the second is below the first; negative where it is above.</summary>
    public decimal Loss(decimal had, decimal has) => LowerIsBetter ? has - had : had - has;

    /// <summary><c>IFEval 90.2 against 81.0, makers' figures, llm-leaderboard 2025-10-16</c>.</summary>
    public string Evidence(decimal has, decimal had) => FormattableString.Invariant($"{Title} {has} against {had}, {Source}");
}
