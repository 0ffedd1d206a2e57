using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Services of ServiceStack: methods named after verbs, whose argument's type says the route.</summary>
internal sealed class ServiceStack : EntryPointProvider
{
    private const string Namespace = "ServiceStack";

    private static readonly string[] s_verbs = ["Any", "Get", "Post", "Put", "Patch", "Delete", "Options", "Head"];

    public override string Name => "servicestack";

    public override string Title => "ServiceStack";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("methods of services that are named after verbs", "`POST /tickets/triage`, else `POST TriageTicket`", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".IService");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, Parameters: [{ Type: { } request }] }
            || Verb(method.Name) is not { } verb
            || !type.IsOrImplements(Namespace, "IService"))
        {
            return None;
        }

        List<string> ids = request.GetAttributes()
            .Where(static a => a.AttributeClass.IsOrInherits(Namespace, "RouteAttribute"))
            .Select(route => $"{(Attributes.Text(route, 1) is { } verbs ? verbs.Replace(' ', ',').ToUpperInvariant() : verb)} {Routes.Join(null, Attributes.FirstText(route) ?? Routes.Unknown)}")
            .ToList();
        return (ids.Count == 0 ? [$"{verb} {request.Name}"] : ids)
            .Select(id => Entry(id, EntryPointKinds.Handler, EntryPointUnits.Request))
            .ToImmutableArray();
    }

    private static string? Verb(string method)
    {
        string name = method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method;
        return Array.IndexOf(s_verbs, name) >= 0 ? name.ToUpperInvariant() : null;
    }
}
