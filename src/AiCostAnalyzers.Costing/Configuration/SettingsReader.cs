using System.Data.Common;
using System.Text;
using AiCostAnalyzers.Configuration.Json;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Configuration;

/// <summary>What a project's settings files say of models.</summary>
/// <param name="Files">Full paths of the files that were read, broken ones too.</param>
/// <param name="Messages">About files that could not be read. They concern the application, not the pricing file, so they fail nothing.</param>
public sealed record ProjectSettings(IReadOnlyList<Setting> Settings, IReadOnlyList<string> Files, IReadOnlyList<string> Messages)
{
    /// <summary>Full paths of all that was looked for, there or not: what a build depends on.</summary>
    public IReadOnlyList<string> Probed { get; init; } = [];
}

/// <summary>
/// Reads <c>appsettings.json</c> and <c>appsettings.{environment}.json</c>, and keeps of them only values that name a model or a deployment:
/// settings hold secrets, and what is kept is written to disk. Development files decide nothing.
/// </summary>
public static class SettingsReader
{
    private const string ConnectionStrings = "ConnectionStrings:";

    private const int MaxValueLength = 100;

    private static readonly string[] ModelEndings = ["Model", "ModelId", "ModelName", "Deployment", "DeploymentName"];

    private static readonly string[] SecretWords = ["ApiKey", "Secret", "Password", "Credential", "AccessKey"];

    /// <param name="isKnown">Whether a value is the name of a model or deployment that can be looked up.</param>
    public static ProjectSettings Read(string projectFolder, string environment, Func<string, bool> isKnown)
    {
        var values = new SortedDictionary<string, Setting>(StringComparer.OrdinalIgnoreCase);
        var (files, probed) = (new List<string>(), new List<string>());
        var messages = new List<string>();
        foreach (var name in FileNames(environment))
        {
            var path = Path.GetFullPath(Path.Combine(projectFolder, name));
            probed.Add(path);
            if (!File.Exists(path))
            {
                continue;
            }

            files.Add(path);
            if (TryRead(path, name, messages) is { } root)
            {
                Flatten(root, "", values);
            }
        }

        var kept = values.Values.SelectMany(setting => Kept(setting, isKnown));
        return new ProjectSettings([.. kept.OrderBy(setting => setting.Key, StringComparer.Ordinal)], files, messages) { Probed = probed };
    }

    private static IEnumerable<string> FileNames(string environment)
    {
        yield return "appsettings.json";
        var isFileName = environment.Length > 0 && environment.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
        if (isFileName && !environment.Equals("Development", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"appsettings.{environment}.json";
        }
    }

    private static JsonValue? TryRead(string path, string name, List<string> messages)
    {
        try
        {
            var root = JsonParser.Parse(JsonFileText.Read(path), name);
            if (root.Kind == JsonKind.Object)
            {
                return root;
            }

            messages.Add($"{name} is not read: it is no JSON object");
        }
        catch (JsonSyntaxException e)
        {
            // Without the parser's words, which can quote a value.
            messages.Add($"{name} is not read: it is not valid JSON at line {e.Position.Line}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or DecoderFallbackException)
        {
            messages.Add($"{name} is not read: it cannot be read as text");
        }

        return null;
    }

    /// <summary>As the application's own configuration does: sections and indexes joined by colons, case of no importance, the later file first.</summary>
    private static void Flatten(JsonValue value, string key, IDictionary<string, Setting> values)
    {
        foreach (var member in value.Members)
        {
            Flatten(member.Value, Join(key, member.Key), values);
        }

        for (var i = 0; i < value.Items.Count; i++)
        {
            Flatten(value.Items[i], Join(key, FormattableString.Invariant($"{i}")), values);
        }

        if (value.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            // A number or null is remembered too: it takes the place of the other file's text.
            values[key] = new Setting(key, value.Kind == JsonKind.Text ? value.Text : "", value.Position);
        }
    }

    private static string Join(string section, string key) => section.Length == 0 ? key : $"{section}:{key}";

    private static IEnumerable<Setting> Kept(Setting setting, Func<string, bool> isKnown)
    {
        if (setting.Key.StartsWith(ConnectionStrings, StringComparison.OrdinalIgnoreCase))
        {
            return ConnectionStringParts(setting);
        }

        return IsShortIdentifier(setting.Value) && (isKnown(setting.Value) || IsModelKey(setting.Key)) ? [setting] : [];
    }

    private static IEnumerable<Setting> ConnectionStringParts(Setting setting)
    {
        DbConnectionStringBuilder parts;
        try
        {
            parts = new DbConnectionStringBuilder { ConnectionString = setting.Value };
        }
        catch (ArgumentException)
        {
            yield break;
        }

        foreach (var name in new[] { "Deployment", "Model" })
        {
            if (parts.TryGetValue(name, out var value) && value is string text && IsShortIdentifier(text))
            {
                yield return setting with { Key = $"{setting.Key}:{name}", Value = text };
            }
        }
    }

    private static bool IsModelKey(string key)
    {
        var last = key.Substring(key.LastIndexOf(':') + 1);
        return ModelEndings.Any(ending => last.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && !SecretWords.Any(word => key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>Wide enough for <c>us.anthropic.claude-haiku-4-5-20251001-v1:0</c>, too narrow for a sentence, an address or a connection string.</summary>
    private static bool IsShortIdentifier(string value) =>
        value.Length is > 0 and <= MaxValueLength
        && value.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or ':' or '/' or '@' or '-')
        && value.IndexOf("://", StringComparison.Ordinal) < 0;
}
