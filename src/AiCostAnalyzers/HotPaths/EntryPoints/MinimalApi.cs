using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary><c>app.MapPost("/tickets/triage", handler)</c>, in groups or not.</summary>
internal sealed class MinimalApi : EntryPointProvider
{
    private const string Builder = "Microsoft.AspNetCore.Builder";
    private const int MaxGroups = 32;

    public override string Name => "minimal-api";

    public override string Title => "minimal API";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`MapGet`, `MapPost`, `MapPut`, `MapDelete`, `MapPatch`, `MapMethods`, `Map`, `MapFallback` with a lambda, method or local function", "`POST /tickets/triage`", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Builder + ".EndpointRouteBuilderExtensions");

    public override Registration? OfRegistration(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (!method.Name.StartsWith("Map", StringComparison.Ordinal)
            || !(method.ContainingType.Is(Builder, "EndpointRouteBuilderExtensions") || method.ContainingType.Is(Builder, "FallbackEndpointRouteBuilderExtensions"))
            || Verb(invocation) is not { } verb)
        {
            return null;
        }

        string? pattern = ArgumentNamed(invocation, "pattern") is { } template ? Routes.Text(template) : null;
        string route = Routes.Join(Prefix(CountSources.Receiver(invocation)), pattern);
        var entryPoint = Entry($"{verb} {route}", EntryPointKinds.Handler, EntryPointUnits.Request);
        return Registration.Of(entryPoint, ArgumentNamed(invocation, "handler") ?? ArgumentNamed(invocation, "requestDelegate"));
    }

    private static string? Verb(IInvocationOperation invocation) => invocation.TargetMethod.Name switch
    {
        "MapGet" => "GET",
        "MapPost" => "POST",
        "MapPut" => "PUT",
        "MapDelete" => "DELETE",
        "MapPatch" => "PATCH",
        "Map" => Routes.AnyVerb,
        "MapMethods" => Verbs(ArgumentNamed(invocation, "httpMethods")),
        "MapFallback" => "FALLBACK",
        _ => null,
    };

    private static string Verbs(IOperation? httpMethods)
    {
        var verbs = new List<string>();
        if (LocalValues.Resolve(CountSources.Unwrap(httpMethods)) is { } methods)
        {
            foreach (IOperation element in methods is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ChildOperations : methods.ChildOperations)
            {
                if (CountSources.Unwrap(element)?.ConstantValue is { HasValue: true, Value: string verb })
                {
                    verbs.Add(verb.ToUpperInvariant());
                }
            }
        }

        return verbs.Count == 0 ? Routes.AnyVerb : string.Join(",", verbs);
    }

    /// <summary>The prefixes of the groups that the receiver stands for, outermost first.</summary>
    private static string Prefix(IOperation? builder)
    {
        string prefix = "";
        for (int hops = 0; hops < MaxGroups; hops++)
        {
            builder = LocalValues.Resolve(CountSources.Unwrap(builder));
            switch (builder)
            {
                case IInvocationOperation { TargetMethod.Name: "MapGroup" } group when group.TargetMethod.ContainingType.Is(Builder, "EndpointRouteBuilderExtensions"):
                    prefix = Routes.Join(Routes.Text(ArgumentNamed(group, "prefix")), prefix);
                    builder = CountSources.Receiver(group);
                    break;

                // RequireAuthorization, WithTags and the like hand on what they are called on.
                case IInvocationOperation fluent when IsGroup(fluent.Type) && CountSources.Receiver(fluent) is { } receiver && IsGroup(receiver.Type):
                    builder = receiver;
                    break;

                case IParameterReferenceOperation parameter when RouteGroups.PassedFor(parameter) is { } passed:
                    builder = passed;
                    break;

                default:
                    // A group that comes from elsewhere has a prefix of its own; a plain builder is taken for the application.
                    return IsGroup(builder?.Type) ? Routes.Join(Routes.Unknown, prefix) : prefix;
            }
        }

        return prefix;
    }

    private static bool IsGroup(ITypeSymbol? type) => type.Is("Microsoft.AspNetCore.Routing", "RouteGroupBuilder");

    private static IOperation? ArgumentNamed(IInvocationOperation invocation, string parameter)
    {
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
