using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Finds entry points of the frameworks that a compilation references.</summary>
internal sealed class EntryPointFinder
{
    private static readonly EntryPointProvider[] s_providers =
    [
        new MinimalApi(),
        new Mvc(),
        new RazorPages(),
        new SignalR(),
        new HostedServices(),
        new HealthChecks(),
        new Middleware(),
        new MainProgram(),
    ];

    private readonly ImmutableArray<EntryPointProvider> _providers;

    private EntryPointFinder(ImmutableArray<EntryPointProvider> providers) => _providers = providers;

    public static EntryPointFinder For(Compilation compilation)
    {
        var referenced = ImmutableArray.CreateBuilder<EntryPointProvider>();
        foreach (EntryPointProvider provider in s_providers)
        {
            if (provider.IsReferenced(compilation))
            {
                referenced.Add(provider);
            }
        }

        return new EntryPointFinder(referenced.ToImmutable());
    }

    /// <summary>The entry points that the method is: several where it has several routes, none for most.</summary>
    public ImmutableArray<EntryPoint> OfMember(IMethodSymbol method)
    {
        foreach (EntryPointProvider provider in _providers)
        {
            ImmutableArray<EntryPoint> entryPoints = provider.OfMember(method);
            if (!entryPoints.IsEmpty)
            {
                return entryPoints;
            }
        }

        return ImmutableArray<EntryPoint>.Empty;
    }

    /// <summary>The entry point whose handler the call registers, such as <c>app.MapPost(…)</c>; else null.</summary>
    public Registration? OfRegistration(IInvocationOperation invocation)
    {
        foreach (EntryPointProvider provider in _providers)
        {
            if (provider.OfRegistration(invocation) is { } registration)
            {
                return registration;
            }
        }

        return null;
    }
}
