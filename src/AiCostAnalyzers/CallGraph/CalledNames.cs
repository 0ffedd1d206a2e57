using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Which names a file's members call. Syntax alone, so it holds as long as the tree does: an edit in an editor
/// reads one file again and binds nothing.
/// </summary>
internal sealed class CalledNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, CalledNames> s_byTree = new();

    /// <summary>What a <c>new()</c> creates, which names no type.</summary>
    private static readonly CalledName s_unnamed = new(CalledKind.Constructor, "");

    private readonly List<NamedMember> _members = [];
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);
    private Dictionary<CalledName, List<NamedMember>>? _users;

    /// <summary>The members that something can run by a name.</summary>
    public IReadOnlyList<NamedMember> Members => _members;

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

    public static CalledNames Of(SyntaxTree tree)
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
                case TypeDeclarationSyntax { BaseList: { } bases } type:
                    // What the compiler adds to a constructor: the base class's.
                    _members.Add(new NamedMember(
                        node,
                        new CalledName(CalledKind.Constructor, type.Identifier.ValueText),
                        [],
                        [.. bases.Types.Select(static b => LastName(b.Type)).OfType<string>().Select(static b => new CalledName(CalledKind.Constructor, b))]));
                    break;
                case MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax):
                    Read(node, NameOf((MemberDeclarationSyntax)node));
                    break;
            }
        }
    }

    /// <summary>What calls run the member by; null for one that only the runtime runs.</summary>
    private static CalledName? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => CalledName.OfMethod(method.Identifier.ValueText),
        ConstructorDeclarationSyntax constructor => new(CalledKind.Constructor, constructor.Identifier.ValueText),
        PropertyDeclarationSyntax { Initializer: null } property => new(CalledKind.Property, property.Identifier.ValueText),
        IndexerDeclarationSyntax => new(CalledKind.Property, ""),
        OperatorDeclarationSyntax @operator => OperatorName(@operator),
        ConversionOperatorDeclarationSyntax { Parent: TypeDeclarationSyntax type } => CalledName.OfOperator(type.Identifier.ValueText, WellKnownMemberNames.ExplicitConversionName),
        FieldDeclarationSyntax or PropertyDeclarationSyntax when member.Parent is TypeDeclarationSyntax type => new(CalledKind.Constructor, type.Identifier.ValueText),
        _ => null,
    };

    private static CalledName OperatorName(OperatorDeclarationSyntax @operator)
    {
        var token = @operator.OperatorToken.Kind();
        var expression = @operator.ParameterList.Parameters.Count == 1 ? SyntaxFacts.GetPrefixUnaryExpression(token) : SyntaxFacts.GetBinaryExpression(token);
        return CalledName.OfOperator((@operator.Parent as TypeDeclarationSyntax)?.Identifier.ValueText ?? "", CalledName.OperatorOf(expression) ?? token.ToString());
    }

    /// <param name="name">Null where no call names the member; its local functions have names all the same.</param>
    private void Read(SyntaxNode member, CalledName? name)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        var functions = new HashSet<CalledName>();
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
                    functions.Add(CalledName.OfMethod(function.Identifier.ValueText));
                    break;
            }
        }

        _called.UnionWith(called);
        if (name is not null || functions.Count > 0)
        {
            _members.Add(new NamedMember(member, name, [.. functions], [.. called.Select(CalledName.OfMethod)]));
        }
    }

    /// <summary>
    /// The members that may run a constructor, an accessor or an operator of a name. Read at the first question: most files are asked none.
    /// </summary>
    public IReadOnlyList<NamedMember> UsersOf(CalledName name, SyntaxTree tree, CancellationToken cancellation)
    {
        if (name.Name.Length > 0 && !SourceNames.Of(tree, cancellation).Mentions(name.Type))
        {
            return [];
        }

        var users = _users ??= ReadUsers(cancellation);
        var used = name.Kind == CalledKind.Operator ? name with { Name = name.Name.Substring(name.Type.Length + 1) } : name;
        var found = users.TryGetValue(used, out var members) ? members : [];

        // One in a file that names the type may be of it.
        return name.Kind == CalledKind.Constructor && users.TryGetValue(s_unnamed, out var unnamed) ? [.. found, .. unnamed] : found;
    }

    private Dictionary<CalledName, List<NamedMember>> ReadUsers(CancellationToken cancellation)
    {
        var users = new Dictionary<CalledName, List<NamedMember>>();
        foreach (var member in _members)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var used in Used(member.Node))
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

    private static HashSet<CalledName> Used(SyntaxNode member)
    {
        var used = new HashSet<CalledName>();
        foreach (var node in member is TypeDeclarationSyntax ? [] : member.DescendantNodes())
        {
            switch (node)
            {
                case ImplicitObjectCreationExpressionSyntax:
                    used.Add(s_unnamed);
                    break;
                case ObjectCreationExpressionSyntax creation when LastName(creation.Type) is { } type:
                    used.Add(new(CalledKind.Constructor, type));
                    break;
                case ElementAccessExpressionSyntax or ElementBindingExpressionSyntax:
                    used.Add(new(CalledKind.Property, ""));
                    break;
                case IdentifierNameSyntax { Parent: not InvocationExpressionSyntax } name:
                    used.Add(new(CalledKind.Property, name.Identifier.ValueText));
                    break;
                case ExpressionSyntax when CalledName.OperatorOf(node.Kind()) is { } @operator:
                    used.Add(new(CalledKind.Operator, @operator));
                    break;
            }
        }

        return used;
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

    /// <summary>The name of a type without its namespace.</summary>
    public static string? LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };
}

/// <summary>A member, by the names that it runs by and those it calls.</summary>
/// <param name="Node">Its declaration; of a type, what the compiler adds to its constructors.</param>
/// <param name="Own">What runs it; null where only the runtime does.</param>
/// <param name="Functions">Its local functions.</param>
/// <param name="Called">The methods that it invokes or passes on, those of its functions included; of a type its base types' constructors.</param>
internal sealed record NamedMember(SyntaxNode Node, CalledName? Own, IReadOnlyList<CalledName> Functions, IReadOnlyList<CalledName> Called);
