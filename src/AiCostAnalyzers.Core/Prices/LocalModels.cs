using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Prices;

/// <summary>A model with open weights, small enough for a machine of one's own: a line <c>local</c> of the catalog.</summary>
/// <param name="Quality">Published figures.</param>
public sealed record LocalModel(string Id, int ContextWindow, IReadOnlyList<QualityFigure> Quality)
{
    /// <exception cref="InvalidDataException">A word is not what the format asks for.</exception>
    internal static LocalModel Read(LineWords words, CatalogLines lines)
    {
        var model = new LocalModel(words.Next(), 0, []);
        while (words.NextPair(out var key, out var value))
        {
            model = key == "context"
                ? model with { ContextWindow = (int)ProviderTerms.Number(value, lines) }
                : model with { Quality = [.. model.Quality, new QualityFigure(key, ProviderTerms.Number(value, lines))] };
        }

        return model.ContextWindow > 0 ? model : throw lines.Bad("a local model has an id and a 'context'");
    }
}

/// <summary>
/// What a program could run itself in place of a model that it pays for by the token: a hint for a larger change, never a fix. Named only for
/// the one kind of task that published figures of both models are about: labels, by how well a model does as told.
/// </summary>
public static class LocalModels
{
    /// <param name="isDenied">Whether the team wants no model of an id.</param>
    /// <returns>The first of the catalog's; null unless the call asks for a label alone, and a model that is measured to be no worse has the room for it.</returns>
    public static LocalModel? For(PriceCatalog catalog, ModelInfo model, CallUsage usage, ModelCapabilities needed, CallTask task, Predicate<string> isDenied)
    {
        if (needed != ModelCapabilities.None || task != CallTask.Label)
        {
            return null;
        }

        var tokens = Substitutes.Needed(usage.Input, model.ContextWindow) + Substitutes.Needed(usage.Output, model.MaxOutputTokens);
        foreach (var local in catalog.LocalModels)
        {
            if (local.ContextWindow >= tokens && !isDenied(local.Id) && Compare(local, model) is { IsNeverLower: true })
            {
                return local;
            }
        }

        return null;
    }

    /// <summary><c>IFEval 90.2 against 81.0, …</c>.</summary>
    public static string Evidence(LocalModel local, ModelInfo model) => Compare(local, model)?.Evidence ?? "";

    private static QualityComparison? Compare(LocalModel local, ModelInfo model) => QualityComparison.Of(CallTask.Label, model.Quality, local.Quality);
}
