using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Members of an SDK's list of models that write an id as an identifier, <c>Gpt4oMini</c>: letters and digits of both are the same.
/// Only one model of the catalog may fit; where none or several do, the model stays unknown.
/// </summary>
internal static class CatalogMembers
{
    private static readonly Lazy<Dictionary<(string Provider, string Letters), string?>> s_ids = new(Read);

    /// <returns>Empty where no single model fits.</returns>
    public static string ToId(string provider, string member) => s_ids.Value.TryGetValue((provider, Letters(member)), out var id) ? id ?? "" : "";

    private static Dictionary<(string Provider, string Letters), string?> Read()
    {
        var ids = new Dictionary<(string Provider, string Letters), string?>();
        foreach (var model in PriceCatalog.BuiltIn.Models)
        {
            var key = (model.Provider, Letters(model.Id));
            ids[key] = ids.TryGetValue(key, out var other) && other != model.Id ? null : model.Id;
        }

        return ids;
    }

    private static string Letters(string text) => new(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
}
