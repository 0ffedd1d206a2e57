using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Linking;

/// <summary>The models a call may use once the whole program is known.</summary>
/// <param name="Unregistered">The service whose registration was looked for and not found; null where none was, or none was needed.</param>
internal sealed record LinkedModel(IReadOnlyList<ModelCandidate> Candidates, OpenModel? Unregistered);

/// <summary>Joins calls on injected clients and bound options with what the composition root registers.</summary>
internal sealed class ModelLinker
{
    private const int DeepestChain = 8;

    private readonly Dictionary<(string Service, string? Key), ModelFacts> _registered = [];

    private readonly Dictionary<string, Setting> _settings = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="projects">The entry project first: its registrations hold before those of the projects it references.</param>
    /// <param name="settings">Of the entry project: a library reads the configuration of the program that it runs in.</param>
    public ModelLinker(IReadOnlyList<CompilationFacts> projects, IReadOnlyList<Setting> settings)
    {
        foreach (var setting in settings)
        {
            _settings[setting.Key] = setting;
        }

        foreach (var project in projects.Reverse())
        {
            foreach (var registration in project.Registrations)
            {
                if (registration.Model is { } model)
                {
                    // The last registration of a service wins, as in the container.
                    _registered[(registration.Service, registration.Key)] = model;
                }
            }
        }
    }

    public LinkedModel Link(ModelFacts model)
    {
        for (var depth = 0; depth < DeepestChain && model.Open is { } open; depth++)
        {
            if (!_registered.TryGetValue((open.Service, open.Key), out var registered))
            {
                return new LinkedModel(Configured(model.Candidates), open);
            }

            model = registered;
        }

        return new LinkedModel(Configured(model.Candidates), model.Open);
    }

    /// <summary>A key that the library's own settings do not have may stand in the program's.</summary>
    private IReadOnlyList<ModelCandidate> Configured(IReadOnlyList<ModelCandidate> candidates) =>
        candidates.Any(c => SettingOf(c) is not null)
            ? [.. candidates.Select(c => SettingOf(c) is { } setting ? c with { Text = setting.Value, Source = FigureSource.Configuration, Position = setting.Position } : c).Distinct()]
            : candidates;

    private Setting? SettingOf(ModelCandidate candidate) =>
        candidate is { ConfigurationKey: { } key, Source: FigureSource.Unknown or FigureSource.Fallback } && _settings.TryGetValue(key, out var setting) ? setting : null;
}
