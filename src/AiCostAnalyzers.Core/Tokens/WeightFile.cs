using System.Globalization;

namespace AiCostAnalyzers.Tokens;

/// <summary>The embedded <c>o200k-weights.txt</c>. Its format stands in its first lines.</summary>
internal sealed class WeightFile
{
    private readonly Dictionary<string, Dictionary<int, long>> _means = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, long>> _wordBases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _rates = new(StringComparer.Ordinal);

    private WeightFile(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(' ');
            switch (fields[0])
            {
                case "mean": _means.Add(fields[1], ByLength(fields)); break;
                case "word": _wordBases.Add(fields[1], ByLength(fields)); break;
                case "rate": _rates.Add(fields[1], Cost(fields[2])); break;
                case "calibration": Calibration = [.. fields.Skip(1).Select(Cost)]; break;
                case "han-characters": HanCharacters = Convert.FromBase64String(fields[1]); break;
                case "han-words": HanWords = Convert.FromBase64String(fields[1]); break;
                case "grams": Grams = [.. Convert.FromBase64String(fields[1]).Select(value => unchecked((sbyte)value))]; break;
            }
        }
    }

    /// <summary>In steps of an eighth of a token.</summary>
    public long[] Calibration { get; } = [];

    public sbyte[] Grams { get; } = [];

    /// <summary>A bit for each character from U+4E00 on that has a token.</summary>
    public byte[] HanCharacters { get; } = [];

    /// <summary>65,536 bits, four of which stand for each word of Han that has a token.</summary>
    public byte[] HanWords { get; } = [];

    public static WeightFile Load()
    {
        using var stream = typeof(WeightFile).Assembly.GetManifestResourceStream("o200k-weights.txt")!;
        using var reader = new StreamReader(stream);
        return new WeightFile(reader);
    }

    public PieceCosts Means(string name) => new(_means[name], _rates.TryGetValue(name, out var rate) ? rate : 0L);

    /// <summary>Of a class of words that the grams correct; null for one that was not fitted.</summary>
    public PieceCosts? WordBases(string name) => _wordBases.TryGetValue(name, out var bases) ? new PieceCosts(bases, 0L) : null;

    private static Dictionary<int, long> ByLength(string[] fields) => fields.Skip(2).Select(field => field.Split(':')).ToDictionary(
        pair => int.Parse(pair[0], CultureInfo.InvariantCulture),
        pair => Cost(pair[1]));

    private static long Cost(string thousandths) => long.Parse(thousandths, CultureInfo.InvariantCulture) * (PieceCosts.Token / 1000);
}
