using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Finds the <see cref="ReachingNames"/> of a compilation. What was found of one is kept, so that the next, which an edit made of it, reads
/// the changed files only: a name that no longer reaches a model may then stay until all is read anew, and none that does is missing.
/// </summary>
/// <param name="isWanted">Whether a member is one of the operations that are looked for.</param>
/// <param name="isOwn">Whether a member is the program's.</param>
internal sealed class ReachingNameFinder(SourceOperations source, Func<IMethodSymbol, bool> isWanted, Func<IMethodSymbol, bool> isOwn)
{
    private readonly HashSet<CalledName> _found = [];
    private readonly HashSet<NamedMember> _undecided = [];
    private readonly Stack<CalledName> _work = new();
    private ReachingNames? _earlier;

    /// <param name="wanted">The names of the operations that are looked for.</param>
    /// <param name="common">Names of operations that others have too: a call of one counts only in a file that <paramref name="speaksOf"/> lets through.</param>
    public ReachingNames Find(
        IEnumerable<CalledName> wanted, IReadOnlyCollection<string> common, Func<SyntaxTree, bool> speaksOf, CancellationToken cancellation)
    {
        var files = source.Names.Files(cancellation);
        _earlier = files.Reaching;
        foreach (var name in wanted)
        {
            Add(name);
        }

        FollowCommon(common, speaksOf, cancellation);
        if (_earlier is not null)
        {
            FollowChanges(files, _earlier, cancellation);
        }

        while (_work.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Follow(source.Names.CallersOf(_work.Pop(), cancellation), cancellation);
        }

        _undecided.RemoveWhere(member => IsFound(member.Own!.Value));
        var found = new ReachingNames(_earlier, _found, files, _undecided);
        files.Reaching ??= found;
        return found;
    }

    private void FollowChanges(WordIndex files, ReachingNames earlier, CancellationToken cancellation)
    {
        foreach (var file in files.ChangedSince(earlier.Files))
        {
            foreach (var name in earlier.Names)
            {
                if (file.MayCall(name))
                {
                    Follow(file.CallersOf(name, cancellation), cancellation);
                }
            }
        }

        Follow(earlier.Undecided.Where(member => files.Contains(member.Node.SyntaxTree)), cancellation);
    }

    private void FollowCommon(IReadOnlyCollection<string> common, Func<SyntaxTree, bool> speaksOf, CancellationToken cancellation)
    {
        foreach (var name in common)
        {
            foreach (var file in source.Names.FilesWith(name, cancellation))
            {
                if (speaksOf(file.Tree))
                {
                    Follow(file.CallersOf(CalledName.OfMethod(name), cancellation), cancellation);
                }
            }
        }
    }

    private void Follow(IEnumerable<NamedMember> callers, CancellationToken cancellation)
    {
        foreach (var caller in callers)
        {
            foreach (var function in caller.Functions)
            {
                Add(CalledName.OfMethod(function));
            }

            if (caller.Own is not { } own || IsFound(own))
            {
                continue;
            }

            if (own.Kind == CalledKind.Method || Reaches(caller, cancellation))
            {
                Add(own);
            }
            else
            {
                _undecided.Add(caller);
            }
        }
    }

    private void Add(CalledName name)
    {
        if (!IsFound(name) && _found.Add(name))
        {
            _work.Push(name);
        }
    }

    private bool IsFound(CalledName name) => _found.Contains(name) || (_earlier is not null && _earlier.Contains(name));

    /// <summary>Whether something that the member's own source runs is known to reach a model.</summary>
    private bool Reaches(NamedMember member, CancellationToken cancellation)
    {
        if (member.Node is TypeDeclarationSyntax)
        {
            return member.Bases.Any(name => IsFound(new(CalledKind.Constructor, name)));
        }

        var reaches = false;
        foreach (var step in source.BodiesIn(member.Node, cancellation).SelectMany(static body => body.DescendantsAndSelf()))
        {
            CalledMembers.Visit(step, this, (called, names) => reaches |= names.MayReach(called));
            if (reaches || (step is IMethodReferenceOperation reference && MayReach(reference.Method)))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayReach(IMethodSymbol called) => isWanted(called) || (isOwn(called) && IsFound(CalledName.Of(called)));
}
