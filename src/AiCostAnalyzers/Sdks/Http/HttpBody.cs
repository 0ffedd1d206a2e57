using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>A member of a request's body: an expression, or text that stands in JSON.</summary>
internal readonly record struct BodyMember(IOperation? Value, string? Text);

/// <summary>The body of a request, as an object that is serialised or as JSON text.</summary>
internal sealed class HttpBody
{
    private const int MaxDepth = 8;

    private readonly IOperation? _object;
    private readonly HoledText? _json;

    /// <summary>What the object's properties are given after it is made, or by its class.</summary>
    private readonly Func<string, IOperation?> _assigned;

    private HttpBody(IOperation? serialised, HoledText? json, Func<string, IOperation?>? assigned = null)
    {
        _object = serialised;
        _json = json;
        _assigned = assigned ?? (static _ => null);
    }

    /// <param name="value">The content, or the value that is serialised.</param>
    /// <returns>Null where the body is made out of sight.</returns>
    public static HttpBody? Of(IOperation? value, SourceOperations source, OptionsReader options, CancellationToken cancellation) =>
        Of(value, value, source, options, cancellation, 0);

    /// <param name="given">What <paramref name="value"/> was reached from: a local, where something may still be set of it.</param>
    private static HttpBody? Of(IOperation? value, IOperation? given, SourceOperations source, OptionsReader options, CancellationToken cancellation, int depth)
    {
        value = value?.Unwrap();
        return depth > MaxDepth ? null : value switch
        {
            null => null,
            IAnonymousObjectCreationOperation => new HttpBody(value, null),
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonContent" } } made =>
                Next(made.Argument("inputValue")),
            IInvocationOperation { TargetMethod: { Name: "Serialize" or "SerializeToUtf8Bytes" or "SerializeObject", ContainingType.Name: "JsonSerializer" or "JsonConvert" } } made =>
                Next(made.Arguments.FirstOrDefault(static a => a.Parameter?.Ordinal == 0)?.Value),
            IObjectCreationOperation { Type.Name: "StringContent" or "ByteArrayContent", Arguments: [var content, ..] } => Next(content.Value),
            IObjectCreationOperation => new HttpBody(value, null, property => options.Read(given, property, cancellation).Value),
            ILocalReferenceOperation { Local: var local } when source.ValuesOf(local, cancellation) is [var only] => Of(only, given, source, options, cancellation, depth + 1),
            IFieldReferenceOperation { Field: var field } when source.ValuesOf(field, cancellation) is [var only] => Of(only, given, source, options, cancellation, depth + 1),
            { Type.SpecialType: SpecialType.System_String } when HoledText.Of(value, source, cancellation) is { } text && text.Text.TrimStart().StartsWith("{", StringComparison.Ordinal) =>
                new HttpBody(null, text),
            _ => null,
        };

        HttpBody? Next(IOperation? inner) => Of(inner, inner, source, options, cancellation, depth + 1);
    }

    /// <summary>The first that is set of members called so, whichever way the words are joined.</summary>
    public BodyMember? Member(params string[] names)
    {
        foreach (var name in names)
        {
            if (_json is not null)
            {
                if (JsonScan.TopLevel(_json.Text, name) is { } text)
                {
                    return _json.HoleOf(text.Trim('"')) is { } hole ? new BodyMember(hole, null) : new BodyMember(null, text);
                }
            }
            else if (InObject(name) is { } value)
            {
                return new BodyMember(value, null);
            }
        }

        return null;
    }

    private IOperation? InObject(string name)
    {
        switch (_object)
        {
            case IAnonymousObjectCreationOperation anonymous:
                return Assigned(anonymous.Initializers, name);

            case IObjectCreationOperation creation:
                return Assigned(creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty, name)
                    ?? creation.Arguments.FirstOrDefault(a => a.ArgumentKind == ArgumentKind.Explicit && IsCalled(a.Parameter?.Name, name))?.Value
                    ?? creation.Type?.GetMembers().OfType<IPropertySymbol>().Where(p => IsCalled(JsonName(p) ?? p.Name, name)).Select(p => _assigned(p.Name)).FirstOrDefault(static v => v is not null);

            default:
                return null;
        }
    }

    private static IOperation? Assigned(IEnumerable<IOperation> initializers, string name)
    {
        foreach (var part in initializers)
        {
            switch (part)
            {
                // ["model"] = "gpt-4o"
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: { } key }] } } assignment:
                    if (key.ConstantValue is { HasValue: true, Value: string indexed } && indexed == name)
                    {
                        return assignment.Value;
                    }

                    break;

                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
                    when IsCalled(JsonName(property) ?? property.Name, name):
                    return assignment.Value;

                // { "model", "gpt-4o" }
                case IInvocationOperation { Arguments: [{ Value: { } key }, { Value: { } value }] }
                    when key.Unwrap().ConstantValue is { HasValue: true, Value: string constant } && constant == name:
                    return value;
            }
        }

        return null;
    }

    private static string? JsonName(IPropertySymbol property) => property.GetAttributes()
        .FirstOrDefault(static a => a.AttributeClass?.Name is "JsonPropertyNameAttribute" or "JsonPropertyAttribute")?.ConstructorArguments
        is [{ Value: string name }, ..] ? name : null;

    /// <summary>A serialiser's naming policy may write <c>MaxTokens</c> as <c>max_tokens</c>.</summary>
    private static bool IsCalled(string? declared, string name) =>
        declared is not null && string.Equals(declared.Replace("_", ""), name.Replace("_", ""), StringComparison.OrdinalIgnoreCase);
}
