using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>
/// Queries and parallel combinators: a function passed to one runs once per item of its source.
/// A deferred query counts where it is written.
/// </summary>
internal static class QueryFrames
{
    /// <returns>Null where the call runs the function once, or is none of the known ones.</returns>
    public static Frame? Of(IInvocationOperation invocation, IArgumentOperation function)
    {
        if (SourceOf(invocation, function) is not { } source)
        {
            return null;
        }

        int id = function.Value.Syntax.SpanStart;
        return source.ToFrame(FrameKind.Query, id);
    }

    public static bool IsQueryMethod(IMethodSymbol method) => method.ContainingType is { } type
        && type.Name is "Enumerable" or "Queryable" or "ParallelEnumerable" or "AsyncEnumerable" or "ImmutableArrayExtensions"
        && TypeNames.IsNamespace(type.ContainingNamespace, "System.Linq");

    private static CountSource? SourceOf(IInvocationOperation invocation, IArgumentOperation function)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (IsQueryMethod(method))
        {
            return OfQuery(invocation, function);
        }

        if (method.ContainingType.Is("System.Threading.Tasks", "Parallel"))
        {
            return function.Parameter?.Name != "body" ? null : method.Name switch
            {
                "For" or "ForAsync" => OfRange(CountSources.Argument(invocation, 0), CountSources.Argument(invocation, 1)),
                "ForEach" or "ForEachAsync" => CountSources.Of(CountSources.Argument(invocation, 0)),
                _ => null,
            };
        }

        // A function that is added to a list is an item, and not run for one.
        if (method.ContainingType.Is("System.Collections.Generic", "List") && method.Name is not ("Add" or "Insert" or "Contains" or "IndexOf" or "Remove"))
        {
            return CountSources.Of(invocation.Instance);
        }

        return method.ContainingType.Is("System", "Array") && method.Name != "Sort"
            ? CountSources.Of(CountSources.Argument(invocation, 0))
            : null;
    }

    private static CountSource? OfQuery(IInvocationOperation query, IArgumentOperation function)
    {
        // What is selected from the result runs once, at the end.
        if (query.TargetMethod.Name is "Aggregate" or "AggregateAsync" && function.Parameter?.Name == "resultSelector")
        {
            return null;
        }

        // from d in documents from c in d.Chunks select …: once per chunk.
        if (query.TargetMethod.Name == "SelectMany" && function.Parameter?.Ordinal == 2
            && CountSources.SelectedBy(CountSources.Argument(query, 1)) is { } selected)
        {
            return CountSources.Of(selected);
        }

        return CountSources.Of(CountSources.Argument(query, 0));
    }

    private static CountSource OfRange(IOperation? from, IOperation? to) =>
        CountSources.Constant(from) is { } first && CountSources.Constant(to) is { } end
            ? new CountSource(null, Math.Max(0, end - first))
            : CountSources.OfNumber(to) with { Count = null };
}
