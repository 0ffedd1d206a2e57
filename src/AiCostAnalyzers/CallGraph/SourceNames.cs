using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// Where a file names something, and which of its members call, create or use what has the name: a question about one member then binds
/// only the places that can answer it. Text and syntax alone, so it holds as long as the tree does: an edit in an editor reads one file
/// again. Nodes are made only around the places where the name stands.
/// </summary>
internal sealed class SourceNames
{
    /// <summary>Words to search a text for before all of its tokens are listed: of a large file that calls itself all over, each is asked for.</summary>
    private const int MostSearches = 32;

    private static readonly ConditionalWeakTable<SyntaxTree, SourceNames> s_byTree = new();

    private readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxNode>> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<CalledName, IReadOnlyList<NamedMember>> _callers = new();
    private readonly ConcurrentDictionary<SyntaxNode, NamedMember> _members = new();
    private ILookup<string, SyntaxNode>? _all;

    private SourceNames(SyntaxTree tree, SourceWords words) => (Tree, Words) = (tree, words);

    public SyntaxTree Tree { get; }

    public SourceWords Words { get; }

    public static SourceNames Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!s_byTree.TryGetValue(tree, out var names))
        {
            var read = new SourceNames(tree, SourceWords.In(tree.GetText(cancellation)));
            names = s_byTree.GetValue(tree, _ => read);
        }

        return names;
    }

    /// <summary>The nodes whose token is the word, in order: names, declarations, and of a keyword the expressions that begin with it.</summary>
    public IReadOnlyList<SyntaxNode> PlacesOf(string word, CancellationToken cancellation) =>
        _places.TryGetValue(word, out var known) ? known : _places.GetOrAdd(word, Read(word, cancellation));

    /// <summary>The calls of a name, in order: <c>Ask()</c>, <c>model.Ask()</c>, <c>model?.Ask()</c>.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOf(string name, CancellationToken cancellation) => ExpressionsOf(name, cancellation)
        .Select(static callee => callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null)
        .OfType<InvocationExpressionSyntax>();

    /// <summary>What is assigned to a name, in statements and initialisers, in order.</summary>
    public IEnumerable<AssignmentExpressionSyntax> AssignmentsTo(string name, CancellationToken cancellation) => ExpressionsOf(name, cancellation)
        .Select(static left => left.Parent is AssignmentExpressionSyntax assignment && assignment.Left == left ? assignment : null)
        .OfType<AssignmentExpressionSyntax>();

    /// <summary>What may run a constructor of a type's name, in order. A <c>new()</c> names no type; one in a file that names the type may still be of it.</summary>
    public IEnumerable<SyntaxNode> CreationsOf(string type, CancellationToken cancellation) => PlacesOf(type, cancellation)
        .Select(static place => TypeOf(place)?.Parent is { } parent and (ObjectCreationExpressionSyntax or PrimaryConstructorBaseTypeSyntax) ? parent : null).OfType<SyntaxNode>()
        .Concat(PlacesOf("new", cancellation).Where(static place => place is ImplicitObjectCreationExpressionSyntax))
        .Concat(PlacesOf("this", cancellation).Concat(PlacesOf("base", cancellation)).Where(static place => place is ConstructorInitializerSyntax))
        .OrderBy(static node => node.SpanStart);

    /// <summary>Whether something of a name may be called in it.</summary>
    public bool MayCall(CalledName name) => name.IsIndexer || Words.MayContain(name.Type);

    /// <summary>
    /// The members that invoke something of a name or pass it on, or that may run a constructor, an accessor or an operator of that name; for
    /// a constructor's also the types that have its type as a base.
    /// </summary>
    public IReadOnlyList<NamedMember> CallersOf(CalledName name, CancellationToken cancellation) =>
        _callers.TryGetValue(name, out var known) ? known : _callers.GetOrAdd(name, Distinct(name.Kind switch
        {
            CalledKind.Method => MembersAround(PlacesOf(name.Name, cancellation).Where(IsCalledOrPassed)),
            CalledKind.Constructor => PlacesOf(name.Name, cancellation).Select(BaseTypeListedBy).OfType<NamedMember>().Concat(MembersAround(UsesOf(name, cancellation))),
            _ => MembersAround(UsesOf(name, cancellation)),
        }));

    /// <summary>Other names that the file gives to types and namespaces.</summary>
    public IEnumerable<string> Aliases(CancellationToken cancellation) => Tree.GetRoot(cancellation)
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>().Select(static directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>();

    private IEnumerable<ExpressionSyntax> ExpressionsOf(string name, CancellationToken cancellation) =>
        PlacesOf(name, cancellation).OfType<SimpleNameSyntax>().Select(NamedMember.ExpressionOf);

    private IReadOnlyList<SyntaxNode> Read(string word, CancellationToken cancellation)
    {
        var root = Tree.GetRoot(cancellation);
        if (Words.IsUnknown || _places.Count >= MostSearches)
        {
            // One pass over all tokens serves all questions. Where names are spelled with escapes, text would not tell where they stand.
            _all ??= root.DescendantTokens().Where(IsWord).ToLookup(static token => token.ValueText, static token => token.Parent!, StringComparer.Ordinal);
            return [.. _all[word]];
        }

        var places = new List<SyntaxNode>();
        foreach (var position in SourceWords.PositionsOf(word, Tree.GetText(cancellation)))
        {
            var token = root.FindToken(position);
            if (IsWord(token) && token.ValueText == word && token.Span.Contains(position))
            {
                places.Add(token.Parent!);
            }
        }

        return places;
    }

    private static bool IsWord(SyntaxToken token) => token.Parent is not null && (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKeyword());

    private IEnumerable<SyntaxNode> UsesOf(CalledName name, CancellationToken cancellation) => name switch
    {
        { Kind: CalledKind.Constructor } => CreationsOf(name.Name, cancellation).Where(static creation => creation is BaseObjectCreationExpressionSyntax),
        { IsIndexer: true } => Tree.GetRoot(cancellation).DescendantNodes().Where(static node => node is ElementAccessExpressionSyntax or ElementBindingExpressionSyntax),
        { Kind: CalledKind.Property } => PlacesOf(name.Name, cancellation).Where(static place => place is IdentifierNameSyntax { Parent: not InvocationExpressionSyntax }),
        { Kind: CalledKind.Operator } when name.Name.Substring(name.Type.Length + 1) is var @operator =>
            Tree.GetRoot(cancellation).DescendantNodes().Where(node => node is ExpressionSyntax && CalledName.OperatorOf(node.Kind()) == @operator),
        _ => [],
    };

    private static List<NamedMember> Distinct(IEnumerable<NamedMember> members) => [.. members.Distinct()];

    private IEnumerable<NamedMember> MembersAround(IEnumerable<SyntaxNode> places) => places
        .Select(static place => place.FirstAncestorOrSelf<MemberDeclarationSyntax>())
        .Where(static member => member is not (null or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
        .Select(member => _members.GetOrAdd(member!, static node => NamedMember.Of((MemberDeclarationSyntax)node)));

    /// <summary>Called, an argument, or a delegate that is invoked: <c>ask(ticket)</c>, <c>Select(Ask)</c>, <c>_ask?.Invoke(ticket)</c>.</summary>
    private static bool IsCalledOrPassed(SyntaxNode place)
    {
        if (place is not SimpleNameSyntax name)
        {
            return false;
        }

        var expression = NamedMember.ExpressionOf(name);
        return expression.Parent switch
        {
            InvocationExpressionSyntax call => call.Expression == expression,
            ArgumentSyntax => true,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Action.Invoke), Parent: InvocationExpressionSyntax } access => access.Expression == expression,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: nameof(Action.Invoke) } } } access =>
                access.Expression == expression,
            _ => false,
        };
    }

    private NamedMember? BaseTypeListedBy(SyntaxNode place) => TypeOf(place) is { Parent: BaseTypeSyntax { Parent: BaseListSyntax { Parent: TypeDeclarationSyntax type } bases } }
        ? _members.GetOrAdd(type, _ => NamedMember.OfBases(type, bases))
        : null;

    /// <summary>Of the last name of a type, the whole of it.</summary>
    private static TypeSyntax? TypeOf(SyntaxNode place) => place switch
    {
        SimpleNameSyntax { Parent: QualifiedNameSyntax qualified } name when qualified.Right == name => qualified,
        SimpleNameSyntax { Parent: AliasQualifiedNameSyntax alias } name when alias.Name == name => alias,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
