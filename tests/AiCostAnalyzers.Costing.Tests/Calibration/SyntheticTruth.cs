namespace AiCostAnalyzers.Tests.Calibration;

/// <summary>Holds observed figures against what is known: counts exactly, quantiles within 1 %.</summary>
internal static class SyntheticTruth
{
    private const decimal Tolerance = 0.01m;

    public static void AssertIs(SyntheticTraces truth, Production production)
    {
        foreach (var (callSite, input) in truth.Input)
        {
            var call = production.Call(callSite)!;
            Assert.Equal(input.Count, (int)call["samples"]!);
            foreach (var (name, values) in new[] { ("inputTokens", input), ("outputTokens", truth.Output[callSite]) })
            {
                Near(SyntheticTraces.Quantile(values, 0.5), (decimal)call[name]!["p50"]!);
                Near(SyntheticTraces.Quantile(values, 0.95), (decimal)call[name]!["p95"]!);
                Assert.Equal(Math.Round(values.Sum() / (decimal)values.Count, 3), Math.Round((decimal)call[name]!["mean"]!, 3));
            }
        }

        foreach (var (entryPoint, requests) in truth.Requests)
        {
            Assert.Equal(Math.Round(requests * (365m / 12m) / 30m, 2), (decimal)production.Observed()["entryPoints"]![entryPoint]!["requestsPerMonth"]!);
        }

        Assert.Equal(
            Math.Round((decimal)truth.TicketCount / truth.Requests["POST /many"], 5), Math.Round((decimal)production.Observed()["counts"]!["Shop.Web.Many:tickets@POST /many"]!["mean"]!, 5));
    }

    private static void Near(decimal expected, decimal actual) => Assert.InRange(actual, expected * (1m - Tolerance), expected * (1m + Tolerance));
}
