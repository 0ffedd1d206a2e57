using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>A framework by which work enters a program. One file each; has no state.</summary>
internal abstract class EntryPointProvider
{
    /// <summary>Whether the compilation can hold its entry points; asked once.</summary>
    public abstract bool IsReferenced(Compilation compilation);

    /// <summary>The entry points that the method is, by its attributes, its base type or its interfaces; asked of every method.</summary>
    public virtual ImmutableArray<EntryPoint> OfMember(IMethodSymbol method) => ImmutableArray<EntryPoint>.Empty;

    /// <summary>The entry point whose handler the call registers, else null; asked of every call that takes a function.</summary>
    public virtual Registration? OfRegistration(IInvocationOperation invocation) => null;

    protected static bool Defines(Compilation compilation, string metadataName) => !compilation.GetTypesByMetadataName(metadataName).IsEmpty;
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
