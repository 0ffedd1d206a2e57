using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>A deferred query that runs a step anew each time it is enumerated.</summary>
/// <param name="Query">The whole query, the last operator outermost.</param>
/// <param name="Holder">The local, field or property that holds or makes it.</param>
/// <param name="Enumerations">How often the member enumerates a local, a loop around one counted twice; 0 where the holder is a field or property, which others enumerate.</param>
internal sealed record LazyQuery(IOperation Query, ISymbol Holder, int Enumerations);

/// <summary>Finds the deferred query that a step stands in, and who enumerates it.</summary>
internal sealed class LazyQueries(FrameFinder frames)
{
    /// <returns>Null where the step stands in no deferred query that is kept.</returns>
    public LazyQuery? Around(IOperation step, ISymbol containingSymbol)
    {
        if (DeferredAround(step) is not { } query)
        {
            return null;
        }

        var value = query;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ITranslatedQueryOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator } =>
                new LazyQuery(query, local, Enumerations(local, declarator, containingSymbol)),
            IFieldInitializerOperation { InitializedFields: [var field] } => new LazyQuery(query, field, 0),
            IPropertyInitializerOperation { InitializedProperties: [var property] } => new LazyQuery(query, property, 0),
            IReturnOperation when containingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } =>
                new LazyQuery(query, property, 0),
            _ => null,
        };
    }

    /// <summary>The outermost operator of the query whose function the step stands in; null where something enumerates it at once.</summary>
    private static IOperation? DeferredAround(IOperation step)
    {
        for (var parent = step.Parent; parent is not null and not ILocalFunctionOperation; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation function)
            {
                return LambdaArguments.Find(function)?.Parent is IInvocationOperation call && IsDeferred(call) ? Outermost(call) : null;
            }
        }

        return null;
    }

    private static IOperation? Outermost(IInvocationOperation call)
    {
        while (Consumer(call) is { } next)
        {
            if (!IsDeferred(next))
            {
                return null;
            }

            call = next;
        }

        return call;
    }

    /// <summary>The call that takes the value as its source or as an argument.</summary>
    private static IInvocationOperation? Consumer(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or ITranslatedQueryOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    private static bool IsDeferred(IInvocationOperation call) => QueryFrames.IsQueryMethod(call.TargetMethod) && call.TargetMethod.Name is
        "Select" or "SelectMany" or "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending"
        or "Skip" or "SkipWhile" or "SkipLast" or "Take" or "TakeWhile" or "TakeLast" or "Distinct" or "DistinctBy" or "GroupBy" or "GroupJoin" or "Join"
        or "Zip" or "Concat" or "Append" or "Prepend" or "Cast" or "OfType" or "Reverse" or "DefaultIfEmpty" or "Chunk" or "Index"
        or "Union" or "UnionBy" or "Except" or "ExceptBy" or "Intersect" or "IntersectBy"
        or "AsEnumerable" or "AsParallel" or "AsOrdered" or "AsSequential" or "AsUnordered" or "WithDegreeOfParallelism" or "WithCancellation";

    private int Enumerations(ILocalSymbol local, IOperation declarator, ISymbol containingSymbol)
    {
        var root = declarator;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        if (LocalValues.IsWritten(root, local))
        {
            return 0;
        }

        var declared = frames.Find(declarator, containingSymbol).Frames;
        var arms = new List<IReadOnlyList<Frame>>();
        var most = 0;
        foreach (var operation in root.Descendants())
        {
            if (operation is not ILocalReferenceOperation reference
                || !SymbolEqualityComparer.Default.Equals(reference.Local, local)
                || !IsEnumeration(reference))
            {
                continue;
            }

            var around = frames.Find(reference, containingSymbol).Frames;
            most += around.Any(f => f.Kind != FrameKind.Arm && !declared.Any(d => d.Id == f.Id)) ? 2
                : arms.Any(other => AreExclusive(other, around)) ? 0
                : 1;
            arms.Add(around);
        }

        return most;
    }

    private static bool AreExclusive(IReadOnlyList<Frame> left, IReadOnlyList<Frame> right)
    {
        foreach (var frame in left)
        {
            if (frame.Kind == FrameKind.Arm && right.Any(f => f.Kind == FrameKind.Arm && f.Id == frame.Id && f.Arm != frame.Arm))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the query runs here for certain; what another method does with it is its own affair.</summary>
    private static bool IsEnumeration(IOperation reference)
    {
        var value = reference;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        switch (value.Parent)
        {
            case IForEachLoopOperation loop:
                return loop.Collection == value;

            // [.. query], which the oldest compiler supported has no operation for.
            case { } spread when spread.Kind.ToString() == "Spread":
                return true;

            case IArgumentOperation { Parent: IObjectCreationOperation creation }:
                return creation.Type.Is("System.Collections.Generic", "List") || creation.Type.Is("System.Collections.Generic", "HashSet");

            case IArgumentOperation { Parent: IInvocationOperation call }:
                return IsDeferred(call) ? IsEnumeration(call) : Enumerates(call);

            default:
                return false;
        }
    }

    private static bool Enumerates(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        return QueryFrames.IsQueryMethod(call.TargetMethod)
            || (type.Is("System.Threading.Tasks", "Task") && call.TargetMethod.Name is "WhenAll" or "WhenAny" or "WhenEach" or "WaitAll" or "WaitAny")
            || (type.SpecialType == SpecialType.System_String && call.TargetMethod.Name is "Join" or "Concat")
            || (type.Is("System.Collections.Generic", "List") && call.TargetMethod.Name is "AddRange" or "InsertRange");
    }
}
