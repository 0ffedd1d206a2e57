using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Linking;

/// <summary>Writes members as cost expressions, callees first.</summary>
internal sealed class ProgramBuilder
{
    public const string RecursionName = "recursion";

    private readonly MemberGraph _graph;
    private readonly IReadOnlyList<LinkedCall> _calls;
    private readonly UsageResolver _usage;
    private readonly List<CostExpression> _definitions = [];
    private readonly List<MemberCost?> _costs = [];
    private readonly int?[] _definitionOf;
    private readonly Dictionary<int, string> _recursionOf = [];

    public ProgramBuilder(MemberGraph graph, IReadOnlyList<LinkedCall> calls, UsageResolver usage)
    {
        (_graph, _calls, _usage) = (graph, calls, usage);
        _definitionOf = new int?[graph.Members.Count];
        foreach (var group in MemberGroup.Of(graph.Members.Count, graph.Callees))
        {
            // Calls within the circle are the count's own business: how often its members run, all in all.
            var body = group.IsRecursive ? Sum([.. group.Members.Select(member => Expression(member, null))]) : Expression(group.Members[0], null);
            if (!IsNothing(body))
            {
                var definition = Define(group.IsRecursive ? Counted(NameOf(group.Members[0]), RecursionName, body) : body);
                foreach (var member in group.Members)
                {
                    _definitionOf[member] = definition;
                }
            }

            if (group.IsRecursive)
            {
                foreach (var member in group.Members)
                {
                    _recursionOf[member] = CountId.Of(NameOf(group.Members[0]), RecursionName);
                }
            }
        }
    }

    /// <summary>Id of the count of the circle that a member stands in; null for one that stands in none.</summary>
    public string? RecursionIdOf(int member) => _recursionOf.TryGetValue(member, out var id) ? id : null;

    /// <summary>The definition of what a member costs; null where it costs nothing.</summary>
    public int? DefinitionOf(int member) => _definitionOf[member];

    /// <param name="isCached">Whether a cache before the member may answer for it.</param>
    public int? DefinitionOf(int member, bool isCached) => _definitionOf[member] is { } definition && isCached
        ? Define(new Choice([CostOf(definition)], HasEmptyArm: true))
        : _definitionOf[member];

    /// <summary>What the steps of a member cost that a filter lets through; null where that is nothing.</summary>
    public int? DefineSteps(int member, Func<Step, bool> include)
    {
        var expression = Expression(member, include);
        return IsNothing(expression) ? null : Define(expression);
    }

    /// <summary>Whether a step leads to a model call.</summary>
    public bool LeadsToCost(Step step)
    {
        if (step is not CallStep call)
        {
            return true;
        }

        for (var i = 0; i < call.Targets.Count; i++)
        {
            if (_definitionOf[call.Targets[i]] is not null)
            {
                return true;
            }
        }

        return false;
    }

    public CostProgram Build() => new(_definitions);

    private string NameOf(int member) => _graph.Members[member].Name;

    private int Define(CostExpression expression)
    {
        if (expression is MemberCost same)
        {
            // A member that only calls another costs what that does.
            return same.Definition;
        }

        _definitions.Add(expression);
        _costs.Add(null);
        return _definitions.Count - 1;
    }

    /// <param name="include">Which of its steps; null for all.</param>
    private CostExpression Expression(int member, Func<Step, bool>? include)
    {
        var steps = new List<Step>();
        foreach (var step in _graph.Members[member].Steps)
        {
            if (LeadsToCost(step) && include?.Invoke(step) != false)
            {
                steps.Add(step);
            }
        }

        return steps.Count == 0 ? CostExpression.Nothing : Nested(steps, 0, NameOf(member));
    }

    /// <param name="depth">How many of the steps' frames are around already.</param>
    private CostExpression Nested(List<Step> steps, int depth, string member)
    {
        if (steps.TrueForAll(step => step.Frames.Count <= depth))
        {
            return Sum(steps.ConvertAll(step => Leaf(step, member)));
        }

        var parts = new List<CostExpression>();
        foreach (var same in steps.GroupBy(step => FrameAt(step, depth) is { } frame ? (frame.Kind == FrameKind.Arm, frame.Id) : default((bool, int)?)))
        {
            if (same.Key is null)
            {
                parts.AddRange(same.Select(step => Leaf(step, member)));
            }
            else
            {
                var inside = same.ToList();
                var frame = FrameAt(inside[0], depth)!;
                parts.Add(frame.Kind == FrameKind.Arm ? Arms(inside, depth, member) : Turns(frame, Nested(inside, depth + 1, member), member));
            }
        }

        return Sum(parts);
    }

