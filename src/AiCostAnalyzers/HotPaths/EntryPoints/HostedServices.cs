using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Background services, which run along with the program, and what hosted services do when it starts.</summary>
internal sealed class HostedServices : EntryPointProvider
{
    private const string Namespace = "Microsoft.Extensions.Hosting";
    private const string Framework = "hosted-service";

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".IHostedService");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        return Implementations.NameOf(method) switch
        {
            "ExecuteAsync" when method.IsOverride && type.IsOrInherits(Namespace, "BackgroundService") =>
                ImmutableArray.Create(new EntryPoint(type.Name, EntryPointKinds.Worker, Framework, EntryPointUnits.Run)),
            "StartAsync" when Implementations.Of(method, Namespace, "IHostedService") => Start(type),
            "StartingAsync" or "StartedAsync" when Implementations.Of(method, Namespace, "IHostedLifecycleService") => Start(type),
            _ => ImmutableArray<EntryPoint>.Empty,
        };
    }

    private static ImmutableArray<EntryPoint> Start(INamedTypeSymbol type) =>
        ImmutableArray.Create(new EntryPoint(type.Name, EntryPointKinds.Start, Framework, EntryPointUnits.Start));
}
