namespace AiCostAnalyzers.Facts;

/// <summary>
/// What the parameters of members count, where all callers agree: the name of the argument, or its constant count. Arguments that are
/// parameters themselves are followed to the first caller.
/// </summary>
internal sealed class ArgumentNames
{
    /// <summary>By member, then by parameter: a key of both would be hashed anew for each argument, and keys of members are long.</summary>
    private readonly Dictionary<string, List<(int Parameter, int Node)>> _nodes = new(StringComparer.Ordinal);
    private readonly List<List<Source>> _sources = [];
    private readonly List<Size?> _sizes = [];

    /// <param name="members">Of all projects.</param>
    /// <param name="isHandler">Whether a framework calls the member too, whose arguments have no names.</param>
    public ArgumentNames(IReadOnlyList<MemberFacts> members, OpenCalls open, Func<string, bool> isHandler)
    {
        foreach (var member in members)
        {
            foreach (var call in member.Calls)
            {
                if (call.Arguments.Count == 0)
                {
                    continue;
                }

                foreach (var target in open.TargetsOf(call.Target, call.IsOpen))
                {
                    Add(member.Key, target, call.Arguments);
                }
            }
        }

        foreach (var member in _nodes)
        {
            if (isHandler(member.Key))
            {
                foreach (var (_, node) in member.Value)
                {
                    _sources[node].Add(new Source(null, null));
                }
            }
        }

        Settle();
    }

    /// <summary>Null where callers disagree, or say nothing.</summary>
    public (string? Name, long? Count)? Of(string member, int parameter) =>
        _nodes.TryGetValue(member, out var nodes) && NodeOf(nodes, parameter) is { } node && _sizes[node] is { } size ? (size.Name, size.Count) : null;

    /// <summary>The frame with its argument's name, or its argument's count.</summary>
    public Frame Named(string member, Frame frame) =>
        frame is { Repeats: true, Parameter: { } parameter } && Of(member, parameter) is { } size
            ? frame with { Name = size.Name, Count = size.Count, Parameter = null }
            : frame;

    private void Add(string caller, string target, IReadOnlyList<ArgumentFacts> arguments)
    {
        var called = NodesOf(target);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var from = argument.From is { } parameter ? Node(NodesOf(caller), parameter) : default(int?);
            _sources[Node(called, argument.Parameter)].Add(new Source(new Size(argument.Name, argument.Count), from));
        }
    }

    private List<(int Parameter, int Node)> NodesOf(string member)
    {
        if (!_nodes.TryGetValue(member, out var nodes))
        {
            _nodes.Add(member, nodes = new(1));
        }

        return nodes;
    }

    private int Node(List<(int Parameter, int Node)> nodes, int parameter)
    {
        if (NodeOf(nodes, parameter) is { } known)
        {
            return known;
        }

        var node = _sources.Count;
        nodes.Add((parameter, node));
        _sources.Add(new(1));
        _sizes.Add(null);
        return node;
    }

    private static int? NodeOf(List<(int Parameter, int Node)> nodes, int parameter)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Parameter == parameter)
            {
                return nodes[i].Node;
            }
        }

        return null;
    }

    /// <summary>Callers before those they call; a member that hands its own parameter to itself says nothing new.</summary>
    private void Settle()
    {
        foreach (var group in MemberGroup.Of(_sources.Count, CallersOf))
        {
            var inside = group.IsRecursive ? new HashSet<int>(group.Members) : null;
            Size? agreed = null;
            var agree = true;
            foreach (var node in group.Members)
            {
                foreach (var source in _sources[node])
                {
                    if (source.From is { } inner && inside?.Contains(inner) == true)
                    {
                        continue;
                    }

                    var size = source.From is { } from ? _sizes[from] ?? source.Size : source.Size;
                    agree &= size is not null && (agreed is null || agreed == size);
                    agreed ??= size;
                }
            }

            foreach (var node in group.Members)
            {
                _sizes[node] = agree ? agreed : null;
            }
        }
    }

    private IReadOnlyList<int> CallersOf(int node)
    {
        List<int>? callers = null;
        foreach (var source in _sources[node])
        {
            if (source.From is { } from)
            {
                (callers ??= []).Add(from);
            }
        }

        return (IReadOnlyList<int>?)callers ?? [];
    }

    private sealed record Size(string? Name, long? Count);

    /// <param name="Size">Null where nothing is known of the argument.</param>
    private readonly record struct Source(Size? Size, int? From);
}