    private Choice Arms(List<Step> steps, int depth, string member)
    {
        var arms = steps.GroupBy(step => FrameAt(step, depth)!.Arm).OrderBy(arm => arm.Key).ToList();
        return new Choice(
            [.. arms.Select(arm => Nested([.. arm], depth + 1, member))],
            HasEmptyArm: steps.Max(step => FrameAt(step, depth)!.Arms) > arms.Count);
    }

    /// <summary>
    /// A loop multiplies. One that waits for a clock or a person gives a rate instead: its body counts once. A retry adds attempts to what may
    /// be paid at most; hedged attempts are all taken to run, though nothing proves it; what a cache holds is not asked again.
    /// </summary>
    private CostExpression Turns(Frame frame, CostExpression body, string member) =>
        frame.Kind switch
        {
            FrameKind.Retry => Times(new Quantity(1m, 1m, frame.Count is { } most ? Math.Max(1m, most) : null, FigureSource.Constant), body),
            FrameKind.Hedge => Times(new Quantity(1m, Math.Max(1L, frame.Count ?? 1L), frame.Count is { } all ? Math.Max(1m, all) : null, FigureSource.Assumed), body),
            FrameKind.Cached => new Choice([body], HasEmptyArm: true),
            _ => !frame.Repeats ? body : Looped(frame, body, member),
        };

    private static Repeated Times(Quantity count, CostExpression body) => new("", null, count, body);

    private CostExpression Looped(Frame frame, CostExpression body, string member) =>
        frame.Count is { } count ? Times(Quantity.Exact(count, FigureSource.Constant), body)
        : Counted(member, frame.Name ?? "loop", body);

    private Repeated Counted(string member, string name, CostExpression body) =>
        new(CountId.Of(member, name), name, _usage.Count(name, member, entryPoint: null), body);

    private CostExpression Leaf(Step step, string member)
    {
        if (step is SiteStep site)
        {
            var call = _calls[site.Site];
            var cost = new CallCost(call.Key, call.Price, call.IsGrounded, call.Estimate.Usage.Share);
            return call is { HistoryPerTurn: { } growth, Price: { } price } ? WithHistory(step, cost, price, growth, member) : cost;
        }

        var targets = ((CallStep)step).Targets;
        if (targets.Count == 1)
        {
            return CostOf(_definitionOf[targets[0]]!.Value);
        }

        var arms = targets.Select(target => _definitionOf[target]).OfType<int>().Distinct().Select(CostOf).ToList();
        return new Choice(arms, HasEmptyArm: targets.Any(target => _definitionOf[target] is null));
    }

    /// <summary>
    /// Turn k of n sends k times what one turn says: n turns pay n · (n + 1) / 2 times. Low and high need no history: they are what is proven
    /// of one call, and what a full context costs.
    /// </summary>
    private Sum WithHistory(Step step, CallCost cost, CostRange price, decimal growth, string member)
    {
        var half = Math.Min(growth / 2m, price.Typical);
        var first = price.Typical - half;
        CostExpression again = cost with { Price = new CostRange(0m, half, 0m), Part = half / price.Typical };
        foreach (var frame in step.Frames.SkipWhile(frame => !frame.Grows).Where(frame => frame.Repeats).Reverse())
        {
            again = Looped(frame, again, member);
        }

        return new Sum([cost with { Price = new CostRange(Math.Min(price.Low, first), first, price.High), Part = first / price.Typical }, again]);
    }

    private CostExpression CostOf(int definition) => _costs[definition] ??= new MemberCost(definition);

    private static Frame? FrameAt(Step step, int depth) => depth < step.Frames.Count ? step.Frames[depth] : null;

    private static CostExpression Sum(List<CostExpression> parts) => parts.Count == 1 ? parts[0] : new Sum(parts);

    private static bool IsNothing(CostExpression expression) => expression is Sum sum && sum.Parts.All(IsNothing);
}

/// <summary><c>Member:name</c>.</summary>
internal static class CountId
{
    public static string Of(string member, string name) => member + ":" + name;

    /// <summary>The member of a count whose name is known.</summary>
    public static string Member(Repeated count) => count.Id.Substring(0, count.Id.Length - count.Name!.Length - 1);
}
