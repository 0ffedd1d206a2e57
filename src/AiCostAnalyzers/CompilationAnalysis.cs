using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Rules;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers;

/// <summary>Everything that is resolved once per compilation. Prices are loaded when the first model call is met.</summary>
internal sealed class CompilationAnalysis
{
    private readonly SdkCatalog _sdks;
    private readonly CallSiteReader _reader;
    private readonly Lazy<PriceBook> _prices;

    public CompilationAnalysis(Compilation compilation, SdkCatalog sdks, AnalysisInputs inputs)
    {
        _sdks = sdks;
        Compilation = compilation;
        Inputs = inputs;
        EntryPoints = EntryPointFinder.For(compilation);
        Frames = new FrameFinder(EntryPoints);
        var source = new SourceOperations(compilation);
        Models = new ModelResolver(sdks, source, inputs);
        _reader = new CallSiteReader(
            sdks, Models, new PromptReader(source, Models.Options), new LimitReader(Models.Options), new NeedsReader(Models.Options), Frames);
        _prices = new(() => new PriceBook(inputs));
    }

    public Compilation Compilation { get; }

    public AnalysisInputs Inputs { get; }

    public EntryPointFinder EntryPoints { get; }

    public FrameFinder Frames { get; }

    public ModelResolver Models { get; }

    /// <returns>Null when the call is no call site.</returns>
    public CallSite? Read(IInvocationOperation call, ISymbol containingSymbol, CancellationToken cancellation) =>
        _reader.Read(call, containingSymbol, cancellation);

    public PricedCallSite Price(CallSite site)
    {
        var entryPoint = site.Root.EntryPoint;
        if (entryPoint is null && site.Root.Symbol is IMethodSymbol method && EntryPoints.OfMember(method) is { Length: > 0 } entryPoints)
        {
            entryPoint = entryPoints[0].WithStep(site.Frames);
        }

        return new PricedCallSite(site, site.IdWithoutNumber + "#" + Number(site), _prices.Value, entryPoint);
    }

    /// <summary>The call site's number among those of its member that invoke the same operation, in source order.</summary>
    private int Number(CallSite site)
    {
        IOperation root = site.Invocation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var number = 1;
        foreach (var operation in root.Descendants())
        {
            if (operation is IInvocationOperation other
                && other.Syntax.SpanStart < site.Invocation.Syntax.SpanStart
                && other.TargetMethod.Name == site.Operation.Method
                && _sdks.OperationOf(other.TargetMethod) is not null
                && SymbolEqualityComparer.Default.Equals(Frames.Find(other, site.Root.Symbol).Root.Symbol, site.Root.Symbol))
            {
                number++;
            }
        }

        return number;
    }
}
