using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Which names a file's methods and local functions call. Syntax alone, so it holds as long as the tree does: an edit in an editor
/// reads one file again and binds nothing.
/// </summary>
internal sealed class CalledNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, CalledNames> s_byTree = new();

    private readonly List<(string Caller, string Callee)> _calls = [];
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);

    /// <summary>The names of methods from which a call may lead to one of <paramref name="wanted"/>, those included.</summary>
    /// <remarks>Names are all it looks at: what it leaves out reaches nothing, what it lets through may still be another's namesake.</remarks>
    /// <param name="common">Names that others have too: a call of one counts only in a file that <paramref name="speaksOf"/> lets through.</param>
    public static HashSet<string> Reaching(
        Compilation compilation, IEnumerable<string> wanted, IReadOnlyCollection<string> common, Func<SyntaxTree, bool> speaksOf)
    {
        var reaching = new HashSet<string>(wanted, StringComparer.Ordinal);
        var callers = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var countsCommon = common.Count > 0 && speaksOf(tree);
            foreach (var (caller, callee) in Of(tree)._calls)
            {
                if (countsCommon && common.Contains(callee))
                {
                    reaching.Add(caller);
                }

                if (!callers.TryGetValue(callee, out var names))
                {
                    callers.Add(callee, names = []);
                }

                names.Add(caller);
            }
        }

        var work = new Stack<string>(reaching);
        while (work.Count > 0)
        {
            if (callers.TryGetValue(work.Pop(), out var names))
            {
                foreach (var name in names)
                {
                    if (reaching.Add(name))
                    {
                        work.Push(name);
                    }
                }
            }
        }

        return reaching;
    }

    /// <summary>Every name that is invoked or passed as an argument, in whatever file.</summary>
    public static HashSet<string> AllCalled(Compilation compilation)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            all.UnionWith(Of(tree)._called);
        }

        return all;
    }

    private static CalledNames Of(SyntaxTree tree)
    {
        if (!s_byTree.TryGetValue(tree, out var names))
        {
            var read = new CalledNames();
            read.Read(tree.GetRoot());
            names = s_byTree.GetValue(tree, _ => read);
        }

        return names;
    }

    private void Read(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    Read(method, method.Identifier.ValueText);
                    break;
                case MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax):
                    Read(node, null);
                    break;
            }
        }
    }

    /// <param name="name">Null where nothing can call the member by a method's name; its local functions have names all the same.</param>
    private void Read(SyntaxNode member, string? name)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        if (name is not null)
        {
            declared.Add(name);
        }

        foreach (var node in member.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation when NameOf(invocation.Expression) is { } callee:
                    called.Add(callee == "Invoke" && ReceiverOf(invocation) is { } holder ? holder : callee);
                    break;
                case ArgumentSyntax argument when NameOf(argument.Expression) is { } passed:
                    called.Add(passed);
                    break;
                case LocalFunctionStatementSyntax function:
                    declared.Add(function.Identifier.ValueText);
                    break;
            }
        }

        _called.UnionWith(called);
        foreach (var caller in declared)
        {
            foreach (var callee in called)
            {
                _calls.Add((caller, callee));
            }
        }
    }

    /// <summary>Of <c>_ask.Invoke(ticket)</c> and <c>_ask?.Invoke(ticket)</c>: what holds the delegate.</summary>
    private static string? ReceiverOf(InvocationExpressionSyntax invocation) => invocation switch
    {
        { Expression: MemberAccessExpressionSyntax access } => NameOf(access.Expression),
        { Parent: ConditionalAccessExpressionSyntax access } => NameOf(access.Expression),
        _ => null,
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
