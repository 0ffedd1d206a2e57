using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// The files of a compilation by the words that stand in them. Every key in an editor is a new compilation that differs in one tree, so the
/// index of all trees is kept and what has changed since is laid over it, until that is too much.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Changed trees that are worth a new index.</summary>
    private const int MostChanges = 16;

    /// <summary>By each of its trees.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, Files> s_byTree = new();

    private readonly Files _all;
    private readonly HashSet<SyntaxTree> _removed;
    private readonly List<SourceNames> _added;

    private WordIndex(Files all, HashSet<SyntaxTree> removed, List<SourceNames> added) => (_all, _removed, _added) = (all, removed, added);

    public static WordIndex Of(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
    {
        foreach (var tree in trees.Take(MostChanges))
        {
            if (s_byTree.TryGetValue(tree, out var known) && known.Trees.Count <= trees.Count + MostChanges)
            {
                var added = trees.Where(t => !known.Contains(t)).Select(t => SourceNames.Of(t, cancellation)).ToList();
                var removed = known.Trees.Count + added.Count - trees.Count;
                if (added.Count + removed <= MostChanges)
                {
                    return new WordIndex(known, removed == 0 ? [] : [.. known.Trees.Except(trees)], added);
                }
            }
        }

        var all = new Files(trees, cancellation);
        foreach (var tree in trees)
        {
            s_byTree.Remove(tree);
            s_byTree.GetValue(tree, _ => all);
        }

        return new WordIndex(all, [], []);
    }

    /// <summary>What was found in the files of the kept index, or in files that differ from them in few; null until something is.</summary>
    public ReachingNames? Reaching
    {
        get => Volatile.Read(ref _all.Reaching);
        set => Volatile.Write(ref _all.Reaching, value);
    }

    public bool Contains(SyntaxTree tree) => (_all.Contains(tree) && !_removed.Contains(tree)) || _added.Any(file => file.Tree == tree);

    /// <summary>The files that are not among others which are laid over the same index.</summary>
    public IReadOnlyList<SourceNames> ChangedSince(WordIndex others) =>
        [.. _added.Except(others._added), .. others._removed.Except(_removed).Select(static tree => SourceNames.Of(tree, CancellationToken.None))];

    /// <summary>The files in which a word may stand.</summary>
    public IEnumerable<SourceNames> With(string word)
    {
        foreach (var file in _all.With(word))
        {
            if (_removed.Count == 0 || !_removed.Contains(file.Tree))
            {
                yield return file;
            }
        }

        foreach (var file in _added)
        {
            if (file.Words.MayContain(word))
            {
                yield return file;
            }
        }
    }

    private sealed class Files
    {
        private readonly SourceNames[] _files;
        private readonly HashSet<SyntaxTree> _set;
        private readonly List<SourceNames> _unknown = [];

        /// <summary>By word, its first entry; each entry leads to the next of its word. One list a word would be many thousands.</summary>
        private readonly Dictionary<int, int> _first = [];
        private readonly List<(int File, int Next)> _entries = [];

        public Files(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
        {
            Trees = trees;
            _set = [.. trees];
            _files = [.. trees.Select(tree => SourceNames.Of(tree, cancellation))];

            // The last first, so that entries lead through the files in their order.
            for (var i = _files.Length - 1; i >= 0; i--)
            {
                var words = _files[i].Words;
                if (words.IsUnknown)
                {
                    _unknown.Add(_files[i]);
                    continue;
                }

                foreach (var hash in words.Hashes)
                {
                    _entries.Add((i, _first.TryGetValue(hash, out var next) ? next : -1));
                    _first[hash] = _entries.Count - 1;
                }
            }
        }

        public ReachingNames? Reaching;

        public IReadOnlyList<SyntaxTree> Trees { get; }

        public bool Contains(SyntaxTree tree) => _set.Contains(tree);

        public IEnumerable<SourceNames> With(string word)
        {
            for (var entry = _first.TryGetValue(SourceWords.HashOf(word), out var first) ? first : -1; entry >= 0; entry = _entries[entry].Next)
            {
                yield return _files[_entries[entry].File];
            }

            foreach (var file in _unknown)
            {
                yield return file;
            }
        }
    }
}
