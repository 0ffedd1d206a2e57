using AiCostAnalyzers.Resilience;
using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.Sdks.Http;

namespace AiCostAnalyzers.Models;

/// <summary>What methods are called that register something in a composition root. Only calls of these names are bound to find out what.</summary>
internal static class RegistrationNames
{
    /// <summary>Methods of the container and of Microsoft.Extensions.AI that take a service, its implementation, or what makes it.</summary>
    public static readonly IReadOnlyCollection<string> Services = new HashSet<string>(StringComparer.Ordinal)
    {
        "AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient",
        "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient", "TryAddKeyedSingleton", "TryAddKeyedScoped", "TryAddKeyedTransient",
    };

    /// <summary>Methods of Microsoft.Extensions.AI that take a client or what makes it.</summary>
    public static readonly IReadOnlyCollection<string> Clients = new HashSet<string>(StringComparer.Ordinal)
    {
        "AddChatClient", "AddKeyedChatClient", "AddEmbeddingGenerator", "AddKeyedEmbeddingGenerator",
    };

    /// <summary>Methods that bind a section of the configuration to an options class.</summary>
    public static readonly IReadOnlyCollection<string> Options = new HashSet<string>(StringComparer.Ordinal) { "Configure", "BindConfiguration", "Bind", "Get" };

    /// <summary>Those above, those of every SDK, of resilience packages, and of HTTP clients.</summary>
    public static readonly HashSet<string> All = new(
        Services.Concat(Clients).Concat(Options).Concat(SdkCatalog.All.SelectMany(static sdk => sdk.Registrations).Select(static r => r.Method))
            .Concat(ResilienceRegistrations.Names).Concat(HttpBases.Registrations),
        StringComparer.Ordinal);
}
