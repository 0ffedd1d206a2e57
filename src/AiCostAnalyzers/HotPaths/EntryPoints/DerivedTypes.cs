using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>The concrete classes of a compilation by the classes they derive from. Read once, when first asked; binds no bodies.</summary>
internal sealed class DerivedTypes
{
    private readonly Lazy<Dictionary<ISymbol, List<INamedTypeSymbol>>> _byBase;

    public DerivedTypes(Compilation compilation) => _byBase = new(() => Index(compilation.Assembly.GlobalNamespace));

    /// <summary>The concrete classes that have the method from their base as it is, sorted by name.</summary>
    public IReadOnlyList<INamedTypeSymbol> Inheriting(IMethodSymbol method)
    {
        if (!_byBase.Value.TryGetValue(method.ContainingType.OriginalDefinition, out List<INamedTypeSymbol> heirs))
        {
            return [];
        }

        return heirs.Where(heir => Inherits(heir, method)).ToList();
    }

    /// <summary>Whether no class between overrides the method.</summary>
    public static bool Inherits(INamedTypeSymbol type, IMethodSymbol method)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method.ContainingType.OriginalDefinition))
            {
                return true;
            }

            foreach (ISymbol member in current.GetMembers(method.Name))
            {
                for (IMethodSymbol? overridden = (member as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition))
                    {
                        return false;
                    }
                }
            }
        }

        return false;
    }

    private static Dictionary<ISymbol, List<INamedTypeSymbol>> Index(INamespaceSymbol root)
    {
        var byBase = new Dictionary<ISymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            INamespaceOrTypeSymbol container = pending.Pop();
            if (container is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } type)
            {
                for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
                {
                    if (!byBase.TryGetValue(ancestor.OriginalDefinition, out List<INamedTypeSymbol> heirs))
                    {
                        byBase.Add(ancestor.OriginalDefinition, heirs = []);
                    }

                    heirs.Add(type);
                }
            }

            foreach (INamedTypeSymbol inner in container.GetTypeMembers())
            {
                pending.Push(inner);
            }

            if (container is INamespaceSymbol @namespace)
            {
                foreach (INamespaceSymbol inner in @namespace.GetNamespaceMembers())
                {
                    pending.Push(inner);
                }
            }
        }

        foreach (List<INamedTypeSymbol> heirs in byBase.Values)
        {
            heirs.Sort(static (left, right) => string.CompareOrdinal(left.ToDisplayString(), right.ToDisplayString()));
        }

        return byBase;
    }
}
