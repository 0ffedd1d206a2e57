using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Linking;

/// <summary>An annotation that nothing in the program answers to: mistyped, or of what is no longer there.</summary>
/// <param name="Section">Of the pricing file: <c>calls</c>, <c>counts</c> or <c>entryPoints</c>.</param>
/// <param name="Key">As it stands there.</param>
/// <param name="Nearest">What it may have meant, the likest first; empty where nothing is like it.</param>
public sealed record UnmatchedAnnotation(string Section, string Key, SourcePosition Position, IReadOnlyList<string> Nearest);

/// <summary>
/// Finds the annotations that match nothing. Only who sees all projects that a file covers may ask: what one project does not have,
/// another may. Invalid entries are not among them, they are AIC9001 already; what was measured is not written by hand, and is left out.
/// </summary>
public static class UnmatchedAnnotations
{
    private const int MostNames = 3;

    /// <summary>The count of a circle of calls, which no frame names.</summary>
    private const string Recursion = "recursion";

    /// <param name="projects">All that the file covers.</param>
    /// <returns>By place.</returns>
    public static IReadOnlyList<UnmatchedAnnotation> Of(PricingFile file, IReadOnlyList<CompilationFacts> projects)
    {
        var sites = projects.SelectMany(project => project.CallSites).Select(site => site.Id).Distinct(StringComparer.Ordinal).ToList();
        var entries = projects.SelectMany(project => project.EntryPoints).Select(entry => entry.Id).Distinct(StringComparer.Ordinal).ToList();
        var uses = CountUses(projects);
        var unmatched = new List<UnmatchedAnnotation>();
        unmatched.AddRange(file.Calls
            .Where(call => !call.IsRejected && !MatchesAny(call.Pattern, sites))
            .Select(call => new UnmatchedAnnotation("calls", call.Pattern, call.Position, NearestTo(call.Pattern, sites.Select(CallSiteId.Member)))));
        unmatched.AddRange(file.EntryPoints
            .Where(entry => !entry.IsRejected && !MatchesAny(entry.Pattern, entries) && !MatchesAny(entry.Pattern, entries.Select(id => id + " (start)")))
            .Select(entry => new UnmatchedAnnotation("entryPoints", entry.Pattern, entry.Position, NearestTo(entry.Pattern, entries))));
        unmatched.AddRange(file.Counts
            .Where(count => !count.IsRejected && count.Name != Recursion && !IsUsed(count, uses, entries))
            .Select(count => new UnmatchedAnnotation("counts", count.Key, count.Position, NearestTo(count.Name, uses.Select(use => use.Name)))));
        return
        [
            .. unmatched.OrderBy(annotation => annotation.Position.File, StringComparer.Ordinal)
                .ThenBy(annotation => annotation.Position.Line)
                .ThenBy(annotation => annotation.Position.Column),
        ];
    }

    private static bool MatchesAny(string pattern, IEnumerable<string> ids)
    {
        var compiled = new Pattern(pattern);
        return ids.Any(compiled.Matches);
    }

    private static HashSet<(string Name, string Member)> CountUses(IReadOnlyList<CompilationFacts> projects)
    {
        var uses = new HashSet<(string, string)>();
        foreach (var project in projects)
        {
            foreach (var member in project.Members)
            {
                Add(member.Calls.SelectMany(call => call.Frames), member.Name);
            }

            foreach (var site in project.CallSites)
            {
                Add(site.Frames, CallSiteId.Member(site.Id));
            }
        }

        return uses;

        void Add(IEnumerable<Frame> frames, string member)
        {
            foreach (var frame in frames)
            {
                if (frame.Name is { } name)
                {
                    uses.Add((name, member));
                }
            }
        }
    }

    private static bool IsUsed(CountAnnotation count, IEnumerable<(string Name, string Member)> uses, IReadOnlyList<string> entries) =>
        uses.Any(use => use.Name == count.Name && (count.Member is null || MatchesAny(Owner(count.Member), [use.Member])))
        && (count.EntryPoint is null || MatchesAny(Owner(count.EntryPoint), entries));

    /// <summary>Members and entry points of a count's key may leave off their namespaces.</summary>
    private static string Owner(string text) => text.IndexOf('/') < 0 ? "**." + text : text;

    /// <summary>The whole name first; else those whose last part is like the key's, wherever they are.</summary>
    private static IReadOnlyList<string> NearestTo(string key, IEnumerable<string> names)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).ToList();
        var whole = Nearest.Of(CallSiteId.Member(key), distinct, MostNames);
        if (whole.Count > 0)
        {
            return whole;
        }

        var last = LastPart(CallSiteId.Member(key));
        var parts = new HashSet<string>(Nearest.Of(last, distinct.Select(LastPart).Distinct(StringComparer.Ordinal), MostNames), StringComparer.Ordinal);
        return [.. distinct.Where(name => parts.Contains(LastPart(name))).OrderBy(name => name, StringComparer.Ordinal).Take(MostNames)];
    }

    private static string LastPart(string name) => name.Substring(name.LastIndexOfAny(['.', '/']) + 1);
}
