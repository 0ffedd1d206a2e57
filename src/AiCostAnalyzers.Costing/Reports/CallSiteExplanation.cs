using System.Globalization;
using System.Text;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Reports;

/// <summary>Every figure of a call site with its source, for whoever doubts it.</summary>
public static class CallSiteExplanation
{
    /// <param name="asked">An id or a part of it, a pattern, or <c>File.cs:31</c>.</param>
    /// <returns>One text for each call site that is meant; lines end in <c>\n</c>.</returns>
    public static IEnumerable<string> Of(EntryOutcome outcome, string asked)
    {
        var report = outcome.Report ?? throw new ArgumentException("The project has no report.", nameof(outcome));
        return report.CallSites.Where(site => IsMeant(site, asked)).Select(site => Explain(site, outcome.Configuration.Inputs, report));
    }

    private static bool IsMeant(CallSiteReport site, string asked) =>
        site.Id.Contains(asked) || Pattern.Matches(asked, site.Id)
        || site.Position.ToString() == asked || site.Position.ToString().EndsWith("/" + asked, StringComparison.Ordinal);

    private static string Explain(CallSiteReport site, AnalysisInputs inputs, CostReport report)
    {
        var book = new PriceBook(inputs);
        var text = new StringBuilder();
        Line(text, site.Id);
        Line(text, $"  {site.Project}/{site.Position} calls {site.Operation} ({site.Sdk}, {site.Kind.ToWord()}), in {report.Project}");
        Line(text, "");
        var annotations = inputs.Calls.Where(call => call.SpeaksOf(site.Id, site.Operation)).ToList();
        Fact(
            text,
            "model",
            site.Model ?? (site.Candidates.Count > 0 ? string.Join(" or ", site.Candidates) : "unknown"),
            Source(site.ModelSource) + (Place(annotations, call => call.Model) is { Length: > 0 } place ? place : site.ModelPosition is { } position ? $", {position}" : ""));
        Fact(text, "input", Tokens(site.Usage.Input), Source(site.Usage.Input.Source) + Place(annotations, call => call.InputTokens));
        Fact(text, "output", Tokens(site.Usage.Output), Source(site.Usage.Output.Source) + Place(annotations, call => call.OutputTokens));
        if (site.Usage.CacheReadRatio > 0m)
        {
            Fact(text, "cached input", Percent(site.Usage.CacheReadRatio), Source(FigureSource.Annotation) + Place(annotations, call => call.CacheReadRatio));
        }

        Fact(text, "rounds", Range(site.Usage.Rounds), Source(site.Usage.Rounds.Source) + Place(annotations, call => call.Rounds));
        if (site.Usage.Share is { } share)
        {
            Fact(text, "share", Percent(share) + " of its branch", Source(FigureSource.Annotation) + Place(annotations, call => call.Share));
        }

        Price(text, site, book, inputs);
        Fact(text, "one call", site.IsFree ? "free" : site.Cost is { } cost ? Money(cost) : "unknown", site.IsFree ? "not billed" : site.IsGrounded ? "grounded" : site.Cost is null ? "" : "rests on an assumption");
        Line(text, "");
        HowOften(text, site, report);
        if (site.Suggestion is { } suggestion)
        {
            Fact(text, "cheaper", suggestion.Model, $"{Percent(suggestion.Saving)} less; {suggestion.Reason}");
        }

        foreach (var drift in report.Drift.Where(drift => drift.Id == site.Id))
        {
            Fact(text, "measured", drift.Text, "");
        }

        foreach (var answer in report.Answers.Where(answer => answer.CallSites.Contains(site.Id)))
        {
            Fact(text, answer.IsUnknown ? "settles it" : "firms it up", answer.Text, "");
        }

        return text.ToString();
    }

    private static void Price(StringBuilder text, CallSiteReport site, PriceBook book, AnalysisInputs inputs)
    {
        foreach (var candidate in site.IsFree ? [] : site.Model is { } only ? [only] : site.Candidates)
        {
            var model = book.Catalog.Models.FirstOrDefault(known => known.Id == candidate && (site.Vendor is null || known.Provider == site.Vendor)) ?? book.FindModel(candidate, null)?.Model;
            if (model is null)
            {
                Fact(text, "price", "unknown", $"no deployment and no catalog knows {candidate}");
                continue;
            }

            var band = model.PriceOn(book.Day).BandFor(site.Usage.Input.Typical);
            Fact(
                text,
                "price",
                $"{PriceTable.Price(band.Input)} in, {PriceTable.Price(band.Output)} out",
                $"USD per million tokens of {model.Id} ({model.Provider}) on {book.Day}, {(model.Origin.Length > 0 ? model.Origin : "catalog")}");
            if (inputs.Discounts.TryGetValue(model.Provider, out var discount))
            {
                Fact(text, "discount", Percent(discount), $"pricing file, for {model.Provider}");
            }
        }
    }

    private static void HowOften(StringBuilder text, CallSiteReport site, CostReport report)
    {
        if (site.HotPath.EntryPoint is not { } entryPoint)
        {
            Fact(text, "how often", "unknown", "no entry point reaches it");
            return;
        }

        var entry = report.EntryPoints.FirstOrDefault(candidate => candidate.Id == entryPoint);
        Fact(text, "how often", $"{site.HotPath.Multiplicity} per {entry?.Unit ?? "run"} of {entryPoint}", site.HotPath.Kind);
        if (site.HotPath.Via.Count > 0)
        {
            Fact(text, "by way of", string.Join(" → ", site.HotPath.Via), "");
        }

        if (entry?.Drivers.FirstOrDefault(driver => driver.CallSite == site.Id) is { } driven)
        {
            Fact(text, "adds", Costs.Money.Format(driven.Typical), $"of {Costs.Money.Format(entry.Cost.Typical)} per {entry.Unit}");
        }

        if (entry?.Volume is { } volume)
        {
            Fact(text, "volume", Number(volume) + " a month", Source(entry.VolumeSource));
        }
    }

    /// <summary>The entry of <c>calls</c> that decides a field.</summary>
    private static string Place(IReadOnlyList<CallAnnotation> annotations, Func<CallAnnotation, object?> field) => annotations
        .Where(call => field(call) is not null)
        .OrderByDescending(call => call.Depth).ThenByDescending(call => new Pattern(call.Pattern).Specificity)
        .Select(call => $", {call.Position} \"{call.Pattern}\"")
        .FirstOrDefault() ?? "";

    private static string Source(FigureSource source) => source switch
    {
        FigureSource.Assumed => "assumed: a default stands in",
        FigureSource.Fallback => "fallback: unless configuration says otherwise",
        _ => source.ToWord(),
    };

    private static string Tokens(Quantity quantity) => quantity.Source == FigureSource.Unknown ? "unknown" : Range(quantity) + " tokens";

    private static string Range(Quantity quantity) => Number(quantity.Typical)
        + (quantity.Low == quantity.Typical && quantity.High == quantity.Typical ? ""
            : $" ({Number(quantity.Low)} to {(quantity.High is { } high ? Number(high) : "unbounded")})");

    private static string Money(CostRange cost) =>
        $"{Costs.Money.Format(cost.Typical)} ({Costs.Money.Format(cost.Low)} to {(cost.High is { } high ? Costs.Money.Format(high) : "unbounded")})";

    private static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Percent(decimal part) => (part * 100m).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static void Fact(StringBuilder text, string name, string value, string source) =>
        Line(text, ("  " + name.PadRight(14) + ReportText.OneLine(value).PadRight(30) + "  " + ReportText.OneLine(source)).TrimEnd());

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
