using System.Runtime.CompilerServices;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Which names a file sets, calls and creates, and what its members call: a question about one member then binds only the places that can
/// answer it. Syntax alone, read in one pass, so it holds as long as the tree does: an edit in an editor reads one file again.
/// </summary>
internal sealed class SourceNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceNames> s_byTree = new();

    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private readonly List<NamedMember> _members = [];
    private readonly List<InvocationExpressionSyntax> _registrations = [];
    private readonly List<string> _aliases = [];
    private Dictionary<CalledName, List<NamedMember>>? _users;

    private SourceNames()
    {
    }

    /// <summary>In the order of the text; of a type with bases, what the compiler adds to its constructors.</summary>
    public IReadOnlyList<NamedMember> Members => _members;

    /// <summary>What is called like a registration of <see cref="RegistrationNames"/>, in order.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Registrations => _registrations;

    /// <summary>Other names that the file gives to types and namespaces.</summary>
    public IReadOnlyList<string> Aliases => _aliases;

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
    public static string? TargetOf(ExpressionSyntax left) => NamedMember.NameOf(left);

    /// <summary>
    /// The members that may run a constructor, an accessor or an operator of a name. Read at the first question: most files are asked none.
    /// </summary>
    public IEnumerable<NamedMember> UsersOf(CalledName name, CancellationToken cancellation)
    {
        if (name.Name.Length > 0 && !Mentions(name.Type))
        {
            return [];
        }

        var users = _users ??= ReadUsers(cancellation);
        var used = name.Kind == CalledKind.Operator ? name with { Name = name.Name.Substring(name.Type.Length + 1) } : name;
        var found = users.TryGetValue(used, out var members) ? members : [];

        // One in a file that names the type may be of it.
        return name.Kind == CalledKind.Constructor && users.TryGetValue(NamedMember.Unnamed, out var unnamed) ? found.Concat(unnamed) : found;
    }

    private Dictionary<CalledName, List<NamedMember>> ReadUsers(CancellationToken cancellation)
    {
        var users = new Dictionary<CalledName, List<NamedMember>>();
        foreach (var member in _members)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var used in member.Used())
            {
                if (!users.TryGetValue(used, out var list))
                {
                    users.Add(used, list = []);
                }

                list.Add(member);
            }
        }

        return users;
    }

    private void Read(SyntaxNode root)
    {
        // Nodes come in the order of the text, and members contain no members: what follows a member's head is its own until the next head.
        SyntaxNode? member = null;
        HashSet<string>? called = null, functions = null;
        foreach (var node in root.DescendantNodes())
        {
            switch ((SyntaxKind)node.RawKind)
            {
                case SyntaxKind.IdentifierName:
                case SyntaxKind.GenericName:
                    _mentioned.Add(((SimpleNameSyntax)node).Identifier.ValueText);
                    break;

                case SyntaxKind.InvocationExpression:
                    var invocation = (InvocationExpressionSyntax)node;
                    if (NamedMember.NameOf(invocation.Expression) is { } callee)
                    {
                        (called ??= new(StringComparer.Ordinal)).Add(callee == "Invoke" && NamedMember.ReceiverOf(invocation) is { } holder ? holder : callee);
                        if (invocation.Expression is not SimpleNameSyntax && RegistrationNames.All.Contains(callee))
                        {
                            _registrations.Add(invocation);
                        }
                    }

                    break;

                case SyntaxKind.Argument:
                    if (NamedMember.NameOf(((ArgumentSyntax)node).Expression) is { } passed)
                    {
                        (called ??= new(StringComparer.Ordinal)).Add(passed);
                    }

                    break;

                case SyntaxKind.LocalFunctionStatement:
                    (functions ??= new(StringComparer.Ordinal)).Add(((LocalFunctionStatementSyntax)node).Identifier.ValueText);
                    break;

                case SyntaxKind.NameEquals when node.Parent is UsingDirectiveSyntax:
                    _aliases.Add(((NameEqualsSyntax)node).Name.Identifier.ValueText);
                    break;

                default:
                    switch (node)
                    {
                        case AssignmentExpressionSyntax assignment when TargetOf(assignment.Left) is { } target:
                            _assigned.Add(target);
                            break;
                        case MemberDeclarationSyntax:
                            Add(member, called, functions);
                            (member, called, functions) = (node, null, null);
                            break;
                    }

                    break;
            }
        }

        Add(member, called, functions);
    }

    private void Add(SyntaxNode? member, HashSet<string>? called, HashSet<string>? functions)
    {
        switch (member)
        {
            case TypeDeclarationSyntax { BaseList: { } bases } type:
                _members.Add(NamedMember.OfBases(type, bases));
                break;
            case MemberDeclarationSyntax declaration and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax):
                _members.Add(new NamedMember(member, NamedMember.NameOf(declaration), functions?.ToArray() ?? [], called?.ToArray() ?? []));
                break;
        }
    }
}
