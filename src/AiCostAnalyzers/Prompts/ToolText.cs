using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Prompts;

/// <summary>
/// The definition of a tool or of an answer's form that an SDK makes from source: from a method with its <c>[Description]</c>s, or from a type.
/// </summary>
internal static class ToolText
{
    /// <returns>JSON without white space; null where the call makes none.</returns>
    public static string? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var isFactory = method.ContainingType.Name is "AIFunctionFactory" or "KernelFunctionFactory" or "KernelExtensions";
        return method.Name switch
        {
            "Create" or "CreateFromMethod" or "CreateFunctionFromMethod" or "CreateDeclaration" when isFactory => OfFunction(call),
            "ForJsonSchema" or "CreateJsonSchema" or "GetJsonSchemaAsNode" => TypeOf(call) is { } type ? SchemaText.Of(type) : null,
            _ => null,
        };
    }

    private static string? OfFunction(IInvocationOperation call)
    {
        var function = call.Arguments.Select(static a => LambdaArguments.Unwrap(a.Value)).FirstOrDefault(static f => f is not null) switch
        {
            IMethodReferenceOperation reference => reference.Method,
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            _ => null,
        };
        if (function is null)
        {
            return null;
        }

        var name = Text(call, "name") ?? Text(call, "functionName") ?? (function.MethodKind == MethodKind.AnonymousFunction ? "f" : function.Name);
        var description = Text(call, "description") ?? SchemaText.DescriptionOf(function);
        return "{" + SchemaText.Member("name", name)
            + (description is null ? "" : "," + SchemaText.Member("description", description))
            + ",\"parameters\":" + SchemaText.Of(function.Parameters) + "}";
    }

    private static string? Text(IInvocationOperation call, string parameter) =>
        call.Argument(parameter)?.Unwrap().ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static ITypeSymbol? TypeOf(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments is [var only] ? only
        : call.Arguments.Select(static a => a.Value.Unwrap()).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;
}
