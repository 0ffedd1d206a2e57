using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// The members of a compilation by the names that they call. Every key in an editor is a new compilation that differs in one tree, so the
/// index of all trees is kept and what has changed since is laid over it, until that is too much.
/// </summary>
internal sealed class CallerIndex
{
    /// <summary>Changed trees that are worth a new index.</summary>
    private const int MostChanges = 16;

    /// <summary>By each of its trees.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, Callers> s_byTree = new();

    private readonly Callers _all;
    private readonly HashSet<SyntaxTree> _removed;
    private readonly Callers _added;

    private CallerIndex(Callers all, HashSet<SyntaxTree> removed, Callers added) => (_all, _removed, _added) = (all, removed, added);

    public static CallerIndex Of(Compilation compilation, CancellationToken cancellation)
    {
        var trees = compilation.SyntaxTrees.ToList();
        foreach (var tree in trees.Take(MostChanges))
        {
            if (s_byTree.TryGetValue(tree, out var known) && known.Trees.Count <= trees.Count + MostChanges)
            {
                var added = trees.Where(t => !known.Trees.Contains(t)).ToList();
                var removed = known.Trees.Count + added.Count - trees.Count;
                if (added.Count + removed <= MostChanges)
                {
                    return new CallerIndex(known, removed == 0 ? [] : [.. known.Trees.Except(trees)], new Callers(added, cancellation));
                }
            }
        }

        var all = new Callers(trees, cancellation);
        foreach (var tree in trees)
        {
            s_byTree.Remove(tree);
            s_byTree.GetValue(tree, _ => all);
        }

        return new CallerIndex(all, [], new Callers([], cancellation));
    }

    /// <summary>Whether anything invokes something of this name or passes it on.</summary>
    public bool IsCalled(CalledName name) => CallersOf(name).Any();

    public IEnumerable<NamedMember> CallersOf(CalledName name)
    {
        var callers = _all.Of(name);
        return (_removed.Count == 0 ? callers : callers.Where(member => !_removed.Contains(member.Node.SyntaxTree))).Concat(_added.Of(name));
    }

    private sealed class Callers
    {
        private readonly Dictionary<string, List<NamedMember>> _byMethod = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<NamedMember>> _byBaseType = new(StringComparer.Ordinal);

        public Callers(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
        {
            Trees = [.. trees];
            foreach (var tree in trees)
            {
                foreach (var member in SourceNames.Of(tree, cancellation).Members)
                {
                    var byName = member.CalledKind == CalledKind.Method ? _byMethod : _byBaseType;
                    foreach (var called in member.Called)
                    {
                        if (!byName.TryGetValue(called, out var callers))
                        {
                            byName.Add(called, callers = []);
                        }

                        callers.Add(member);
                    }
                }
            }
        }

        public HashSet<SyntaxTree> Trees { get; }

        public IReadOnlyList<NamedMember> Of(CalledName name) => (name.Kind switch
        {
            CalledKind.Method => _byMethod,
            CalledKind.Constructor => _byBaseType,
            _ => null,
        })?.TryGetValue(name.Name, out var callers) == true ? callers : [];
    }
}
