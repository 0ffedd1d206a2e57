using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers;

/// <summary>
/// Which types the references of a compilation define. Every key in an editor is a new compilation whose references are the same symbols
/// as before, so what was found in them holds as long as they do.
/// </summary>
internal sealed class ReferencedTypes
{
    private static readonly ConditionalWeakTable<Compilation, ReferencedTypes> s_byCompilation = new();

    /// <summary>By the first of the references.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, ReferencedTypes> s_byFirst = new();

    private static readonly ReferencedTypes s_none = new(ImmutableArray<IAssemblySymbol>.Empty);

    private readonly ConcurrentDictionary<string, bool> _defined = new(StringComparer.Ordinal);

    private ReferencedTypes(ImmutableArray<IAssemblySymbol> assemblies) => Assemblies = assemblies;

    public ImmutableArray<IAssemblySymbol> Assemblies { get; }

    /// <summary>The same object for all compilations that have the same references.</summary>
    public static ReferencedTypes Of(Compilation compilation) => s_byCompilation.GetValue(compilation, static c =>
    {
        var assemblies = c.SourceModule.ReferencedAssemblySymbols;
        if (assemblies.IsEmpty)
        {
            return s_none;
        }

        if (!s_byFirst.TryGetValue(assemblies[0], out var known) || !known.Assemblies.SequenceEqual(assemblies, static (a, b) => ReferenceEquals(a, b)))
        {
            s_byFirst.Remove(assemblies[0]);
            known = s_byFirst.GetValue(assemblies[0], _ => new ReferencedTypes(assemblies));
        }

        return known;
    });

    /// <summary>
    /// Whether the compilation or a reference has a type of this metadata name; nested ones are none. Looked up from namespace to namespace,
    /// which for a framework that is not there ends at its first name: to ask every assembly for each type costs several times as much.
    /// </summary>
    public static bool Defines(Compilation compilation, string metadataName)
    {
        var references = Of(compilation);
        if (references._defined.TryGetValue(metadataName, out var isReferenced))
        {
            return isReferenced || TypesOf(compilation.Assembly.GlobalNamespace, metadataName).Any();
        }

        var types = TypesOf(compilation.GlobalNamespace, metadataName).ToList();
        references._defined.TryAdd(metadataName, types.Any(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)));
        return types.Count > 0;
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol container, string metadataName)
    {
        int start = 0;
        for (int end = metadataName.IndexOf('.'); end >= 0; end = metadataName.IndexOf('.', start))
        {
            string name = metadataName.Substring(start, end - start);
            if (container.GetMembers(name).FirstOrDefault(static m => m is INamespaceSymbol) is not INamespaceSymbol inner)
            {
                return [];
            }

            container = inner;
            start = end + 1;
        }

        int arity = metadataName.IndexOf('`');
        string typeName = metadataName.Substring(start, (arity < 0 ? metadataName.Length : arity) - start);
        return container.GetTypeMembers(typeName).Where(type => string.CompareOrdinal(type.MetadataName, 0, metadataName, start, metadataName.Length) == 0);
    }
}
