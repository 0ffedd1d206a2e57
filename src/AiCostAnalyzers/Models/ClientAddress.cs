using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>
/// Who serves a client, where the address that it is made with says so: another vendor's host, or the caller's own machine.
/// An address that cannot be read, or is nobody's that is known, changes nothing.
/// </summary>
internal sealed class ClientAddress(SdkCatalog sdks, SourceOperations source, OptionsReader options)
{
    private const int MaxDepth = 8;

    /// <summary>What the SDKs call it, as a property or a constructor's parameter of a client or of its options.</summary>
    private static readonly string[] s_names = ["Endpoint", "BaseUrl", "BaseUri", "BaseDomain", "Uri", "UriString"];

    public string? ProviderOf(IObjectCreationOperation client, CancellationToken cancellation)
    {
        if (!sdks.IsSdkAssembly(client.Type?.ContainingAssembly))
        {
            return null;
        }

        if (Read(client, cancellation) is { } provider)
        {
            return provider;
        }

        foreach (var argument in client.Arguments)
        {
            if (sdks.IsSdkAssembly(argument.Value.Unwrap().Type?.ContainingAssembly) && Read(argument.Value, cancellation) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private string? Read(IOperation holder, CancellationToken cancellation)
    {
        foreach (var name in s_names)
        {
            if (options.Read(holder, name, cancellation).Value is { } value && Text(value, cancellation, 0) is { } address)
            {
                return ClientHosts.ProviderOf(address);
            }
        }

        return null;
    }

    private string? Text(IOperation value, CancellationToken cancellation, int depth)
    {
        value = value.Unwrap();
        if (depth > MaxDepth)
        {
            return null;
        }

        return value switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => text,
            IObjectCreationOperation { Arguments: { Length: > 0 } arguments } uri when uri.Type?.Name == "Uri" => Text(arguments[0].Value, cancellation, depth + 1),
            ILocalReferenceOperation { Local: var local } => Only(source.ValuesOf(local, cancellation), cancellation, depth),
            IFieldReferenceOperation { Field: var field } => Only(source.ValuesOf(field, cancellation), cancellation, depth),
            IPropertyReferenceOperation { Property: var property } => Only(source.ValuesOf(property, cancellation), cancellation, depth),
            _ => null,
        };
    }

    private string? Only(IReadOnlyList<IOperation> values, CancellationToken cancellation, int depth) =>
        values.Count == 1 ? Text(values[0], cancellation, depth + 1) : null;
}
