using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Resilience;

/// <summary>
/// The pipelines and HTTP handlers that a composition root registers. Found by name first, like other registrations, and only where a
/// resilience package is referenced.
/// </summary>
internal sealed class ResilienceRegistrations(SourceOperations source, Registrations services)
{
    public static readonly IReadOnlyCollection<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        "AddResiliencePipeline", "AddResilienceHandler", "AddStandardResilienceHandler", "AddStandardHedgingHandler",
    };

    private readonly Lazy<bool> _isReferenced = new(() => source.Compilation.ReferencedAssemblyNames.Any(
        static a => a.Name.StartsWith("Polly", StringComparison.Ordinal) || a.Name == "Microsoft.Extensions.Http.Resilience"));

    private IReadOnlyList<IInvocationOperation>? _calls;

    /// <summary>The function that configures the pipeline of a key; the last registration wins.</summary>
    public IOperation? PipelineOf(string key)
    {
        foreach (var call in Calls().Reverse())
        {
            if (call.TargetMethod.Name == "AddResiliencePipeline"
                && call.Argument("key")?.Unwrap().ConstantValue is { HasValue: true, Value: string registered }
                && registered == key)
            {
                return call.Argument("configure");
            }
        }

        return null;
    }

    /// <summary>What the container gives for a policy or pipeline.</summary>
    public IOperation? InstanceOf(INamedTypeSymbol type) =>
        services.Find(AiCostAnalyzers.Sdks.Names.MetadataName(type), null, CancellationToken.None)?.Values.FirstOrDefault();

    /// <summary>The strategies of the handlers of a typed HTTP client: those of calls that go through its <c>HttpClient</c>.</summary>
    public IEnumerable<Strategy> HandlersOf(INamedTypeSymbol type, Pipelines pipelines)
    {
        if (!_isReferenced.Value || !type.InstanceConstructors.Any(static c => c.Parameters.Any(static p => p.Type.Is("System.Net.Http", "HttpClient"))))
        {
            yield break;
        }

        foreach (var call in Calls())
        {
            if (!SymbolEqualityComparer.Default.Equals(ClientOf(call), type))
            {
                continue;
            }

            switch (call.TargetMethod.Name)
            {
                case "AddStandardResilienceHandler":
                    yield return Set(call, "MaxRetryAttempts") is { } retries ? new Strategy(FrameKind.Retry, retries + 1) : Strategy.DefaultRetry;
                    break;
                case "AddStandardHedgingHandler":
                    yield return Set(call, "MaxHedgedAttempts") is { } hedged ? new Strategy(FrameKind.Hedge, hedged + 1) : Strategy.DefaultHedge;
                    break;
                case "AddResilienceHandler" when call.Argument("configure") is { } configure:
                    foreach (var strategy in pipelines.OfBuilder(configure))
                    {
                        yield return strategy;
                    }

                    break;
            }
        }
    }

    /// <summary>Of <c>services.AddHttpClient&lt;ITriage, Triage&gt;().AddStandardResilienceHandler()</c>: <c>Triage</c>.</summary>
    private static ITypeSymbol? ClientOf(IInvocationOperation call)
    {
        var builder = call.Receiver()?.Unwrap();
        while (builder is IInvocationOperation inner)
        {
            if (inner.TargetMethod is { Name: "AddHttpClient", TypeArguments: [.., var client] })
            {
                return client.OriginalDefinition;
            }

            builder = inner.Receiver()?.Unwrap();
        }

        return null;
    }

    /// <summary>A constant that a lambda of the call sets, such as <c>options.Retry.MaxRetryAttempts = 5</c>.</summary>
    private static long? Set(IInvocationOperation call, string option) => call.Descendants()
        .OfType<ISimpleAssignmentOperation>()
        .Where(a => a.Target is IPropertyReferenceOperation property && property.Property.Name == option)
        .Select(a => CountSources.Constant(a.Value))
        .FirstOrDefault();

    private IReadOnlyList<IInvocationOperation> Calls() =>
        Volatile.Read(ref _calls) ?? Interlocked.CompareExchange(ref _calls, Scan(), null) ?? _calls!;

    private List<IInvocationOperation> Scan()
    {
        var calls = new List<IInvocationOperation>();
        foreach (var node in source.Names.RegistrationsNamed(Names.Contains, CancellationToken.None))
        {
            if (source.Of(node, CancellationToken.None) is IInvocationOperation call
                && call.TargetMethod.ContainingNamespace?.ToDisplayString() is { } space
                && (space.StartsWith("Polly", StringComparison.Ordinal) || space.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            {
                calls.Add(call);
            }
        }

        return calls;
    }
}
