using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Testing;

/// <summary>What a test says of one diagnostic; null says nothing.</summary>
/// <param name="Path">Of the file; null where the diagnostic has no location.</param>
/// <param name="AdditionalLocations">Where the additional locations are, all of them and in order.</param>
/// <param name="Properties">Some of the properties.</param>
internal sealed record ExpectedDiagnostic(
    string Id,
    string? Path,
    TextSpan Span,
    string? Message = null,
    DiagnosticSeverity? Severity = null,
    IReadOnlyList<(string Path, TextSpan Span)>? AdditionalLocations = null,
    IReadOnlyDictionary<string, string?>? Properties = null)
{
    public bool IsAtPlaceOf(Diagnostic diagnostic) =>
        Id == diagnostic.Id && Path == PathOf(diagnostic.Location) && (Path is null || Span == diagnostic.Location.SourceSpan);

    /// <summary>What of the diagnostic is not as expected; empty if all is.</summary>
    public IEnumerable<string> DifferencesFrom(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (Message is not null && Message != message)
        {
            yield return $"message\n      expected: {Message}\n      actual:   {message}";
        }

        if (Severity is not null && Severity != diagnostic.Severity)
        {
            yield return $"severity: expected {Severity}, actual {diagnostic.Severity}";
        }

        if (AdditionalLocations is not null
            && !AdditionalLocations.SequenceEqual(diagnostic.AdditionalLocations.Select(l => (PathOf(l) ?? "", l.SourceSpan))))
        {
            yield return $"additional locations\n      expected: {string.Join(", ", AdditionalLocations)}"
                + $"\n      actual:   {string.Join(", ", diagnostic.AdditionalLocations.Select(l => (PathOf(l), l.SourceSpan)))}";
        }

        foreach (var (key, value) in Properties ?? new Dictionary<string, string?>())
        {
            if (!diagnostic.Properties.TryGetValue(key, out var actual))
            {
                yield return $"property {key}: missing";
            }
            else if (actual != value)
            {
                yield return $"property {key}\n      expected: {value}\n      actual:   {actual}";
            }
        }
    }

    /// <summary>Null where a diagnostic has no location.</summary>
    public static string? PathOf(Location location) => location.Kind switch
    {
        LocationKind.SourceFile => location.SourceTree!.FilePath,
        LocationKind.ExternalFile => location.GetLineSpan().Path,
        _ => null,
    };
}
