using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Configuration;

/// <summary>All that the files around a project say: the pricing file in force, the settings, and the inputs made of both.</summary>
public sealed record ProjectConfiguration(LoadedPricing Pricing, ProjectSettings Settings, AnalysisInputs Inputs)
{
    public const string DefaultEnvironment = "Production";

    /// <summary>Full paths of all files that were looked for, there or not: what a build depends on.</summary>
    public IReadOnlyList<string> Probed => [.. Pricing.Probed, .. Settings.Probed];

    /// <param name="environment">Selects settings and deployments; empty for <see cref="DefaultEnvironment"/>.</param>
    /// <param name="pricesAsOf">The build's own day; null for the pricing file's.</param>
    /// <param name="projectAssemblies">Names of the assemblies of referenced projects.</param>
    /// <param name="catalog">Prices that came as a package of their own, as <see cref="PriceData.In"/> finds them; null for none.</param>
    public static ProjectConfiguration Load(
        string projectFolder, string environment, CalendarDate? pricesAsOf, IReadOnlyList<string> projectAssemblies, Lazy<PriceCatalog?>? catalog = null)
    {
        environment = environment.Length == 0 ? DefaultEnvironment : environment;
        var pricing = PricingFileLoader.Load(projectFolder);
        var settings = SettingsReader.Read(projectFolder, environment, InputsBuilder.KnownNames(pricing.File, catalog));
        var inputs = InputsBuilder.Build(pricing, environment, pricesAsOf, settings.Settings, projectAssemblies, catalog);
        return new ProjectConfiguration(pricing, settings, inputs);
    }
}
