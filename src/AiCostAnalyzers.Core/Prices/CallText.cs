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

    /// <summary><c>'gpt-6-luna' costs about $0.00025, 95 % less (quality unmeasured)</c>: what every rule says that names another model.</summary>
    public static string Advice(Substitute substitute) => $"'{substitute.Model.Id}' costs {Price(substitute)} ({Grade(substitute)})";

    /// <summary><c>about $0.00025, 95 % less</c>.</summary>
    public static string Price(Substitute substitute) => "about " + Money.Format(substitute.Cost.Typical) + ", " + substitute.Saving switch
    {
        >= 0.01m => Percent(substitute.Saving) + " less",
        <= -0.01m => FormattableString.Invariant($"{Math.Ceiling(-substitute.Saving * 100m):0} % more"),
        _ => "about as much",
    };

    /// <summary>What is known of its quality, and from whom: <c>measured for labels: IFEval 90.2 against 81.0, …</c>.</summary>
    public static string Grade(Substitute substitute) => substitute switch
    {
        { Grade: SubstituteGrade.Approved, Evidence: null } => "approved",
        { Grade: SubstituteGrade.Approved } => "approved: " + substitute.Evidence,
        { Grade: SubstituteGrade.Measured } => $"measured for {substitute.Task.ToText()}: {substitute.Evidence}",
        { Evidence: null } => "quality unmeasured",
        { IsLower: true } => "quality unmeasured; lower: " + substitute.Evidence,
        _ => $"quality unmeasured for {substitute.Task.ToText()}; in general {substitute.Evidence}",
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
