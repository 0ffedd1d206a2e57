using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Entries;

/// <summary>AIC3004 for keys of <c>calls</c>, <c>counts</c> and <c>entryPoints</c> that match nothing in any project that their file covers.</summary>
internal static class UnmatchedAnnotations
{
    /// <param name="at">The place of an outcome's position for all of them.</param>
    public static IEnumerable<ReportProblem> Of(IReadOnlyList<EntryOutcome> outcomes, Func<EntryOutcome, SourcePosition, SourcePosition> at) => outcomes
        .SelectMany(outcome => Keys(outcome).Select(key => (Key: key, Position: at(outcome, key.Position))))
        .GroupBy(pair => pair.Position)
        .Where(same => !same.Any(pair => pair.Key.Matches))
        .OrderBy(same => same.Key.File, StringComparer.Ordinal).ThenBy(same => same.Key.Line).ThenBy(same => same.Key.Column)
        .Select(same => new ReportProblem(
            DiagnosticIds.MatchesNothing,
            ProblemSeverity.Warning,
            ReportText.OneLine(Message(same.First().Key.Section, same.First().Key.Text, same.SelectMany(pair => pair.Key.Names))),
            same.Key));

    private static string Message(string section, string text, IEnumerable<string> names) =>
        $"'{text}' of {section} matches nothing" + (Nearest.To(text, names.Distinct(StringComparer.Ordinal)) is { } nearest ? $"; did you mean '{nearest}'?" : "");

    private static IEnumerable<Key> Keys(EntryOutcome outcome)
    {
        var program = outcome.Costed!.Program;
        var calls = program.Calls.Select(call => call.Site.Id).ToList();
        var members = calls.Select(CallSiteId.Member).ToList();
        var counts = new HashSet<string>(
            program.Graph.Members.SelectMany(member => member.Steps).SelectMany(step => step.Frames).Select(frame => frame.Name).OfType<string>()
                .Append(ProgramBuilder.RecursionName),
            StringComparer.Ordinal);
        var entryPoints = program.EntryPoints.Select(entry => entry.Id).ToList();
        return outcome.Configuration.Inputs.Calls.Where(call => !call.IsRejected)
            .Select(call => new Key("calls", call.Pattern, call.Position, program.Calls.Any(one => call.SpeaksOf(one.Site.Id, one.Site.Operation)), members))
            .Concat(outcome.Configuration.Inputs.Counts.Where(count => !count.IsRejected)
                .Select(count => new Key("counts", count.Name, count.Position, counts.Contains(count.Name), counts)))
            .Concat(outcome.Configuration.Pricing.File.EntryPoints.Where(entry => !entry.IsRejected)
                .Select(entry => new Key("entryPoints", entry.Pattern, entry.Position, entryPoints.Exists(new Pattern(entry.Pattern).Matches), entryPoints)));
    }

    /// <param name="Names">What it could have meant.</param>
    private sealed record Key(string Section, string Text, SourcePosition Position, bool Matches, IReadOnlyCollection<string> Names);
}
