using AiCostAnalyzers.Baselines;

namespace AiCostAnalyzers.Reports;

/// <summary>A difference for programs: a contract, described in docs/aicost.md. Amounts are decimal strings.</summary>
public static class DiffJson
{
    public const int SchemaVersion = 1;

    public static string Write(CostDiff diff) => Difference.Write(diff);

    private sealed class Difference(IndentedJson json) : JsonDocument(json)
    {
        public static string Write(CostDiff diff) => Text(json => new Difference(json).All(diff));

        private void All(CostDiff diff) => Object(() =>
        {
            Value("schemaVersion", SchemaVersion);
            Value("project", diff.Report.Project);
            Value("against", diff.Against);
            Value("pricesAsOf", diff.Report.PricesAsOf.ToString());
            Value("baselinePricesAsOf", diff.Report.Baseline?.PricesAsOf.ToString());
            Value("currency", "USD");
            Amount("threshold", diff.Threshold);
            Member("perMonth", () => Object(() =>
            {
                Amount("change", diff.TotalPerMonth);
                Amount("code", diff.CodePerMonth);
                Amount("usage", diff.UsagePerMonth);
                Amount("price", diff.PricePerMonth);
            }));
            Value("omitted", diff.Omitted);
            Array("changes", diff.Shown, EntryPoint);
        });

        private void EntryPoint(EntryPointChange change) => Object(() =>
        {
            Value("project", change.Project);
            Value("entryPoint", change.Id);
            Value("unit", change.Unit);
            Amount("before", change.Before);
            Amount("after", change.After);
            Amount("code", change.Code);
            Amount("usage", change.Usage);
            Amount("price", change.Price);
            Amount("requestsPerMonthBefore", change.VolumeBefore);
            Amount("requestsPerMonthAfter", change.VolumeAfter);
            Amount("beforePerMonth", change.BeforePerMonth);
            Amount("afterPerMonth", change.AfterPerMonth);
            Array("calls", change.Calls, Call);
        });

        private void Call(CallChange call) => Object(() =>
        {
            Value("project", call.Project);
            Value("id", call.Id);
            Value("change", call.Kind switch { CallChangeKind.Added => "added", CallChangeKind.Removed => "removed", _ => "changed" });
            Value("modelBefore", call.Before?.Model);
            Value("modelAfter", call.After?.Model);
            Array("differences", call.Differences, Json.Value);
            Amount("before", call.CostBefore);
            Amount("after", call.CostAfter);
        });
    }
}
