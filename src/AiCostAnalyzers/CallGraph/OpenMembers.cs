using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// What may run when an interface, abstract or virtual member is called, as far as this compilation knows.
/// Its types are listed at the first open call that may matter.
/// </summary>
internal sealed class OpenMembers(Compilation compilation, Registrations registrations, ReferencedSummaries summaries)
{
    private static readonly SymbolEqualityComparer s_comparer = SymbolEqualityComparer.Default;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IMethodSymbol>> _bodies = new(s_comparer);
    private readonly Lazy<Dictionary<ISymbol, List<INamedTypeSymbol>>> _subtypes = new(() => Subtypes(compilation));

    /// <summary>The definitions whose bodies may run: the method itself, where nothing can take its place.</summary>
    public ImmutableArray<IMethodSymbol> BodiesOf(IMethodSymbol method, CancellationToken cancellation)
    {
        var definition = Definition(method);
        return Reachability.IsOpen(definition) ? _bodies.GetOrAdd(definition, _ => Find(definition, cancellation)) : ImmutableArray.Create(definition);
    }

    /// <summary>The definitions that types of this compilation run for an open member, registered or not.</summary>
    public IReadOnlyList<IMethodSymbol> EveryBodyOf(IMethodSymbol method)
    {
        var declared = Definition(method);
        return _subtypes.Value.TryGetValue(declared.ContainingType.OriginalDefinition, out var types)
            ? [.. types.Select(type => BodyIn(type, declared)).OfType<IMethodSymbol>().Distinct(s_comparer).Cast<IMethodSymbol>()]
            : [];
    }

    /// <summary>Whether a member is another project's, so that only a summary knows its body.</summary>
    public bool IsElsewhere(IMethodSymbol method) => !s_comparer.Equals(method.ContainingAssembly, compilation.Assembly);

    /// <summary>The method as declared, with the body where it is declared in two parts.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol declared, CancellationToken cancellation)
    {
        var bodies = new List<IMethodSymbol>();
        var known = _subtypes.Value.TryGetValue(declared.ContainingType.OriginalDefinition, out var subtypes) ? subtypes : [];
        var registered = known.Count > 1 || IsElsewhere(declared) ? Registered(declared.ContainingType, cancellation) : [];
        var needsSummary = registered.Count == 0;
        foreach (var type in registered.Count > 0 ? registered : known)
        {
            if (BodyIn(type, declared) is { } body && !bodies.Contains(body, s_comparer))
            {
                // A summary has no key for what can only be called through its interface.
                var isHidden = IsElsewhere(body) && !body.ExplicitInterfaceImplementations.IsEmpty;
                needsSummary |= isHidden;
                if (!isHidden)
                {
                    bodies.Add(body);
                }
            }
        }

        // A virtual member's own body runs in its type and in those that leave it alone.
        var runsItself = !declared.IsAbstract && (bodies.Count == 0 || declared.ContainingType is { TypeKind: TypeKind.Class, IsAbstract: false });
        if ((runsItself || (needsSummary && IsElsewhere(declared) && summaries.Has(MemberKeys.Of(declared)))) && !bodies.Contains(declared, s_comparer))
        {
            bodies.Add(declared);
        }

        return bodies.ToImmutableArray();
    }

    /// <summary>The types, of whatever project, that a composition root here names for the service.</summary>
    private List<INamedTypeSymbol> Registered(INamedTypeSymbol service, CancellationToken cancellation)
    {
        var registered = new List<INamedTypeSymbol>();
        foreach (var registration in registrations.ServicesNamed(Sdks.Names.MetadataName(service), cancellation))
        {
            if (registration.Implementation is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } implementation
                && s_comparer.Equals(registration.Service.OriginalDefinition, service.OriginalDefinition))
            {
                registered.Add(implementation.OriginalDefinition);
            }
        }

        return registered;
    }

    /// <summary>What a concrete type runs for a member of its interface or base type.</summary>
    private static IMethodSymbol? BodyIn(INamedTypeSymbol type, IMethodSymbol declared)
    {
        ISymbol? body = declared;
        if (declared.ContainingType.TypeKind == TypeKind.Interface)
        {
            var contract = type.AllInterfaces.FirstOrDefault(i => s_comparer.Equals(i.OriginalDefinition, declared.ContainingType.OriginalDefinition));
            var member = contract?.GetMembers(declared.Name).FirstOrDefault(m => s_comparer.Equals(m.OriginalDefinition, declared));
            body = member is null ? null : type.FindImplementationForInterfaceMember(member);
        }

        return body is IMethodSymbol method ? Override(type, Definition(method)) : null;
    }

    private static IMethodSymbol? Override(INamedTypeSymbol type, IMethodSymbol method)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            foreach (var member in t.GetMembers(method.Name))
            {
                for (var m = member as IMethodSymbol; m is not null; m = m.OverriddenMethod)
                {
                    if (s_comparer.Equals(m.OriginalDefinition, method.OriginalDefinition))
                    {
                        return Definition((IMethodSymbol)member);
                    }
                }
            }
        }

        return method.IsAbstract ? null : method;
    }

    /// <summary>The concrete types of this compilation, by each of their base types and interfaces.</summary>
    private static Dictionary<ISymbol, List<INamedTypeSymbol>> Subtypes(Compilation compilation)
    {
        var subtypes = new Dictionary<ISymbol, List<INamedTypeSymbol>>(s_comparer);
        var work = new Stack<INamespaceOrTypeSymbol>();
        work.Push(compilation.Assembly.GlobalNamespace);
        while (work.Count > 0)
        {
            foreach (var member in work.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol container)
                {
                    work.Push(container);
                }

                if (member is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type)
                {
                    foreach (var i in type.AllInterfaces)
                    {
                        Add(i, type);
                    }

                    for (var t = type.BaseType; t is not null and not { SpecialType: SpecialType.System_Object }; t = t.BaseType)
                    {
                        Add(t, type);
                    }
                }
            }
        }

        return subtypes;

        void Add(INamedTypeSymbol super, INamedTypeSymbol type)
        {
            if (!subtypes.TryGetValue(super.OriginalDefinition, out var types))
            {
                subtypes.Add(super.OriginalDefinition, types = []);
            }

            types.Add(type);
        }
    }
}
