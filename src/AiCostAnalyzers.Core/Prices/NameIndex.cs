namespace AiCostAnalyzers.Prices;

/// <summary>Models by every name they go by. Names do not tell case apart.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<CatalogEntry>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _patterns = [];
    private readonly List<CatalogEntry> _patternModels = [];

    public NameIndex(IReadOnlyList<CatalogEntry> entries)
    {
        foreach (var model in entries)
        {
            _ids.Add(model.Id);
            Add(model.Id, model);
            foreach (var alias in model.Aliases)
            {
                if (alias.IndexOf('*') >= 0)
                {
                    _patterns.Add(alias);
                    _patternModels.Add(model);
                }
                else
                {
                    Add(alias, model);
                }
            }
        }
    }

    public bool IsId(string name) => _ids.Contains(name);

    /// <summary>Those of a name that holds no <c>*</c>, in the order of the entries.</summary>
    public IReadOnlyList<CatalogEntry> Named(string name) => _byName.TryGetValue(name, out var models) ? models : [];

    /// <param name="provider">Null for any; then vendors come before those who resell.</param>
    public CatalogEntry? Find(string name, string? provider)
    {
        CatalogEntry? best = null;
        if (_byName.TryGetValue(name, out var models))
        {
            foreach (var model in models)
            {
                best = Better(best, model, provider);
            }
        }

        if (best is null)
        {
            for (var i = 0; i < _patterns.Count; i++)
            {
                if (Wildcard.Matches(_patterns[i], name))
                {
                    best = Better(best, _patternModels[i], provider);
                }
            }
        }

        return best;
    }

    /// <summary>The first stays unless the second is served by its own vendor and the first is not.</summary>
    private static CatalogEntry? Better(CatalogEntry? best, CatalogEntry model, string? provider)
    {
        if (provider is not null && model.Provider.Length > 0 && !Providers.Serves(provider, model.Provider))
        {
            return best;
        }

        return best is null || Providers.ResaleRank(model.Provider) < Providers.ResaleRank(best.Provider) ? model : best;
    }

    private void Add(string name, CatalogEntry model)
    {
        if (!_byName.TryGetValue(name, out var models))
        {
            _byName.Add(name, models = []);
        }

        models.Add(model);
    }
}
