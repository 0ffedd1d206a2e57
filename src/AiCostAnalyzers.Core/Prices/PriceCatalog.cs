namespace AiCostAnalyzers.Prices;

/// <summary>Models by id. The built-in one is a data file in this assembly, with a date and a checksum.</summary>
public sealed class PriceCatalog
{
    /// <summary>Loaded on first use, so that a compilation without model calls never reads it.</summary>
    public static PriceCatalog BuiltIn => throw new NotImplementedException();

    /// <summary>The day the prices were compiled.</summary>
    public CalendarDate Date => throw new NotImplementedException();

    /// <summary>All models, by provider and id, ordinal.</summary>
    public IReadOnlyList<ModelInfo> Models => throw new NotImplementedException();

    /// <summary>This catalog with the pricing file's own models before it; an equal id replaces.</summary>
    public PriceCatalog With(IReadOnlyList<ModelInfo> own) => throw new NotImplementedException();

    /// <summary>
    /// The model that a name means, after provider prefixes, regions, dated suffixes and <c>-latest</c> are undone.
    /// </summary>
    /// <param name="provider">Who serves it, where known; the same id can cost differently at another.</param>
    /// <returns>Null when no model goes by that name: never a similar one.</returns>
    public ModelInfo? Find(string name, string? provider = null) => throw new NotImplementedException();

    /// <summary>Up to <paramref name="count"/> known ids that are written most like <paramref name="name"/>, for messages.</summary>
    public IReadOnlyList<string> Nearest(string name, int count = 3) => throw new NotImplementedException();
}
