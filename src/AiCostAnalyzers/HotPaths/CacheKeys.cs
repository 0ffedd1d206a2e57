using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>
/// Calls that run a function only where they hold no value for a key: caches. With a key that a loop does not change, the function runs once
/// for all turns.
/// </summary>
internal static class CacheKeys
{
    private const int MaxHops = 8;

    /// <summary>Whether the argument is the function by which a cache makes what it does not hold.</summary>
    public static bool IsFactory(IArgumentOperation argument) => argument switch
    {
        { Parent: IInvocationOperation call } => IsCache(call.TargetMethod) && argument.Parameter?.Type.TypeKind == TypeKind.Delegate,
        { Parent: IObjectCreationOperation { Type: var type } } => IsLazy(type) && argument.Parameter?.Type.TypeKind == TypeKind.Delegate,
        _ => false,
    };

    public static bool IsLazy(ITypeSymbol? type) => type.Is("System", "Lazy");

    /// <summary>The key of a cache's call; null for a lazy value, which has none.</summary>
    public static IOperation? Of(IArgumentOperation factory)
    {
        if (factory.Parent is IInvocationOperation call)
        {
            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter?.Name == "key")
                {
                    return argument.Value;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the key may differ from one turn of a loop to the next, or between the items of a query.</summary>
    /// <param name="key">Null for none, which never varies.</param>
    /// <param name="turns">The loop, or the lambda that runs per item.</param>
    public static bool Varies(IOperation? key, IOperation turns)
    {
        var pending = new Stack<(IOperation Operation, int Hops)>();
        if (key is not null)
        {
            pending.Push((key, 0));
        }

        while (pending.Count > 0)
        {
            var (operation, hops) = pending.Pop();
            switch (operation)
            {
                case ILocalReferenceOperation local when IsDeclaredIn(local.Local, turns):
                    if (hops >= MaxHops || LocalValues.InitialValue(local) is not { } value)
                    {
                        return true;
                    }

                    pending.Push((value, hops + 1));
                    continue;
                case ILocalReferenceOperation local when LocalValues.IsWritten(turns, local.Local):
                case IParameterReferenceOperation parameter when IsDeclaredIn(parameter.Parameter, turns):
                // What is asked of nothing that is known, such as the time or a new id, may answer anything.
                case IInvocationOperation { Instance: null, Arguments.Length: 0 }:
                case IPropertyReferenceOperation { Instance: null }:
                case IObjectCreationOperation { Arguments.Length: 0, Initializer: null }:
                    return true;
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push((child, hops));
            }
        }

        return false;
    }

    private static bool IsDeclaredIn(ISymbol symbol, IOperation turns) =>
        symbol.DeclaringSyntaxReferences is [var reference, ..]
        && reference.SyntaxTree == turns.Syntax.SyntaxTree
        && turns.Syntax.Span.Contains(reference.Span);

    private static bool IsCache(IMethodSymbol method) => method.Name switch
    {
        "GetOrCreate" or "GetOrCreateAsync" =>
            method.ContainingType.Is("Microsoft.Extensions.Caching.Memory", "CacheExtensions")
            || method.ContainingType.IsOrInherits("Microsoft.Extensions.Caching.Hybrid", "HybridCache"),
        "GetOrAdd" => method.ContainingType.Is("System.Collections.Concurrent", "ConcurrentDictionary") || IsIn(method, "LazyCache"),
        "GetOrAddAsync" => IsIn(method, "LazyCache"),
        "GetOrSet" or "GetOrSetAsync" => IsIn(method, "ZiggyCreatures.Caching.Fusion"),
        _ => false,
    };

    private static bool IsIn(IMethodSymbol method, string @namespace) => TypeNames.IsNamespace(method.ContainingType?.ContainingNamespace, @namespace);
}
