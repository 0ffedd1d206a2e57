using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Which names a file sets, calls and creates: a question about one member then binds only the places that can answer it.
/// Syntax alone, so it holds as long as the tree does.
/// </summary>
internal sealed class SourceNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceNames> s_byTree = new();

    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    private SourceNames()
    {
    }

    /// <summary>Whether a member of this name is assigned, in a statement or an initialiser.</summary>
    public bool Assigns(string name) => _assigned.Contains(name);

    /// <summary>Whether the name stands anywhere.</summary>
    public bool Mentions(string name) => _mentioned.Contains(name);

    public static SourceNames Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!s_byTree.TryGetValue(tree, out var names))
        {
            var read = new SourceNames();
            read.Read(tree.GetRoot(cancellation));
            names = s_byTree.GetValue(tree, _ => read);
        }

        return names;
    }

    /// <summary>The last name on the left of an assignment.</summary>
    public static string? TargetOf(ExpressionSyntax left) => left switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private void Read(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment when TargetOf(assignment.Left) is { } target:
                    _assigned.Add(target);
                    break;
                case SimpleNameSyntax name:
                    _mentioned.Add(name.Identifier.ValueText);
                    break;
            }
        }
    }
}
