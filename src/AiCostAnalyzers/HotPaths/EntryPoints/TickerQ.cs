using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Functions that TickerQ runs, with their schedule.</summary>
internal sealed class TickerQ : EntryPointProvider
{
    private const string Namespace = "TickerQ.Utilities.Base";
    private const string Attribute = "TickerFunctionAttribute";

    public override string Name => "tickerq";

    public override string Title => "TickerQ";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`[TickerFunction]`", "the function's name", EntryPointKinds.Timer, EntryPointUnits.Run),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + "." + Attribute);

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) =>
        Attributes.Find(method, Namespace, Attribute) is { } function
            ? ImmutableArray.Create(Entry(
                Attributes.FirstText(function) ?? $"{type.Name}.{method.Name}", EntryPointKinds.Timer, EntryPointUnits.Run, CronPeriods.Of(Attributes.Text(function, 1))))
            : None;
}
