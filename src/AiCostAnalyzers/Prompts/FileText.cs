using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Prompts;

/// <summary>Recognises calls that read a file or an embedded resource whole, and finds the file that the build has counted.</summary>
internal sealed class FileText(PromptFiles files, ValueFlow flow)
{
    /// <returns>Null where the call reads none, or one that the build does not know.</returns>
    public PromptFile? ReadBy(IInvocationOperation call, Search search)
    {
        if (files.IsEmpty)
        {
            return null;
        }

        var type = call.TargetMethod.ContainingType;
        return call.TargetMethod.Name switch
        {
            "ReadAllText" or "ReadAllTextAsync" or "ReadAllLines" or "ReadAllLinesAsync" or "ReadLines" when type.Is("System.IO", "File") => ByPath(call.Arguments[0].Value, search),
            "ReadToEnd" or "ReadToEndAsync" when type.IsOrInherits("System.IO", "TextReader") => call.Instance is { } reader ? Behind(reader, search) : null,
            _ => null,
        };
    }

    private PromptFile? ByPath(IOperation path, Search search) => NameOf(path, search) is { } name ? files.Find(name) : null;

    /// <summary>The file that a reader or a stream is made of.</summary>
    private PromptFile? Behind(IOperation source, Search search)
    {
        source = source.Unwrap();
        switch (source)
        {
            case IObjectCreationOperation { Type: var type, Arguments: [var made, ..] } when type.Is("System.IO", "StreamReader") || type.Is("System.IO", "FileStream"):
                return made.Value.Type?.SpecialType == SpecialType.System_String ? ByPath(made.Value, search) : Behind(made.Value, search);

            case IInvocationOperation { TargetMethod: { Name: "OpenRead" or "OpenText" or "Open", ContainingType: var type }, Arguments: [var path, ..] } when type.Is("System.IO", "File"):
                return ByPath(path.Value, search);

            case IInvocationOperation { TargetMethod.Name: "GetManifestResourceStream", Arguments: { Length: > 0 } arguments }:
                return NameOf(arguments[arguments.Length - 1].Value, search) is { } name ? files.FindResource(name) : null;

            case ICoalesceOperation { WhenNull: var otherwise, Value: var stream } when otherwise.Unwrap() is IThrowOperation:
                return Behind(stream, search);

            default:
                return OnlyValue(source, search) is { } value ? Behind(value.Value, search.At(value)) : null;
        }
    }

    /// <summary>The constant end of a path or name. What a folder's name begins with is the place of the program.</summary>
    /// <returns>Null where the end is not constant.</returns>
    private string? NameOf(IOperation operation, Search search)
    {
        operation = operation.Unwrap();
        if (operation.ConstantValue is { HasValue: true, Value: string constant })
        {
            return constant;
        }

        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType: var type } } call when type.Is("System.IO", "Path"):
                return Joined(call.Arguments.SelectMany(static a => PartsOf(a.Value)), "/", search);

            case IInvocationOperation { TargetMethod: { Name: "GetFullPath", ContainingType: var type }, Arguments: [var path, ..] } when type.Is("System.IO", "Path"):
                return NameOf(path.Value, search);

            case IInterpolatedStringOperation interpolated:
                return Joined(interpolated.Parts.Select(static p => p is IInterpolatedStringTextOperation text ? text.Text : p is IInterpolationOperation hole ? hole.Expression : p), "", search);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Joined([sum.LeftOperand, sum.RightOperand], "", search);

            default:
                return OnlyValue(operation, search) is { } value ? NameOf(value.Value, search.At(value)) : null;
        }
    }

    private string? Joined(IEnumerable<IOperation> parts, string separator, Search search)
    {
        var names = parts.Select(part => NameOf(part, search)).ToList();
        return names.Count > 0 && names.Skip(1).All(static n => n is not null) ? string.Join(separator, names) : null;
    }

    private static IEnumerable<IOperation> PartsOf(IOperation argument) => argument.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        var list when list.IsCollectionExpression() => list.ChildOperations,
        var part => [part],
    };

    private FlowValue? OnlyValue(IOperation operation, Search search) =>
        search.Step() && flow.Back(operation, search) is { IsComplete: true, MayBeNothing: false, Values: [var only] } && !search.HasBeenAt(only) ? only : null;
}
