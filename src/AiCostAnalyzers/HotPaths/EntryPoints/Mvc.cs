using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Actions of controllers, by attribute or convention.</summary>
internal sealed class Mvc : EntryPointProvider
{
    private const string Namespace = "Microsoft.AspNetCore.Mvc";

    public override string Name => "mvc";

    public override string Title => "MVC and Web API";

    public override IReadOnlyList<EntryPointRow> Rows { get; } =
    [
        new("actions of controllers, by `[HttpPost]`, `[Route]` or convention, those inherited from a base included", "`POST /api/tickets`", EntryPointKinds.Handler, EntryPointUnits.Request),
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".ControllerBase");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (!IsAction(method, type))
        {
            return None;
        }

        var entryPoints = ImmutableArray.CreateBuilder<EntryPoint>();
        List<string?> prefixes = TypeTemplates(type);
        foreach ((string verb, string? template) in ActionTemplates(method))
        {
            foreach (string? prefix in prefixes)
            {
                string route = Replace(Route(prefix, template), method, type);
                entryPoints.Add(Entry($"{verb} {route}", EntryPointKinds.Handler, EntryPointUnits.Request));
                if (IsAbsolute(template))
                {
                    break;
                }
            }
        }

        return entryPoints.ToImmutable();
    }

    private static bool IsAction(IMethodSymbol method, INamedTypeSymbol type) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, IsGenericMethod: false }
        && type.TypeKind == TypeKind.Class
        && IsController(type)
        && !IsOfObject(method)
        && Attributes.FindInherited(method, Namespace, "NonActionAttribute") is null;

    private static bool IsController(INamedTypeSymbol type) =>
        (type.IsOrInherits(Namespace, "ControllerBase")
            || Attributes.HasInherited(type, Namespace, "ControllerAttribute")
            || Attributes.HasInherited(type, Namespace, "ApiControllerAttribute"))
        && !Attributes.HasInherited(type, Namespace, "NonControllerAttribute");

    private static bool IsOfObject(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method.ContainingType.SpecialType == SpecialType.System_Object || method.Name is "Dispose" or "DisposeAsync";
    }

    /// <summary>The nearest type's route templates; one null where there are none.</summary>
    private static List<string?> TypeTemplates(INamedTypeSymbol type)
    {
        var templates = new List<string?>();
        for (INamedTypeSymbol? current = type; current is not null && templates.Count == 0; current = current.BaseType)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass.IsOrInherits(Namespace, "RouteAttribute"))
                {
                    templates.Add(Attributes.FirstText(attribute) ?? Routes.Unknown);
                }
            }
        }

        if (templates.Count == 0)
        {
            templates.Add(null);
        }

        return templates;
    }

    private static List<(string Verb, string? Template)> ActionTemplates(IMethodSymbol method)
    {
        var verbs = new List<(string Verb, string? Template)>();
        var routes = new List<string>();
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.IsOrInherits(Namespace + ".Routing", "HttpMethodAttribute"))
            {
                verbs.Add((Verb(attribute.AttributeClass), Attributes.FirstText(attribute)));
            }
            else if (attribute.AttributeClass.Is(Namespace, "AcceptVerbsAttribute"))
            {
                verbs.Add((AcceptedVerbs(attribute), null));
            }
            else if (attribute.AttributeClass.IsOrInherits(Namespace, "RouteAttribute"))
            {
                routes.Add(Attributes.FirstText(attribute) ?? Routes.Unknown);
            }
        }

        if (verbs.Count == 0)
        {
            verbs.Add((Routes.AnyVerb, null));
        }

        var templates = new List<(string, string?)>();
        foreach ((string verb, string? template) in verbs)
        {
            if (template is not null || routes.Count == 0)
            {
                templates.Add((verb, template));
                continue;
            }

            foreach (string route in routes)
            {
                templates.Add((verb, route));
            }
        }

        return templates;
    }

    private static string Verb(INamedTypeSymbol? attribute)
    {
        for (; attribute is not null; attribute = attribute.BaseType)
        {
            if (TypeNames.IsNamespace(attribute.ContainingNamespace, Namespace) && attribute.Name.StartsWith("Http", StringComparison.Ordinal))
            {
                return attribute.Name.Substring(4, attribute.Name.Length - 4 - "Attribute".Length).ToUpperInvariant();
            }
        }

        return Routes.AnyVerb;
    }

    private static string AcceptedVerbs(AttributeData attribute)
    {
        var verbs = new List<string>();
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (argument.IsNull)
            {
                continue;
            }

            foreach (TypedConstant value in argument.Kind == TypedConstantKind.Array ? argument.Values : ImmutableArray.Create(argument))
            {
                if (value.Value is string verb)
                {
                    verbs.Add(verb.ToUpperInvariant());
                }
            }
        }

        return verbs.Count == 0 ? Routes.AnyVerb : string.Join(",", verbs);
    }

    private static bool IsAbsolute(string? template) => template is not null && (template.StartsWith("/", StringComparison.Ordinal) || template.StartsWith("~/", StringComparison.Ordinal));

    /// <summary>Without any template, the route that the default convention gives.</summary>
    private static string Route(string? prefix, string? template) => (prefix, template) switch
    {
        (null, null) => "/[controller]/[action]",
        _ when IsAbsolute(template) => Routes.Join(null, template!.TrimStart('~')),
        _ => Routes.Join(prefix, template),
    };

    /// <summary>Routes match in any case; tokens are written in lower case.</summary>
    private static string Replace(string route, IMethodSymbol method, INamedTypeSymbol type)
    {
        string controller = WithoutSuffix(type.Name, "Controller").ToLowerInvariant();
        string action = WithoutSuffix(ActionName(method) ?? method.Name, "Async").ToLowerInvariant();
        return ReplaceToken(ReplaceToken(route, "[controller]", controller), "[action]", action);
    }

    private static string? ActionName(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.Is(Namespace, "ActionNameAttribute"))
            {
                return Attributes.FirstText(attribute);
            }
        }

        return null;
    }

    private static string ReplaceToken(string route, string token, string value)
    {
        int start = route.IndexOf(token, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? route : route.Substring(0, start) + value + route.Substring(start + token.Length);
    }

    private static string WithoutSuffix(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
}
