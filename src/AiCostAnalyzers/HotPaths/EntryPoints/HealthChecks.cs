using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Health checks: every probe runs them.</summary>
internal sealed class HealthChecks : EntryPointProvider
{
    private const string Namespace = "Microsoft.Extensions.Diagnostics.HealthChecks";

    public override string Name => "health-check";

    public override string Title => "health checks";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`IHealthCheck`, `AddCheck` with a lambda", "`Type`, the check's name", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".IHealthCheck");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) =>
        Implementations.NameOf(method) == "CheckHealthAsync" && Implementations.Of(method, type, Namespace, "IHealthCheck")
            ? ImmutableArray.Create(Entry(type.Name))
            : None;

    /// <summary><c>AddCheck("model", () => …)</c> and <c>AddAsyncCheck</c>.</summary>
    public override Registration? OfRegistration(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.Name is not ("AddCheck" or "AddAsyncCheck")
            || !invocation.TargetMethod.ContainingType.Is("Microsoft.Extensions.DependencyInjection", "HealthChecksBuilderDelegateExtensions"))
        {
            return null;
        }

        return Registration.Of(Entry(Routes.Text(CountSources.Argument(invocation, 1))), CountSources.Argument(invocation, 2));
    }

    private EntryPoint Entry(string id) => Entry(id, EntryPointKinds.Handler, EntryPointUnits.Request);
}
