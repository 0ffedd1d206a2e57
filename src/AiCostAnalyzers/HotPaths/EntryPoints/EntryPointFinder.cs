using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>A framework by which work enters a program.</summary>
internal interface IEntryPointProvider
{
    /// <summary>Whether the compilation can hold its entry points; asked once.</summary>
    bool IsReferenced(Compilation compilation);

    /// <summary>Adds the entry points that the method is by its attributes, its base type or its interfaces.</summary>
    void AddOfMember(IMethodSymbol method, ImmutableArray<EntryPoint>.Builder entryPoints);

    /// <summary>The entry point whose handler the call registers, else null.</summary>
    Registration? OfRegistration(IInvocationOperation invocation);
}

/// <summary>An entry point and its handler: a lambda or a method, a local function included.</summary>
internal sealed record Registration(EntryPoint EntryPoint, IAnonymousFunctionOperation? Lambda, IMethodSymbol? Method)
{
    /// <returns>Null where the handler is neither a lambda nor a method group.</returns>
    public static Registration? Of(EntryPoint entryPoint, IOperation? handler) => LambdaArguments.Unwrap(handler) switch
    {
        IAnonymousFunctionOperation lambda => new Registration(entryPoint, lambda, null),
        IMethodReferenceOperation reference => new Registration(entryPoint, null, reference.Method),
        _ => null,
    };
}

/// <summary>Finds entry points of the frameworks that a compilation references.</summary>
internal sealed class EntryPointFinder
{
    private static readonly IEntryPointProvider[] s_providers = [];

    private readonly ImmutableArray<IEntryPointProvider> _providers;

    private EntryPointFinder(ImmutableArray<IEntryPointProvider> providers) => _providers = providers;

    public static EntryPointFinder For(Compilation compilation)
    {
        var referenced = ImmutableArray.CreateBuilder<IEntryPointProvider>();
        foreach (IEntryPointProvider provider in s_providers)
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
        var entryPoints = ImmutableArray.CreateBuilder<EntryPoint>();
        foreach (IEntryPointProvider provider in _providers)
        {
            provider.AddOfMember(method, entryPoints);
        }

        return entryPoints.ToImmutable();
    }

    /// <summary>The entry point whose handler the call registers, such as <c>app.MapPost(…)</c>; else null.</summary>
    public Registration? OfRegistration(IInvocationOperation invocation)
    {
        foreach (IEntryPointProvider provider in _providers)
        {
            if (provider.OfRegistration(invocation) is { } registration)
            {
                return registration;
            }
        }

        return null;
    }
}
