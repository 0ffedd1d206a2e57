using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Testing;

/// <summary>Compares what was reported with what a test expects, and explains the difference on the source.</summary>
internal static class DiagnosticComparison
{
    /// <param name="state">What was analyzed, such as <c>the source</c>; heads the message.</param>
    /// <param name="texts">Of the files, by path.</param>
    /// <exception cref="VerificationException">Something is missing, not expected, or other than expected.</exception>
    public static void Verify(
        string state, IReadOnlyList<ExpectedDiagnostic> expected, IReadOnlyList<Diagnostic> reported, IReadOnlyDictionary<string, string> texts)
    {
        var missing = expected.ToList();
        var unexpected = new List<Diagnostic>();
        var different = new List<string>();
        foreach (var diagnostic in reported)
        {
            // Two expectations can share place and id: take the one that fits wholly, else the first.
            var match = missing.Where(e => e.IsAtPlaceOf(diagnostic)).OrderBy(e => e.DifferencesFrom(diagnostic).Count()).FirstOrDefault();
            if (match is null)
            {
                unexpected.Add(diagnostic);
                continue;
            }

            missing.Remove(match);
            different.AddRange(match.DifferencesFrom(diagnostic).Select(d => $"  different: {diagnostic.Id} at {Describe(diagnostic.Location)}: {d}"));
        }

        if (missing.Count + unexpected.Count + different.Count == 0)
        {
            return;
        }

        var message = new StringBuilder(
            string.Create(CultureInfo.InvariantCulture, $"Diagnostics of {state}: {missing.Count} missing, {unexpected.Count} unexpected, {different.Count} different.\n"));
        missing.ForEach(e => message.Append(CultureInfo.InvariantCulture, $"  missing: {Describe(e, texts)}\n"));
        unexpected.ForEach(d => message.Append(CultureInfo.InvariantCulture, $"  unexpected: {Describe(d)}\n"));
        different.ForEach(d => message.Append(d).Append('\n'));
        foreach (var path in texts.Keys.Where(p => missing.Exists(e => e.Path == p) || reported.Any(d => ExpectedDiagnostic.PathOf(d.Location) == p)))
        {
            message.Append(CultureInfo.InvariantCulture, $"\n{path}, with what was reported:\n");
            AppendAnnotated(message, texts[path], [.. reported.Where(d => ExpectedDiagnostic.PathOf(d.Location) == path)]);
        }

        throw new VerificationException(message.ToString());
    }

    public static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id} at {Describe(diagnostic.Location)}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    private static string Describe(Location location) => ExpectedDiagnostic.PathOf(location) is { } path
        ? Describe(path, location.GetLineSpan().StartLinePosition)
        : "no location";

    private static string Describe(ExpectedDiagnostic expected, IReadOnlyDictionary<string, string> texts)
    {
        var place = expected.Path is { } path
            ? Describe(path, SourceText.From(texts[path]).Lines.GetLinePosition(expected.Span.Start)) + $" '{texts[path].Substring(expected.Span.Start, expected.Span.Length)}'"
            : "no location";
        return $"{expected.Id} at {place}{(expected.Message is null ? "" : ": " + expected.Message)}";
    }

    private static string Describe(string path, LinePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}({position.Line + 1},{position.Character + 1})");

    private static void AppendAnnotated(StringBuilder message, string text, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var line in SourceText.From(text).Lines)
        {
            message.Append("  ").Append(line.ToString()).Append('\n');
            foreach (var diagnostic in diagnostics)
            {
                var span = diagnostic.Location.SourceSpan;
                if (span.Start >= line.Start && span.Start <= line.End)
                {
                    var length = Math.Max(1, Math.Min(span.End, line.End) - span.Start);
                    message.Append(' ', 2 + span.Start - line.Start).Append('^', length)
                        .Append(CultureInfo.InvariantCulture, $" {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
                }
            }
        }
    }
}
