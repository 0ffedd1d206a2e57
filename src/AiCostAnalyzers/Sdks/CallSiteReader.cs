using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prompts;
using AiCostAnalyzers.Resilience;
using AiCostAnalyzers.Sdks.Http;
using AiCostAnalyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>Recognises call sites and reads what they say.</summary>
internal sealed class CallSiteReader(
    SdkCatalog sdks, ValueOrigins origins, ModelResolver models, PromptReader prompts, LimitReader limits, NeedsReader needs, TaskReader tasks, TierReader tiers, HttpCalls requests,
    FrameFinder frames, LivePlaces places, Func<INamedTypeSymbol, IEnumerable<Strategy>> handlers, ToolLoops loops, ClientPipelines pipelines)
{
    /// <returns>Null when the call invokes no operation, only passes one on, or is a test's: those are nobody's bill.</returns>
    public CallSite? Read(IInvocationOperation call, ISymbol containingSymbol, CancellationToken cancellation)
    {
        if (OperationAt(call, cancellation) is not { } operation
            || IsPassedOn(containingSymbol)
            || call.IsInExpressionTree()
            || TestCode.IsTest(containingSymbol))
        {
            return null;
        }

        var place = WithHandlers(frames.Find(call, containingSymbol), call, containingSymbol);
        if (IsCached(call, cancellation))
        {
            place = place with { Frames = place.Frames.Add(new Frame(FrameKind.Cached, call.Syntax.Span.End - 1)) };
        }

        var live = places.Of(place, cancellation);
        place = PerRequest(place, call, operation, cancellation);
        if (IsHttp(operation))
        {
            return requests.Read(call, operation, cancellation) is { } request
                ? new CallSite(call, request.Operation, place, live.Root, live.Frames, request.Model, request.Prompt, request.Limit, request.Needs) { Task = request.Task }
                : null;
        }

        var model = models.Resolve(call, operation, cancellation);
        var prompt = prompts.Read(call, operation, cancellation);
        var limit = limits.Read(call, operation, model, cancellation);
        var needed = needs.Read(call, operation, prompt.Signs, cancellation);
        var site = new CallSite(
            call,
            operation,
            place,
            live.Root,
            live.Frames,
            model,
            prompt.Facts,
            limit,
            needed)
        {
            Task = tasks.Read(call, operation, needed, limit, prompt.Signs, cancellation),
            ConstantBeginning = prompt.Beginning,
            MayBeFree = origins.Of(call, operation, cancellation) == Billing.Perhaps,
            Stated = UsageAttributes.Joined(UsageAttributes.Of(place.Root.Symbol), operation.Own?.Usage ?? StatedUsage.None) with { Tier = tiers.Read(call, operation, cancellation) },
        };
        return GrowingHistory.Mark(WithRounds(site, cancellation), models.Options, cancellation);
    }

    /// <returns>Null when the method group is of no operation, is handed on by one, is a test's, or is no function that runs.</returns>
    public PassedOperation? Read(IMethodReferenceOperation reference, ISymbol containingSymbol, CancellationToken cancellation) =>
        sdks.OperationOf(reference.Method) is { Definition.BilledWhere: null } operation
        && !IsHttp(operation)
        && reference.Parent is IDelegateCreationOperation
        && !IsPassedOn(containingSymbol)
        && !reference.IsInExpressionTree()
        && !TestCode.IsTest(containingSymbol)
        && frames.FindForOperation(reference, containingSymbol) is { } place
            ? new PassedOperation(
                reference, operation, place, models.Resolve(reference, operation, cancellation),
                UsageAttributes.Joined(UsageAttributes.Of(place.Root.Symbol), operation.Own?.Usage ?? StatedUsage.None))
            : null;

    /// <summary>A job of many requests is billed for each of them. It is one call all the same, and no loop that a rule could speak of.</summary>
    private FrameResult PerRequest(FrameResult place, IInvocationOperation call, Operation operation, CancellationToken cancellation) =>
        operation.Definition.Requests is { } requests && models.Options.CountIn(ModelResolver.OptionsOf(call, operation), requests, cancellation) is { } count
            ? place with { Frames = place.Frames.Add(count.ToFrame(FrameKind.Query, call.Syntax.Span.End - 2)) }
            : place;

    /// <summary>Whether a cache of answers stands in the client's own pipeline.</summary>
    private bool IsCached(IInvocationOperation call, CancellationToken cancellation) =>
        call.TargetMethod.ContainingNamespace is { Name: "AI" }
        && pipelines.Of(call.Receiver(), cancellation).Any(static part => part switch
        {
            IInvocationOperation { TargetMethod: { Name: "UseDistributedCache" } use } => TypeNames.IsNamespace(use.ContainingNamespace, "Microsoft.Extensions.AI"),
            IObjectCreationOperation creation => creation.Type.IsOrInherits("Microsoft.Extensions.AI", "CachingChatClient")
                || creation.Type.IsOrInherits("Microsoft.Extensions.AI", "CachingEmbeddingGenerator"),
            _ => false,
        });

    /// <summary>A cap of the tool loop behind the call bounds its rounds, whoever set it; how many are usual, the source does not say.</summary>
    private CallSite WithRounds(CallSite site, CancellationToken cancellation) =>
        site.Stated.Rounds is null && loops.Of(site, cancellation) is { Cap: { } cap }
            ? site with { Stated = site.Stated with { Rounds = new GivenQuantity(null, null, cap) } }
            : site;

    /// <summary>Retries and hedging of the HTTP client that a type is given stand around each of its calls.</summary>
    private FrameResult WithHandlers(FrameResult place, IInvocationOperation call, ISymbol containingSymbol)
    {
        if (containingSymbol.ContainingType is not { } type)
        {
            return place;
        }

        var id = call.Syntax.Span.End;
        return place with { Frames = place.Frames.AddRange(handlers(type).Select((strategy, i) => strategy.ToFrame(id + i))) };
    }

    /// <summary>The operation that a call invokes, unless this call of it reaches no model.</summary>
    public Operation? OperationAt(IInvocationOperation call, CancellationToken cancellation) => sdks.OperationOf(call.TargetMethod) switch
    {
        null => null,
        var operation when IsHttp(operation) => requests.OperationAt(call, operation, cancellation),
        var operation => origins.Of(call, operation, cancellation) == Billing.No ? null : operation,
    };

    private static bool IsHttp(Operation operation) => ReferenceEquals(operation.Sdk, HttpSdk.Definition);

    /// <summary>A client of the program's own forwards what its callers asked for; they are the call sites.</summary>
    private bool IsPassedOn(ISymbol containingSymbol) => containingSymbol is IMethodSymbol method && sdks.IsImplementation(method);
}
