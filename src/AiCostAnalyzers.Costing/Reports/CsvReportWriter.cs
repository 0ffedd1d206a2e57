using System.Text;
using Newtonsoft.Json;

namespace AiCostAnalyzers.Reports;

/// <summary>
/// The report in columns of FOCUS 1.2, the FinOps foundation's format of cost data (https://focus.finops.org): a row for each entry
/// point and model. An estimate is no bill: the billed columns are empty, and the figures stand in columns that begin with <c>x_</c>.
/// </summary>
public static class CsvReportWriter
{
    private static readonly (string Name, Func<CostReport, EntryPointReport, SpendReport?, string?> Cell)[] _columns =
    [
        ("BilledCost", (_, _, _) => null),
        ("EffectiveCost", (_, _, _) => null),
        ("ListCost", (_, _, _) => null),
        ("ContractedCost", (_, _, _) => null),
        ("BillingCurrency", (_, _, _) => "USD"),
        ("ChargePeriodStart", (_, _, _) => null),
        ("ChargePeriodEnd", (_, _, _) => null),
        ("ChargeCategory", (_, _, _) => "Usage"),
        ("ChargeDescription", (_, entry, spend) => $"{entry.Id}, {spend?.Model ?? "model not known"}: estimate, typical"),
        ("ServiceCategory", (_, _, _) => "AI and Machine Learning"),
        ("ServiceName", (_, _, spend) => spend?.Vendor),
        ("ProviderName", (_, _, spend) => spend?.Vendor),
        ("ResourceId", (_, entry, _) => entry.Id),
        ("ResourceName", (_, entry, _) => entry.Member),
        ("ResourceType", (_, entry, _) => entry.Kind),
        ("SkuId", (_, _, spend) => spend?.Model),
        ("PricingQuantity", (_, entry, _) => ReportText.Exact(entry.Volume)),
        ("PricingUnit", (_, entry, _) => entry.Unit),
        ("Tags", (report, entry, _) => Tags(report, entry)),
        ("x_EstimatedCost", (_, _, spend) => ReportText.Exact(spend?.PerMonth)),
        ("x_EstimatedUnitCost", (_, _, spend) => ReportText.Exact(spend?.PerUnits)),
        ("x_IsComplete", (_, entry, _) => entry.Cost.IsComplete ? "true" : "false"),
        ("x_IsGrounded", (_, entry, _) => entry.Cost is { Assumed: 0m, IsComplete: true } ? "true" : "false"),
        ("x_PricesAsOf", (report, _, _) => report.PricesAsOf.ToString()),
        ("x_Drift", (report, entry, _) => string.Join("; ", report.Drift.Where(drift => drift.Id == entry.Id || entry.CallSites.Contains(drift.Id)).Select(drift => $"{drift.Id}: {drift.Text}"))),
        ("x_Position", (_, entry, _) => entry.Position.ToString()),
    ];

    /// <summary>Lines end in <c>\r\n</c>, as RFC 4180 has it. No cell is taken for a formula, whatever names hold.</summary>
    public static string Write(CostReport report)
    {
        var text = new StringBuilder();
        Line(text, _columns.Select(column => column.Name));
        foreach (var entry in report.EntryPoints.Where(entry => entry.ReachesCalls))
        {
            // An entry point whose calls have no price is a row all the same: nothing that is unknown is missing.
            foreach (var spend in entry.Spend.DefaultIfEmpty())
            {
                Line(text, _columns.Select(column => column.Cell(report, entry, spend) ?? ""));
            }
        }

        return text.ToString();
    }

    private static string Tags(CostReport report, EntryPointReport entry)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["application"] = report.Project, ["project"] = entry.Project };
        if (entry.Owner is { } owner)
        {
            tags["owner"] = owner;
        }

        return JsonConvert.SerializeObject(tags);
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append(string.Join(",", cells.Select(Cell))).Append("\r\n");

    private static string Cell(string value)
    {
        var plain = ReportText.OneLine(value);
        if (plain.TrimStart() is { Length: > 0 } seen && "=+-@".IndexOf(seen[0]) >= 0)
        {
            plain = "'" + plain;
        }

        return plain.IndexOfAny(['"', ',', ';', '\'']) >= 0 ? "\"" + plain.Replace("\"", "\"\"") + "\"" : plain;
    }
}
