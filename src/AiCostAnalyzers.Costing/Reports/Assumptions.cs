using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Reports;

/// <summary>The defaults that some figure of the report rests on; none that no figure needed.</summary>
internal static class Assumptions
{
    public static IReadOnlyList<string> Of(LinkedProgram program, bool areCountsAssumed, UsageDefaults defaults)
    {
        var priced = program.Calls.Where(call => call.Price is not null && !call.Site.IsFree).ToList();
        var assumptions = priced.Where(call => call.Estimate.ModelSource == FigureSource.Assumed).Take(1)
            .Select(call => "model " + call.Estimate.Models[0].Id)
            .ToList();
        foreach (var kind in priced.Select(call => call.Site.Kind).Distinct().OrderBy(kind => kind))
        {
            var calls = priced.Where(call => call.Site.Kind == kind).ToList();
            if (!defaults.Tokens.TryGetValue(kind, out var tokens))
            {
                continue;
            }

            var assumed = new List<string>();
            if (calls.Exists(call => call.Estimate.Usage.Input.Source == FigureSource.Assumed))
            {
                assumed.Add(Number(tokens.Input) + " input");
            }

            if (calls.Exists(call => call.Estimate.Usage.Output.Source == FigureSource.Assumed))
            {
                assumed.Add(Number(tokens.Output) + " output");
            }

            if (assumed.Count > 0)
            {
                assumptions.Add(string.Join(" and ", assumed) + " tokens per " + Word(kind) + " call");
            }
        }

        if (areCountsAssumed && defaults.Count is { } count)
        {
            assumptions.Add("n = " + Number(count));
        }

        return assumptions;
    }

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Word(OperationKind kind) => kind == OperationKind.AgentRun ? "agent" : kind.ToWord();
}
