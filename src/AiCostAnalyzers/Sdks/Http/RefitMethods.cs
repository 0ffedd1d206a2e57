using AiCostAnalyzers.CallGraph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>Methods of the program's interfaces that post by Refit. Only files that name its attribute are looked at.</summary>
internal static class RefitMethods
{
    public static IEnumerable<KeyValuePair<IMethodSymbol, Operation>> In(Compilation compilation, CancellationToken cancellation)
    {
        if (!compilation.ReferencedAssemblyNames.Any(static a => a.Name == HttpSdk.Refit))
        {
            yield break;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            var words = SourceNames.Of(tree, cancellation).Words;
            if (!words.MayContain("Post") && !words.MayContain("PostAttribute"))
            {
                continue;
            }

#pragma warning disable RS1030 // Once per compilation, and only in files that name the attribute.
            var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is MethodDeclarationSyntax { AttributeLists.Count: > 0, Parent: InterfaceDeclarationSyntax } declaration
                    && model.GetDeclaredSymbol(declaration, cancellation) is IMethodSymbol method
                    && RefitTransport.PathOf(method) is not null)
                {
                    yield return new(method, new Operation(HttpSdk.Definition, HttpSdk.Request(Names.MetadataName(method.ContainingType).Replace('+', '.'), method.Name), method.Name));
                }
            }
        }
    }
}
