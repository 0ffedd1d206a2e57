using System.Globalization;
using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Configuration;

/// <summary>
/// Reads one object of a pricing file by its shape. Every value that cannot be meant adds a problem and makes the entry bad;
/// reading goes on, so that one build shows all that is wrong with it.
/// </summary>
internal sealed class ObjectReader
{
    private const int MaxTextLength = 1000;

    private readonly Shape _shape;
    private readonly string _entry;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, JsonValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);

    /// <param name="entry">What messages call it, such as <c>calls 'Shop.*'</c>.</param>
    public ObjectReader(JsonValue value, Shape shape, string entry, ProblemList problems)
    {
        (_shape, _entry, _problems) = (shape, entry, problems);
        if (value.Kind != JsonKind.Object)
        {
            Bad(value.Position, $"{entry} must be an object with {string.Join(", ", shape.Keys)}");
            return;
        }

        foreach (var member in value.Members)
        {
            if (!shape.Keys.Contains(member.Key))
            {
                Bad(member.Position, $"unknown key '{ProblemList.Shown(member.Key)}' in {entry}; {shape.HintFor(member.Key)}");
            }
            else if (_values.ContainsKey(member.Key))
            {
                _twice.Add(member.Key);
                Bad(member.Position, $"'{member.Key}' stands twice in {entry}");
            }
            else
            {
                _values.Add(member.Key, member.Value);
            }
        }
    }

    /// <summary>Something in the entry is invalid: it is out.</summary>
    public bool IsBad { get; private set; }

    public void Bad(SourcePosition position, string message)
    {
        IsBad = true;
        _problems.Add(position, message);
    }

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Which of the values is meant cannot be known.</summary>
    public bool HasTwice(string key) => _twice.Contains(key);

    /// <summary>The value as it is; null if not given.</summary>
    public JsonValue? Value(string key) => !_shape.Keys.Contains(key)
        ? throw new ArgumentException($"'{key}' is no key of shape '{_shape.Name}'", nameof(key))
        : _values.TryGetValue(key, out var value) ? value : null;

    public decimal? Number(string key, decimal max, decimal min = 0m) => Value(key) is { } value ? Number(value, $"'{key}'", max, min) : null;

    public decimal? Ratio(string key) => Number(key, max: 1m);

    public int? WholeNumber(string key, int max, int min = 0)
    {
        if (Number(key, max, min) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number))
        {
            return (int)number;
        }

        Bad(Value(key)!.Position, $"'{key}' in {_entry} must be a whole number");
        return null;
    }

    public decimal? Number(JsonValue value, string what, decimal max, decimal min = 0m)
    {
        if (value.Kind == JsonKind.Number
            && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max)
        {
            return number;
        }

        Bad(value.Position, FormattableString.Invariant($"{what} in {_entry} must be a number from {min} to {max}, not {Found(value)}"));
        return null;
    }

    public string? Text(string key) => Value(key) is { } value ? Text(value, $"'{key}'") : null;

    /// <summary>A text that is not empty, on one line: these texts pass through line-based files and logs.</summary>
    public string? Text(JsonValue value, string what)
    {
        if (value.Kind == JsonKind.Text && IsUsable(value.Text))
        {
            return value.Text;
        }

        Bad(value.Position, value.Kind == JsonKind.Text
            ? $"{what} in {_entry} must be one line of 1 to {MaxTextLength} characters"
            : $"{what} in {_entry} must be a text, not {Found(value)}");
        return null;
    }

    public static bool IsUsable(string text) => text.Length <= MaxTextLength && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);

    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => Value(key) is { } value && Word(value, $"'{key}'", words, out var meaning) ? meaning : null;

    public bool Word<T>(JsonValue value, string what, IReadOnlyDictionary<string, T> words, out T meaning)
    {
        meaning = default!;
        if (value.Kind == JsonKind.Text && words.TryGetValue(value.Text, out meaning))
        {
            return true;
        }

        var hint = value.Kind == JsonKind.Text && Nearest.To(value.Text, words.Keys) is { } meant
            ? $"did you mean '{meant}'?"
            : $"it is one of {string.Join(", ", words.Keys)}";
        Bad(value.Position, $"{what} in {_entry} cannot be {Found(value)}; {hint}");
        return false;
    }

    public CalendarDate? Date(string key)
    {
        if (Value(key) is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonKind.Text && CalendarDate.TryParse(value.Text, out var date))
        {
            return date;
        }

        Bad(value.Position, $"'{key}' in {_entry} must be a day written as 2026-11-21, not {Found(value)}");
        return null;
    }

    /// <summary>A value that is an entry of its own; rejected where it was given but not understood.</summary>
    public Given<T>? Given<T>(string key, T? value)
        where T : struct => Value(key) is { } given
            ? new Given<T>(value ?? default, given.Position) { IsRejected = value is null || HasTwice(key) }
            : null;

    /// <summary>A number, which is the typical one, or an object of low, typical and high.</summary>
    public GivenQuantity? Quantity(string key, decimal max) => Value(key) is { } value ? Quantity(value, key, Shape.Quantity, max) : null;

    public GivenQuantity? Quantity(JsonValue value, string key, Shape shape, decimal max)
    {
        if (value.Kind != JsonKind.Object)
        {
            return Number(value, $"'{key}'", max) is { } number ? new GivenQuantity(null, number, null) : null;
        }

        var parts = new ObjectReader(value, shape, $"'{key}' in {_entry}", _problems);
        var quantity = new GivenQuantity(
            shape.Keys.Contains("low") ? parts.Number("low", max) : null, parts.Number("typical", max), parts.Number("high", max));
        if (!parts.IsBad && quantity is { Low: null, Typical: null, High: null })
        {
            parts.Bad(value.Position, $"'{key}' in {_entry} is empty; it is a number or has {string.Join(", ", shape.Keys)}");
        }

        if (quantity.Low > (quantity.Typical ?? quantity.High) || quantity.Typical > quantity.High)
        {
            parts.Bad(value.Position, $"'{key}' in {_entry} must rise from {string.Join(" over ", shape.Keys)}");
        }

        IsBad |= parts.IsBad;
        return parts.IsBad ? null : quantity;
    }

    /// <summary>An array, or a text that stands for an array of one.</summary>
    public IReadOnlyList<JsonValue> TextOrArray(string key) => Value(key) switch
    {
        null => [],
        { Kind: JsonKind.Text } text => [text],
        var array => Items(array, key),
    };

    public IReadOnlyList<JsonValue> Array(string key) => Value(key) is { } value ? Items(value, key) : [];

    /// <summary>A reader of an object inside this one. Its being bad is not yet this one's: <see cref="Include"/> says so.</summary>
    public ObjectReader Inner(JsonValue value, Shape shape, string what) => new(value, shape, $"{what} of {_entry}", _problems);

    public void Include(ObjectReader inner) => IsBad |= inner.IsBad;

    private IReadOnlyList<JsonValue> Items(JsonValue value, string key)
    {
        if (value.Kind == JsonKind.Array)
        {
            return value.Items;
        }

        Bad(value.Position, $"'{key}' in {_entry} must be an array, not {Found(value)}");
        return [];
    }

    private static string Found(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.Text => $"'{ProblemList.Shown(value.Text)}'",
        _ => ProblemList.Shown(value.Text),
    };
}
