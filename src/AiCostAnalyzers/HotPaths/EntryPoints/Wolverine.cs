using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Handlers and HTTP endpoints of Wolverine, which it finds by attribute, marker or name.</summary>
internal sealed class Wolverine : EntryPointProvider
{
    private const string Namespace = "Wolverine";

    public override string Name => "wolverine";

    public override string Title => "Wolverine";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`[WolverinePost]` and its like", "`POST /tickets/triage`", EntryPointKinds.Handler, EntryPointUnits.Request),
        new("`Handle` and `Consume` of `…Handler`, `…Consumer`, `IWolverineHandler`, `Saga`; `[WolverineHandler]`", "`Type`, `Type.Message` where it handles several", EntryPointKinds.Message, EntryPointUnits.Message),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".IMessageBus");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public })
        {
            return None;
        }

        if (Attributes.Find(method, Namespace + ".Http", "WolverineHttpMethodAttribute") is { AttributeClass.Name: { } name } route)
        {
            string verb = name.Substring(Namespace.Length, Math.Max(0, name.Length - Namespace.Length - "Attribute".Length)).ToUpperInvariant();
            return ImmutableArray.Create(Entry($"{verb} {Routes.Join(null, Attributes.FirstText(route) ?? Routes.Unknown)}", EntryPointKinds.Handler, EntryPointUnits.Request));
        }

        return IsHandler(method, type)
            ? ImmutableArray.Create(Entry(
                type.GetMembers().OfType<IMethodSymbol>().Count(m => IsHandler(m, type)) > 1 ? $"{type.Name}.{method.Parameters[0].Type.Name}" : type.Name,
                EntryPointKinds.Message,
                EntryPointUnits.Message))
            : None;
    }

    /// <summary>Whether Wolverine finds the method by attribute, marker or name.</summary>
    public static bool IsHandler(IMethodSymbol method, INamedTypeSymbol type) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, Parameters.Length: > 0 }
        && (Attributes.Has(method, Namespace + ".Attributes", "WolverineHandlerAttribute")
            || (method.Name is "Handle" or "HandleAsync" or "Handles" or "HandlesAsync" or "Consume" or "ConsumeAsync" or "Consumes" or "ConsumesAsync"
                && (type.Name.EndsWith("Handler", StringComparison.Ordinal)
                    || type.Name.EndsWith("Consumer", StringComparison.Ordinal)
                    || type.IsOrImplements(Namespace, "IWolverineHandler")
                    || type.IsOrInherits(Namespace, "Saga")
                    || Attributes.Has(type, Namespace + ".Attributes", "WolverineHandlerAttribute"))
                && !Attributes.Has(type, Namespace + ".Attributes", "WolverineIgnoreAttribute")));
}
