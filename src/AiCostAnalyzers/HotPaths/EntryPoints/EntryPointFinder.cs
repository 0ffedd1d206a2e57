using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Finds entry points of the frameworks that a compilation references.</summary>
internal sealed class EntryPointFinder
{
    private readonly ImmutableArray<EntryPointProvider> _providers;
    private readonly ImmutableArray<EntryPointProvider> _schedulers;
    private readonly DerivedTypes _derived;

    private EntryPointFinder(ImmutableArray<EntryPointProvider> providers, Compilation compilation)
    {
        _providers = providers;
        _schedulers = providers.Where(static p => p.HasSchedules).ToImmutableArray();
        _derived = new DerivedTypes(compilation);
    }

    public static EntryPointFinder For(Compilation compilation)
    {
        var referenced = ImmutableArray.CreateBuilder<EntryPointProvider>();
        foreach (EntryPointProvider provider in Frameworks.All)
        {
            if (provider.IsReferenced(compilation))
            {
                referenced.Add(provider);
            }
        }

        return new EntryPointFinder(referenced.ToImmutable(), compilation);
    }

    /// <summary>
    /// The entry points that the method is, none for most. Several where it has several routes, or where several types inherit it:
    /// a framework runs the actions of concrete controllers, not of their abstract base.
    /// </summary>
    public ImmutableArray<EntryPoint> OfMember(IMethodSymbol method)
    {
        if (_providers.IsEmpty || method.ContainingType is not { } declaring)
        {
            return ImmutableArray<EntryPoint>.Empty;
        }

        ImmutableArray<EntryPoint> own = declaring is { IsAbstract: true, IsStatic: false } ? ImmutableArray<EntryPoint>.Empty : OfMember(method, declaring);
        if (method.IsStatic || declaring.IsSealed || declaring.TypeKind != TypeKind.Class || _derived.Inheriting(method) is not { Count: > 0 } heirs)
        {
            return own;
        }

        var all = own.ToBuilder();
        foreach (INamedTypeSymbol heir in heirs)
        {
            foreach (EntryPoint inherited in OfMember(method, heir))
            {
                if (!all.Contains(inherited))
                {
                    all.Add(inherited);
                }
            }
        }

        return all.ToImmutable();
    }

    /// <summary>The entry points that the method is as a member of a type that declares or inherits it.</summary>
    public ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        foreach (EntryPointProvider provider in _providers)
        {
            ImmutableArray<EntryPoint> entryPoints = provider.OfMember(method, type);
            if (!entryPoints.IsEmpty)
            {
                return OutputCaches.IsOn(method) ? entryPoints.Select(static e => e with { IsCached = true }).ToImmutableArray() : entryPoints;
            }
        }

        return ImmutableArray<EntryPoint>.Empty;
    }

    /// <summary>
    /// The entry point that a lambda or method group is the handler of: passed to what registers it, as in <c>app.MapPost("/a", Answer)</c>,
    /// subscribed to an event, or stored in a local first; else null.
    /// </summary>
    public Registration? OfHandler(IOperation function)
    {
        if (_providers.IsEmpty)
        {
            return null;
        }

        IOperation? parent = HolderOf(function);
        if (parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
        {
            return OfLocal(declarator, function);
        }

        return parent is not null && OfRegistration(parent) is { } registration && registration.IsHandledBy(function) ? registration : null;
    }

    /// <summary>The entry point whose handler a call, an object creation or a subscription registers; else null.</summary>
    public Registration? OfRegistration(IOperation operation)
    {
        foreach (EntryPointProvider provider in _providers)
        {
            Registration? registration = operation switch
            {
                IInvocationOperation invocation => provider.OfRegistration(invocation),
                IObjectCreationOperation creation => provider.OfCreation(creation),
                IEventAssignmentOperation { Adds: true } subscription => provider.OfSubscription(subscription),
                _ => null,
            };
            if (registration is not null)
            {
                return operation is IInvocationOperation call && OutputCaches.IsOn(call)
                    ? registration with { EntryPoint = registration.EntryPoint with { IsCached = true } }
                    : registration;
            }
        }

        return null;
    }

    /// <summary>How often a handler's type runs, as the call says; null for other calls.</summary>
    public Schedule? OfSchedule(IInvocationOperation call)
    {
        foreach (EntryPointProvider scheduler in _schedulers)
        {
            if (scheduler.OfSchedule(call) is { } schedule)
            {
                return schedule;
            }
        }

        return null;
    }

    /// <summary>What the value goes to: the call or object creation whose argument it is, the subscription, the initialiser of a local; else null.</summary>
    private static IOperation? HolderOf(IOperation value)
    {
        IOperation? parent = value.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IArgumentOperation argument => argument.Parent,
            IEventAssignmentOperation or IVariableInitializerOperation => parent,
            _ => null,
        };
    }

    private Registration? OfLocal(IVariableDeclaratorOperation declarator, IOperation function)
    {
        IOperation scope = declarator;
        while (scope.Parent is { } parent)
        {
            scope = parent;
        }

        foreach (IOperation operation in scope.Descendants())
        {
            if (operation is ILocalReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol)
                && HolderOf(reference) is { } holder
                && OfRegistration(holder) is { } registration
                && registration.IsHandledBy(function))
            {
                return registration;
            }
        }

        return null;
    }
}
