using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace AiCostAnalyzers.Prices;

/// <summary>Models by id. The built-in one is a data file in this assembly, with a date and a checksum.</summary>
public sealed class PriceCatalog
{
    private static readonly Lazy<PriceCatalog> LazyBuiltIn = new(ReadBuiltIn);

    private readonly NameIndex _index;
    private readonly NameIndex _ownIndex;
    private readonly IReadOnlyList<CatalogEntry> _catalogEntries;
    private readonly IReadOnlyList<CatalogEntry> _own;
    private readonly Lazy<IReadOnlyList<CatalogEntry>> _entries;
    private readonly Lazy<IReadOnlyList<ModelInfo>> _models;
    private readonly ConcurrentDictionary<string, IReadOnlyList<ModelInfo>> _billedBy = new(StringComparer.OrdinalIgnoreCase);

    private readonly CatalogFile _file;

    private PriceCatalog(CatalogFile file, NameIndex index, IReadOnlyList<CatalogEntry> own)
    {
        _file = file;
        var catalogEntries = _catalogEntries = file.Entries;
        _index = index;
        _own = own;
        _ownIndex = new NameIndex(own);
        _entries = new(() => own.Count == 0 ? catalogEntries : Merge());
        _models = new(() => [.. _entries.Value.Select(static entry => entry.Model)]);
    }

    private PriceCatalog(CatalogFile file)
        : this(file, new NameIndex(file.Entries), [])
    {
    }

    /// <summary>Loaded on first use, so that a compilation without model calls never reads it.</summary>
    public static PriceCatalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>Whether <see cref="BuiltIn"/> was asked for in this process.</summary>
    public static bool IsBuiltInLoaded => LazyBuiltIn.IsValueCreated;

    /// <summary>The day the prices were compiled.</summary>
    public CalendarDate Date => _file.Date;

    /// <summary>SHA-256 of the prices, as the data file states it.</summary>
    public string Checksum => _file.Checksum;

    /// <summary>All models, by provider and id, ordinal. Reads every one of them: <see cref="Find(string, string)"/> reads one.</summary>
    public IReadOnlyList<ModelInfo> Models => _models.Value;

    /// <summary>Models for one's own machine, in the order in which they are to be named.</summary>
    public IReadOnlyList<LocalModel> LocalModels => _file.LocalModels;

    /// <summary>Reads all of a catalog in the format of the built-in one, which docs/prices.md describes.</summary>
    /// <exception cref="InvalidDataException">A line is not what the format asks for; the message names it.</exception>
    public static PriceCatalog Read(TextReader text)
    {
        var catalog = new PriceCatalog(new CatalogFile(text.ReadToEnd()));
        _ = catalog.Models;
        return catalog;
    }

    /// <summary>Reads a catalog that came as a file of its own, which may be of another version and damaged.</summary>
    /// <exception cref="InvalidDataException">A line is not what the format asks for, or the prices are not those of the checksum.</exception>
    public static PriceCatalog ReadChecked(string text)
    {
        text = text.Replace("\r\n", "\n");
        var file = new CatalogFile(text);
        using var sha = SHA256.Create();
        var checksum = string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text.Substring(file.Body))).Select(static b => b.ToString("x2")));
        if (checksum != file.Checksum)
        {
            throw new InvalidDataException("Price catalog: the prices are not those that the checksum of the header is of.");
        }

        var catalog = new PriceCatalog(file);
        _ = catalog.Models;
        return catalog;
    }

    /// <summary>The built-in catalog, or the given one where its date is the later.</summary>
    public static PriceCatalog Later(PriceCatalog? given) => given is not null && given.Date > BuiltIn.Date ? given : BuiltIn;

    /// <summary>The catalog of a text that <see cref="ReadChecked"/> found sound, its models unread; null where it is not even framed as one.</summary>
    public static PriceCatalog? Open(string text)
    {
        try
        {
            return new PriceCatalog(new CatalogFile(text));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>This catalog with the pricing file's own models before it; an equal id replaces.</summary>
    public PriceCatalog With(IReadOnlyList<ModelInfo> own)
    {
        if (own.Count == 0)
        {
            return this;
        }

        var added = own.Select(static model => new CatalogEntry(model)).ToList();
        var index = new NameIndex(added);
        added.AddRange(_own.Where(entry => Replacement(entry, index) is null));
        return new PriceCatalog(_file, _index, added);
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
            if (Find(reading.Name, provider, reading.Provider) is { } entry)
            {
                return entry.Model;
            }
        }

        return null;
    }

    /// <summary>The models of an id, at each provider that serves it.</summary>
    public IEnumerable<ModelInfo> WithId(string id) =>
        _ownIndex.Named(id).Concat(_index.Named(id).Where(entry => Replacement(entry, _ownIndex) is null))
            .Where(entry => string.Equals(entry.Id, id, StringComparison.OrdinalIgnoreCase))
            .Select(static entry => entry.Model);

    /// <summary>The models that a provider bills, those of the pricing file that any provider may serve included; by provider and id.</summary>
    public IReadOnlyList<ModelInfo> BilledBy(string provider) => _billedBy.GetOrAdd(
        provider,
        billing => [.. _entries.Value
            .Where(entry => entry.Provider.Length == 0 || string.Equals(entry.Provider, billing, StringComparison.OrdinalIgnoreCase))
            .Select(static entry => entry.Model)]);

    /// <summary>Up to <paramref name="count"/> known ids that are written most like <paramref name="name"/>, for messages.</summary>
    public IReadOnlyList<string> Nearest(string name, int count = 3) => NearestNames.Of(name, _entries.Value, count);

    private static PriceCatalog ReadBuiltIn()
    {
        using var stream = typeof(PriceCatalog).Assembly.GetManifestResourceStream("catalog.txt")!;
        var bytes = new byte[stream.Length];
        var length = stream.Read(bytes, 0, bytes.Length);

        return new PriceCatalog(new CatalogFile(Encoding.UTF8.GetString(bytes, 0, length)));
    }

    private CatalogEntry[] Merge()
    {
        var merged = new List<CatalogEntry>(_own);
        merged.AddRange(_catalogEntries.Where(entry => Replacement(entry, _ownIndex) is null));
        var sorted = merged.ToArray();
        Array.Sort(sorted, static (left, right) =>
        {
            var byProvider = string.CompareOrdinal(left.Provider, right.Provider);
            return byProvider != 0 ? byProvider : string.CompareOrdinal(left.Id, right.Id);
        });
        return sorted;
    }

    private static CatalogEntry? Replacement(CatalogEntry entry, NameIndex own)
    {
        foreach (var other in own.Named(entry.Id))
        {
            if (string.Equals(other.Id, entry.Id, StringComparison.OrdinalIgnoreCase)
                && (other.Provider.Length == 0 || string.Equals(other.Provider, entry.Provider, StringComparison.OrdinalIgnoreCase)))
            {
                return other;
            }
        }

        return null;
    }

    private CatalogEntry? Find(string name, string? provider, string? prefix)
    {
        var own = _ownIndex.Find(name, provider) ?? (prefix is null ? null : _ownIndex.Find(name, prefix));
        if (own is not null)
        {
            return own;
        }

        var found = _index.Find(name, provider ?? prefix) ?? (prefix is null ? null : _index.Find(name, prefix));
        return found is null ? null : Replacement(found, _ownIndex) ?? found;
    }
}
