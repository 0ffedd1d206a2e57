using System.Globalization;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Configuration.Json;

internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}

/// <summary>A value of a JSON file, with the place where it starts. Members stay as written, duplicates too.</summary>
/// <param name="Text">Content of a text, else the source of a number or literal; empty for the others.</param>
internal sealed record JsonValue(JsonKind Kind, string Text, SourcePosition Position)
{
    private const decimal Most = 1_000_000_000m;

    public List<JsonMember> Members { get; } = [];

    public List<JsonValue> Items { get; } = [];

    /// <summary>The value of a key; null where it has none, or is no object. Of duplicates the first.</summary>
    public JsonValue? Find(string key) => Members.Find(member => member.Key == key)?.Value;

    /// <summary>As written, or within a text; null where it is none, is negative or beyond what a price or a limit can be.</summary>
    public decimal? Number() =>
        Kind is JsonKind.Number or JsonKind.Text && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= 0m and <= Most ? number : null;
}

internal sealed record JsonMember(string Key, SourcePosition Position, JsonValue Value);
