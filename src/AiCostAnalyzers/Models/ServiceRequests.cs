using System.Globalization;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>A service that is asked for in a container.</summary>
/// <param name="IsAnyKey">Whether it is asked for by a key that is not constant.</param>
internal sealed record ServiceRequest(INamedTypeSymbol Type, string? Key, bool IsAnyKey);

/// <summary>Recognises requests for services: calls of a container, and parameters that one fills.</summary>
internal static class ServiceRequests
{
    private const string DependencyInjection = "Microsoft.Extensions.DependencyInjection";

    /// <summary><c>GetRequiredService&lt;IChatClient&gt;()</c> and its keyed relatives; null for any other call.</summary>
    public static ServiceRequest? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name is not ("GetService" or "GetRequiredService" or "GetKeyedService" or "GetRequiredKeyedService")
            || method.TypeArguments is not [INamedTypeSymbol type]
            || method.ContainingNamespace?.ToDisplayString() != DependencyInjection)
        {
            return null;
        }

        var key = call.ServiceKey();
        return new ServiceRequest(type, key, key is null && method.Name.EndsWith("KeyedService", StringComparison.Ordinal));
    }

    /// <summary>Parameters of constructors and of handlers are the container's; those of helpers are their callers'.</summary>
    public static ServiceRequest? Of(IParameterSymbol parameter)
    {
        var isInjected = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.LambdaMethod or MethodKind.LocalFunction }
            || parameter.GetAttributes().Any(static a => a.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute");
        return isInjected && parameter.Type is INamedTypeSymbol type ? new ServiceRequest(type, KeyOf(parameter), false) : null;
    }

    private static string? KeyOf(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass.Is(DependencyInjection, "FromKeyedServicesAttribute") && attribute.ConstructorArguments is [{ Value: { } key }])
            {
                return Convert.ToString(key, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
