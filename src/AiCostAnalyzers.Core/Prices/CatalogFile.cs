namespace AiCostAnalyzers.Prices;

/// <summary>
/// A catalog's text: its header, the terms of its providers, and where each model stands. Models are read one by one, when they are asked for:
/// a compilation asks for the few that it calls.
/// </summary>
internal sealed class CatalogFile
{
    private const string Format = "1";
    private const string ModelStart = "\nmodel ";
    private const string AliasStart = "\n  alias ";

    private readonly string _text;
    private readonly int _firstModel;
    private Dictionary<string, ProviderTerms>? _terms;
    private readonly List<CatalogEntry> _entries = [];

    /// <exception cref="InvalidDataException">The header or the frame of the models is not what the format asks for; the message names the line.</exception>
    public CatalogFile(string text)
    {
        _text = text;
        var lines = new CatalogLines(text, 0, text.Length);
        if (Header(lines, "format") != Format)
        {
            throw lines.Bad("not a format that this version reads");
        }

        var date = Header(lines, "date");
        Date = CalendarDate.TryParse(date, out var day) ? day : throw lines.Bad($"'{date}' is no day written yyyy-MM-dd");
        Checksum = Header(lines, "sha256");
        if (lines.Read() != "---")
        {
            throw lines.Bad("expected the end of the header, '---'");
        }

        Body = lines.Next;
        var models = text.IndexOf(ModelStart, Math.Max(0, Body - 1), StringComparison.Ordinal) + 1;
        _firstModel = models == 0 ? text.Length : models;
        if (models == 0)
        {
            _terms = ReadTerms();
        }

        for (var at = models; at > 0;)
        {
            var next = text.IndexOf(ModelStart, at, StringComparison.Ordinal) + 1;
            Add(at, next == 0 ? text.Length : next);
            at = next;
        }
    }

    public CalendarDate Date { get; }

    /// <summary>SHA-256 of the body, as the header states it.</summary>
    public string Checksum { get; }

    /// <summary>Where the body begins, which the checksum is of.</summary>
    public int Body { get; }

    public IReadOnlyList<CatalogEntry> Entries => _entries;

    /// <exception cref="InvalidDataException">A line of the model is not what the format asks for; the message names it.</exception>
    public ModelInfo Read(int start, int end)
    {
        var model = new CatalogReader(new CatalogLines(_text, start, end)).Read();
        _terms ??= ReadTerms();
        return _terms.TryGetValue(model.Provider, out var terms) ? terms.ApplyTo(model) : model;
    }

    private static string Header(CatalogLines lines, string keyword)
    {
        var words = new LineWords(lines.Read() ?? "");
        return words.Next() == keyword ? words.Next() : throw lines.Bad($"expected '{keyword}'");
    }

    private Dictionary<string, ProviderTerms> ReadTerms()
    {
        var all = new Dictionary<string, ProviderTerms>(StringComparer.Ordinal);
        var lines = new CatalogLines(_text, Body, _firstModel);
        while (lines.Read() is { } line)
        {
            var words = new LineWords(line);
            if (words.Next() != "provider")
            {
                throw lines.Bad("expected 'model'");
            }

            var terms = ProviderTerms.Read(words, lines);
            all[terms.Provider] = terms;
        }

        return all;
    }

    private void Add(int start, int end)
    {
        var line = new CatalogLines(_text, start, end);
        var words = new LineWords(line.Read()!);
        _ = words.Next();
        var (provider, id) = (words.Next(), words.Next());
        if (id.Length == 0)
        {
            throw line.Bad("a word is missing");
        }

        var alias = _text.IndexOf(AliasStart, start, end - start, StringComparison.Ordinal);
        var aliases = alias < 0 ? [] : new LineWords(new CatalogLines(_text, alias + AliasStart.Length, end).Read() ?? "").Rest();
        _entries.Add(new CatalogEntry(this, provider, id, aliases, start, end));
    }
}
