namespace AiCostAnalyzers.Prices;

/// <summary>Models by every name they go by. Names do not tell case apart.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<ModelInfo>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<KeyValuePair<string, ModelInfo>> _patterns = [];

    public NameIndex(IReadOnlyList<ModelInfo> models)
    {
        foreach (var model in models)
        {
            _ids.Add(model.Id);
            Add(model.Id, model);
            foreach (var alias in model.Aliases)
            {
                if (alias.IndexOf('*') >= 0)
                {
                    _patterns.Add(new KeyValuePair<string, ModelInfo>(alias, model));
                }
                else
                {
                    Add(alias, model);
                }
            }
        }
    }

    public bool IsId(string name) => _ids.Contains(name);

    /// <param name="provider">Null for any; then vendors come before those who resell.</param>
    public ModelInfo? Find(string name, string? provider)
    {
        ModelInfo? best = null;
        if (_byName.TryGetValue(name, out var models))
        {
            foreach (var model in models)
            {
                best = Better(best, model, provider);
            }
        }

        if (best is null)
        {
            foreach (var pattern in _patterns)
            {
                if (Wildcard.Matches(pattern.Key, name))
                {
                    best = Better(best, pattern.Value, provider);
                }
            }
        }

        return best;
    }

    /// <summary>The first stays unless the second is served by its own vendor and the first is not.</summary>
    private static ModelInfo? Better(ModelInfo? best, ModelInfo model, string? provider)
    {
        if (provider is not null && model.Provider.Length > 0 && !Providers.Serves(provider, model.Provider))
        {
            return best;
        }

        return best is null || Providers.ResaleRank(model.Provider) < Providers.ResaleRank(best.Provider) ? model : best;
    }

    private void Add(string name, ModelInfo model)
    {
        if (!_byName.TryGetValue(name, out var models))
        {
            _byName.Add(name, models = []);
        }

        models.Add(model);
    }
}
