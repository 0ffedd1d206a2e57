using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Prompts;

/// <summary>Finds what goes into a prompt whole, however long it is: a file, a page, a collection, what a loop has gathered.</summary>
internal sealed class UnboundedInput(SourceOperations source, OptionsReader options)
{
    private const int MaxDepth = 16;

    /// <returns>How a message names it: <c>all of 'articles'</c>. Null where nothing of the kind is seen.</returns>
    public string? Of(CallSite site, CancellationToken cancellation)
    {
        var definition = site.Operation.Definition;
        foreach (var parameter in definition.Prompt)
        {
            if (site.Invocation.Argument(parameter) is { } value && Find(value, cancellation, 0) is { } found)
            {
                return found;
            }
        }

        var argument = ModelResolver.OptionsOf(site.Invocation, site.Operation);
        foreach (var property in definition.PromptOptions)
        {
            if (options.Read(argument, property, cancellation).Value is { } value && Find(value, cancellation, 0) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Follows text only through what keeps all of it: interpolation, concatenation, messages, lists, locals that are set once.</summary>
    private string? Find(IOperation operation, CancellationToken cancellation, int depth)
    {
        operation = operation.Unwrap();
        if (depth > MaxDepth || operation.ConstantValue.HasValue)
        {
            return null;
        }

        switch (operation)
        {
            case ILocalReferenceOperation { Local: var local }:
                return source.ValuesOf(local, cancellation) is [var value] ? Find(value, cancellation, depth + 1) : null;

            case IInvocationOperation call:
                return OfCall(call, cancellation, depth);

            case IInterpolatedStringOperation or IInterpolationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IObjectCreationOperation
                or IObjectOrCollectionInitializerOperation or IArrayCreationOperation or IArrayInitializerOperation or IArgumentOperation or ICoalesceOperation:
            case { } collection when collection.IsCollectionExpression():
                return First(operation.ChildOperations, cancellation, depth);

            case ISimpleAssignmentOperation assignment:
                return Find(assignment.Value, cancellation, depth + 1);

            default:
                return null;
        }
    }

    private string? First(IEnumerable<IOperation> operations, CancellationToken cancellation, int depth)
    {
        foreach (var operation in operations)
        {
            if (Find(operation, cancellation, depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? OfCall(IInvocationOperation call, CancellationToken cancellation, int depth)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (Read(call) is { } read)
        {
            return read;
        }

        if (type.SpecialType == SpecialType.System_String && method.Name is "Join" or "Concat")
        {
            return call.Arguments.Length > 0 ? Whole(call.Arguments[call.Arguments.Length - 1].Value, cancellation) : null;
        }

        if (method.Name is "Serialize" && type.Is("System.Text.Json", "JsonSerializer") && call.Arguments.Length > 0)
        {
            return Whole(call.Arguments[0].Value, cancellation);
        }

        if (method.Name == "SerializeObject" && type.Is("Newtonsoft.Json", "JsonConvert") && call.Arguments.Length > 0)
        {
            return Whole(call.Arguments[0].Value, cancellation);
        }

        if (method.Name == "ToString" && call.Instance?.Unwrap() is ILocalReferenceOperation { Local: var builder } && builder.Type.Is("System.Text", "StringBuilder"))
        {
            return Gathered(call, builder);
        }

        // Trim, ToUpper and their like keep the length; ChatMessage.CreateUserMessage takes all it is given.
        return (type.SpecialType == SpecialType.System_String && call.Instance is { } text && (method.Name.StartsWith("Trim", StringComparison.Ordinal) || method.Name.StartsWith("To", StringComparison.Ordinal)))
            ? Find(text, cancellation, depth + 1)
            : method.IsStatic && method.DeclaringSyntaxReferences.Length == 0 && method.Name.StartsWith("Create", StringComparison.Ordinal)
                ? First(call.Arguments, cancellation, depth)
                : null;
    }

    /// <summary>A file whose name is constant is part of the program, such as a prompt's template.</summary>
    private static string? Read(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        return call.TargetMethod.Name switch
        {
            "ReadAllText" or "ReadAllTextAsync" or "ReadAllLines" or "ReadAllLinesAsync" when type.Is("System.IO", "File")
                && call.Arguments is [var path, ..] && !IsPartOfTheProgram(path.Value) => "a whole file",
            "ReadToEnd" or "ReadToEndAsync" when type.IsOrInherits("System.IO", "TextReader") => "all that a reader has",
            "GetStringAsync" when type.Is("System.Net.Http", "HttpClient") => "a whole page",
            "ReadAsStringAsync" when type.IsOrInherits("System.Net.Http", "HttpContent") => "a whole response",
            _ => null,
        };
    }

    private static bool IsPartOfTheProgram(IOperation path) => path.DescendantsAndSelf().Any(static o => o.ConstantValue is { HasValue: true, Value: string { Length: > 0 } name }
        && (name.IndexOf('.') >= 0 || name.IndexOf("prompt", StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>A collection whose number of items nothing bounds.</summary>
    private string? Whole(IOperation collection, CancellationToken cancellation)
    {
        collection = collection.Unwrap();
        if (collection.Type is null or { SpecialType: SpecialType.System_String } || !IsCollection(collection.Type))
        {
            return null;
        }

        var bounded = collection;
        for (var hops = 0; hops < MaxDepth; hops++)
        {
            if (CountSources.Of(bounded) is { Count: not null } || IsBounded(bounded))
            {
                return null;
            }

            if (Root(bounded) is ILocalReferenceOperation { Local: var local } && source.ValuesOf(local, cancellation) is [var value])
            {
                bounded = value.Unwrap();
                continue;
            }

            // What a parameter holds, its caller bounds; what a method returns, the method.
            return Root(bounded) is IParameterReferenceOperation { Type: { } type } && !IsQueryable(type) ? null : Named(collection, bounded);
        }

        return null;
    }

    /// <summary>Only what reads a store or a file whole is certain to grow: a query's result, or lines.</summary>
    private static string? Named(IOperation collection, IOperation origin)
    {
        var root = origin;
        while (root is IInvocationOperation call && !IsStoreQuery(call) && CountSources.Unwrap(call.Receiver()) is { } receiver)
        {
            root = receiver;
        }

        var reads = root switch
        {
            IInvocationOperation call when IsStoreQuery(call) || Read(call) is not null => true,
            _ => IsQueryable(root.Type),
        };
        return reads ? $"all of '{CountSources.Of(collection).Name ?? LoopCounts.Nameless}'" : null;
    }

    private static bool IsStoreQuery(IInvocationOperation call) =>
        call.TargetMethod.Name is "ToListAsync" or "ToArrayAsync" or "AsAsyncEnumerable"
        || IsQueryable(call.TargetMethod.ReturnType)
        || IsQueryable(call.Receiver()?.Unwrap().Type);

    /// <summary>A query over a store, such as a set of Entity Framework.</summary>
    private static bool IsQueryable(ITypeSymbol? type) => type.IsOrImplements("System.Linq", "IQueryable");

    private static IOperation Root(IOperation operation)
    {
        while (operation is IInvocationOperation { TargetMethod: { } method } call && QueryFrames.IsQueryMethod(method) && call.Receiver()?.Unwrap() is { } receiver)
        {
            operation = receiver;
        }

        return operation;
    }

    private static bool IsBounded(IOperation operation) => operation.DescendantsAndSelf().Any(static o => o is IInvocationOperation { TargetMethod.Name: var name }
        && (name.StartsWith("Take", StringComparison.Ordinal) || name is "Chunk" or "First" or "Single" or "FirstOrDefault" || name.IndexOf("Top", StringComparison.Ordinal) >= 0
            || name.IndexOf("Page", StringComparison.Ordinal) >= 0 || name.IndexOf("Limit", StringComparison.Ordinal) >= 0));

    private static bool IsCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol
        || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || type.AllInterfaces.Any(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);

    /// <summary>A builder that a loop appends to, over something that grows, before the call.</summary>
    private string? Gathered(IOperation call, ILocalSymbol builder)
    {
        var root = call;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        foreach (var operation in root.Descendants())
        {
            if (operation is IForEachLoopOperation loop
                && loop.Syntax.Span.End < call.Syntax.SpanStart
                && !IsDeclaredIn(builder, loop)
                && OwnSteps.Of(loop.Body).Any(s => s is IInvocationOperation { Instance: ILocalReferenceOperation { Local: var target }, TargetMethod.Name: var name }
                    && name.StartsWith("Append", StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(target, builder))
                && !OwnSteps.Of(loop.Body).Any(static s => s is IBranchOperation { BranchKind: BranchKind.Break })
                && Whole(loop.Collection, CancellationToken.None) is { } whole)
            {
                return whole;
            }
        }

        return null;
    }

    private static bool IsDeclaredIn(ISymbol symbol, IOperation scope) =>
        symbol.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == scope.Syntax.SyntaxTree && scope.Syntax.Span.Contains(r.Span));
}
