using System.Collections.Concurrent;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Prompts;
using AiCostAnalyzers.Resilience;
using AiCostAnalyzers.Rules;
using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.Sdks.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers;

/// <summary>Everything that is resolved once per compilation. Prices are loaded when the first model call is met.</summary>
internal sealed class CompilationAnalysis
{
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _isOwn = new(SymbolEqualityComparer.Default);
    private readonly IAssemblySymbol _assembly;
    private readonly SdkCatalog _sdks;
    private readonly CallSiteReader _reader;
    private readonly CallNumbers _numbers;
    private readonly Lazy<PriceBook> _prices;
    private readonly ReachingNames _reachingNames;
    private readonly Lazy<bool> _knowsAcceptances;
    private readonly LivePlaces _places;
    private readonly ModelPaths _paths;
    private readonly RegisteredHandlers _registeredHandlers;

    public CompilationAnalysis(Compilation compilation, SdkCatalog sdks, AnalysisInputs inputs, ReferencedSummaries summaries, CancellationToken cancellation)
    {
        _sdks = sdks;
        Compilation = compilation;
        _assembly = compilation.Assembly;
        Inputs = inputs;
        EntryPoints = EntryPointFinder.For(compilation);
        OwnAssemblies = new HashSet<string>(inputs.ProjectAssemblies.Concat(summaries.Assemblies), StringComparer.Ordinal) { _assembly.Name };
        var source = Source = new SourceOperations(compilation);
        _registeredHandlers = new RegisteredHandlers(source, EntryPoints);
        Models = new ModelResolver(sdks, source, inputs, summaries);
        var handlers = new ResilienceRegistrations(source, Models.Registrations);
        var pipelines = new Pipelines(source, handlers);
        var functions = new FunctionFrames(IsOwn, pipelines);
        Stored = new StoredFunctions(source.Names.IsCalled);
        Frames = new FrameFinder(EntryPoints, functions, Stored);
        var open = Models.OpenMembers;
        _places = new LivePlaces(source, Frames, functions, open);
        var text = new PromptText(source, Models.Flow, new PromptFiles(inputs.PromptFiles));
        var prompts = new PromptReader(text, Models.Options, new ClientText(text, Models.Options, Models.Flow, Models.Registrations));
        Pipelines = new ClientPipelines(source, Models.Registrations);
        ToolLoops = new ToolLoops(Models.Options, Pipelines);
        _reader = new CallSiteReader(
            sdks, new ValueOrigins(sdks, source), Models, prompts, new LimitReader(Models.Options), new NeedsReader(Models.Options), new TaskReader(Models.Options, new EffortReader(Models.Options)),
            new TierReader(Models.Options), new HttpCalls(source, Models, prompts, new HttpBases(source, Models.Options)), Frames, _places, type => handlers.HandlersOf(type, pipelines), ToolLoops, Pipelines);
        _numbers = new CallNumbers(_reader, Frames);
        _prices = new(() => new PriceBook(inputs));
        _knowsAcceptances = new(() => Acceptance.IsKnown(compilation));

        // Nearly every operation asks for these: found when the first one did, they would keep the threads of all others waiting.
        _reachingNames = new ReachingNameFinder(source, method => sdks.OperationOf(method) is not null, IsOwn)
            .Find(
                sdks.OperationNames.Select(CalledName.OfMethod).Concat(summaries.CalledNames),
                sdks.RequestNames,
                tree => HttpMentions.Of(tree, cancellation).Client,
                cancellation);
        _paths = new ModelPaths(compilation, new MemberSteps(source, sdks, _reader, Frames, _places, MayReachModel), open, summaries);
    }

    public Compilation Compilation { get; }

    public AnalysisInputs Inputs { get; }

    /// <summary>Those of the program: of this compilation, of referenced projects, and of packages that say what they call.</summary>
    public HashSet<string> OwnAssemblies { get; }

    public EntryPointFinder EntryPoints { get; }

    public FrameFinder Frames { get; }

    public SourceOperations Source { get; }

    /// <summary>Functions that locals, fields and properties hold.</summary>
    public StoredFunctions Stored { get; }

    public ModelResolver Models { get; }

    /// <summary>What clients are made of.</summary>
    public ClientPipelines Pipelines { get; }

    /// <summary>The loops that SDKs run behind one call.</summary>
    public ToolLoops ToolLoops { get; }

    /// <summary>The day whose prices hold.</summary>
    public CalendarDate Day => _prices.Value.Day;

    /// <summary>Whether the project has the attribute that accepts what a rule says.</summary>
    public bool KnowsAcceptances => _knowsAcceptances.Value;

    /// <returns>Null when the call is no call site.</returns>
    public CallSite? Read(IInvocationOperation call, ISymbol containingSymbol, CancellationToken cancellation) =>
        _reader.Read(call, containingSymbol, cancellation);

