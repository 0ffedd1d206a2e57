using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Health checks: every probe runs them.</summary>
internal sealed class HealthChecks : EntryPointProvider
{
    private const string Namespace = "Microsoft.Extensions.Diagnostics.HealthChecks";

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".IHealthCheck");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method) =>
        Implementations.NameOf(method) == "CheckHealthAsync" && Implementations.Of(method, Namespace, "IHealthCheck")
            ? ImmutableArray.Create(Entry(method.ContainingType.Name))
            : ImmutableArray<EntryPoint>.Empty;

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

    private static EntryPoint Entry(string id) => new(id, EntryPointKinds.Handler, "health-check", EntryPointUnits.Request);
}
