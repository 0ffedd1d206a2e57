namespace AiCostAnalyzers.Prices;

/// <summary>A model's names, and the model itself once it is asked for.</summary>
internal sealed class CatalogEntry
{
    private readonly CatalogFile? _file;
    private readonly int _start;
    private readonly int _end;
    private ModelInfo? _model;

    public CatalogEntry(CatalogFile file, string provider, string id, IReadOnlyList<string> aliases, int start, int end)
    {
        (_file, _start, _end) = (file, start, end);
        (Provider, Id, Aliases) = (provider, id, aliases);
    }

    public CatalogEntry(ModelInfo model)
    {
        _model = model;
        (Provider, Id, Aliases) = (model.Provider, model.Id, model.Aliases);
    }

    public string Provider { get; }

    public string Id { get; }

    public IReadOnlyList<string> Aliases { get; }

    /// <summary>One instance for all, also where two threads read it at once.</summary>
    public ModelInfo Model => Volatile.Read(ref _model) ?? Interlocked.CompareExchange(ref _model, _file!.Read(_start, _end), null) ?? _model;
}
