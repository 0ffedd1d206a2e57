using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Tests.Configuration;

/// <summary>As much of JSON Schema draft 7 as the pricing file's schema uses; another keyword fails the test.</summary>
internal sealed class SchemaValidator(JObject root)
{
    public IReadOnlyList<string> Problems(JToken value) => [.. Problems(root, value)];

    private IEnumerable<string> Problems(JObject schema, JToken value) => schema.Properties().SelectMany(keyword => Problems(keyword.Name, keyword.Value, schema, value));

    private IEnumerable<string> Problems(string keyword, JToken rule, JObject schema, JToken value) => keyword switch
    {
        "$schema" or "title" or "description" or "default" or "definitions" or "allowTrailingCommas" => [],
        "$ref" => Problems((JObject)root.SelectToken(((string)rule!)[2..].Replace('/', '.'))!, value),
        "allOf" => rule.SelectMany(inner => Problems((JObject)inner, value)),
        "anyOf" => rule.Any(inner => !Problems((JObject)inner, value).Any()) ? [] : [$"{value.Path}: none of the alternatives"],
        "oneOf" => rule.Count(inner => !Problems((JObject)inner, value).Any()) == 1 ? [] : [$"{value.Path}: not one of the alternatives"],
        "type" => IsOfType(value, (string)rule!) ? [] : [$"{value.Path}: not {rule}"],
        "enum" => rule.Any(word => JToken.DeepEquals(word, value)) ? [] : [$"{value.Path}: not one of {rule}"],
        "minimum" => IsOfType(value, "number") && (decimal)value < (decimal)rule ? [$"{value.Path}: below {rule}"] : [],
        "maximum" => IsOfType(value, "number") && (decimal)value > (decimal)rule ? [$"{value.Path}: above {rule}"] : [],
        "minLength" => value.Type == JTokenType.String && ((string)value!).Length < (int)rule ? [$"{value.Path}: too short"] : [],
        "maxLength" => value.Type == JTokenType.String && ((string)value!).Length > (int)rule ? [$"{value.Path}: too long"] : [],
        "pattern" => value.Type == JTokenType.String && !Regex.IsMatch((string)value!, (string)rule!) ? [$"{value.Path}: not like {rule}"] : [],
        "minProperties" => value is JObject o && o.Count < (int)rule ? [$"{value.Path}: empty"] : [],
        "required" => value is JObject o ? rule.Where(key => o[(string)key!] is null).Select(key => $"{value.Path}: lacks {key}") : [],
        "dependencies" => value is JObject o
            ? ((JObject)rule).Properties().Where(d => o[d.Name] is not null && d.Value.Any(key => o[(string)key!] is null)).Select(d => $"{value.Path}: {d.Name} alone")
            : [],
        "items" => value is JArray a ? a.SelectMany(item => Problems((JObject)rule, item)) : [],
        "properties" => value is JObject o ? o.Properties().SelectMany(p => rule[p.Name] is JObject inner ? Problems(inner, p.Value) : []) : [],
        "additionalProperties" => value is JObject o
            ? o.Properties().Where(p => schema["properties"]?[p.Name] is null).SelectMany(p => rule is JObject inner ? Problems(inner, p.Value) : [$"{p.Path}: unknown key"])
            : [],
        _ => throw new NotSupportedException($"keyword {keyword}"),
    };

    private static bool IsOfType(JToken value, string type) => type switch
    {
        "object" => value.Type == JTokenType.Object,
        "array" => value.Type == JTokenType.Array,
        "string" => value.Type == JTokenType.String,
        "integer" => value.Type == JTokenType.Integer,
        "number" => value.Type is JTokenType.Integer or JTokenType.Float,
        _ => throw new NotSupportedException($"type {type}"),
    };
}
