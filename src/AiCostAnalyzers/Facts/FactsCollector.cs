using System.Collections.Concurrent;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Facts;

/// <summary>A call from one member to another, not yet placed: only those that can reach a model call are.</summary>
/// <param name="Step">The call, object creation or method group.</param>
internal sealed record CollectedCall(IOperation Step, IMethodSymbol Target, ISymbol Container);

/// <summary>
/// Gathers, while the compiler's drivers walk the operations, what may matter to the bill. It decides as little as it can:
/// nearly all calls are dropped at the end, when it is known which members reach a model.
/// </summary>
internal sealed class FactsCollector
{
    private readonly ConcurrentBag<CallSite> _sites = new();
    private readonly ConcurrentBag<CollectedCall> _calls = new();
    private readonly ConcurrentBag<Registration> _handlers = new();
    private readonly ConcurrentBag<Schedule> _schedules = new();
    private readonly ConcurrentBag<INamedTypeSymbol> _types = new();

    public FactsCollector(CompilationAnalysis analysis) => Analysis = analysis;

    public CompilationAnalysis Analysis { get; }

    public IReadOnlyCollection<CallSite> Sites => _sites;

    public IReadOnlyCollection<CollectedCall> Calls => _calls;

    /// <summary>Handlers that a call registers, such as those of minimal APIs.</summary>
    public IReadOnlyCollection<Registration> Handlers => _handlers;

    /// <summary>How often types of handlers run, as calls say that schedule them.</summary>
    public IReadOnlyCollection<Schedule> Schedules => _schedules;

    public IReadOnlyCollection<INamedTypeSymbol> Types => _types;

    /// <summary>Whether a member is the program's: of this project, or of one that it references.</summary>
    public bool IsOwn(ISymbol symbol) => symbol.ContainingAssembly is { } assembly && Analysis.OwnAssemblies.Contains(assembly.Name);

    public void Add(IInvocationOperation call, CallSite? site, ISymbol container)
    {
        if (site is not null)
        {
            _sites.Add(site);
        }
        else if (IsOwn(call.TargetMethod))
        {
            Add(call, call.TargetMethod, container);
        }
        else if (Analysis.EntryPoints.OfSchedule(call) is { } schedule)
        {
            _schedules.Add(schedule);
        }
        else if (IsGivenAMember(call) && Analysis.EntryPoints.OfRegistration(call) is { Member: not null } handler)
        {
            _handlers.Add(handler);
        }
    }

    public void Add(IObjectCreationOperation creation, ISymbol container)
    {
        if (creation.Constructor is { IsImplicitlyDeclared: false } constructor && IsOwn(constructor))
        {
            Add(creation, constructor, container);
        }
    }

    public void Add(IMethodReferenceOperation reference, ISymbol container)
    {
        if (IsOwn(reference.Method))
        {
            Add(reference, reference.Method, container);
            if (Analysis.EntryPoints.OfHandler(reference) is { } handler)
            {
                _handlers.Add(handler);
            }
        }
    }

    public void Add(INamedTypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Class or TypeKind.Struct)
        {
            _types.Add(type);
        }
    }

    /// <summary>Whether a field or property that holds a function is passed. Lambdas and method groups are met as such.</summary>
    private static bool IsGivenAMember(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (CountSources.Unwrap(argument.Value) is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Type.TypeKind: TypeKind.Delegate })
            {
                return true;
            }
        }

        return false;
    }

    private void Add(IOperation step, IMethodSymbol target, ISymbol container) => _calls.Add(new CollectedCall(step, target, container));
}
