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

    /// <param name="projects">The entry project first: its registrations hold before those of the projects it references.</param>
    public ModelLinker(IReadOnlyList<CompilationFacts> projects)
    {
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
                return new LinkedModel(model.Candidates, open);
            }

            model = registered;
        }

        return new LinkedModel(model.Candidates, model.Open);
    }
}
