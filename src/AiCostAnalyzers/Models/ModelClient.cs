using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>From a client to its model: through factories, builders, fields and locals to where it was made or who registers it.</summary>
internal sealed class ModelClient(SdkCatalog sdks, SourceOperations source, ModelText text, ClientAddress address, Registrations registrations)
{
    private const int MaxDepth = 16;
    private const string DependencyInjection = "Microsoft.Extensions.DependencyInjection";

    public ModelResolution Resolve(IOperation? client, CancellationToken cancellation) =>
        client is null ? ModelResolution.Unknown : Resolve(client, cancellation, 0);

    /// <summary>The model of what a registration makes.</summary>
    public ModelResolution Of(ServiceRegistration registration, CancellationToken cancellation) =>
        Union(registration.Values, cancellation, 0);

    private ModelResolution Resolve(IOperation client, CancellationToken cancellation, int depth)
    {
        client = client.Unwrap();
        if (depth > MaxDepth)
        {
            return ModelResolution.Unknown;
        }

        var creation = client as IObjectCreationOperation;
        var server = (creation is null ? null : address.ProviderOf(creation, cancellation)) ?? sdks.VendorOf(client.Type, creation?.Constructor);
        var found = Found(client, server, cancellation, depth);
        return server is null ? found
            : server == ModelCandidate.Local && found.IsUnknown ? ModelResolution.Local
            : found with { Provider = server };
    }

    /// <param name="server">Who serves the client, where its type or its address says so.</param>
    private ModelResolution Found(IOperation client, string? server, CancellationToken cancellation, int depth)
    {
        switch (client)
        {
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return sdks.FactoryOf(constructor) is { } made
                    ? Named(creation.Arguments.ValueOrDefault(made.Factory.ModelParameter), server ?? made.Sdk.Provider, cancellation) ?? ModelResolution.Unknown
                    : Decorated(creation, cancellation, depth);

            case IInvocationOperation call:
                return OfCall(call, cancellation, depth);

            case IConditionalAccessOperation access:
                return Resolve(access.WhenNotNull, cancellation, depth + 1);

            case ICoalesceOperation coalesce:
                return Resolve(coalesce.Value, cancellation, depth + 1).Or(Resolve(coalesce.WhenNull, cancellation, depth + 1));

            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Resolve(conditional.WhenTrue, cancellation, depth + 1).Or(Resolve(whenFalse, cancellation, depth + 1));

            case ISwitchExpressionOperation choice:
                return choice.Arms.Aggregate(ModelResolution.Unknown, (r, arm) => r.Or(Resolve(arm.Value, cancellation, depth + 1)));

            case ILocalReferenceOperation { Local: var local }:
                return Union(source.ValuesOf(local, cancellation), cancellation, depth);

            case IFieldReferenceOperation { Field: var field } when field.DeclaringSyntaxReferences.Length > 0:
                return Union(source.ValuesOf(field, cancellation), cancellation, depth);

            case IPropertyReferenceOperation { Property: var property } when property.DeclaringSyntaxReferences.Length > 0:
                return Union(source.ValuesOf(property, cancellation), cancellation, depth);

            case IPropertyReferenceOperation { Instance: { } instance } reference when sdks.IsSdkAssembly(reference.Property.ContainingAssembly):
                return Resolve(instance, cancellation, depth + 1);

            case IParameterReferenceOperation { Parameter: var parameter }:
                return Injected(parameter, cancellation, depth);

            default:
                return ModelResolution.Unknown;
        }
    }

    private ModelResolution OfCall(IInvocationOperation call, CancellationToken cancellation, int depth)
    {
        var method = call.TargetMethod;
        if (sdks.FactoryOf(method) is { } factory)
        {
            var inner = call.Receiver() is { } receiver ? Resolve(receiver, cancellation, depth + 1) : ModelResolution.Unknown;
            return Named(ModelArgument(call, factory.Factory), inner.Provider ?? factory.Sdk.Provider, cancellation) ?? inner;
        }

        if (ServiceRequested(call) is { } service)
        {
            return Service(service.Type, service.Key, cancellation, depth);
        }

        if (method.DeclaringSyntaxReferences.Length > 0)
        {
            return Union(ReturnedBy(method, cancellation), cancellation, depth);
        }

        // Builders, adapters and wrappers of the SDKs hand the client on.
        return IsOfSdk(method) && call.Receiver() is { } handedOn ? Resolve(handedOn, cancellation, depth + 1) : ModelResolution.Unknown;
    }

    private bool IsOfSdk(IMethodSymbol method) =>
        sdks.IsSdkAssembly(method.ContainingAssembly)
        || method.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal) == true;

    /// <returns>Null where the model is left out, so that the client's own holds.</returns>
    private ModelResolution? Named(IOperation? model, string? provider, CancellationToken cancellation)
    {
        var named = model is null || model.Unwrap().IsNullOrDefault() ? null : text.Resolve(model, cancellation).BilledBy(provider);
        return provider != ModelCandidate.Local ? named
            : named is null or { IsUnknown: true } ? ModelResolution.Local
            : named with { Provider = provider };
    }

    /// <summary>By the parameter's name; an override may call it otherwise, so by its place in the declaration that the SDK describes.</summary>
    private static IOperation? ModelArgument(IInvocationOperation call, ClientFactory factory)
    {
        if (call.Arguments.ValueOrDefault(factory.ModelParameter) is { } named)
        {
            return named;
        }

        for (var declared = call.TargetMethod.OverriddenMethod; declared is not null; declared = declared.OverriddenMethod)
        {
            if (declared.Parameters.FirstOrDefault(p => p.Name == factory.ModelParameter) is { } parameter)
            {
                return call.Argument(call.TargetMethod.Parameters[parameter.Ordinal].Name);
            }
        }

        return null;
    }

    /// <summary>A decorator of the program's own, or of an SDK: the client that it wraps decides.</summary>
    private ModelResolution Decorated(IObjectCreationOperation creation, CancellationToken cancellation, int depth)
    {
        foreach (var argument in creation.Arguments)
        {
            if (sdks.IsClient(argument.Value.Unwrap().Type))
            {
                return Resolve(argument.Value, cancellation, depth + 1);
            }
        }

        return ModelResolution.Unknown;
    }

    private ModelResolution Injected(IParameterSymbol parameter, CancellationToken cancellation, int depth)
    {
        // Parameters of constructors and of handlers are the container's; those of helpers are their callers'.
        var isInjected = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.LambdaMethod or MethodKind.LocalFunction }
            || parameter.GetAttributes().Any(static a => a.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute");
        return isInjected && parameter.Type is INamedTypeSymbol type && IsService(type)
            ? Service(type, KeyOf(parameter), cancellation, depth)
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
    private ModelResolution Service(INamedTypeSymbol type, string? key, CancellationToken cancellation, int depth)
    {
        var service = Names.MetadataName(type);
        if (registrations.Find(service, key, cancellation) is { } registration
            && Union(registration.Values, cancellation, depth) is var found
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

    private ModelResolution Union(IReadOnlyList<IOperation> values, CancellationToken cancellation, int depth)
    {
        var result = ModelResolution.Unknown;
        foreach (var value in values)
        {
            result = result.Or(Resolve(value, cancellation, depth + 1));
        }

        return result;
    }
}
