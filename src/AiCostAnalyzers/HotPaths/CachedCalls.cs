using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>Calls whose answer is kept, so that how often the code around them runs does not say how often they do.</summary>
internal static class CachedCalls
{
    /// <summary>Whether the call stands in the factory of a cache or of a lazy value, or right of a <c>??=</c>.</summary>
    public static bool IsCached(IOperation call)
    {
        for (var child = call; child.Parent is { } parent; child = parent)
        {
            switch (parent)
            {
                case ICoalesceAssignmentOperation assignment when assignment.Value == child:
                    return true;

                case IAnonymousFunctionOperation function when LambdaArguments.Find(function)?.Parent is { } taker && Keeps(taker):
                    return true;
            }
        }

        return false;
    }

    private static bool Keeps(IOperation taker) => taker switch
    {
        IInvocationOperation { TargetMethod.Name: var name } => name.StartsWith("GetOrCreate", StringComparison.Ordinal)
            || name.StartsWith("GetOrAdd", StringComparison.Ordinal)
            || name.StartsWith("GetOrSet", StringComparison.Ordinal)
            || name is "EnsureInitialized" or "AddOrUpdate" or "AddOrUpdateAsync",
        IObjectCreationOperation { Type: { } type } => type.Name is "Lazy" or "AsyncLazy" or "ThreadLocal",
        _ => false,
    };
}
