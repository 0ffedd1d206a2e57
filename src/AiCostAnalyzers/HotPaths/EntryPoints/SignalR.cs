using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Methods of hubs, which clients call.</summary>
internal sealed class SignalR : EntryPointProvider
{
    private const string Namespace = "Microsoft.AspNetCore.SignalR";

    public override string Name => "signalr";

    public override string Title => "SignalR";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("public methods of hubs", "`ChatHub.Send`", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".Hub");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, Name: not "Dispose" }
        && type.IsOrInherits(Namespace, "Hub")
            ? ImmutableArray.Create(Entry($"{type.Name}.{method.Name}", EntryPointKinds.Handler, EntryPointUnits.Request))
            : None;
}
