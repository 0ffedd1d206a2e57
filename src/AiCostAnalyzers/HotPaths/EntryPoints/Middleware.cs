using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Middleware, by interface, by convention and as a lambda: every request runs it.</summary>
internal sealed class Middleware : EntryPointProvider
{
    private const string Http = "Microsoft.AspNetCore.Http";
    private const string Builder = "Microsoft.AspNetCore.Builder";

    public override string Name => "middleware";

    public override string Title => "middleware";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`IMiddleware`, by convention, `Use` and `Run`", "`Type`, `Program.Use`", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Http + ".RequestDelegate");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) =>
        IsByConvention(method, type) || (Implementations.NameOf(method) == "InvokeAsync" && Implementations.Of(method, type, Http, "IMiddleware"))
            ? ImmutableArray.Create(Entry(type.Name))
            : None;

    /// <summary><c>app.Use((context, next) => …)</c> and <c>app.Run(context => …)</c>.</summary>
    public override Registration? OfRegistration(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        bool isMiddleware = method.Name switch
        {
            "Use" => method.ContainingType.Is(Builder, "UseExtensions"),
            "Run" => method.ContainingType.Is(Builder, "RunExtensions"),
            _ => false,
        };
        if (!isMiddleware || CountSources.Argument(invocation, 1) is not { } handler)
        {
            return null;
        }

        ITypeSymbol? container = Registration.Function(handler) switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol.ContainingType,
            IMemberReferenceOperation reference => reference.Member.ContainingType,
            _ => null,
        };
        return container is null ? null : Registration.Of(Entry($"{container.Name}.{method.Name}"), handler);
    }

    private static bool IsByConvention(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method is not { Name: "Invoke" or "InvokeAsync", DeclaredAccessibility: Accessibility.Public, IsStatic: false, Parameters: { Length: > 0 } parameters }
            || !parameters[0].Type.Is(Http, "HttpContext"))
        {
            return false;
        }

        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Type.Is(Http, "RequestDelegate"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private EntryPoint Entry(string id) => Entry(id, EntryPointKinds.Handler, EntryPointUnits.Request);
}
