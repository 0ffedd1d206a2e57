using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Handlers of page models: <c>OnPostAsync</c> of <c>Pages.Tickets.TriageModel</c> is <c>POST /Tickets/Triage</c>.</summary>
internal sealed class RazorPages : EntryPointProvider
{
    private const string Namespace = "Microsoft.AspNetCore.Mvc.RazorPages";

    private static readonly string[] s_verbs = ["Get", "Post", "Put", "Delete", "Patch", "Head", "Options"];

    public override string Name => "razor-pages";

    public override string Title => "Razor Pages";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("`OnGet`, `OnPost…` of page models", "`POST /Tickets/Triage`", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".PageModel");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false }
            || !method.Name.StartsWith("On", StringComparison.Ordinal)
            || !type.IsOrInherits(Namespace, "PageModel")
            || Attributes.Has(method, Namespace, "NonHandlerAttribute")
            || Handler(method.Name) is not { } handler)
        {
            return None;
        }

        string id = handler.Name.Length == 0 ? $"{handler.Verb} {Page(type)}" : $"{handler.Verb} {Page(type)}?handler={handler.Name}";
        return ImmutableArray.Create(Entry(id, EntryPointKinds.Handler, EntryPointUnits.Request));
    }

    /// <summary>POST and Approve of <c>OnPostApproveAsync</c>; null where the name is no handler's.</summary>
    private static (string Verb, string Name)? Handler(string method)
    {
        string name = method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(2, method.Length - 7) : method.Substring(2);
        foreach (string verb in s_verbs)
        {
            if (name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || !char.IsLower(name[verb.Length])))
            {
                return (verb.ToUpperInvariant(), name.Substring(verb.Length));
            }
        }

        return null;
    }

    /// <summary>The page's path as the template's namespaces give it: what follows <c>Pages</c>.</summary>
    private static string Page(INamedTypeSymbol type)
    {
        string name = type.Name.EndsWith("Model", StringComparison.Ordinal) && type.Name.Length > 5 ? type.Name.Substring(0, type.Name.Length - 5) : type.Name;
        string path = name == "Index" ? "" : name;
        for (INamespaceSymbol? folder = type.ContainingNamespace; folder is { IsGlobalNamespace: false }; folder = folder.ContainingNamespace)
        {
            if (folder.Name == "Pages")
            {
                return Routes.Join(null, path);
            }

            path = path.Length == 0 ? folder.Name : folder.Name + "/" + path;
        }

        return Routes.Join(Routes.Unknown, name);
    }
}
