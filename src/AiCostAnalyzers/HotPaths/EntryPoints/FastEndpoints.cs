using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Endpoints of FastEndpoints, with the route that they configure, and its handlers of events and commands.</summary>
internal sealed class FastEndpoints() : DeclaredFramework("fastendpoints", "FastEndpoints", EntryPointKinds.Handler, EntryPointUnits.Request,
    Implementing("FastEndpoints.ICommandHandler`1", "ExecuteAsync"),
    Implementing("FastEndpoints.ICommandHandler`2", "ExecuteAsync"),
    Implementing("FastEndpoints.IEventHandler`1", "HandleAsync").As(EntryPointKinds.Message, EntryPointUnits.Message),
    Implementing("FastEndpoints.IPreProcessor`1", "PreProcessAsync"),
    Implementing("FastEndpoints.IPostProcessor`2", "PostProcessAsync"),
    Implementing("FastEndpoints.IGlobalPreProcessor", "PreProcessAsync"),
    Implementing("FastEndpoints.IGlobalPostProcessor", "PostProcessAsync"))
{
    private const string Namespace = "FastEndpoints";

    private static readonly string[] s_verbs = ["Get", "Post", "Put", "Patch", "Delete", "Head"];

    public override IReadOnlyList<EntryPointRow> Rows =>
    [
        new("`HandleAsync` and `ExecuteAsync` of endpoints", "`POST /tickets/triage`, else `Type`", EntryPointKinds.Handler, EntryPointUnits.Request),
        .. base.Rows,
    ];

    public override bool IsReferenced(Compilation compilation) => Defines(compilation, Namespace + ".BaseEndpoint");

    public override ImmutableArray<EntryPoint> OfMember(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.Name is not ("HandleAsync" or "ExecuteAsync") || !method.IsOverride || !type.IsOrInherits(Namespace, "BaseEndpoint"))
        {
            return base.OfMember(method, type);
        }

        List<string> routes = ByAttribute(type).Concat(ByConfigure(type)).ToList();
        return (routes.Count == 0 ? [type.Name] : routes)
            .Select(route => Entry(route, EntryPointKinds.Handler, EntryPointUnits.Request))
            .ToImmutableArray();
    }

    /// <summary><c>[HttpPost("/tickets/triage")]</c> on the endpoint.</summary>
    private static IEnumerable<string> ByAttribute(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: { } name } marker
                && TypeNames.IsNamespace(marker.ContainingNamespace, Namespace)
                && name.StartsWith("Http", StringComparison.Ordinal)
                && name.EndsWith("Attribute", StringComparison.Ordinal))
            {
                yield return $"{name.Substring(4, name.Length - 13).ToUpperInvariant()} {Routes.Join(null, TextOf(attribute))}";
            }
        }
    }

    /// <summary><c>Post("/tickets/triage")</c> in <c>Configure</c>, read from its text: only literals say a route.</summary>
    private static IEnumerable<string> ByConfigure(INamedTypeSymbol type)
    {
        foreach (ISymbol configure in type.GetMembers("Configure"))
        {
            foreach (SyntaxReference declaration in configure.DeclaringSyntaxReferences)
            {
                foreach (InvocationExpressionSyntax call in declaration.GetSyntax().DescendantNodes().OfType<InvocationExpressionSyntax>())
                {
                    if (call.Expression is IdentifierNameSyntax { Identifier.ValueText: var verb } && Array.IndexOf(s_verbs, verb) >= 0)
                    {
                        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
                        {
                            string? template = (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string;
                            yield return $"{verb.ToUpperInvariant()} {Routes.Join(null, template ?? Routes.Unknown)}";
                        }
                    }
                }
            }
        }
    }

    private static string TextOf(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false, Values: [var first, ..] }, ..])
        {
            return first.Value as string ?? Routes.Unknown;
        }

        return Attributes.FirstText(attribute) ?? Routes.Unknown;
    }
}
