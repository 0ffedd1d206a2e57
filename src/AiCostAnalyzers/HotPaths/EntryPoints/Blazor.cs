using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Components: their lifecycle, and what events in their markup run. Razor writes the markup as calls in generated code.</summary>
internal sealed class Blazor : EntryPointProvider
{
    private const string Namespace = "Microsoft.AspNetCore.Components";

    private static readonly string[] s_lifecycle =
    [
        "SetParametersAsync", "OnInitialized", "OnInitializedAsync", "OnParametersSet", "OnParametersSetAsync", "OnAfterRender", "OnAfterRenderAsync", "BuildRenderTree",
    ];

    public override string Name => "blazor";

    public override string Title => "Blazor";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("lifecycle methods, events in markup (`@onclick=\"SendAsync\"`, lambdas, `@bind`), `[JSInvokable]`", "`Chat.OnInitializedAsync`, `Chat.SendAsync`, `Chat.onclick`", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".IComponent");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) =>
        IsLifecycle(method, type) || Attributes.Has(method, "Microsoft.JSInterop", "JSInvokableAttribute")
            ? ImmutableArray.Create(Entry($"{type.Name}.{Implementations.NameOf(method)}"))
            : None;

    /// <summary><c>EventCallback.Factory.Create(this, SendAsync)</c> and what makes binders of setters.</summary>
    public override Registration? OfRegistration(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (!method.Name.StartsWith("Create", StringComparison.Ordinal)
            || !(TypeNames.IsNamespace(method.ContainingType.ContainingNamespace, Namespace)
                    ? method.ContainingType.Name is "EventCallbackFactory" or "EventCallbackFactoryBinderExtensions" or "EventCallbackFactoryEventArgsExtensions"
                    : method.ContainingType.Is(Namespace + ".CompilerServices", "RuntimeHelpers"))
            || Registration.FirstFunction(invocation.Arguments) is not { } handler)
        {
            return null;
        }

        return Registration.Of(Entry(Registration.NameOf(handler, EventOf(invocation))), handler);
    }

    private static bool IsLifecycle(IMethodSymbol method, INamedTypeSymbol type) =>
        method.IsOverride
            ? Array.IndexOf(s_lifecycle, method.Name) >= 0 && type.IsOrInherits(Namespace, "ComponentBase")
            : Implementations.NameOf(method) == "SetParametersAsync" && Implementations.Of(method, type, Namespace, "IComponent");

    /// <summary>The attribute in the markup, <c>onclick</c>, which the callback goes to.</summary>
    private static string EventOf(IOperation callback)
    {
        for (IOperation? parent = callback.Parent; parent is not (null or IAnonymousFunctionOperation or IBlockOperation); parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod.Name: "AddAttribute" or "AddComponentParameter" } attribute
                && CountSources.Argument(attribute, 1)?.ConstantValue is { HasValue: true, Value: string name })
            {
                return name;
            }
        }

        return "event";
    }

    private EntryPoint Entry(string id) => Entry(id, EntryPointKinds.Handler, EntryPointUnits.Request);
}
