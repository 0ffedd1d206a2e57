using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers;

/// <summary>A diagnostic of the same rule with another place, or with more to say.</summary>
internal static class Reworded
{
    public static Diagnostic At(Diagnostic diagnostic, Location location, IEnumerable<Location> places) =>
        Create(diagnostic, diagnostic.GetMessage(CultureInfo.InvariantCulture), location, places, diagnostic.Properties);

    /// <param name="addition">Follows the message; null for none.</param>
    public static Diagnostic With(Diagnostic diagnostic, string? addition, ImmutableDictionary<string, string?> properties) => Create(
        diagnostic,
        diagnostic.GetMessage(CultureInfo.InvariantCulture) + (addition is null ? "" : "; " + addition),
        diagnostic.Location,
        diagnostic.AdditionalLocations,
        properties);

    private static Diagnostic Create(
        Diagnostic diagnostic, string message, Location location, IEnumerable<Location> places, ImmutableDictionary<string, string?> properties) => Diagnostic.Create(
        diagnostic.Id,
        diagnostic.Descriptor.Category,
        message,
        diagnostic.Severity,
        diagnostic.DefaultSeverity,
        diagnostic.Descriptor.IsEnabledByDefault,
        diagnostic.WarningLevel,
        diagnostic.Descriptor.Title,
        diagnostic.Descriptor.Description,
        diagnostic.Descriptor.HelpLinkUri,
        location,
        places,
        diagnostic.Descriptor.CustomTags,
        properties);
}
