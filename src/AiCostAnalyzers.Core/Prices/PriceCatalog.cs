using System.Text;

namespace AiCostAnalyzers.Prices;

/// <summary>Models by id. The built-in one is a data file in this assembly, with a date and a checksum.</summary>
public sealed class PriceCatalog
{
    private static readonly Lazy<PriceCatalog> LazyBuiltIn = new(ReadBuiltIn);

    private readonly NameIndex _index;
    private readonly NameIndex _ownIndex;
    private readonly IReadOnlyList<ModelInfo> _catalogModels;
    private readonly IReadOnlyList<ModelInfo> _own;

    private PriceCatalog(CalendarDate date, string checksum, IReadOnlyList<ModelInfo> catalogModels, NameIndex index, IReadOnlyList<ModelInfo> own)
    {
        Date = date;
        Checksum = checksum;
        _catalogModels = catalogModels;
        _index = index;
        _own = own;
        _ownIndex = new NameIndex(own);
        Models = own.Count == 0 ? catalogModels : Merge(catalogModels, own);
    }

    /// <summary>Loaded on first use, so that a compilation without model calls never reads it.</summary>
    public static PriceCatalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>The day the prices were compiled.</summary>
    public CalendarDate Date { get; }

    /// <summary>SHA-256 of the prices, as the data file states it.</summary>
    public string Checksum { get; }

    /// <summary>All models, by provider and id, ordinal.</summary>
    public IReadOnlyList<ModelInfo> Models { get; }

    /// <summary>Reads a catalog in the format of the built-in one, which docs/prices.md describes.</summary>
    /// <exception cref="InvalidDataException">A line is not what the format asks for; the message names it.</exception>
    public static PriceCatalog Read(TextReader text)
    {
        var reader = new CatalogReader(text);
        var models = reader.Read();
        return new PriceCatalog(reader.Date, reader.Checksum, models, new NameIndex(models), []);
    }

    /// <summary>This catalog with the pricing file's own models before it; an equal id replaces.</summary>
    public PriceCatalog With(IReadOnlyList<ModelInfo> own)
    {
        if (own.Count == 0)
        {
            return this;
        }

        var all = new List<ModelInfo>(own);
        all.AddRange(_own.Where(model => Replacement(model, own) is null));
        return new PriceCatalog(Date, Checksum, _catalogModels, _index, all);
    }

    /// <summary>
    /// The model that a name means, after provider prefixes, regions, dated suffixes and <c>-latest</c> are undone.
    /// </summary>
    /// <param name="provider">Who serves it, where known; the same id can cost differently at another. Where not, its own vendor.</param>
    /// <returns>Null when no model goes by that name: never a similar one.</returns>
    public ModelInfo? Find(string name, string? provider = null)
    {
        foreach (var reading in ModelName.Readings(name))
        {
            if (reading.Dated is { } dated && _index.IsId(dated))
            {
                return null; // a version of its own, which this provider does not serve: the undated one costs something else
            }

            // The prefix of `anthropic/…` is nearer to the model than the SDK, which may talk to a gateway.
            if (Find(reading.Name, provider, reading.Provider) is { } model)
            {
                return model;
            }
        }

        return null;
    }

    /// <summary>Up to <paramref name="count"/> known ids that are written most like <paramref name="name"/>, for messages.</summary>
    public IReadOnlyList<string> Nearest(string name, int count = 3) => NearestNames.Of(name, Models, count);

    private static PriceCatalog ReadBuiltIn()
    {
        using var stream = typeof(PriceCatalog).Assembly.GetManifestResourceStream("catalog.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader);
    }

    private static ModelInfo[] Merge(IReadOnlyList<ModelInfo> catalogModels, IReadOnlyList<ModelInfo> own)
    {
        var merged = new List<ModelInfo>(own);
        foreach (var model in catalogModels)
        {
            if (Replacement(model, own) is null)
            {
                merged.Add(model);
            }
        }

        var sorted = merged.ToArray();
        Array.Sort(sorted, static (left, right) =>
        {
            var byProvider = string.CompareOrdinal(left.Provider, right.Provider);
            return byProvider != 0 ? byProvider : string.CompareOrdinal(left.Id, right.Id);
        });
        return sorted;
    }

    private static ModelInfo? Replacement(ModelInfo model, IReadOnlyList<ModelInfo> own)
    {
        foreach (var candidate in own)
        {
            if (string.Equals(candidate.Id, model.Id, StringComparison.OrdinalIgnoreCase)
                && (candidate.Provider.Length == 0 || string.Equals(candidate.Provider, model.Provider, StringComparison.OrdinalIgnoreCase)))
            {
                return candidate;
            }
        }

        return null;
    }

    private ModelInfo? Find(string name, string? provider, string? prefix)
    {
        var own = _ownIndex.Find(name, provider) ?? (prefix is null ? null : _ownIndex.Find(name, prefix));
        if (own is not null)
        {
            return own;
        }

        var found = _index.Find(name, provider ?? prefix) ?? (prefix is null ? null : _index.Find(name, prefix));
        return found is null ? null : Replacement(found, _own) ?? found;
    }
}
