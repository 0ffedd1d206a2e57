using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>Recognises call sites and reads what they say.</summary>
internal sealed class CallSiteReader(
    SdkCatalog sdks, ValueOrigins origins, ModelResolver models, PromptReader prompts, LimitReader limits, NeedsReader needs, HttpCalls requests, FrameFinder frames)
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

        var place = frames.Find(call, containingSymbol);
        if (IsHttp(operation))
        {
            return requests.Read(call, operation, cancellation) is { } request
                ? new CallSite(call, request.Operation, place.Root, place.Frames, request.Model, request.Prompt, request.Limit, request.Needs)
                : null;
        }

        var model = models.Resolve(call, operation, cancellation);
        var prompt = prompts.Read(call, operation, cancellation);
        return new CallSite(
            call,
            operation,
            place.Root,
            place.Frames,
            model,
            prompt.Facts,
            limits.Read(call, operation, model, cancellation),
            needs.Read(call, operation, cancellation))
        {
            ConstantBeginning = prompt.Beginning,
        };
    }

    /// <summary>The operation that a call invokes, unless this call of it reaches no model.</summary>
    public Operation? OperationAt(IInvocationOperation call, CancellationToken cancellation) => sdks.OperationOf(call.TargetMethod) switch
    {
        null => null,
        var operation when IsHttp(operation) => requests.OperationAt(call, operation, cancellation),
        var operation => origins.IsBilled(call, operation, cancellation) ? operation : null,
    };

    private static bool IsHttp(Operation operation) => ReferenceEquals(operation.Sdk, HttpSdk.Definition);

    /// <summary>A client of the program's own forwards what its callers asked for; they are the call sites.</summary>
    private bool IsPassedOn(ISymbol containingSymbol) => containingSymbol is IMethodSymbol method && sdks.IsImplementation(method);
}
