using System.Runtime.CompilerServices;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.CallGraph;

/// <summary>Which members of a compilation reach a model call, or may: through an interface, a virtual member or another project.</summary>
internal static class Reachability
{
    private static readonly SymbolEqualityComparer s_comparer = SymbolEqualityComparer.Default;

    /// <summary>
    /// The calls that matter: into members that reach a model call, and those that only the linker can close. What an interface runs that no
    /// other project can implement is known here, and most interfaces of a program lead to no model.
    /// </summary>
    public static List<CollectedCall> Relevant(FactsCollector facts)
    {
        var callers = new Dictionary<ISymbol, List<ISymbol>>(s_comparer);
        var reaching = new HashSet<ISymbol>(s_comparer);
        var work = new Stack<ISymbol>();
        var bodies = new Dictionary<ISymbol, IReadOnlyList<IMethodSymbol>>(s_comparer);
        var analysis = facts.Analysis;
        var assembly = analysis.Compilation.Assembly;
        var isLibrary = analysis.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;
        var hasFriends = assembly.GetAttributes().Any(static a => a.AttributeClass?.Name == nameof(InternalsVisibleToAttribute));
        foreach (var site in facts.Sites)
        {
            Mark(Member(site.Root.Symbol));
        }

        foreach (var passed in facts.Passed)
        {
            Mark(Member(passed.Place.Root.Symbol));
        }

        var calls = facts.Calls.ToList();
        calls.AddRange(ImplicitCalls.Of(facts.Types, facts.IsOwn));
        foreach (var call in calls)
        {
            var container = Member(call.Container);
            if (IsUndecided(call))
            {
                Mark(container);
            }

            AddCaller(Member(call.Target), container);
        }

        foreach (var (declared, known) in bodies.Select(static b => (b.Key, b.Value)))
        {
            known.ToList().ForEach(body => AddCaller(body, declared));
        }

        foreach (var stored in facts.Stored)
        {
            AddCaller(Member(stored.Function), stored.Holder);
        }

        while (work.Count > 0)
        {
            if (callers.TryGetValue(work.Pop(), out var list))
            {
                list.ForEach(Mark);
            }
        }

        return calls.FindAll(c => IsUndecided(c) || reaching.Contains(Member(c.Target)));

        void Mark(ISymbol member)
        {
            if (reaching.Add(member))
            {
                work.Push(member);
            }
        }

        void AddCaller(ISymbol callee, ISymbol caller)
        {
            if (!callers.TryGetValue(callee, out var list))
            {
                callers.Add(callee, list = []);
            }

            list.Add(caller);
        }

        bool IsUndecided(CollectedCall call) => call.Target is INamedTypeSymbol
            || (call.Target is IMethodSymbol method && (!IsHere(method) || (call.IsOpen && IsOpenHere(method))));

        // Nothing is built on a program, and internal members are another project's only where it is let in. A type may inherit another project's
        // body for them. What has no body at all is for the linker to say.
        bool IsOpenHere(IMethodSymbol method) =>
            (isLibrary && (hasFriends || Visibility.IsVisibleOutside(method))) || !BodiesOf(method).All(IsHere) || (BodiesOf(method).Count == 0 && method.IsAbstract);

        bool IsHere(IMethodSymbol method) => s_comparer.Equals(method.ContainingAssembly, assembly);

        IReadOnlyList<IMethodSymbol> BodiesOf(IMethodSymbol method)
        {
            var declared = Member(method);
            if (!bodies.TryGetValue(declared, out var known))
            {
                bodies.Add(declared, known = analysis.Models.OpenMembers.EveryBodyOf(method));
            }

            return known;
        }
    }

    /// <summary>Whether what runs is decided by an implementation or an override.</summary>
    public static bool IsOpen(IMethodSymbol method) =>
        method is { ContainingType.TypeKind: TypeKind.Interface } or { IsAbstract: true }
        || (method is { IsVirtual: true } or { IsOverride: true, IsSealed: false } && method.ContainingType?.IsSealed == false);

    /// <summary>The declared member: lambdas and local functions count as the member that holds them.</summary>
    private static ISymbol Member(ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } && symbol.ContainingSymbol is { } container)
        {
            symbol = container;
        }

        var definition = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        return definition is IMethodSymbol { PartialImplementationPart: { } implementation } ? implementation : definition;
    }
}
