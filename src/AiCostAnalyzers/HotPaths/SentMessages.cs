using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>
/// Mediators within the process: who sends a request runs its handler, and waits. A call of the request's type stands for the call of its
/// handler, which may be in another project. What is published or queued runs by itself and is an entry point.
/// </summary>
internal static class SentMessages
{
    /// <summary>The type of the message that a call has handled before it returns; null for any other call, and where the source does not say.</summary>
    public static INamedTypeSymbol? SentBy(IInvocationOperation call)
    {
        if (ParameterOf(call.TargetMethod) is not { } parameter || call.Argument(parameter) is not { } message)
        {
            return null;
        }

        return LocalValues.Resolve(message.Unwrap())?.Type as INamedTypeSymbol is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, SpecialType: SpecialType.None } type
            ? type.OriginalDefinition
            : null;
    }

    /// <summary>The messages that a type's methods handle, each with its method.</summary>
    public static IEnumerable<(INamedTypeSymbol Message, IMethodSymbol Handler)> HandledBy(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (IsHandler(contract)
                && contract.TypeArguments[0] is INamedTypeSymbol message
                && contract.GetMembers().OfType<IMethodSymbol>().FirstOrDefault() is { } method
                && type.FindImplementationForInterfaceMember(method) is IMethodSymbol handler)
            {
                yield return (message.OriginalDefinition, handler);
            }
        }

        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (EntryPoints.Wolverine.IsHandler(method, type) && method.Parameters[0].Type is INamedTypeSymbol message)
            {
                yield return (message.OriginalDefinition, method);
            }
        }
    }

    /// <summary>The parameter that takes the message.</summary>
    private static string? ParameterOf(IMethodSymbol method) => method.Name switch
    {
        "Send" or "CreateStream" when method.ContainingType.Is("MediatR", "ISender") || method.ContainingType.Is("MediatR", "Mediator") => "request",
        "Send" or "CreateStream" when method.ContainingType.Is("Mediator", "ISender") => method.Parameters.FirstOrDefault()?.Name,
        "Send" when method.ContainingType.Is("MassTransit.Mediator", "IMediator") => "message",
        "InvokeAsync" when method.ContainingType.Is("Wolverine", "ICommandBus") || method.ContainingType.Is("Wolverine", "IMessageBus") => "message",
        _ => null,
    };

    private static bool IsHandler(INamedTypeSymbol contract) => contract switch
    {
        { Arity: 1 or 2, Name: "IRequestHandler" or "IStreamRequestHandler" } => contract.ContainingNamespace is { Name: "MediatR" or "Mediator" },
        { Arity: 1 or 2, Name: "ICommandHandler" or "IQueryHandler" or "IStreamCommandHandler" or "IStreamQueryHandler" } => contract.ContainingNamespace is { Name: "Mediator" },
        { Arity: 1, Name: "IConsumer" } => contract.ContainingNamespace is { Name: "MassTransit" },
        _ => false,
    };
}
