using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Facts;

/// <summary>A call from one member to another. It holds no operation, which would keep the whole bound body alive until the compilation ends.</summary>
/// <param name="Target">A method, the field or property whose initialiser runs, or the type of a message that its handler takes.</param>
/// <param name="IsOpen">Whether an implementation or an override decides what runs.</param>
/// <param name="Place">Null where the step runs nothing here: a framework runs the method group, or the expression tree is only read.</param>
/// <param name="Syntax">The step; null for what a constructor runs without saying so.</param>
/// <param name="Arguments">What they count.</param>
internal sealed record CollectedCall(
    ISymbol Target, ISymbol Container, bool IsOpen, FrameResult? Place, SyntaxNode? Syntax, IReadOnlyList<ArgumentFacts> Arguments)
{
    /// <summary>What a constructor runs without saying so.</summary>
    public static CollectedCall Implied(ISymbol target, IMethodSymbol constructor) => new(
        target, constructor, target is IMethodSymbol method && Reachability.IsOpen(method), new FrameResult(ImmutableArray<Frame>.Empty, MemberRoot.Of(constructor)), null, []);
}

/// <summary>A lambda or method that a field or property holds.</summary>
internal sealed record StoredFunction(ISymbol Holder, IMethodSymbol Function);

/// <summary>That a member invokes one of its parameters or passes it on.</summary>
/// <param name="Step">The invocation, or the parameter where it is an argument.</param>
internal sealed record CollectedInvoke(IOperation Step, IParameterSymbol Parameter, ISymbol Container);

/// <summary>
/// Gathers, while the compiler's drivers walk the operations, what may matter to the bill. It decides as little as it can:
/// many calls are dropped at the end, when it is known which members reach a model.
/// </summary>
internal sealed class FactsCollector
{
    private readonly ConcurrentBag<CallSite> _sites = new();
    private readonly ConcurrentBag<PassedOperation> _passed = new();
    private readonly ConcurrentBag<CollectedCall> _calls = new();
    private readonly ConcurrentBag<StoredFunction> _stored = new();
    private readonly ConcurrentBag<CollectedInvoke> _invokes = new();
    private readonly ConcurrentBag<Registration> _handlers = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _automatic = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<Schedule> _schedules = new();
    private readonly ConcurrentBag<INamedTypeSymbol> _types = new();

    public FactsCollector(CompilationAnalysis analysis) => Analysis = analysis;

    public CompilationAnalysis Analysis { get; }

    public IReadOnlyCollection<CallSite> Sites => _sites;

    /// <summary>Operations that are passed by name.</summary>
    public IReadOnlyCollection<PassedOperation> Passed => _passed;

    public IReadOnlyCollection<CollectedCall> Calls => _calls;

    public IReadOnlyCollection<StoredFunction> Stored => _stored;

    public IReadOnlyCollection<CollectedInvoke> Invokes => _invokes;

    /// <summary>Handlers that a call registers, such as those of minimal APIs.</summary>
    public IReadOnlyCollection<Registration> Handlers => _handlers;

    /// <summary>How often types of handlers run, as calls say that schedule them.</summary>
    public IReadOnlyCollection<Schedule> Schedules => _schedules;

    public IReadOnlyCollection<INamedTypeSymbol> Types => _types;

    /// <summary>Whether a member is the program's: of this project, or of one that it references.</summary>
    public bool IsOwn(ISymbol symbol) => Analysis.IsOwn(symbol);

    public void Add(IInvocationOperation call, CallSite? site, ISymbol container)
    {
        if (site is not null)
        {
            _sites.Add(site);
        }
        else if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            AddFunction(call, call.Instance, container);
        }
        else if (SentMessages.SentBy(call) is { } message && IsOwn(message))
        {
            Add(call, message, container);
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

        AddArguments(call.Arguments, container);
    }

    /// <summary>A lambda, which a field or property may hold.</summary>
    public void Add(IAnonymousFunctionOperation lambda)
    {
        if (Analysis.Stored.HolderOf(lambda) is { } holder and not ILocalSymbol)
        {
            _stored.Add(new StoredFunction(holder, lambda.Symbol));
        }
    }

    /// <summary>A step other than a call: an object creation, a property, an operator.</summary>
    public void Add(IOperation step, ISymbol container)
    {
        if (step is IPropertyReferenceOperation read)
        {
            if (StoredFunctions.LazyReadBy(read) is { } lazy && IsOwn(lazy))
            {
                Add(step, lazy, container);
            }

            if (!IsOwn(read.Property) || IsAutomatic(read.Property))
            {
                return;
            }
        }

        CalledMembers.Visit(
            step,
            (Collector: this, Step: step, Container: container),
            static (member, s) =>
            {
                if (s.Collector.IsOwn(member) && !s.Collector.IsAutomatic(member))
                {
                    s.Collector.Add(s.Step, member, s.Container);
                }
            });
        if (step is IObjectCreationOperation creation)
        {
            AddArguments(creation.Arguments, container);
        }
    }

