using System.Globalization;
using System.Text;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <summary>Prices as people read them: USD per million tokens, and what is charged by other measures.</summary>
public static class PriceTable
{
    /// <summary>A line a model, with the prices of a day at the shortest prompt. Lines end in <c>\n</c>.</summary>
    public static string Of(IReadOnlyList<ModelInfo> models, CalendarDate day)
    {
        var rows = models.Select(model => Row(model, day)).Prepend(["Model", "Provider", "Input", "Output", "Cached", "Context", ""]).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        var text = new StringBuilder(ReportText.Invariant($"USD per million tokens, prices of {day}\n\n"));
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column is >= 2 and <= 5 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    internal static string Price(decimal? price) => price?.ToString("0.00##########", CultureInfo.InvariantCulture) ?? "–";

    internal static string Tokens(decimal? tokens) => tokens?.ToString("#,0", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>What is not charged by the token.</summary>
    internal static IEnumerable<string> OtherMeasures(PricePeriod period)
    {
        (decimal? Price, string Measure)[] measures =
        [
            (period.PerImage, "an image"), (period.PerMinute, "a minute"), (period.PerRequest, "a request"),
            (period.PerMillionCharacters, "a million characters"), (period.AudioInput, "a million audio tokens in"),
            (period.AudioOutput, "a million audio tokens out"), (period.ImageInput, "a million image tokens in"),
            (period.ImageOutput, "a million image tokens out"),
        ];
        return measures.Where(measure => measure.Price is not null).Select(measure => $"{Price(measure.Price)} {measure.Measure}");
    }

    private static string[] Row(ModelInfo model, CalendarDate day)
    {
        var period = model.PriceOn(day);
        var band = period.Bands[0];
        IEnumerable<string> notes =
        [
            .. OtherMeasures(period),
            .. period.Bands.Skip(1).Select(above => $"more above {Tokens(above.AboveInputTokens)} tokens"),
            .. model.Periods.Where(later => later.From > day).Select(later => $"other prices from {later.From}"),
            .. model.IsRetired(day) ? ["retired"] : model.Retires is { } end ? new[] { $"retires {end}" } : [],
        ];
        return [model.Id, model.Provider, Price(band.Input), Price(band.Output), Price(band.CacheRead), Tokens(model.ContextWindow), string.Join("; ", notes)];
    }
}
