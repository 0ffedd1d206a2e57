using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Batching;

/// <summary>A call that embeds one text, and how the SDK's call for many is made of it.</summary>
internal sealed class EmbeddingCall
{
    private readonly string _batchMethod;
    private readonly ArgumentSyntax _input;
    private readonly ExpressionSyntax _awaited;
    private readonly bool _isClientResult;

    /// <summary>Whether the call for many takes a list, and not any sequence.</summary>
    private bool _takesList;

    private EmbeddingCall(
        InvocationExpressionSyntax invocation, string batchMethod, ArgumentSyntax input, ExpressionSyntax awaited, ExpressionSyntax outcome, bool isClientResult, string element)
    {
        Invocation = invocation;
        _batchMethod = batchMethod;
        _input = input;
        _awaited = awaited;
        Outcome = outcome;
        _isClientResult = isClientResult;
        Element = element;
    }

    public InvocationExpressionSyntax Invocation { get; }

    /// <summary>The whole expression whose value is the one embedding, such as <c>(await call).Value</c>.</summary>
    public ExpressionSyntax Outcome { get; }

    /// <summary>What follows one embedding of a batch to be what <see cref="Outcome"/> is, such as <c>.Vector</c>.</summary>
    public string Element { get; }

    public bool IsAwaited => _awaited is AwaitExpressionSyntax;

    public bool IsAsync => _batchMethod.EndsWith("Async", StringComparison.Ordinal);

    public ExpressionSyntax Input => _input.Expression;

    public ExpressionSyntax Receiver => ((MemberAccessExpressionSyntax)Invocation.Expression).Expression;

    public IEnumerable<ExpressionSyntax> OtherArguments => Invocation.ArgumentList.Arguments.Where(a => a != _input).Select(a => a.Expression);

    /// <summary>Where a local of the SDK's result type holds the outcome: its uses <c>local.Value</c>, which become <c>local</c>.</summary>
    public IReadOnlyList<MemberAccessExpressionSyntax> ValueUses { get; private set; } = [];

    /// <summary>The expression whose value is the embeddings of <paramref name="inputs"/>, in their order.</summary>
    public string Batch(string inputs)
    {
        inputs = _takesList && inputs.IndexOf('(') >= 0 ? inputs + ".ToList()" : inputs;
        var access = (MemberAccessExpressionSyntax)Invocation.Expression;
        var argument = _input.WithExpression(SyntaxFactory.ParseExpression(inputs));
        if (argument.NameColon is { } name)
        {
            argument = argument.WithNameColon(SyntaxFactory.NameColon(name.Name.Identifier.Text + "s").WithTriviaFrom(name));
        }

        var call = Invocation
            .WithExpression(access.WithName(SyntaxFactory.IdentifierName(_batchMethod)))
            .WithArgumentList(Invocation.ArgumentList.ReplaceNode(_input, argument));
        var awaited = _awaited.ReplaceNode(Invocation, call).WithoutTrivia().ToString();
        return !IsAwaited && IsAsync ? $"await {awaited}" : !_isClientResult ? awaited : IsAwaited ? $"({awaited}).Value" : $"{awaited}.Value";
    }

    /// <param name="batchMethod">Name of the method that takes many texts.</param>
    /// <returns>Null where it is another method, or its result is used as more than an embedding.</returns>
    public static EmbeddingCall? Of(InvocationExpressionSyntax call, string batchMethod, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax, RawKind: (int)SyntaxKind.SimpleMemberAccessExpression }
            || semantics.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || semantics.GetOperation(call, cancellationToken) is not IInvocationOperation operation
            || FirstArgument(operation, method) is not { } input)
        {
            return null;
        }

        var awaited = Awaited(call);
        if (method.ReducedFrom is { ContainingType: { Name: "EmbeddingGeneratorExtensions" } extensions } && IsIn(extensions, "Microsoft.Extensions.AI"))
        {
            var element = method.Name == "GenerateVectorAsync" ? ".Vector" : "";
            return new(call, batchMethod, input, awaited, awaited, isClientResult: false, element);
        }

        if (method.ReducedFrom is { ContainingType: { Name: "EmbeddingGenerationExtensions" } kernel } && IsIn(kernel, "Microsoft.SemanticKernel.Embeddings"))
        {
            return new(call, batchMethod, input, awaited, awaited, isClientResult: false, "") { _takesList = true };
        }

        if (!IsEmbeddingClient(method.ContainingType) || batchMethod.EndsWith("Async", StringComparison.Ordinal) != awaited is AwaitExpressionSyntax)
        {
            return null;
        }

        var result = awaited;
        while (result.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            result = parenthesized;
        }

        if (result.Parent is MemberAccessExpressionSyntax { Name.Identifier.Text: "Value" } value)
        {
            return new(call, batchMethod, input, awaited, value, isClientResult: true, "");
        }

        var found = new EmbeddingCall(call, batchMethod, input, awaited, awaited, isClientResult: true, "");
        return IsEmbedding(semantics.GetTypeInfo(awaited, cancellationToken).ConvertedType) || found.FindValueUses(result, semantics, cancellationToken) ? found : null;
    }

    private static ArgumentSyntax? FirstArgument(IInvocationOperation operation, IMethodSymbol method) =>
        operation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == (method.ReducedFrom is null ? 0 : 1))?.Syntax as ArgumentSyntax;

    private static ExpressionSyntax Awaited(InvocationExpressionSyntax call)
    {
        ExpressionSyntax task = call.Parent is MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } ? configured : call;
        return task.Parent is AwaitExpressionSyntax awaited ? awaited : call;
    }

    /// <summary>Whether the result is the value of a local variable that is used for nothing but its embedding.</summary>
    private bool FindValueUses(ExpressionSyntax result, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (result.Parent is not EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true, Parent.Parent: { } scope } } declarator,
            }
            || semantics.GetDeclaredSymbol(declarator, cancellationToken) is not ILocalSymbol local)
        {
            return false;
        }

        var values = new List<MemberAccessExpressionSyntax>();
        foreach (var use in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.Text == local.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(use, cancellationToken).Symbol, local))
            {
                continue;
            }

            if (use.Parent is MemberAccessExpressionSyntax { Name.Identifier.Text: "Value" } value && value.Expression == use)
            {
                values.Add(value);
            }
            else if (!IsEmbedding(semantics.GetTypeInfo(use, cancellationToken).ConvertedType))
            {
                return false;
            }
        }

        ValueUses = values;
        return true;
    }

    private static bool IsEmbedding(ITypeSymbol? type) => type is { Name: "OpenAIEmbedding" } && IsIn(type, "OpenAI.Embeddings");

    private static bool IsEmbeddingClient(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "EmbeddingClient" && IsIn(type, "OpenAI.Embeddings"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(ITypeSymbol type, string @namespace) => type.ContainingNamespace.ToDisplayString() == @namespace;
}
