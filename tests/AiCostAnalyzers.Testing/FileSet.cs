using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Testing;

/// <summary>All files of a test, their marks taken out.</summary>
/// <param name="Texts">By path.</param>
internal sealed record FileSet(
    IReadOnlyDictionary<string, string> Texts, IReadOnlyList<ExpectedDiagnostic> Marked, IReadOnlyDictionary<int, (string Path, TextSpan Span)> Places)
{
    /// <param name="defaultId">The id of <c>[|…|]</c>; null where several are possible.</param>
    public static FileSet Parse(IEnumerable<TestProject> projects, string? defaultId) =>
        Parse(projects.SelectMany(p => p.Sources.Concat(p.AdditionalFiles).Select(f => (TestSolution.PathOf(p.Name, f.Path), f.Text))), defaultId);

    public static FileSet Parse(IEnumerable<(string Path, string Text)> files, string? defaultId)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var marked = new List<ExpectedDiagnostic>();
        var places = new Dictionary<int, (string, TextSpan)>();
        foreach (var (path, text) in files)
        {
            var markup = Markup.Parse(path, text);
            if (!texts.TryAdd(path, markup.Text))
            {
                throw new VerificationException($"The file {path} occurs twice.");
            }

            foreach (var (id, span) in markup.Diagnostics)
            {
                marked.Add(new(id ?? defaultId ?? throw new VerificationException($"{path}: '[|' needs one possible id; name it, or set Rules."), path, span));
            }

            foreach (var (place, span) in markup.Places)
            {
                if (!places.TryAdd(place, (path, span)))
                {
                    throw new VerificationException($"The place #{place} is marked in two files.");
                }
            }
        }

        return new(texts, marked, places);
    }

    public (string Path, TextSpan Span) PlaceOf(int place) =>
        Places.TryGetValue(place, out var found) ? found : throw new VerificationException($"No place #{place} is marked.");
}
