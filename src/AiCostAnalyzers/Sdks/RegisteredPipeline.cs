using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>The middleware around a client of Microsoft.Extensions.AI that the composition root registers: <c>services.AddChatClient(…).UseLogging()</c>.</summary>
/// <param name="Registration">The call that begins the chain.</param>
/// <param name="Middleware">Names of the calls that follow it.</param>
internal sealed record RegisteredPipeline(InvocationExpressionSyntax Registration, IReadOnlyList<string> Middleware)
{
    private const string Cache = "UseDistributedCache";

    public bool IsCached => Middleware.Contains(Cache);

    /// <returns>Null where the call is on no injected client, or nothing in source registers it.</returns>
    public static RegisteredPipeline? Of(CallSite site, Registrations registrations, SourceOperations source, CancellationToken cancellation)
    {
        if (Injected(site.Invocation.Receiver()?.Unwrap(), source, cancellation) is not { Type: { } service }
            || registrations.Find(Names.MetadataName(service), null, cancellation) is not { Place: { SourceTree: { } tree } place }
            || tree.GetRoot(cancellation).FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } registration
            || registration.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddChatClient" or "AddEmbeddingGenerator" })
        {
            return null;
        }

        var middleware = new List<string>();
        var link = registration;
        while (link.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == link)
        {
            middleware.Add(access.Name.Identifier.ValueText);
            link = next;
        }

        return new(registration, middleware);
    }

    /// <summary>A parameter, or a field that is given one.</summary>
    private static IOperation? Injected(IOperation? client, SourceOperations source, CancellationToken cancellation) => client switch
    {
        IParameterReferenceOperation => client,
        IFieldReferenceOperation { Field: var field } when source.ValuesOf(field, cancellation) is [var only] && only.Unwrap() is IParameterReferenceOperation given => given,
        _ => null,
    };
}
