using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Reports;

/// <summary>Which figures of a program no longer go with what was measured. Of calls the editor says the same, by AIC9005.</summary>
internal sealed class ReportDrift(LinkedProgram program, Scenarios scenarios, AnalysisInputs inputs)
{
    public IReadOnlyList<DriftReport> Of(ObservedFigures observed)
    {
        var uses = observed.Counts.Count == 0 ? null : scenarios.CountUses.ToLookup(use => use.Name, StringComparer.Ordinal);
        return
        [
            .. program.Calls.Where(call => !call.Site.IsFree).SelectMany(OfCall),
            .. observed.Counts.SelectMany(count => OfCount(count, uses![count.Figures.Name])),
            .. observed.EntryPoints.Where(entry => program.EntryPoints.Any(one => one.Id == entry.Figures.Pattern)).SelectMany(OfEntryPoint),
        ];
    }

    private IEnumerable<DriftReport> OfCall(LinkedCall call) => program.Book.DriftOf(call.Site.Id, call.Estimate, call.Site.Input, call.Site.OutputLimit)
        .Select(drift => new DriftReport("callSite", call.Key, drift.Kind, drift.Text, call.Project, call.Site.Position));

    private IEnumerable<DriftReport> OfCount(ObservedCount count, IEnumerable<CountUse> uses)
    {
        var key = count.Figures;
        if (count.Measurement is not { } measurement
            || uses.FirstOrDefault(use => use.EntryPoint == key.EntryPoint && (key.Member is null || IsMember(use.Member, key.Member))) is not { } use)
        {
            return [];
        }

        Drift?[] found =
        [
            DriftFinder.Age(measurement.Last, inputs.ObservedMaxAge, program.Book.Day, key.Position),
            DriftFinder.Written("turns", program.Book.Usage.Count(use.Name, use.Member, use.EntryPoint), new GivenQuantity(count.Low, key.Typical, key.High), key.Position),
        ];
        return found.OfType<Drift>().Select(drift => new DriftReport("count", key.Key, drift.Kind, drift.Text, null, key.Position));
    }

    private IEnumerable<DriftReport> OfEntryPoint(ObservedEntryPoint entry) =>
        DriftFinder.Age(entry.Measurement?.Last, inputs.ObservedMaxAge, program.Book.Day, entry.Figures.Position) is { } old
            ? [new DriftReport("entryPoint", entry.Figures.Pattern, old.Kind, old.Text, null, entry.Figures.Position)]
            : [];

    /// <summary>A key may leave off namespaces.</summary>
    private static bool IsMember(string member, string key) => member == key || member.EndsWith("." + key, StringComparison.Ordinal);
}
