using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Sdks;

/// <summary>What the program says of an operation of its own.</summary>
/// <param name="Model">Null where the call or nobody names it.</param>
/// <param name="Place">Of the attribute or the entry; null where it has none here.</param>
/// <param name="Usage">Of one call.</param>
internal sealed record OwnCall(string? Model, Location? Place, StatedUsage Usage);

/// <summary>
/// Methods that the program makes operations: by the attribute <c>AiCall</c>, wherever that is declared, or by an entry of <c>calls</c>
/// in the pricing file that gives a kind.
/// </summary>
internal static class OwnOperations
{
    public const string Attribute = "AiCallAttribute";
    private const string Namespace = "AiCostAnalyzers";
    private static readonly SdkDefinition s_sdk = new("own code", "");

    /// <summary>Whether anything of the compilation can be such a method. Binds nothing.</summary>
    public static bool MayBeIn(Compilation compilation, AnalysisInputs inputs) =>
        inputs.Calls.Any(static c => c.Kind is not null) || HasAttribute(compilation);

    /// <summary>Each method once, by its definition; an attribute goes before an entry.</summary>
    public static IReadOnlyDictionary<IMethodSymbol, Operation> In(Compilation compilation, AnalysisInputs inputs, CancellationToken cancellation)
    {
        var found = new Dictionary<IMethodSymbol, Operation>(SymbolEqualityComparer.Default);
        var own = new HashSet<string>(inputs.ProjectAssemblies, StringComparer.Ordinal);
        var assemblies = compilation.SourceModule.ReferencedAssemblySymbols.Where(a => own.Contains(a.Name)).Prepend(compilation.Assembly).ToList();
        if (HasAttribute(compilation))
        {
            foreach (var method in Marked(compilation, assemblies, cancellation))
            {
                if (FromAttribute(method) is { } operation)
                {
                    found[method] = operation;
                }
            }
        }

        foreach (var entry in inputs.Calls)
        {
            if (entry is { Kind: { } kind, IsRejected: false })
            {
                foreach (var method in Named(entry.Pattern, compilation, assemblies))
                {
                    if (!found.ContainsKey(method))
                    {
                        found.Add(method, Of(method, kind, null, new OwnCall(entry.Model, null, StatedUsage.None)));
                    }
                }
            }
        }

        return found;
    }

    private static bool HasAttribute(Compilation compilation) => ReferencedTypes.Defines(compilation, Namespace + "." + Attribute);

    /// <summary>In source only files that name the attribute are looked at; another project's methods are read from its metadata.</summary>
    private static IEnumerable<IMethodSymbol> Marked(Compilation compilation, IReadOnlyList<IAssemblySymbol> assemblies, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var words = SourceNames.Of(tree, cancellation).Words;
            if (!words.MayContain("AiCall") && !words.MayContain(Attribute))
            {
                continue;
            }

#pragma warning disable RS1030 // Once per compilation, and only in files that name the attribute.
            var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is MethodDeclarationSyntax { AttributeLists.Count: > 0 } or LocalFunctionStatementSyntax { AttributeLists.Count: > 0 }
                    && model.GetDeclaredSymbol(node, cancellation) is IMethodSymbol method)
                {
                    yield return method.OriginalDefinition;
                }
            }
        }

        foreach (var assembly in assemblies.Skip(1))
        {
            if (assembly.GetTypeByMetadataName(Namespace + "." + Attribute) is null && !References(assembly, assemblies))
            {
                continue;
            }

            foreach (var method in Types(assembly.GlobalNamespace).SelectMany(static t => t.GetMembers()).OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }
    }

    /// <summary>Whether the attribute may be another project's.</summary>
    private static bool References(IAssemblySymbol assembly, IReadOnlyList<IAssemblySymbol> assemblies) =>
        assembly.Modules.SelectMany(static m => m.ReferencedAssemblies).Any(name =>
            assemblies.Any(a => a.Name == name.Name && a.GetTypeByMetadataName(Namespace + "." + Attribute) is not null));

    private static Operation? FromAttribute(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (!attribute.AttributeClass.Is(Namespace, Attribute))
            {
                continue;
            }

            var named = attribute.NamedArguments.ToDictionary(static a => a.Key, static a => a.Value.Value, StringComparer.Ordinal);
            var kind = attribute.ConstructorArguments is [{ Value: int number }, ..] && Enum.IsDefined(typeof(OperationKind), number) ? (OperationKind)number : OperationKind.Chat;
            return Of(
                method,
                kind,
                Text("ModelParameter"),
                new OwnCall(
                    Text("Model"),
                    attribute.ApplicationSyntaxReference is { } place ? Location.Create(place.SyntaxTree, place.Span) : null,
                    new StatedUsage { InputTokens = Typical("InputTokens"), OutputTokens = Typical("OutputTokens") }));

            string? Text(string name) => named.TryGetValue(name, out var value) && value is string { Length: > 0 } text ? text : null;

            GivenQuantity? Typical(string name) => named.TryGetValue(name, out var value) && value is int and > 0 ? new GivenQuantity(null, (int)value, null) : null;
        }

        return null;
    }

    private static Operation Of(IMethodSymbol method, OperationKind kind, string? modelParameter, OwnCall own) =>
        new(
            s_sdk,
            new OperationDefinition(Names.MetadataName(method.ContainingType).Replace('+', '.'), method.Name)
            {
                Kind = kind, Model = modelParameter is null ? [] : [ModelSource.Argument(modelParameter)],
            },
            method.Name)
        {
            Own = own,
        };

    /// <summary>The methods that a key of <c>calls</c> names: one of any assembly by its full name, or all of a type; with wildcards, the program's own.</summary>
    private static IEnumerable<IMethodSymbol> Named(string key, Compilation compilation, IReadOnlyList<IAssemblySymbol> assemblies)
    {
        if (key.IndexOf('*') >= 0)
        {
            var pattern = new Pattern(key);
            return assemblies.SelectMany(static a => Types(a.GlobalNamespace)).SelectMany(Methods)
                .Where(m => pattern.Matches(Names.MetadataName(m.ContainingType).Replace('+', '.') + "." + m.Name));
        }

        var dot = key.LastIndexOf('.');
        var methods = dot <= 0 ? [] : TypesNamed(key.Substring(0, dot), compilation).SelectMany(Methods).Where(m => m.Name == key.Substring(dot + 1)).ToList();
        return methods.Count > 0 ? methods : TypesNamed(key, compilation).SelectMany(Methods);
    }

    /// <summary>A nested type's name has a dot where its metadata name has a plus.</summary>
    private static IEnumerable<INamedTypeSymbol> TypesNamed(string name, Compilation compilation)
    {
        for (var metadataName = name; ;)
        {
            var types = compilation.GetTypesByMetadataName(metadataName);
            var dot = metadataName.LastIndexOf('.');
            if (!types.IsEmpty || dot < 0)
            {
                return types;
            }

            metadataName = metadataName.Substring(0, dot) + "+" + metadataName.Substring(dot + 1);
        }
    }

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(static m => m is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false });

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in Types(inner))
                {
                    yield return nested;
                }
            }
        }
    }
}
