namespace AiCostAnalyzers.Facts;

/// <summary>Flattens a compilation's calls into what each visible member calls, callees first.</summary>
internal sealed class SummaryBuilder
{
    private const string NamelessCount = "loop";
    private const string RecursionCount = "recursion";

    private readonly SortedSet<string> _visible;
    private readonly string _ownPrefix;
    private readonly ILookup<string, string> _implementations;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, int> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Declaration, string? Except), int> _choices = [];

    public SummaryBuilder(CompilationFacts facts, IEnumerable<string> visibleMembers)
    {
        _visible = new SortedSet<string>(visibleMembers, StringComparer.Ordinal);
        _ownPrefix = facts.Project + "|";
        _implementations = facts.Implementations.ToLookup(fact => fact.Declaration, fact => fact.Implementation, StringComparer.Ordinal);
        foreach (var member in facts.Members)
        {
            Body(member.Key);
        }

        foreach (var site in facts.CallSites.Where(site => !site.IsFree))
        {
            Body(site.Member).Steps.Add(new Step(site.Frames, SummaryTally.Of(ModelCall(site)), null));
        }

        foreach (var member in facts.Members)
        {
            foreach (var call in member.Calls)
            {
                AddCall(member.Key, call);
            }
        }

        foreach (var key in _visible.Where(_implementations.Contains))
        {
            Choice(key, except: null);
        }
    }

    public ProjectSummary Build()
    {
        foreach (var group in MemberGroup.Of(_nodes.Count, node => _nodes[node].Callees))
        {
            // Calls within the circle are the count's own business: how often its members run, all in all.
            var tally = SummaryTally.Sum(group.Members.Select(node => Tally(_nodes[node])));
            tally = (group.IsRecursive ? tally.Repeated(RecursionCount) : tally).Cut();
            foreach (var node in group.Members)
            {
                _nodes[node].Tally = tally;
            }
        }

        var members = new List<MemberSummary>();
        foreach (var key in _visible)
        {
            if ((_choices.TryGetValue((key, null), out var node) || _bodies.TryGetValue(key, out node)) && !_nodes[node].Tally.IsNothing)
            {
                members.Add(_nodes[node].Tally.ToSummary(key));
            }
        }

        return new ProjectSummary(members);
    }

    private static SummaryModelCall ModelCall(CallSiteFacts site)
    {
        var candidates = site.Model.Candidates.Select(candidate => candidate with { Position = null, Via = null }).Distinct().ToList();
        return new(site.Kind, site.Model with { Candidates = candidates }, site.Input, site.OutputLimit, SummaryMultiplicity.Once, MayBeSkipped: false)
        {
            Needs = site.Needs,
            Task = site.Task,
            MayBeFree = site.MayBeFree,
        };
    }

    private void AddCall(string caller, CallFacts call)
    {
        Step? step;
        if (!IsOwn(call.Target) || (call.IsOpen && _visible.Contains(call.Target)))
        {
            step = new Step(call.Frames, OpenCall(call.Target), null);
        }
        else if (call.IsOpen)
        {
            step = new Step(call.Frames, null, Choice(call.Target, caller));
        }
        else
        {
            step = _bodies.TryGetValue(call.Target, out var body) ? new Step(call.Frames, null, body) : null;
        }

        if (step is not null)
        {
            Body(caller).Steps.Add(step);
        }
    }

    /// <summary>What may run in place of a declaration: its own body and those of its implementations and overrides here.</summary>
    /// <param name="except">A decorator calls the service that it decorates, not itself.</param>
    private int Choice(string declaration, string? except)
    {
        var implementations = _implementations[declaration].Distinct(StringComparer.Ordinal).ToList();
        if (except is not null && !(implementations.Count > 1 && implementations.Remove(except)))
        {
            except = null;
        }

        if (_choices.TryGetValue((declaration, except), out var index))
        {
            return index;
        }

        _choices.Add((declaration, except), index = _nodes.Count);
        var choice = new Node(isChoice: true);
        _nodes.Add(choice);
        foreach (var body in implementations.Append(declaration))
        {
            if (_bodies.TryGetValue(body, out var node))
            {
                choice.Steps.Add(new Step([], null, node));
            }
            else if (!IsOwn(body) && body != declaration)
            {
                choice.Steps.Add(new Step([], OpenCall(body), null));
            }
        }

        return index;
    }

    private SummaryTally Tally(Node node) => node.IsChoice
        ? SummaryTally.Choice([.. node.Steps.Select(Leaf)], hasEmptyArm: true) // a body that reaches no model is in no facts
        : Nested(node.Steps, 0);

    /// <param name="depth">How many of the steps' frames are around already.</param>
    private SummaryTally Nested(IReadOnlyList<Step> steps, int depth)
    {
        var parts = new List<SummaryTally>();
        foreach (var same in steps.GroupBy(step => FrameAt(step, depth) is { } frame ? (frame.Kind == FrameKind.Arm, frame.Id) : default((bool, int)?)))
        {
            if (same.Key is null)
            {
                parts.AddRange(same.Select(Leaf));
            }
            else if (depth == Frame.Most)
            {
                parts.Add(SummaryTally.Unknown());
            }
            else
            {
                var inside = same.ToList();
                var frame = FrameAt(inside[0], depth)!;
                parts.Add(frame.Kind == FrameKind.Arm ? Arms(inside, depth) : Turns(frame, Nested(inside, depth + 1)));
            }
        }

        return parts.Count == 1 ? parts[0] : SummaryTally.Sum(parts);
    }

    private SummaryTally Arms(IReadOnlyList<Step> steps, int depth)
    {
        var arms = steps.GroupBy(step => FrameAt(step, depth)!.Arm).Select(arm => Nested([.. arm], depth + 1)).ToList();
        return SummaryTally.Choice(arms, hasEmptyArm: steps.Max(step => FrameAt(step, depth)!.Arms) > arms.Count);
    }

    /// <summary>A loop multiplies. One that waits for a clock or a person gives a rate instead: its body counts once.</summary>
    private static SummaryTally Turns(Frame frame, SummaryTally body) =>
        frame is { Kind: FrameKind.Hedge, Count: { } attempts } ? body.Repeated(attempts)
        : frame.Kind == FrameKind.Cached ? SummaryTally.Choice([body], hasEmptyArm: true)
        : !frame.Repeats ? body
        : frame.Count is { } count ? body.Repeated(count)
        : body.Repeated(frame.Name ?? NamelessCount);

    private SummaryTally Leaf(Step step) => step.Tally ?? _nodes[step.Target!.Value].Tally;

    private static SummaryTally OpenCall(string target) =>
        SummaryTally.Of(new SummaryOpenCall(target, SummaryMultiplicity.Once, MayBeSkipped: false));

    private static Frame? FrameAt(Step step, int depth) => depth < step.Frames.Count ? step.Frames[depth] : null;

    private bool IsOwn(string key) => key.StartsWith(_ownPrefix, StringComparison.Ordinal);

    private Node Body(string key)
    {
        if (!_bodies.TryGetValue(key, out var index))
        {
            _bodies.Add(key, index = _nodes.Count);
            _nodes.Add(new Node(isChoice: false));
        }

        return _nodes[index];
    }

    /// <summary>Something that a body does: a call that is known or open, or what another node does.</summary>
    private sealed record Step(IReadOnlyList<Frame> Frames, SummaryTally? Tally, int? Target);

    /// <param name="isChoice">Whether one of its steps runs; of a body, all do.</param>
    private sealed class Node(bool isChoice)
    {
        public bool IsChoice => isChoice;

        public List<Step> Steps { get; } = [];

        public IReadOnlyList<int> Callees => [.. Steps.Select(step => step.Target).OfType<int>()];

        /// <summary>Nothing until all that it calls is known.</summary>
        public SummaryTally Tally { get; set; } = SummaryTally.Nothing;
    }
}