    public void Add(IMethodReferenceOperation reference, ISymbol container, CancellationToken cancellation)
    {
        if (Analysis.Read(reference, container, cancellation) is { } passed)
        {
            _passed.Add(passed);
            return;
        }

        if (!IsOwn(reference.Method))
        {
            return;
        }

        if (Analysis.EntryPoints.OfHandler(reference) is { } handler)
        {
            _handlers.Add(handler);
        }

        if (Analysis.Stored.HolderOf(reference) is not { } holder)
        {
            Add(reference, reference.Method, container);
        }
        else if (holder is not ILocalSymbol)
        {
            _stored.Add(new StoredFunction(holder, reference.Method));
        }
    }

    /// <summary>Whether nobody wrote what a property or one of its accessors does. Kept: looking at the declaration makes syntax nodes, and properties are read everywhere.</summary>
    private bool IsAutomatic(ISymbol member) => member is IPropertySymbol or IMethodSymbol { AssociatedSymbol: IPropertySymbol }
        && _automatic.GetOrAdd(member, static m => m is IPropertySymbol property
            ? (property.GetMethod is not { } getter || HasNoBody(getter)) && (property.SetMethod is not { } setter || HasNoBody(setter))
            : HasNoBody((IMethodSymbol)m));

    /// <summary>Whether the compiler writes the body of an accessor: nobody's model is called in it.</summary>
    private static bool HasNoBody(IMethodSymbol member) =>
        member is { AssociatedSymbol: IPropertySymbol, IsAbstract: false, ContainingType.TypeKind: not TypeKind.Interface, IsVirtual: false, IsOverride: false }
        && (member.IsImplicitlyDeclared
            || (member.PartialImplementationPart ?? member).DeclaringSyntaxReferences is [var reference, ..]
            && reference.GetSyntax() is AccessorDeclarationSyntax { Body: null, ExpressionBody: null });

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

    /// <summary>Functions that are passed on: parameters, and what locals, fields and properties hold.</summary>
    private void AddArguments(ImmutableArray<IArgumentOperation> arguments, ISymbol container)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type.TypeKind == TypeKind.Delegate)
            {
                var function = StoredFunctions.Unwrap(argument.Value);
                if (StoredFunctions.HeldBy(function) is null || argument.Parent is null || Analysis.EntryPoints.OfRegistration(argument.Parent) is null)
                {
                    AddFunction(function, function, container);
                }
            }
        }
    }

    /// <param name="step">What runs the function: its invocation, or the argument that it is.</param>
    private void AddFunction(IOperation? step, IOperation? function, ISymbol container)
    {
        if (step is null)
        {
            return;
        }

        if (StoredFunctions.ParameterOf(function) is { } parameter)
        {
            _invokes.Add(new CollectedInvoke(step, parameter, container));
            return;
        }

        switch (StoredFunctions.HeldBy(function))
        {
            case ILocalSymbol when StoredFunctions.Unwrap(function) is ILocalReferenceOperation local && StoredFunctions.ValueOf(local) is { } value:
                if (value is IAnonymousFunctionOperation lambda)
                {
                    Add(step, lambda.Symbol, container);
                }
                else if (value is IMethodReferenceOperation reference && IsOwn(reference.Method))
                {
                    Add(step, reference.Method, container);
                }

                break;

            case { } holder when holder is not ILocalSymbol && IsOwn(holder):
                Add(step, holder, container);
                break;
        }
    }

    private void Add(IOperation step, ISymbol target, ISymbol container) => _calls.Add(new CollectedCall(
        target,
        container,
        target is not IMethodSymbol method || (Reachability.IsOpen(method) && !CalledMembers.IsBaseCall(step)),
        PlaceOf(step, container),
        step.Syntax,
        ArgumentSizes.Of(step)));

    private FrameResult? PlaceOf(IOperation step, ISymbol container) => step switch
    {
        IMethodReferenceOperation reference => Analysis.Frames.FindForMethodReference(reference, container),
        _ when step.IsInExpressionTree() => InHandler(step, container),
        IPropertyReferenceOperation property when StoredFunctions.LazyReadBy(property) is not null => Analysis.Frames.FindForLazy(property, container),
        IInvocationOperation or IObjectCreationOperation => Analysis.Frames.Find(step, container),
        _ => Analysis.Frames.FindForFunction(step, container),
    };

    /// <summary>An expression tree calls nothing, but where a framework takes it apart and runs it: <c>RecurringJob.AddOrUpdate(() => …)</c>.</summary>
    private FrameResult? InHandler(IOperation step, ISymbol container) =>
        Analysis.Frames.Find(step, container) is { Root.Kind: MemberRootKind.EntryPointLambda } place ? place : null;
}
