using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary><c>[AiEntryPoint]</c>: handlers that a framework calls which no provider knows.</summary>
internal sealed class OwnEntryPoints : EntryPointProvider
{
    private const string Attribute = "AiEntryPointAttribute";

    public override string Name => "own";

    public override string Title => "your own";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`[AiEntryPoint]`", "its `id`, else `Type.Method`", EntryPointKinds.Handler, EntryPointUnits.Request),
        new("`[AiEntryPoint(Unit = \"message\")]`", "its `id`, else `Type.Method`", EntryPointKinds.Message, EntryPointUnits.Message),
        new("`[AiEntryPoint(Unit = \"tick\")]`", "its `id`, else `Type.Method`", EntryPointKinds.Timer, EntryPointUnits.Tick),
        new("`[AiEntryPoint(Unit = \"run\")]`", "its `id`, else `Type.Method`", EntryPointKinds.Worker, EntryPointUnits.Run),
        new("`[AiEntryPoint(Unit = \"start\")]`", "its `id`, else `Type.Method`", EntryPointKinds.Start, EntryPointUnits.Start),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, OwnMarks.Namespace + "." + Attribute);

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (Attributes.FindInherited(method, OwnMarks.Namespace, Attribute) is not { } mark)
        {
            return None;
        }

        string id = Attributes.FirstText(mark) ?? type.Name + "." + Implementations.NameOf(method);
        return ImmutableArray.Create(Attributes.Text(mark, "Unit") switch
        {
            EntryPointUnits.Message => Entry(id, EntryPointKinds.Message, EntryPointUnits.Message),
            EntryPointUnits.Tick => Entry(id, EntryPointKinds.Timer, EntryPointUnits.Tick),
            EntryPointUnits.Run => Entry(id, EntryPointKinds.Worker, EntryPointUnits.Run),
            EntryPointUnits.Start => Entry(id, EntryPointKinds.Start, EntryPointUnits.Start),
            _ => Entry(id, EntryPointKinds.Handler, EntryPointUnits.Request),
        });
    }
}
