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
    private Head? _head;
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
            _head = ReadHead();
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

    /// <summary>Models for one's own machine, in the order of the file.</summary>
    public IReadOnlyList<LocalModel> LocalModels => OfBody.Local;

    private Head OfBody => _head ??= ReadHead();

    /// <exception cref="InvalidDataException">A line of the model is not what the format asks for; the message names it.</exception>
    public ModelInfo Read(int start, int end)
    {
        var model = new CatalogReader(new CatalogLines(_text, start, end)).Read();
        return OfBody.Terms.TryGetValue(model.Provider, out var terms) ? terms.ApplyTo(model) : model;
    }

    private static string Header(CatalogLines lines, string keyword)
    {
        var words = new LineWords(lines.Read() ?? "");
        return words.Next() == keyword ? words.Next() : throw lines.Bad($"expected '{keyword}'");
    }

    private Head ReadHead()
    {
        var head = new Head(new(StringComparer.Ordinal), []);
        var lines = new CatalogLines(_text, Body, _firstModel);
        while (lines.Read() is { } line)
        {
            var words = new LineWords(line);
            switch (words.Next())
            {
                case "provider":
                    var terms = ProviderTerms.Read(words, lines);
                    head.Terms[terms.Provider] = terms;
                    break;
                case "local":
                    head.Local.Add(LocalModel.Read(words, lines));
                    break;
                default:
                    throw lines.Bad("expected 'model'");
            }
        }

        return head;
    }

    /// <summary>What stands before the models.</summary>
    private sealed record Head(Dictionary<string, ProviderTerms> Terms, List<LocalModel> Local);

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
