using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// The names of members from which a call may lead to a model call. Methods are told by names alone, and nothing is bound. Those of
/// properties, constructors and operators stand everywhere, so that of these the own bodies are bound before their users are looked at.
/// </summary>
/// <remarks>What it leaves out reaches nothing; what it lets through may still be another's namesake.</remarks>
/// <param name="isWanted">Whether a member is one of the operations that are looked for.</param>
/// <param name="isOwn">Whether a member is the program's.</param>
internal sealed class ReachingNames(SourceOperations source, Func<IMethodSymbol, bool> isWanted, Func<IMethodSymbol, bool> isOwn)
{
    private readonly HashSet<CalledName> _reaching = [];

    /// <param name="wanted">The names of the operations that are looked for.</param>
    /// <param name="common">Names of operations that others have too: a call of one counts only in a file that <paramref name="speaksOf"/> lets through.</param>
    public HashSet<CalledName> From(
        IEnumerable<CalledName> wanted, IReadOnlyCollection<string> common, Func<SyntaxTree, bool> speaksOf, CancellationToken cancellation)
    {
        var callsCommon = common.Count == 0
            ? []
            : common.SelectMany(name => source.Names.FilesWith(name, cancellation).Where(file => speaksOf(file.Tree)).SelectMany(file => file.CallersOf(CalledName.OfMethod(name), cancellation))).ToList();
        _reaching.UnionWith(wanted);
        var work = new Stack<CalledName>(_reaching);
        Follow(callsCommon, work, cancellation);
        while (work.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Follow(CallersOf(work.Pop(), cancellation), work, cancellation);
        }

        return _reaching;
    }

    private void Follow(IEnumerable<NamedMember> callers, Stack<CalledName> work, CancellationToken cancellation)
    {
        foreach (var caller in callers)
        {
            foreach (var name in caller.Own is { } own && (own.Kind == CalledKind.Method || Reaches(caller, cancellation)) ? caller.Functions.Select(CalledName.OfMethod).Append(own) : caller.Functions.Select(CalledName.OfMethod))
            {
                if (_reaching.Add(name))
                {
                    work.Push(name);
                }
            }
        }
    }

    private IEnumerable<NamedMember> CallersOf(CalledName name, CancellationToken cancellation)
    {
        var callers = source.Names.CallersOf(name, cancellation);
        return name.Kind == CalledKind.Method ? callers : callers.Concat(source.Names.UsersOf(name, cancellation));
    }

    /// <summary>Whether something that the member's own source runs is known to reach a model.</summary>
    private bool Reaches(NamedMember member, CancellationToken cancellation)
    {
        if (member.Own is { } own && _reaching.Contains(own))
        {
            return true;
        }

        if (member.Node is TypeDeclarationSyntax)
        {
            return member.Bases.Any(name => _reaching.Contains(new(CalledKind.Constructor, name)));
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

    private bool MayReach(IMethodSymbol called) => isWanted(called) || (isOwn(called) && _reaching.Contains(CalledName.Of(called)));
}
