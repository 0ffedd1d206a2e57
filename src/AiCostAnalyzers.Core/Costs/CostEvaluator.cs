using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Costs;

/// <summary>Evaluates a program's definitions, each once.</summary>
/// <param name="counts">How often a loop runs here, such as for one entry point; null for what the expression itself says.</param>
/// <param name="prices">What a call costs here, such as with another model; null for what the expression itself says.</param>
public sealed class CostEvaluator(CostProgram program, Func<Repeated, Quantity>? counts = null, Func<CallCost, CostRange?>? prices = null)
{
    private readonly Dictionary<int, CostFigure> _figures = [];

    public CostProgram Program => program;

    public Quantity CountOf(Repeated repeated) => counts is null ? repeated.Count : counts(repeated);

    public CostRange? PriceOf(CallCost call) => prices is null ? call.Price : prices(call);

    /// <summary>The cost of a definition.</summary>
    public CostFigure Figure(int definition)
    {
        program.CalleesFirst(definition, _figures.ContainsKey, next => _figures[next] = Evaluate(program.Definitions[next], 1m));
        return _figures[definition];
    }

    /// <summary>All call sites that a definition is made of, those of cheaper arms too; each once.</summary>
    public IReadOnlyCollection<string> CallSites(int definition)
    {
        var calls = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in program.PartsOf(definition))
        {
            calls.UnionWith(program.CallsOf(part));
        }

        return calls;
    }

    /// <summary>What each call site adds to the typical cost of a definition. Together they are that cost.</summary>
    public IReadOnlyDictionary<string, decimal> Contributions(int definition) => Distribute(definition).Contributions;

    /// <summary>
    /// How often each call site runs for one unit of a definition, in the branches that make its typical cost. A history that grows counts as
    /// the calls that would cost as much.
    /// </summary>
    public IReadOnlyDictionary<string, decimal> Runs(int definition) => Distribute(definition).Runs;

    private Tally Distribute(int definition)
    {
        Figure(definition);
        var tally = new Tally();
        var multiplicities = new Dictionary<int, decimal> { [definition] = 1m };
        foreach (var part in program.PartsOf(definition))
        {
            if (multiplicities.TryGetValue(part, out var multiplicity) && multiplicity > 0m)
            {
                Distribute(program.Definitions[part], 1m, multiplicity, multiplicities, tally);
            }
        }

        return tally;
    }

    /// <param name="weight">The part of the runs that gets here.</param>
    internal CostFigure Evaluate(CostExpression expression, decimal weight) => expression switch
    {
        CallCost call => Evaluate(call, weight),
        Sum sum => Evaluate(sum.Parts, weight),
        Repeated repeated => Evaluate(repeated.Body, weight).Times(CountOf(repeated)),
        Choice choice => Evaluate(choice, weight),
        MemberCost member => _figures[member.Definition].Weighted(weight),
        _ => throw new ArgumentException($"No cost expression: {expression.GetType()}", nameof(expression)),
    };

    private CostFigure Evaluate(IReadOnlyList<CostExpression> parts, decimal weight)
    {
        var total = CostFigure.Zero;
        for (var i = 0; i < parts.Count; i++)
        {
            total = total.Plus(Evaluate(parts[i], weight));
        }

        return total;
    }

    private CostFigure Evaluate(CallCost call, decimal weight)
    {
        if (PriceOf(call) is not { } price)
        {
            return CostFigure.Unknown;
        }

        var figure = CostFigure.Of(price, call.IsGrounded).Weighted(ArmWeights.OfCall(call, weight));
        return call.Share < 1m ? figure with { Low = 0m } : figure;
    }

    private CostFigure Evaluate(Choice choice, decimal weight)
    {
        var weights = ArmWeights.Of(choice, weight);
        CostFigure weighted = CostFigure.Zero, dearest = CostFigure.Zero;
        decimal? low = choice.HasEmptyArm ? 0m : null, high = 0m, groundedHigh = 0m;
        foreach (var arm in weights)
        {
            var figure = Evaluate(arm.Expression, arm.Weight);
            low = Math.Min(low ?? figure.Low, figure.Low);
            high = Amounts.MaxHigh(high, figure.High);
            groundedHigh = Amounts.MaxHigh(groundedHigh, figure.GroundedHigh);
            if (arm.HasShare)
            {
                weighted = weighted.Plus(figure);
            }
            else
            {
                // Each maximum alone: a grounded arm is a cost that can occur, also where an assumed one may be dearer.
                dearest = dearest with
                {
                    Typical = Math.Max(dearest.Typical, figure.Typical),
                    Grounded = Math.Max(dearest.Grounded, figure.Grounded),
                    IsComplete = dearest.IsComplete && figure.IsComplete,
                };
            }
        }

        var sum = weighted.Plus(dearest);
        return sum with { Low = Math.Min(low ?? 0m, sum.Typical), High = high, GroundedHigh = groundedHigh };
    }

    private void Distribute(
        CostExpression expression, decimal weight, decimal multiplicity, Dictionary<int, decimal> multiplicities, Tally tally)
    {
        switch (expression)
        {
            case CallCost call:
                var part = ArmWeights.OfCall(call, weight);
                tally.Add(call.CallSiteId, Amounts.Multiply(part * call.Part, multiplicity), Amounts.Multiply(PriceOf(call)?.Typical * part ?? 0m, multiplicity));
                break;
            case Sum sum:
                for (var i = 0; i < sum.Parts.Count; i++)
                {
                    Distribute(sum.Parts[i], weight, multiplicity, multiplicities, tally);
                }

                break;
            case Repeated repeated:
                Distribute(repeated.Body, weight, Amounts.Multiply(multiplicity, CountOf(repeated).Typical), multiplicities, tally);
                break;
            case Choice choice:
                foreach (var arm in TypicalArms(choice, weight))
                {
                    Distribute(arm.Expression, arm.Weight, multiplicity, multiplicities, tally);
                }

                break;
            case MemberCost member:
                multiplicities.TryGetValue(member.Definition, out var others);
                multiplicities[member.Definition] = Amounts.Add(others, Amounts.Multiply(multiplicity, weight));
                break;
        }
    }

    /// <summary>The arms that make the typical cost: those with a share, and of the others the dearest.</summary>
    private IEnumerable<WeightedArm> TypicalArms(Choice choice, decimal weight)
    {
        var weights = ArmWeights.Of(choice, weight);
        var dearest = weights.Where(arm => !arm.HasShare).OrderByDescending(arm => Evaluate(arm.Expression, arm.Weight).Typical).Take(1);
        return weights.Where(arm => arm.HasShare).Concat(dearest);
    }

    private sealed class Tally
    {
        public Dictionary<string, decimal> Contributions { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, decimal> Runs { get; } = new(StringComparer.Ordinal);

        public void Add(string callSite, decimal runs, decimal cost)
        {
            Contributions.TryGetValue(callSite, out var costs);
            Contributions[callSite] = Amounts.Add(costs, cost);
            Runs.TryGetValue(callSite, out var times);
            Runs[callSite] = Amounts.Add(times, runs);
        }
    }
}
