using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Batching;

internal static class LinqImport
{
    private const string Linq = "System.Linq";

    /// <summary>Adds <c>using System.Linq;</c> in its alphabetical place, unless it is in scope already, also by a global using.</summary>
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, SemanticModel semantics, int position, string lineBreak)
    {
        if (semantics.LookupNamespacesAndTypes(position, name: "Enumerable").Any(t => t.ContainingNamespace?.ToDisplayString() == Linq))
        {
            return root;
        }

        var import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(" " + Linq)).WithTrailingTrivia(SyntaxFactory.EndOfLine(lineBreak));
        var place = root.Usings.IndexOf(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None) && u.GlobalKeyword.IsKind(SyntaxKind.None) && !SortsBefore(u.Name.ToString()));
        place = place < 0 ? root.Usings.Count : place;
        if (place > 0)
        {
            return root.WithUsings(root.Usings.Insert(place, import));
        }

        // A file's header stays its first line.
        var first = root.GetFirstToken();
        var header = first.LeadingTrivia;
        return root.ReplaceToken(first, first.WithLeadingTrivia(root.Usings.Count > 0 ? default : SyntaxFactory.TriviaList(SyntaxFactory.EndOfLine(lineBreak))))
            is var stripped ? stripped.WithUsings(stripped.Usings.Insert(0, import.WithLeadingTrivia(header))) : root;
    }

    private static bool SortsBefore(string name) =>
        (name == "System" || name.StartsWith("System.", StringComparison.Ordinal)) && string.CompareOrdinal(name, Linq) < 0;
}
