namespace AiCostAnalyzers.Linking;

/// <summary>Members that call each other in a circle, or one alone.</summary>
/// <param name="Members">Indexes, ascending.</param>
internal sealed record MemberGroup(IReadOnlyList<int> Members, bool IsRecursive);

/// <summary>Orders members so that each comes after all it calls, with circles as one group. Tarjan's algorithm, on a stack of its own.</summary>
internal sealed class Recursion
{
    private readonly MemberGraph _graph;
    private readonly int[] _visited;
    private readonly int[] _low;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = new();
    private readonly List<MemberGroup> _groups = [];
    private int _visits;

    private Recursion(MemberGraph graph)
    {
        _graph = graph;
        _visited = new int[graph.Members.Count];
        _low = new int[graph.Members.Count];
        _isOpen = new bool[graph.Members.Count];
    }

    public static IReadOnlyList<MemberGroup> Groups(MemberGraph graph)
    {
        var recursion = new Recursion(graph);
        for (var member = 0; member < graph.Members.Count; member++)
        {
            if (recursion._visited[member] == 0)
            {
                recursion.Visit(member);
            }
        }

        return recursion._groups;
    }

    private void Visit(int root)
    {
        var path = new Stack<(int Member, IEnumerator<int> Callees)>();
        path.Push(Enter(root));
        while (path.Count > 0)
        {
            var (member, callees) = path.Peek();
            if (callees.MoveNext())
            {
                var callee = callees.Current;
                if (_visited[callee] == 0)
                {
                    path.Push(Enter(callee));
                }
                else if (_isOpen[callee])
                {
                    _low[member] = Math.Min(_low[member], _visited[callee]);
                }

                continue;
            }

            path.Pop();
            if (path.Count > 0)
            {
                var caller = path.Peek().Member;
                _low[caller] = Math.Min(_low[caller], _low[member]);
            }

            if (_low[member] == _visited[member])
            {
                Close(member);
            }
        }
    }

    private (int Member, IEnumerator<int> Callees) Enter(int member)
    {
        _visited[member] = _low[member] = ++_visits;
        _open.Push(member);
        _isOpen[member] = true;
        return (member, _graph.Callees(member).GetEnumerator());
    }

    private void Close(int first)
    {
        var members = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            members.Add(member);
        }
        while (member != first);

        members.Sort();
        _groups.Add(new MemberGroup(members, members.Count > 1 || _graph.Callees(first).Contains(first)));
    }
}
