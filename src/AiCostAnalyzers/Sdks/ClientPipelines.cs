using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>What a client is made of: the calls that build it and the clients that wrap one another, as far as the source says.</summary>
internal sealed class ClientPipelines(SourceOperations source, Registrations registrations)
{
    private const int MaxDepth = 16;

    /// <summary>Calls and creations, the outermost first; of a registered client first what is called on its registration.</summary>
    public IEnumerable<IOperation> Of(IOperation? client, CancellationToken cancellation)
    {
        for (var depth = 0; depth <= MaxDepth && client is not null; depth++)
        {
            switch (client.Unwrap())
            {
                case IObjectCreationOperation creation:
                    yield return creation;
                    client = creation.Arguments is [var inner, ..] ? inner.Value : null;
                    break;

                case IInvocationOperation call:
                    yield return call;
                    client = call.Receiver();
                    break;

                case IParameterReferenceOperation { Parameter: var parameter } when registrations.Find(Names.MetadataName(parameter.Type), null, cancellation) is { } registration:
                    foreach (var call in CalledOn(registration, cancellation))
                    {
                        yield return call;
                    }

                    client = Only(registration.Values);
                    break;

                case var held:
                    client = HeldBy(held, cancellation);
                    break;
            }
        }
    }

    /// <summary>The call that registers an injected client so that middleware can be chained to it: <c>services.AddChatClient(…)</c>.</summary>
    /// <returns>Null where the client is not injected, or nothing in source registers it so.</returns>
    public InvocationExpressionSyntax? RegistrationOf(IOperation? client, CancellationToken cancellation)
    {
        for (var depth = 0; depth <= MaxDepth && client is not null; depth++)
        {
            client = client.Unwrap();
            if (client is IParameterReferenceOperation { Parameter: var parameter })
            {
                return registrations.Find(Names.MetadataName(parameter.Type), null, cancellation) is { } registration
                    && CallOf(registration, cancellation) is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddChatClient" or "AddEmbeddingGenerator" } } call
                    ? call
                    : null;
            }

            client = HeldBy(client, cancellation);
        }

        return null;
    }

    /// <summary>The one value of a local, a field or a property.</summary>
    private IOperation? HeldBy(IOperation client, CancellationToken cancellation) => client switch
    {
        ILocalReferenceOperation { Local: var local } => Only(source.ValuesOf(local, cancellation)),
        IFieldReferenceOperation { Field: var field } => Only(source.ValuesOf(field, cancellation)),
        IPropertyReferenceOperation { Property: var property } => Only(source.ValuesOf(property, cancellation)),
        _ => null,
    };

    private static InvocationExpressionSyntax? CallOf(ServiceRegistration registration, CancellationToken cancellation) =>
        registration.Place.SourceTree?.GetRoot(cancellation).FindNode(registration.Place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();

    private static IOperation? Only(IReadOnlyList<IOperation> values) => values.Count == 1 ? values[0] : null;

    /// <summary><c>services.AddChatClient(…).UseLogging().UseFunctionInvocation()</c>: what is called on what the registration returns.</summary>
    private IEnumerable<IInvocationOperation> CalledOn(ServiceRegistration registration, CancellationToken cancellation)
    {
        var node = CallOf(registration, cancellation);
        while (node?.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == node)
        {
            if (access.Name.Identifier.ValueText.StartsWith("Use", StringComparison.Ordinal) && source.Of(next, cancellation) is IInvocationOperation use)
            {
                yield return use;
            }

            node = next;
        }
    }
}
