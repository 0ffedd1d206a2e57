using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>What the arguments of a call count: collections and whole numbers.</summary>
internal static class ArgumentSizes
{
    public static IReadOnlyList<ArgumentFacts> Of(IOperation? step) => step switch
    {
        IInvocationOperation call => Of(call.Arguments),
        IObjectCreationOperation creation => Of(creation.Arguments),
        _ => [],
    };

    public static IReadOnlyList<ArgumentFacts> Of(ImmutableArray<IArgumentOperation> arguments)
    {
        List<ArgumentFacts>? sizes = null;
        foreach (var argument in arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit or ArgumentKind.ParamArray, Parameter: { } parameter }
                || SizeOf(parameter.Type, argument.Value) is not { } size
                || (size.Name is null && size.Count is null))
            {
                continue;
            }

            if (sizes?.Count == CallFacts.MostArguments)
            {
                break;
            }

            (sizes ??= []).Add(new ArgumentFacts(
                parameter.Ordinal, size.Count is null ? size.Name : null, size.Count, size.Count is null ? size.Parameter?.Ordinal : null));
        }

        return sizes is null ? [] : sizes;
    }

    private static CountSource? SizeOf(ITypeSymbol type, IOperation value) =>
        type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 ? CountSources.OfNumber(value)
        : IsCollection(type) ? CountSources.Of(value)
        : null;

    public static bool IsCollection(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Array
        || (type.SpecialType != SpecialType.System_String
            && (IsEnumerable(type) || type.AllInterfaces.Any(static i => IsEnumerable(i))));

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable
        || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || type.Is("System.Collections.Generic", "IAsyncEnumerable");
}
