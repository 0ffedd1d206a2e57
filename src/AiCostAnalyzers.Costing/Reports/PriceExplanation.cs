using System.Text;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <summary>All that is known of one price: which model a name means, what is charged from when, and where the figures come from.</summary>
public static class PriceExplanation
{
    /// <param name="provider">Who serves it; null for the model's own vendor.</param>
    /// <returns>Null where no deployment and no catalog knows the name. Lines end in <c>\n</c>.</returns>
    public static string? Of(PriceBook book, string name, string? provider)
    {
        if (book.FindModel(name, provider) is not { } priced)
        {
            return null;
        }

        var model = priced.Model;
        var text = new StringBuilder();
        Line(text, name == model.Id ? model.Id : $"{name} is {model.Id}" + (priced.IsDeployment ? ", by the pricing file's deployments" : ""));
        Fact(text, "provider", model.Provider.Length > 0 ? model.Provider : "any");
        Fact(text, "source", (model.Origin.Length > 0 ? model.Origin : "catalog") + $" ({model.Confidence} confidence), catalog of {book.Catalog.Date}");
        if (model.Aliases.Count > 0)
        {
            Fact(text, "also called", string.Join(", ", model.Aliases));
        }

        Fact(text, "limits", $"{PriceTable.Tokens(model.ContextWindow)} tokens of context, {PriceTable.Tokens(model.MaxOutputTokens)} of answer");
        if (model.TokenizerMultiplier != 1m)
        {
            Fact(text, "tokenizer", ReportText.Invariant($"about {model.TokenizerMultiplier} tokens where o200k_base makes 1"));
        }

        if (model.Retires is { } end)
        {
            Fact(text, "retires", end + (model.Replacement is { } next ? $"; {next} takes its place" : ""));
        }

        if (priced.IsProvisioned || priced.Multiplier != 1m)
        {
            Fact(text, "deployment", priced.IsProvisioned ? "provisioned: paid by the month, nothing a call" : ReportText.Invariant($"{priced.Multiplier} times these prices"));
        }

        foreach (var period in model.Periods)
        {
            var isNow = ReferenceEquals(period, model.PriceOn(book.Day));
            Line(text, "");
            Line(text, "  " + (period.From is { } from ? $"from {from}" : "from ever") + (isNow ? $", in force on {book.Day}" : "") + ", USD per million tokens:");
            foreach (var band in period.Bands)
            {
                Line(text, "    " + Band(band));
            }

            foreach (var measure in PriceTable.OtherMeasures(period))
            {
                Line(text, "    " + measure);
            }

            if (period.OffPeakMultiplier is { } offPeak)
            {
                Line(text, ReportText.Invariant($"    {offPeak} times that outside the provider's peak hours"));
            }
        }

        return text.ToString();
    }

    private static string Band(PriceBand band)
    {
        (decimal? Price, string Name)[] prices =
        [
            (band.Input, "in"), (band.Output, "out"), (band.CacheRead, "read from the cache"), (band.CacheWrite, "written to the cache"),
            (band.CacheWriteHour, "written for an hour"), (band.BatchInput, "in, in a batch"), (band.BatchOutput, "out, in a batch"),
        ];
        var given = string.Join(", ", prices.Where(price => price.Price is not null).Select(price => $"{PriceTable.Price(price.Price)} {price.Name}"));
        return (band.AboveInputTokens > 0m ? $"above {PriceTable.Tokens(band.AboveInputTokens)} input tokens, all of them: " : "") + (given.Length > 0 ? given : "no price");
    }

    private static void Fact(StringBuilder text, string name, string value) => Line(text, "  " + name.PadRight(12) + ReportText.OneLine(value));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