    /// <returns>Null when the method group passes no operation.</returns>
    public PassedOperation? Read(IMethodReferenceOperation reference, ISymbol containingSymbol, CancellationToken cancellation) =>
        _reader.Read(reference, containingSymbol, cancellation);

    public PricedCallSite Price(CallSite site, CancellationToken cancellation) =>
        new(site, site.IdWithoutNumber + "#" + _numbers.Of(site), _prices.Value, EntryPointOf(site.Root, site.Frames), this, cancellation);

    /// <summary>The model calls that a step or method group in a loop leads to, through members of its own compilation and of referenced projects.</summary>
    /// <returns>None where it stands in no loop that fans out, leads to none for certain, or is a test's.</returns>
    public IEnumerable<RepeatedCall> ReadRepeated(IOperation operation, ISymbol containingSymbol, CancellationToken cancellation)
    {
        foreach (var call in PlacedCall.Of(operation, containingSymbol, Frames, _places, MayReachModel, cancellation))
        {
            if (Repetition.IsFanOut(call.Place.Frames)
                && !TestCode.IsTest(containingSymbol)
                && !(containingSymbol is IMethodSymbol method && _sdks.IsImplementation(method))
                && _paths.From(call.Target, call.IsBase, cancellation) is var found
                && (found.Paths.Count > 0 || !found.IsComplete))
            {
                yield return new RepeatedCall(
                    call,
                    CountedUnit.Of(call.Place.Root, EntryPointOf(call.Place.Root, call.Place.Frames)),
                    [.. found.Paths.Select(p => (p, Price(p, cancellation)))],
                    found.IsComplete);
            }
        }
    }

    /// <summary>The model calls that a call of a member leads to, through members of its own compilation and of referenced projects.</summary>
    /// <returns>Empty where it leads to none, or is a test's.</returns>
    public IReadOnlyList<PricedCall> Reached(IInvocationOperation call, ISymbol containingSymbol, CancellationToken cancellation) =>
        MayReachModel(call.TargetMethod) && !call.IsInExpressionTree() && !TestCode.IsTest(containingSymbol)
        && !(containingSymbol is IMethodSymbol method && _sdks.IsImplementation(method))
            ? [.. _paths.From(call.TargetMethod, CalledMembers.IsBaseCall(call), cancellation).Paths.Where(static p => p.IsCertain).Select(p => Price(p, cancellation))]
            : [];

    private PricedCall Price(ModelPath path, CancellationToken cancellation) =>
        path.Site is { } site ? Price(site, cancellation) : Price(path.Summarized!, cancellation);

    private PricedCall Price(SummarizedCall summarized, CancellationToken cancellation)
    {
        var call = summarized.Call;
        return new PricedCall(_prices.Value, call.Kind, call.Needs, call.Task, () => _prices.Value.Estimate(
            summarized.Member, call.Kind, isFree: false, Models.CandidatesOf(call.Model, cancellation), call.Input, call.OutputLimit));
    }

    /// <summary>Whether a step runs, or a method group is, a member that may lead to a model call, by its name.</summary>
    public bool MayReachModel(IOperation operation) => operation switch
    {
        IMethodReferenceOperation reference => MayReachModel(reference.Method),

        // Properties stand everywhere: whose one is, and how it is named, is told sooner than which of its accessors runs.
        IPropertyReferenceOperation { Property: var property } when !IsOwn(property) || !_reachingNames.Contains(CalledName.Of(property)) => false,
        _ => CalledMembers.Any(operation, this, static (called, analysis) => analysis.MayReachModel(called)),
    };

    /// <summary>Whether a called member is the program's and named like one that may lead to a model call.</summary>
    public bool MayReachModel(IMethodSymbol method) =>
        IsOwn(method) && _reachingNames.Contains(CalledName.Of(method))
        && _sdks.OperationOf(method) is null;

    /// <summary>Whether a member is an operation itself, such as a client of the program's own or a method that it makes one.</summary>
    public bool IsOperation(ISymbol member) => member is IMethodSymbol method && _sdks.IsImplementation(method);

    /// <summary>Whether a member is the program's: of this project, or of one that it references.</summary>
    public bool IsOwn(ISymbol symbol)
    {
        if (symbol.ContainingAssembly is not { } assembly)
        {
            return false;
        }

        if (ReferenceEquals(assembly, _assembly))
        {
            return true;
        }

        if (!_isOwn.TryGetValue(assembly, out var isOwn))
        {
            isOwn = OwnAssemblies.Contains(assembly.Name);
            _isOwn.TryAdd(assembly, isOwn);
        }

        return isOwn;
    }

    private EntryPoint? EntryPointOf(MemberRoot root, IReadOnlyList<Frame> frames)
    {
        if (root.EntryPoint is not null || root.Symbol is not IMethodSymbol method)
        {
            return root.EntryPoint;
        }

        var entryPoints = EntryPoints.OfMember(method);
        return (entryPoints.IsEmpty ? _registeredHandlers.Of(method) : entryPoints[0])?.WithStep(frames);
    }
}
