using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Models;

/// <summary>Values of the application's settings files that name a model, by key; keys are case-insensitive as in .NET configuration.</summary>
internal sealed class Settings
{
    private readonly Dictionary<string, Setting> _byKey = new(StringComparer.OrdinalIgnoreCase);

    public Settings(IReadOnlyList<Setting> settings)
    {
        foreach (var setting in settings)
        {
            _byKey[setting.Key] = setting;
        }
    }

    /// <returns>Null where no settings file has the key.</returns>
    public ModelResolution? Find(string key)
    {
        if (!_byKey.TryGetValue(key, out var setting))
        {
            return null;
        }

        var at = new LinePosition(Math.Max(0, setting.Position.Line - 1), Math.Max(0, setting.Position.Column - 1));
        var place = Location.Create(setting.Position.File, default, new LinePositionSpan(at, at));
        return ModelResolution.Of(new ResolvedModel(setting.Value, FigureSource.Configuration, place, null, key, ModelForms.Setting));
    }
}
