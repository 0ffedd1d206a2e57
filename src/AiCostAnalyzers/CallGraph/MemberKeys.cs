using System.Globalization;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.CallGraph;

/// <summary>Names members across compilations: <c>assembly|documentation-comment id</c>, with <c>~name</c> for a local function and <c>~λk</c> for a lambda.</summary>
internal static class MemberKeys
{
    private const int LongestId = 2048;

    private static readonly SymbolDisplayFormat NameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    public static string Of(MemberRoot root) => Of(root.Symbol);

    public static string Of(ISymbol symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction }:
                return Of(Member(symbol)) + "~" + symbol.Name;
            case IMethodSymbol { MethodKind: MethodKind.AnonymousFunction, DeclaringSyntaxReferences: [var lambda, ..] }:
                return Of(Member(symbol)) + "~λ" + LambdaNumber(lambda.GetSyntax()).ToString(CultureInfo.InvariantCulture);
        }

        var definition = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        definition = definition.OriginalDefinition;
        if (definition is IMethodSymbol { PartialImplementationPart: { } implementation })
        {
            definition = implementation;
        }

        return definition.ContainingAssembly?.Name + "|" + definition.GetDocumentationCommentId();
    }

    /// <summary>For people, and the start of call-site ids: <c>SupportDesk.Triage.ClassifyAsync</c>, or the route of a mapped lambda.</summary>
    public static string NameOf(MemberRoot root) => root.EntryPoint?.Id ?? NameOf(root.Symbol);

    public static string NameOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => NameOf(Member(symbol)) + "." + symbol.Name,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => NameOf(Member(symbol)),
        IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => NameOf(symbol.ContainingType) + ".Main",
        IMethodSymbol { AssociatedSymbol: { } associated } => NameOf(associated),
        _ => symbol.OriginalDefinition.ToDisplayString(NameFormat),
    };

    /// <summary>For messages: <c>Triage.ClassifyAsync</c>, <c>new Triage</c>.</summary>
    public static string ShortNameOf(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } ? "new " + type.Name : ShortName(NameOf(symbol));

    /// <summary>A name without its namespace; of a constructor's and an accessor's key as source writes it.</summary>
    public static string ShortName(string name)
    {
        if (name.EndsWith(".#ctor", StringComparison.Ordinal))
        {
            return "new " + CalledName.OfKey(name).Name;
        }

        name = name.Replace(".get_", ".").Replace(".set_", ".");
        var member = name.LastIndexOf('.');
        var type = member <= 0 ? -1 : name.LastIndexOf('.', member - 1);
        return type < 0 ? name : name.Substring(type + 1);
    }

    /// <summary>The method of a key, if the compilation sees it.</summary>
    public static IMethodSymbol? Find(string key, Compilation compilation)
    {
        // A key may be anybody's, and reading one recurses as deep as it is nested.
        var start = key.IndexOf('|') + 1;
        return key.Length - start <= LongestId
            && DocumentationCommentId.GetSymbolsForDeclarationId(key.Substring(start), compilation)
                .FirstOrDefault(symbol => symbol.ContainingAssembly?.Name == AssemblyOf(key)) is IMethodSymbol method
                ? method
                : null;
    }

    /// <summary>The assembly of a key.</summary>
    public static string AssemblyOf(string key)
    {
        var end = key.IndexOf('|');
        return end < 0 ? "" : key.Substring(0, end);
    }

    /// <summary>The name of a method as its key has it: <c>SupportDesk.Triage.ClassifyAsync</c>.</summary>
    public static string NameOfKey(string key)
    {
        var start = key.IndexOf(':') + 1;
        var end = key.IndexOf('(', start);
        var name = end < 0 ? key.Substring(start) : key.Substring(start, end - start);
        var arity = name.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? name : name.Substring(0, arity);
    }

    /// <summary>The member that holds a local function or lambda.</summary>
    private static ISymbol Member(ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } && symbol.ContainingSymbol is { } container)
        {
            symbol = container;
        }

        return symbol;
    }

    /// <summary>Counted over the member in source order, so that the key outlives changes elsewhere.</summary>
    private static int LambdaNumber(SyntaxNode lambda)
    {
        var member = lambda.FirstAncestorOrSelf<SyntaxNode>(static n => n is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax);
        var number = 1;
        foreach (var node in member?.DescendantNodes() ?? [])
        {
            if (node == lambda || node.SpanStart > lambda.SpanStart)
            {
                break;
            }

            if (node is AnonymousFunctionExpressionSyntax)
            {
                number++;
            }
        }

        return number;
    }
}
