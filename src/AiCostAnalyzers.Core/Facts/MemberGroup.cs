namespace AiCostAnalyzers.Facts;

/// <summary>Members that call each other in a circle, or one alone.</summary>
/// <param name="Members">Indexes, ascending.</param>
public sealed record MemberGroup(IReadOnlyList<int> Members, bool IsRecursive)
{
    /// <summary>Every member in one group, each group after all that it calls. They are found as they are asked for.</summary>
    /// <param name="count">How many members there are.</param>
    /// <param name="callees">Of the member with an index; may name one twice.</param>
    public static IEnumerable<MemberGroup> Of(int count, Func<int, IReadOnlyList<int>> callees) => new Search(count, callees).Groups();

    /// <summary>Tarjan's algorithm, on a stack of its own: a chain of calls may be deeper than the thread's.</summary>
    private sealed class Search(int count, Func<int, IReadOnlyList<int>> callees)
    {
        private readonly int[] _visited = new int[count];
        private readonly int[] _low = new int[count];
        private readonly bool[] _isOpen = new bool[count];
        private readonly Stack<int> _open = new();
        private readonly Stack<(int Member, IReadOnlyList<int> Callees, int Next)> _path = new();
        private readonly List<MemberGroup> _groups = [];
        private int _visits;

        public IEnumerable<MemberGroup> Groups()
        {
            for (var member = 0; member < count; member++)
            {
                if (_visited[member] == 0)
                {
                    Visit(member);
                    foreach (var group in _groups)
                    {
                        yield return group;
                    }

                    _groups.Clear();
                }
            }
        }

        private void Visit(int root)
        {
            var path = _path;
            Enter(root);
            while (path.Count > 0)
            {
                var (member, called, next) = path.Pop();
                if (next < called.Count)
                {
                    path.Push((member, called, next + 1));
                    var callee = called[next];
                    if (_visited[callee] == 0)
                    {
                        Enter(callee);
                    }
                    else if (_isOpen[callee])
                    {
                        _low[member] = Math.Min(_low[member], _visited[callee]);
                    }

                    continue;
                }

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

        private void Enter(int member)
        {
            _visited[member] = _low[member] = ++_visits;
            var called = callees(member);
            if (called.Count == 0)
            {
                // Half of all members call nothing that matters: they are in no circle.
                _groups.Add(new MemberGroup([member], IsRecursive: false));
                return;
            }

            _open.Push(member);
            _isOpen[member] = true;
            _path.Push((member, called, 0));
        }

        private void Close(int first)
        {
            if (_open.Peek() == first)
            {
                _open.Pop();
                _isOpen[first] = false;
                _groups.Add(new MemberGroup([first], callees(first).Contains(first)));
                return;
            }

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
            _groups.Add(new MemberGroup(members, IsRecursive: true));
        }
    }
}
