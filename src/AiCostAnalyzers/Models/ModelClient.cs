using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Models;

/// <summary>From a client to its model: through factories, builders, fields and locals to where it was made or who registers it.</summary>
internal sealed class ModelClient(
    SdkCatalog sdks, SourceOperations source, ValueFlow flow, ModelText text, ClientAddress address, OptionsReader options, Registrations registrations,
    RegisteredModels registered)
{
    private readonly ModelArguments _arguments = new(options);

    /// <param name="kind">Of the operation: a container of several clients has one for each.</param>
    /// <param name="key">Of the client that the call asks for in a container of several; null for any.</param>
    public ModelResolution Resolve(IOperation? client, OperationKind kind, CancellationToken cancellation, string? key = null) =>
        client is null ? ModelResolution.Unknown : Resolve(client, Search.For(kind, cancellation, key));

    /// <summary>The model of what a registration makes.</summary>
    public ModelResolution Of(ServiceRegistration registration, CancellationToken cancellation) =>
        Of(registration, Search.For(OperationKind.Chat, cancellation, registration.Key));

    private ModelResolution Resolve(IOperation client, Search search)
    {
        client = client.Unwrap();
        if (!search.Step())
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
                    && Named(_arguments.Of(creation, made.Factory.ModelParameters, search), server ?? made.Sdk.Provider, search) is { } named
                    ? named
                    : Decorated(creation, constructor, search);

            case IInvocationOperation call:
                return OfCall(call, search);

            case IPropertyReferenceOperation { Instance: { } instance } reference when sdks.IsSdkAssembly(reference.Property.ContainingAssembly):
                return Resolve(instance, search.Deeper);

            // Chain.Template("…") | Chain.LLM(client)
            case IBinaryOperation { OperatorMethod: { } method } chain when sdks.IsSdkAssembly(method.ContainingAssembly):
                return Resolve(chain.LeftOperand, search.Deeper).Or(Resolve(chain.RightOperand, search.Deeper));

            case IParameterReferenceOperation { Parameter: var parameter }:
                return Back(client, search) is { IsUnknown: false } given ? given : Injected(parameter, search);

            case ILocalReferenceOperation { Local: var local }:
                return Back(client, search).Or(RegisteredOn(local, search));

            case IFieldReferenceOperation { Field: var field }:
                return Back(client, search).Or(RegisteredOn(field, search));

            default:
                return Back(client, search);
        }
    }

    /// <summary>One step back along the value; what stands in where the others say nothing is a fallback.</summary>
    private ModelResolution Back(IOperation client, Search search)
    {
        if (flow.Back(client, search) is not { } back)
        {
            return ModelResolution.Unknown;
        }

        var found = AnyOf(back.Values.Where(static v => !v.IsFallback), search);
        found = found is { IsUnknown: false } && !back.IsComplete ? found.Unless() : found;
        if (AnyOf(back.Values.Where(static v => v.IsFallback), search) is { } fallback)
        {
            found = found is null ? fallback : ModelText.Fallback(found, fallback);
        }

        return (found ?? ModelResolution.Unknown).Through(back.Step);
    }

    /// <returns>Null where there is none.</returns>
    private ModelResolution? AnyOf(IEnumerable<FlowValue> values, Search search)
    {
        ModelResolution? found = null;
        foreach (var value in values)
        {
            if (!search.HasBeenAt(value))
            {
                var one = Resolve(value.Value, search.At(value));
                found = found is null ? one : found.Either(one);
            }
        }

        return found;
    }

    private ModelResolution OfCall(IInvocationOperation call, Search search)
    {
        var method = call.TargetMethod;
        if (sdks.FactoryOf(method) is { } factory)
        {
            var inner = call.Receiver() is { } receiver ? Resolve(receiver, search.Deeper) : ModelResolution.Unknown;
            var provider = inner.Provider ?? factory.Factory.Provider;
            return Named(_arguments.Of(call, factory.Factory.ModelParameters, search), provider ?? factory.Sdk.Provider, search)
                ?? inner with { Provider = provider };
        }

        if (sdks.RegistrationOf(method) is { } registration)
        {
            // A builder's chain: each link may register one of several.
            var others = call.Receiver() is { } builder ? Resolve(builder, search.Deeper) : ModelResolution.Unknown;
            return others.Or(registered.Of(call, registration, search)).Or(registration.Inner is { } inner ? Inner(call, inner, search) : ModelResolution.Unknown);
        }

        if (ServiceRequests.Of(call) is { } service && IsService(service.Type))
        {
            // kernel.Services.GetRequiredService<T>(): a container of the SDK's own.
            if (call.Receiver()?.Unwrap() is IPropertyReferenceOperation { Instance: { } container, Property: var services }
                && sdks.IsSdkAssembly(services.ContainingAssembly))
            {
                return Resolve(container, search.Deeper with { Key = service.Key });
            }

            return service.IsAnyKey ? AnyKey(service.Type, search) : Service(service.Type, service.Key, search);
        }

        if (method.DeclaringSyntaxReferences.Length > 0)
        {
            return Back(call, search);
        }

        if (!IsOfSdk(method))
        {
            return Back(call, search);
        }

        if (ConfiguredModel(call, search) is { IsUnknown: false } configured)
        {
            return configured;
        }

        // Builders, adapters and wrappers of the SDKs hand the client on; a router hands on one of several.
        return call.Receiver() is { } handedOn
            ? Resolve(handedOn, search.Deeper with { Key = call.ServiceKey() ?? search.Key })
            : AnyOf(call.Arguments.SelectMany(a => ClientsIn(a.Value, search)), search) ?? ModelResolution.Unknown;
    }

    /// <summary><c>ConfigureOptions(o => o.ModelId = "gpt-6-luna")</c>: for every call through the client.</summary>
    private ModelResolution? ConfiguredModel(IInvocationOperation call, Search search)
    {
        if (call.TargetMethod.Name != "ConfigureOptions" || call.Argument("configure")?.Unwrap() is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
        {
            return null;
        }

        foreach (var operation in lambda.Body.Descendants())
        {
            if (operation is IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "ModelId" } } assignment)
            {
                return text.Resolve(assignment.Value, search.Deeper);
            }
        }

        return null;
    }

    private bool IsOfSdk(IMethodSymbol method) =>
        sdks.IsSdkAssembly(method.ContainingAssembly)
        || method.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal) == true;

    /// <returns>Null where the model is left out, so that the client's own holds.</returns>
    private ModelResolution? Named(FlowValue? model, string? provider, Search search)
    {
        var named = model is not { } given || given.Value.Unwrap().IsNullOrDefault()
            ? null
            : text.Resolve(given.Value, search.At(given)).BilledBy(provider);
        return provider != ModelCandidate.Local ? named
            : named is null or { IsUnknown: true } ? ModelResolution.Local
            : named with { Provider = provider };
    }

    /// <summary>A decorator of the program's own, or of an SDK: the clients that it wraps decide, one of them where there are several.</summary>
    private ModelResolution Decorated(IObjectCreationOperation creation, IMethodSymbol constructor, Search search)
    {
        var set = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(static a => a.Value) ?? [];
        var clients = creation.Arguments.Select(static a => a.Value).Concat(set).SelectMany(v => ClientsIn(v, search)).ToList();
        return AnyOf(clients, search)
            ?? (creation.Type is INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } type
                ? OfOwnClient(type, new PassedCall(creation, constructor, search.Calls), search)
                : ModelResolution.Unknown);
    }

    /// <summary>The clients in an argument: itself, the elements of a list, or what a function returns.</summary>
    private IEnumerable<FlowValue> ClientsIn(IOperation value, Search search)
    {
        value = value.Unwrap();
        if (sdks.IsClient(value.Type))
        {
            return [new FlowValue(value, search.Calls)];
        }

        if (value is IDelegateCreationOperation)
        {
            return flow.Returned(value, search).SelectMany(v => v.Value.Unwrap() is IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [var result] }
                ? ClientsIn(result.Value, search)
                : sdks.IsClient(v.Value.Unwrap().Type) || v.Value.Unwrap() is IInvocationOperation or IConditionalOperation or ISwitchExpressionOperation ? [v] : []);
        }

        var elements = value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            _ when value.IsCollectionExpression() => value.ChildOperations.ToImmutableArray(),
            _ => ImmutableArray<IOperation>.Empty,
        };
        return elements.Where(e => sdks.IsClient(e.Unwrap().Type)).Select(e => new FlowValue(e, search.Calls));
    }

    /// <summary>A client of the program's own: whatever clients it holds.</summary>
    /// <param name="calls">The call that makes it, where it is seen.</param>
    private ModelResolution OfOwnClient(INamedTypeSymbol type, PassedCall? calls, Search search)
    {
        var held = new List<FlowValue>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (!field.IsStatic && sdks.IsClient(field.Type))
            {
                held.AddRange(source.ValuesOf(field.AssociatedSymbol ?? field, search.Cancellation).Select(v => new FlowValue(v, calls)));
            }
        }

        var found = AnyOf(held, search) ?? ModelResolution.Unknown;
        if (found.IsUnknown && calls is null)
        {
            foreach (var parameter in type.InstanceConstructors.SelectMany(static c => c.Parameters).Where(p => sdks.IsClient(p.Type)))
            {
                found = found.Or(Injected(parameter, search.Deeper));
            }
        }

        return found.Through(type.Name);
    }

    private ModelResolution Injected(IParameterSymbol parameter, Search search)
    {
        return ServiceRequests.Of(parameter) is { } service && search.Step() && IsService(service.Type)
            ? Service(service.Type, service.Key, search)
            : ModelResolution.Unknown;
    }

    /// <summary>The client that a registered one runs on: what the registration is given, or a service.</summary>
    private ModelResolution Inner(IInvocationOperation call, InnerClient inner, Search search)
    {
        // The key that was asked for is the outer client's.
        search = search.Deeper with { Key = null };
        foreach (var parameter in inner.Parameters)
        {
            if (call.Argument(parameter) is { } given)
            {
                return AnyOf(ClientsIn(given, search), search) ?? ModelResolution.Unknown;
            }
        }

        return source.Compilation.GetTypesByMetadataName(inner.Service) is not [var service, ..] ? ModelResolution.Unknown
            : call.Argument(inner.KeyParameter) is { } key && !key.Unwrap().IsNullOrDefault() && key.Key() is null ? AnyKey(service, search)
            : Service(service, call.Argument(inner.KeyParameter)?.Key(), search);
    }

    /// <summary>A client by service: closed where this compilation registers it, else open for whoever does.</summary>
    private ModelResolution Service(INamedTypeSymbol type, string? key, Search search)
    {
        var service = Names.MetadataName(type);
        if (registrations.Find(service, key, search.Cancellation) is { } registration
            && Of(registration, search) is var found
            && (!found.IsUnknown || (found.Provider is not null && !sdks.IsClient(type))))
        {
            return found;
        }

        if (type.DeclaringSyntaxReferences.Length > 0 && type.TypeKind == TypeKind.Class && OfOwnClient(type, null, search) is { IsUnknown: false } own)
        {
            return own;
        }

        // A client that names no model, such as the root of an SDK, may still say who bills.
        return sdks.IsClient(type)
            ? new ModelResolution(ImmutableArray<ResolvedModel>.Empty, new OpenModel(service, key))
            : ModelResolution.Unknown;
    }

    /// <summary>A key that is not constant: any of the keyed registrations.</summary>
    private ModelResolution AnyKey(INamedTypeSymbol type, Search search)
    {
        var service = Names.MetadataName(type);
        ModelResolution? found = null;
        foreach (var registration in registrations.ServicesNamed(service, search.Cancellation))
        {
            if (registration.Key is not null)
            {
                var one = Of(registration, search.Deeper);
                found = found is null ? one : found.Either(one);
            }
        }

        return found ?? ModelResolution.Unknown;
    }

    private ModelResolution Of(ServiceRegistration registration, Search search)
    {
        var inner = search with { Calls = null };
        var found = AnyOf(registration.Values.Select(static v => new FlowValue(v, null)), inner) ?? ModelResolution.Unknown;
        if (found.IsUnknown && registration is { Values: [], Implementation: { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.Length: > 0 } type } && sdks.IsClient(type))
        {
            found = OfOwnClient(type, null, inner);
        }

        return found.Through("registration of " + registration.Service.Name + (registration.Key is { } key ? " '" + key + "'" : ""));
    }

    private bool IsService(INamedTypeSymbol type) => sdks.IsClient(type) || sdks.IsSdkAssembly(type.ContainingAssembly);

    /// <summary>What is registered on a builder after it is made.</summary>
    private ModelResolution RegisteredOn(ISymbol builder, Search search)
    {
        var result = ModelResolution.Unknown;
        foreach (var (call, registration) in registrations.On(builder, search.Cancellation))
        {
            result = result.Or(registered.Of(call, registration, search));
        }

        return result;
    }
}
