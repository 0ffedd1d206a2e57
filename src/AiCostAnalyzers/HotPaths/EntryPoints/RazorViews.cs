using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Views and pages in <c>.cshtml</c>, whose code each rendering runs.</summary>
internal sealed class RazorViews : EntryPointProvider
{
    private const string Namespace = "Microsoft.AspNetCore.Mvc.Razor";

    public override string Name => "razor-view";

    public override string Title => "Razor views";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("code in `.cshtml`", "`/Views/Tickets/Index.cshtml`", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".RazorPageBase");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type) =>
        method is { Name: "ExecuteAsync", IsOverride: true } && type.IsOrInherits(Namespace, "RazorPageBase")
            ? ImmutableArray.Create(Entry(PathOf(type) ?? type.Name, EntryPointKinds.Handler, EntryPointUnits.Request))
            : None;

    /// <summary>The path that the Razor compiler notes on the class; null where another made it.</summary>
    private static string? PathOf(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is("Microsoft.AspNetCore.Razor.Hosting", "RazorCompiledItemMetadataAttribute")
                && Attributes.FirstText(attribute) == "Identifier")
            {
                return Attributes.Text(attribute, 1);
            }
        }

        return null;
    }
}
