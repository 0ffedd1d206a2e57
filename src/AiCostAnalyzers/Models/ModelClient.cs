using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Models;

/// <summary>From a client to its model: through factories, builders, fields and locals to where it was made or who registers it.</summary>
internal sealed class ModelClient(
    SdkCatalog sdks, SourceOperations source, ModelText text, ClientAddress address, OptionsReader options, Registrations registrations)
{
    private const int MaxDepth = 16;
    private const string DependencyInjection = "Microsoft.Extensions.DependencyInjection";

    private readonly ModelArguments _arguments = new(options);

    /// <param name="kind">Of the operation: a container of several clients has one for each.</param>
    /// <param name="key">Of the client that the call asks for in a container of several; null for any.</param>
    public ModelResolution Resolve(IOperation? client, OperationKind kind, CancellationToken cancellation, string? key = null) =>
        client is null ? ModelResolution.Unknown : Resolve(client, new Search(kind == OperationKind.AgentRun ? OperationKind.Chat : kind, key, 0, cancellation));

    /// <summary>The model of what a registration makes.</summary>
    public ModelResolution Of(ServiceRegistration registration, CancellationToken cancellation) =>
        Union(registration.Values, new Search(OperationKind.Chat, registration.Key, 0, cancellation));

    private ModelResolution Resolve(IOperation client, Search search)
    {
        client = client.Unwrap();
        if (search.Depth > MaxDepth)
        {
            return ModelResolution.Unknown;
        }

        var creation = client as IObjectCreationOperation;
        var server = (creation is null ? null : address.ProviderOf(creation, search.Cancellation)) ?? sdks.VendorOf(client.Type, creation?.Constructor);
        var found = Found(client, server, search);
        return server is null ? found
            : server == ModelCandidate.Local && found.IsUnknown ? ModelResolution.Local
            : found with { Provider = server };
    }

    /// <param name="server">Who serves the client, where its type or its address says so.</param>
    private ModelResolution Found(IOperation client, string? server, Search search)
    {
        switch (client)
        {
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return sdks.FactoryOf(constructor) is { } made
                    && Named(_arguments.Of(creation, made.Factory.ModelParameters, search.Cancellation), server ?? made.Sdk.Provider, search) is { } named
                    ? named
                    : Decorated(creation, search);

            case IInvocationOperation call:
                return OfCall(call, search);

            case IConditionalAccessOperation access:
                return Resolve(access.WhenNotNull, search.Deeper);

            case ICoalesceOperation coalesce:
                return Resolve(coalesce.Value, search.Deeper).Or(Resolve(coalesce.WhenNull, search.Deeper));

            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Resolve(conditional.WhenTrue, search.Deeper).Or(Resolve(whenFalse, search.Deeper));

            case ISwitchExpressionOperation choice:
                return choice.Arms.Aggregate(ModelResolution.Unknown, (r, arm) => r.Or(Resolve(arm.Value, search.Deeper)));

            case ILocalReferenceOperation { Local: var local }:
                return Union(source.ValuesOf(local, search.Cancellation), search).Or(RegisteredOn(local, search));

            case IFieldReferenceOperation { Field: var field } when field.DeclaringSyntaxReferences.Length > 0:
                return Union(source.ValuesOf(field, search.Cancellation), search).Or(RegisteredOn(field, search));

            case IPropertyReferenceOperation { Property: var property } when property.DeclaringSyntaxReferences.Length > 0:
                return Union(source.ValuesOf(property, search.Cancellation), search);

            case IPropertyReferenceOperation { Instance: { } instance } reference when sdks.IsSdkAssembly(reference.Property.ContainingAssembly):
                return Resolve(instance, search.Deeper);

            // Chain.Template("…") | Chain.LLM(client)
            case IBinaryOperation { OperatorMethod: { } method } chain when sdks.IsSdkAssembly(method.ContainingAssembly):
                return Resolve(chain.LeftOperand, search.Deeper).Or(Resolve(chain.RightOperand, search.Deeper));

            case IParameterReferenceOperation { Parameter: var parameter }:
                return Injected(parameter, search);

            default:
                return ModelResolution.Unknown;
        }
    }

    private ModelResolution OfCall(IInvocationOperation call, Search search)
    {
        var method = call.TargetMethod;
        if (sdks.FactoryOf(method) is { } factory)
        {
            var inner = call.Receiver() is { } receiver ? Resolve(receiver, search.Deeper) : ModelResolution.Unknown;
            var provider = inner.Provider ?? factory.Factory.Provider;
            return Named(_arguments.Of(call, factory.Factory.ModelParameters, search.Cancellation), provider ?? factory.Sdk.Provider, search)
                ?? inner with { Provider = provider };
        }

        if (sdks.RegistrationOf(method) is { } registration)
        {
            // A builder's chain: each link may register one of several.
            var others = call.Receiver() is { } builder ? Resolve(builder, search.Deeper) : ModelResolution.Unknown;
            return others.Or(Registered(call, registration, search));
        }

        if (ServiceRequested(call) is { } service)
        {
            // kernel.Services.GetRequiredService<T>(): a container of the SDK's own.
            if (call.Receiver()?.Unwrap() is IPropertyReferenceOperation { Instance: { } container, Property: var services }
                && sdks.IsSdkAssembly(services.ContainingAssembly))
            {
                return Resolve(container, search.Deeper with { Key = service.Key });
            }

            return Service(service.Type, service.Key, search);
        }

        if (method.DeclaringSyntaxReferences.Length > 0)
        {
            return Union(ReturnedBy(method, search.Cancellation), search);
        }

        // Builders, adapters and wrappers of the SDKs hand the client on.
        return IsOfSdk(method) && (call.Receiver() ?? call.Arguments.FirstOrDefault(a => sdks.IsClient(a.Value.Unwrap().Type))?.Value) is { } handedOn
            ? Resolve(handedOn, search.Deeper with { Key = call.ServiceKey() ?? search.Key })
            : ModelResolution.Unknown;
    }

    private bool IsOfSdk(IMethodSymbol method) =>
        sdks.IsSdkAssembly(method.ContainingAssembly)
        || method.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal) == true;

    /// <returns>Null where the model is left out, so that the client's own holds.</returns>
    private ModelResolution? Named(IOperation? model, string? provider, Search search)
    {
        var named = model is null || model.Unwrap().IsNullOrDefault() ? null : text.Resolve(model, search.Cancellation).BilledBy(provider);
        return provider != ModelCandidate.Local ? named
            : named is null or { IsUnknown: true } ? ModelResolution.Local
            : named with { Provider = provider };
    }

    /// <summary>A decorator of the program's own, or of an SDK: the client that it wraps decides.</summary>
    private ModelResolution Decorated(IObjectCreationOperation creation, Search search)
    {
        foreach (var argument in creation.Arguments)
        {
            if (sdks.IsClient(argument.Value.Unwrap().Type))
            {
                return Resolve(argument.Value, search.Deeper);
            }
        }

        // new ChatCompletionAgent { Kernel = kernel }
        var set = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(a => sdks.IsClient(a.Value.Unwrap().Type));
        return set is null ? ModelResolution.Unknown : Resolve(set.Value, search.Deeper);
    }

    private ModelResolution Injected(IParameterSymbol parameter, Search search)
    {
        // Parameters of constructors and of handlers are the container's; those of helpers are their callers'.
        var isInjected = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.LambdaMethod or MethodKind.LocalFunction }
            || parameter.GetAttributes().Any(static a => a.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute");
        return isInjected && parameter.Type is INamedTypeSymbol type && IsService(type)
            ? Service(type, KeyOf(parameter), search)
            : ModelResolution.Unknown;
    }

    private static string? KeyOf(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass.Is(DependencyInjection, "FromKeyedServicesAttribute") && attribute.ConstructorArguments is [{ Value: { } key }])
            {
                return Convert.ToString(key, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>A client by service: closed where this compilation registers it, else open for whoever does.</summary>
    private ModelResolution Service(INamedTypeSymbol type, string? key, Search search)
    {
        var service = Names.MetadataName(type);
        if (registrations.Find(service, key, search.Cancellation) is { } registration
            && Union(registration.Values, search) is var found
            && (!found.IsUnknown || (found.Provider is not null && !sdks.IsClient(type))))
        {
            return found;
        }

        // A client that names no model, such as the root of an SDK, may still say who bills.
        return sdks.IsClient(type)
            ? new ModelResolution(System.Collections.Immutable.ImmutableArray<ResolvedModel>.Empty, new OpenModel(service, key))
            : ModelResolution.Unknown;
    }

    private bool IsService(INamedTypeSymbol type) => sdks.IsClient(type) || sdks.IsSdkAssembly(type.ContainingAssembly);

    /// <summary><c>GetRequiredService&lt;IChatClient&gt;()</c> and its keyed relatives.</summary>
    private (INamedTypeSymbol Type, string? Key)? ServiceRequested(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name is not ("GetService" or "GetRequiredService" or "GetKeyedService" or "GetRequiredKeyedService")
            || method.TypeArguments is not [INamedTypeSymbol type]
            || method.ContainingNamespace?.ToDisplayString() != DependencyInjection
            || !IsService(type))
        {
            return null;
        }

        return (type, call.ServiceKey());
    }

    private List<IOperation> ReturnedBy(IMethodSymbol method, CancellationToken cancellation)
    {
        var values = new List<IOperation>();
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellation);
            var expressionBody = node switch
            {
                BaseMethodDeclarationSyntax m => m.ExpressionBody?.Expression,
                LocalFunctionStatementSyntax l => l.ExpressionBody?.Expression,
                _ => null,
            };
            var returned = expressionBody is not null
                ? [expressionBody]
                : node.DescendantNodes(static n => n is not AnonymousFunctionExpressionSyntax).OfType<ReturnStatementSyntax>().Select(static r => r.Expression);
            foreach (var expression in returned)
            {
                if (expression is not null && source.Of(expression, cancellation) is { } operation)
                {
                    values.Add(operation);
                }
            }
        }

        return values;
    }

    /// <summary>What is registered on a builder after it is made.</summary>
    private ModelResolution RegisteredOn(ISymbol builder, Search search)
    {
        var result = ModelResolution.Unknown;
        foreach (var (call, registration) in registrations.On(builder, search.Cancellation))
        {
            result = result.Or(Registered(call, registration, search));
        }

        return result;
    }

    private ModelResolution Registered(IInvocationOperation call, ClientRegistration registration, Search search) =>
        registration.Kind == search.Kind && (search.Key is null || search.Key == call.ServiceKey())
            ? Named(_arguments.Of(call, registration.ModelParameters, search.Cancellation), registration.Provider, search) ?? ModelResolution.Unknown
            : ModelResolution.Unknown;

    private ModelResolution Union(IReadOnlyList<IOperation> values, Search search)
    {
        var result = ModelResolution.Unknown;
        foreach (var value in values)
        {
            result = result.Or(Resolve(value, search.Deeper));
        }

        return result;
    }

    /// <summary>What is looked for on the way from a client to its model.</summary>
    /// <param name="Kind">Chat also for agents, which run on a chat model.</param>
    /// <param name="Key">Of the service that is asked for; null for any.</param>
    private readonly record struct Search(OperationKind Kind, string? Key, int Depth, CancellationToken Cancellation)
    {
        public Search Deeper => this with { Depth = Depth + 1 };
    }
}
