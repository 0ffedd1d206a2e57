using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Usage;

/// <summary>Holds what is said of a figure against what was measured of it. Days are those of prices, never the clock's.</summary>
public static class DriftFinder
{
    /// <summary>Constant text is counted by an estimate of the tokenizer, which is some percent off.</summary>
    private const decimal CountedWithin = 0.1m;

    /// <returns>Null while a measurement is not old.</returns>
    /// <param name="last">Its last day; null where it does not say.</param>
    /// <param name="maxAge">Days; null for a measurement that does not age.</param>
    public static Drift? Age(CalendarDate? last, int? maxAge, CalendarDate day, SourcePosition measured) =>
        last is { } until && maxAge is { } days && until.AddDays(days) < day
            ? new Drift(DriftKind.Old, FormattableString.Invariant($"measured until {until}, more than {days} days before {day}, the day of the prices"), measured)
            : null;

    /// <summary>A figure that somebody wrote, although it was measured.</summary>
    /// <param name="what">What it counts: <c>input tokens</c>.</param>
    /// <param name="band">Low is what 5 of 100 stay below and high what 95 of 100 do, each null where it was not measured.</param>
    /// <returns>Null for a figure that is not written, or is within.</returns>
    public static Drift? Written(string what, Quantity figure, GivenQuantity? band, SourcePosition measured) =>
        figure.Source == FigureSource.Annotation && band is not null && (figure.Typical < band.Low || figure.Typical > band.High)
            ? Outside($"{Number(figure.Typical)} {what} are annotated", band, measured)
            : null;

    /// <summary>What the source proves of a call, although production did otherwise: it was changed since.</summary>
    public static IEnumerable<Drift> Proven(CallAnnotation call, PromptFacts prompt, LimitFacts limit, ModelInfo? model)
    {
        var constant = prompt.ConstantTokens * (model?.TokenizerMultiplier ?? 1m);
        if (call.InputTokens is { High: { } most } input && constant * (1m - CountedWithin) > most)
        {
            yield return Outside($"the source sends at least {Number(constant)} input tokens", input, call.Position);
        }

        if (limit is { Status: LimitStatus.Set, Tokens: { } tokens } && call.OutputTokens is { } output && tokens < (output.Low ?? output.Typical))
        {
            yield return Outside($"the source allows at most {Number(tokens)} output tokens", output, call.Position);
        }
    }

    private static Drift Outside(string said, GivenQuantity band, SourcePosition measured) =>
        new(DriftKind.Outside, $"{said}, {Band(band)} were measured", measured);

    private static string Band(GivenQuantity band) => (band.Low, band.High) switch
    {
        ({ } low, { } high) => low == high ? Number(low) : $"{Number(low)} to {Number(high)}",
        ({ } low, null) => $"{Number(low)} and more",
        (null, { } high) => $"up to {Number(high)}",
        _ => $"about {Number(band.Typical ?? 0m)}",
    };

    private static string Number(decimal number) => number.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);
}
