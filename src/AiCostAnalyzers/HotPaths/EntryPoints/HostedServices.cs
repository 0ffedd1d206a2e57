using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Background services, which run along with the program, and what hosted services do when it starts.</summary>
internal sealed class HostedServices : EntryPointProvider
{
    private const string Namespace = "Microsoft.Extensions.Hosting";

    public override string Name => "hosted-service";

    public override string Title => "hosted services";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`BackgroundService.ExecuteAsync`", "`Type`", EntryPointKinds.Worker, EntryPointUnits.Run),
        new("`StartAsync`, `StartingAsync`, `StartedAsync`", "`Type`", EntryPointKinds.Start, EntryPointUnits.Start),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".IHostedService");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) => Implementations.NameOf(method) switch
    {
        "ExecuteAsync" when method.IsOverride && type.IsOrInherits(Namespace, "BackgroundService") =>
            ImmutableArray.Create(Entry(type.Name, EntryPointKinds.Worker, EntryPointUnits.Run)),
        "StartAsync" when Implementations.Of(method, type, Namespace, "IHostedService") => Start(type),
        "StartingAsync" or "StartedAsync" when Implementations.Of(method, type, Namespace, "IHostedLifecycleService") => Start(type),
        _ => None,
    };

    private ImmutableArray<EntryPoint> Start(INamedTypeSymbol type) => ImmutableArray.Create(Entry(type.Name, EntryPointKinds.Start, EntryPointUnits.Start));
}
