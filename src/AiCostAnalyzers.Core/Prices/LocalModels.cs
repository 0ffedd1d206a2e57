using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Prices;

/// <summary>A model with open weights, small enough for a machine of one's own.</summary>
/// <param name="InstructionFollowing">Percent of IFEval, as its maker published it.</param>
public sealed record LocalModel(string Id, int ContextWindow, decimal InstructionFollowing);

/// <summary>
/// What a program could run itself in place of a model that it pays for by the token: a hint for a larger change, never a fix. Named only for
/// the one kind of task that a published measure of both models is about: doing as told in a short answer.
/// </summary>
public static class LocalModels
{
    private const string Measure = "ifeval";

    /// <summary>A longer answer is more than a label.</summary>
    private const long LabelTokens = 50;

    /// <summary>The smallest first. IFEval as collected by llm-leaderboard (CC BY 4.0) on 2025-10-16, where the catalog's figures of it are from too.</summary>
    private static readonly LocalModel[] s_models =
    [
        new("llama-3.2-3b-instruct", 131072, 77.4m),
        new("gemma-3-4b-it", 131072, 90.2m),
        new("llama-3.1-8b-instruct", 131072, 80.4m),
        new("gemma-3-12b-it", 131072, 88.9m),
        new("phi-4", 16384, 63.0m),
    ];

    /// <param name="isDenied">Whether the team wants no model of an id.</param>
    /// <returns>Null unless the call asks for a label alone, and a model that is no worse at following instructions has the room for it.</returns>
    public static LocalModel? For(ModelInfo model, CallUsage usage, ModelCapabilities needed, LimitFacts limit, Predicate<string> isDenied)
    {
        if (needed != ModelCapabilities.None || limit is not { Status: LimitStatus.Set, Tokens: <= LabelTokens } || Figure(model) is not { } had)
        {
            return null;
        }

        var tokens = Substitutes.Needed(usage.Input, model.ContextWindow) + Substitutes.Needed(usage.Output, model.MaxOutputTokens);
        return Array.Find(s_models, local => local.InstructionFollowing >= had && local.ContextWindow >= tokens && !isDenied(local.Id));
    }

    /// <summary><c>IFEval 90.2 against 81</c>.</summary>
    public static string Evidence(LocalModel local, ModelInfo model) =>
        string.Format(CultureInfo.InvariantCulture, "IFEval {0:0.#} against {1:0.#}", local.InstructionFollowing, Figure(model));

    private static decimal? Figure(ModelInfo model)
    {
        foreach (var figure in model.Quality)
        {
            if (figure.Measure == Measure)
            {
                return figure.Value;
            }
        }

        return null;
    }
}
