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
    public List<JsonMember> Members { get; } = [];

    public List<JsonValue> Items { get; } = [];
}

internal sealed record JsonMember(string Key, SourcePosition Position, JsonValue Value);
