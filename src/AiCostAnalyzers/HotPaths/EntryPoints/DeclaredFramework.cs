using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>A framework whose entry points a list of contracts describes: which types, attributes, calls and events lead to a handler.</summary>
internal abstract class DeclaredFramework : EntryPointProvider
{
    private readonly string _kind;
    private readonly string _unit;
    private readonly HandlerContract[] _contracts;

    /// <param name="kind">Of its handlers, but for those that say otherwise.</param>
    /// <param name="unit">Of its handlers, but for those that say otherwise.</param>
    protected DeclaredFramework(string name, string title, string kind, string unit, params HandlerContract[] contracts)
    {
        Name = name;
        Title = title;
        _kind = kind;
        _unit = unit;
        _contracts = contracts;
    }

    public sealed override string Name { get; }

    public sealed override string Title { get; }

    public override IReadOnlyList<EntryPointRow> Rows => _contracts
        .GroupBy(c => (c.IdForm, Kind: c.Kind ?? _kind, Unit: c.Unit ?? _unit))
        .Select(static same => new EntryPointRow(What(same), same.Key.IdForm, same.Key.Kind, same.Key.Unit))
        .ToList();

    public override bool IsReferenced(Compilation compilation)
    {
        foreach (HandlerContract contract in _contracts)
        {
            if (Defines(compilation, contract.Type))
            {
                return true;
            }
        }

        return false;
    }

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        foreach (HandlerContract contract in _contracts)
        {
            if (contract.IdOf(method, type) is { } id)
            {
                return ImmutableArray.Create(Entry(contract, id, period: null));
            }
        }

        return None;
    }

    public override Registration? OfRegistration(IInvocationOperation invocation)
    {
        foreach (HandlerContract contract in _contracts)
        {
            if (contract.HandlerOf(invocation) is { } found)
            {
                return Registration.Of(Entry(contract, found.Id, PeriodOf(invocation)), found.Handler);
            }
        }

        return null;
    }

    public override Registration? OfCreation(IObjectCreationOperation creation)
    {
        foreach (HandlerContract contract in _contracts)
        {
            if (contract.HandlerOf(creation) is { } found)
            {
                return Registration.Of(Entry(contract, found.Id, PeriodOf(creation)), found.Handler);
            }
        }

        return null;
    }

    public override Registration? OfSubscription(IEventAssignmentOperation subscription)
    {
        foreach (HandlerContract contract in _contracts)
        {
            if (contract.HandlerOf(subscription) is { } found)
            {
                return Registration.Of(Entry(contract, found.Id, PeriodOf(subscription)), found.Handler);
            }
        }

        return null;
    }

    /// <summary>Seconds between two runs of what the operation registers, where constant.</summary>
    protected virtual decimal? PeriodOf(IOperation registration) => null;

    protected static HandlerContract Implementing(string type, params string[] methods) => new InterfaceContract(type, methods);

    protected static HandlerContract Overriding(string type, params string[] methods) => new OverrideContract(type, methods);

    protected static HandlerContract PublicMethodsOf(string type) => new PublicMethodContract(type);

    protected static HandlerContract NamedIn(string type, params string[] methods) => new NamedMethodContract(type, methods);

    protected static HandlerContract MarkedBy(string attribute) => new AttributeContract(attribute);

    protected static HandlerContract MarkedInInterfaceBy(string attribute) => new AttributedInterfaceContract(attribute);

    protected static HandlerContract InTypesMarkedBy(string attribute) => new AttributedTypeContract(attribute);

    protected static HandlerContract ServedAs(string markerInterface) => new ServedInterfaceContract(markerInterface);

    protected static HandlerContract GivenTo(string type, params string[] methods) => new CallContract(type, methods, label: null);

    protected static HandlerContract GivenByName(string type, string label, params string[] methods) => new CallContract(type, methods, label);

    protected static HandlerContract GivenToNew(string type) => new CreationContract(type);

    protected static HandlerContract SubscribedTo(string type, params string[] events) => new EventContract(type, events);

    private static string What(IEnumerable<HandlerContract> contracts) => string.Join("; ", contracts
        .GroupBy(static c => c.What.Phrase)
        .Select(static same => same.Key + string.Join(", ", same.Select(static c => c.What.Names).Distinct())));

    private EntryPoint Entry(HandlerContract contract, string id, decimal? period) => Entry(id, contract.Kind ?? _kind, contract.Unit ?? _unit, period);
}
