using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>A loop of an SDK that asks the model again each time it has run the tools that the model asked for.</summary>
/// <param name="Cap">The rounds at most; null where nothing caps them.</param>
/// <param name="CapSource">Who says so: <c>the default of Microsoft.Extensions.AI since version 10</c>.</param>
/// <param name="Knob">What sets the cap; null where nothing can.</param>
/// <param name="Place">The expression that a cap would be set at; null where there is none in source.</param>
internal sealed record ToolLoop(long? Cap, string CapSource, string? Knob, IOperation? Place)
{
    /// <summary>Whether the program has set the cap itself.</summary>
    public bool IsChosen { get; init; }
}

/// <summary>Finds the loops that the SDKs run behind one call, and what caps them.</summary>
internal sealed class ToolLoops(OptionsReader options, ClientPipelines pipelines)
{
    private const string ExtensionsAI = "Microsoft.Extensions.AI";
    private const string ExtensionsAIKnob = "MaximumIterationsPerRequest";

    /// <summary>Of FunctionInvokingChatClient, since version 10 of its package.</summary>
    private const long ExtensionsAIDefault = 40;

    /// <summary>Of Semantic Kernel's connectors for OpenAI and Azure OpenAI: a constant within, that no setting changes.</summary>
    private const long SemanticKernelCap = 128;

    /// <returns>Null where the call runs no tools by itself, or where that cannot be seen.</returns>
    public ToolLoop? Of(CallSite site, CancellationToken cancellation) => site.Operation.Sdk.Name switch
    {
        "Semantic Kernel" => OfSemanticKernel(site, cancellation),
        "Anthropic" when site.Operation.Method == "ToolRunner" => OfRunner(site.Invocation),
        _ when HasTools(site, cancellation) && site.Invocation.Receiver() is { } client => OfClient(client, cancellation),
        _ => null,
    };

    /// <summary>How many tools a call visibly offers; null where their list is made elsewhere.</summary>
    public int? Tools(CallSite site, CancellationToken cancellation)
    {
        var value = site.Operation.Method == "ToolRunner"
            ? site.Invocation.Argument("tools")
            : options.Read(ModelResolver.OptionsOf(site.Invocation, site.Operation), "Tools", cancellation).Value;
        return value?.Unwrap() switch
        {
            IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.Length,
            IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.Length,
            IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.Length,
            { } list when list.IsCollectionExpression() && list.ChildOperations.All(static c => c.Kind.ToString() != "Spread") => list.ChildOperations.Count,
            _ => null,
        };
    }

    public bool HasTools(CallSite site, CancellationToken cancellation) =>
        options.Read(ModelResolver.OptionsOf(site.Invocation, site.Operation), "Tools", cancellation) is { IsKnown: true, Value: not null };

    private ToolLoop? OfSemanticKernel(CallSite site, CancellationToken cancellation)
    {
        var settings = ModelResolver.OptionsOf(site.Invocation, site.Operation);
        var invokes = options.Read(settings, "FunctionChoiceBehavior", cancellation).Value?.Unwrap() is IInvocationOperation { TargetMethod.Name: "Auto" or "Required" } behaviour
                && !(behaviour.Argument("autoInvoke")?.ConstantValue is { HasValue: true, Value: false })
            || options.Read(settings, "ToolCallBehavior", cancellation).Value?.Unwrap() is IPropertyReferenceOperation { Property.Name: "AutoInvokeKernelFunctions" };
        return invokes ? new ToolLoop(SemanticKernelCap, "a constant of Semantic Kernel", null, null) : null;
    }

    private static ToolLoop OfRunner(IInvocationOperation call) => call.Argument("maxIterations")?.Unwrap().ConstantValue switch
    {
        { HasValue: true, Value: int cap } => new ToolLoop(cap, "as set", "maxIterations", call) { IsChosen = true },
        { HasValue: false } => new ToolLoop(null, "set elsewhere", "maxIterations", null) { IsChosen = true },
        _ => new ToolLoop(null, "no 'maxIterations' is given", "maxIterations", call),
    };

    private ToolLoop? OfClient(IOperation client, CancellationToken cancellation)
    {
        foreach (var part in pipelines.Of(client, cancellation))
        {
            if (part is IInvocationOperation { TargetMethod.Name: "UseFunctionInvocation" } use && TypeNames.IsNamespace(use.TargetMethod.ContainingNamespace, ExtensionsAI))
            {
                return OfMiddleware(use, use.Argument("configure"), use.TargetMethod.ContainingAssembly);
            }

            if (part is IObjectCreationOperation creation && creation.Type.IsOrInherits(ExtensionsAI, "FunctionInvokingChatClient"))
            {
                var set = options.Read(creation, ExtensionsAIKnob, cancellation);
                return set.Value?.Unwrap().ConstantValue is { HasValue: true, Value: int cap }
                    ? new ToolLoop(cap, "as set", ExtensionsAIKnob, creation) { IsChosen = true }
                    : set.Value is null ? Default(creation, creation.Type!.ContainingAssembly) : null;
            }
        }

        return null;
    }

    private static ToolLoop? OfMiddleware(IInvocationOperation use, IOperation? configure, IAssemblySymbol? assembly)
    {
        if (configure is null || configure.Unwrap().IsNullOrDefault())
        {
            return Default(use, assembly);
        }

        if (LambdaArguments.Unwrap(configure) is not IAnonymousFunctionOperation lambda)
        {
            return null;
        }

        var sets = lambda.Body.Descendants().OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(static a => a.Target is IPropertyReferenceOperation { Property.Name: ExtensionsAIKnob });
        return sets is null ? Default(use, assembly) with { Place = null }
            : sets.Value.Unwrap().ConstantValue is { HasValue: true, Value: int cap } ? new ToolLoop(cap, "as set", ExtensionsAIKnob, use) { IsChosen = true }
            : null;
    }

    private static ToolLoop Default(IOperation place, IAssemblySymbol? assembly) => assembly is { Name: ExtensionsAI, Identity.Version.Major: > 0 and < 10 }
        ? new ToolLoop(null, "the default of this version of Microsoft.Extensions.AI caps it", ExtensionsAIKnob, place)
        : new ToolLoop(ExtensionsAIDefault, "the default of Microsoft.Extensions.AI since version 10", ExtensionsAIKnob, place);
}
