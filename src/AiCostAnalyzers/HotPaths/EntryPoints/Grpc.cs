using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Methods of gRPC services, which override those of a generated base, and interceptors.</summary>
internal sealed class Grpc : EntryPointProvider
{
    private const string Namespace = "Grpc.Core";

    public override string Name => "grpc";

    public override string Title => "gRPC";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("overrides of a service's base, server interceptors", "`TriageService.Classify`", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".ServerCallContext");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) =>
        method is { IsOverride: true, DeclaredAccessibility: Accessibility.Public } && (IsOfService(method) || IsOfInterceptor(method, type))
            ? ImmutableArray.Create(Entry($"{type.Name}.{method.Name}", EntryPointKinds.Handler, EntryPointUnits.Request))
            : None;

    private static bool IsOfService(IMethodSymbol method) =>
        Attributes.Has(Implementations.Root(method).ContainingType, Namespace, "BindServiceMethodAttribute")
        || (method.Parameters is [.., var last] && last.Type.Is(Namespace, "ServerCallContext"));

    private static bool IsOfInterceptor(IMethodSymbol method, INamedTypeSymbol type) =>
        method.Name.EndsWith("ServerHandler", StringComparison.Ordinal) && type.IsOrInherits(Namespace + ".Interceptors", "Interceptor");
}
