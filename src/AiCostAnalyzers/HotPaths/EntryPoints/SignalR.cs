using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Methods of hubs, which clients call.</summary>
internal sealed class SignalR : EntryPointProvider
{
    private const string Namespace = "Microsoft.AspNetCore.SignalR";

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".Hub");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, Name: not "Dispose" }
        && method.ContainingType.IsOrInherits(Namespace, "Hub")
        && !method.ContainingType.Is(Namespace, "Hub")
            ? ImmutableArray.Create(new EntryPoint($"{method.ContainingType.Name}.{method.Name}", EntryPointKinds.Handler, "signalr", EntryPointUnits.Request))
            : ImmutableArray<EntryPoint>.Empty;
}
