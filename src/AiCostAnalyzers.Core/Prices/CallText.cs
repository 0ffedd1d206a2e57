using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Prices;

/// <summary>What messages say of a call's price and of a substitute, in the editor and in the build.</summary>
public static class CallText
{
    /// <summary>Members of a way that are named; of a longer one the first and the last.</summary>
    private const int MostNamed = 5;

    /// <summary><c>about $0.0150</c>, and what was assumed for it.</summary>
    public static string Price(CallEstimate estimate)
    {
        if (estimate.Cost is not { } cost)
        {
            return "at an unknown price";
        }

        var assumed = new List<string>();
        AddAssumed(estimate.Usage.Input, "in");
        AddAssumed(estimate.Usage.Output, "out");
        return "about " + Money.Format(cost.Typical) + (assumed.Count == 0 ? "" : " (assuming tokens: " + string.Join(", ", assumed) + ")");

        void AddAssumed(Quantity tokens, string direction)
        {
            if (tokens is { Source: FigureSource.Assumed, Typical: > 0m })
            {
                assumed.Add(FormattableString.Invariant($"{tokens.Typical:#,0} {direction}"));
            }
        }
    }

    /// <summary><c>'gpt-6-luna' costs 95 % less</c>, with the grade where quality is not known to hold.</summary>
    public static string Advice(Substitute substitute) => $"'{substitute.Model.Id}' costs {Percent(substitute.Saving)} less" + substitute.Grade switch
    {
        SubstituteGrade.Approved => " (approved)",
        SubstituteGrade.Measured => "",
        _ => " (quality unmeasured)",
    };

    /// <summary>What else could do the work, where the program runs itself.</summary>
    public static string Hint(LocalModel local, ModelInfo model) =>
        $"; a local '{local.Id}' does as told at least as well ({LocalModels.Evidence(local, model)}), by Ollama, Foundry Local or ONNX Runtime";

    /// <summary><c> (ITicketPrioritizer.PrioritizeAsync → TicketPrioritizer.PrioritizeAsync)</c>; empty for no members.</summary>
    public static string Way(IReadOnlyList<string> members) => members.Count switch
    {
        0 => "",
        <= MostNamed => $" ({string.Join(" → ", members)})",
        _ => $" ({string.Join(" → ", members.Take(MostNamed - 2))} → … → {members[members.Count - 1]})",
    };

    /// <summary>A saving of 0.954 as <c>95 %</c>: rounded down, so that no message promises more than is saved.</summary>
    public static string Percent(decimal fraction) => FormattableString.Invariant($"{Math.Floor(fraction * 100m):0} %");
}
