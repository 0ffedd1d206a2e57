using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>RestSharp: a client with a base address, and a request to which resource, method and body are added.</summary>
internal sealed class RestSharpTransport(SourceOperations source, OptionsReader options) : HttpTransport
{
    private const int MaxDepth = 8;

    private static readonly string[] s_bodies = ["AddJsonBody", "AddBody", "AddStringBody"];

    public override HoledText? AddressOf(IInvocationOperation call, CancellationToken cancellation)
    {
        IOperation? resource;
        if (call.Argument("resource") is { } posted)
        {
            resource = posted;
        }
        else if (call.Argument("request") is { } request && Made(request, cancellation) is { } made
            && (call.TargetMethod.Name.Contains("Post") || IsPost(Read(request, made, "Method", cancellation))))
        {
            resource = Read(request, made, "Resource", cancellation);
        }
        else
        {
            return null;
        }

        var text = resource is null || resource.Unwrap().IsNullOrDefault() ? null : HoledText.Of(resource, source, cancellation);
        if (text?.IsAbsolute == true)
        {
            return text;
        }

        var root = call.Receiver() is not { } client ? null
            : options.Read(client, "BaseUrl", cancellation).Value ?? options.Read(client, "options.BaseUrl", cancellation).Value;
        return root is null ? null
            : text is null ? HoledText.Of(root, source, cancellation)
            : HoledText.Of(root, source, cancellation).With(text, HttpAddress.Append);
    }

    public override IOperation? BodyOf(IInvocationOperation call, CancellationToken cancellation) =>
        call.Argument("resource") is not null ? call.Argument("request")
        : call.Argument("request") is { } request ? Added(request, cancellation)
        : null;

    private IOperation? Read(IOperation request, IOperation made, string property, CancellationToken cancellation) =>
        options.Read(request, property, cancellation) is { IsKnown: true, Value: { } value } ? value : options.Read(made, property, cancellation).Value;

    private static bool IsPost(IOperation? method) =>
        method?.Unwrap() is IFieldReferenceOperation { Field: { Name: var name, ContainingType.Name: "Method" } } && string.Equals(name, "POST", StringComparison.OrdinalIgnoreCase);

    /// <summary>The creation at the beginning of <c>new RestRequest(…).AddHeader(…).AddJsonBody(…)</c>, also in a local.</summary>
    private IOperation? Made(IOperation request, CancellationToken cancellation)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            request = request.Unwrap();
            switch (request)
            {
                case IObjectCreationOperation:
                    return request;
                case IInvocationOperation chained when IsOfRestSharp(chained) && chained.Receiver() is { } before:
                    request = before;
                    break;
                case ILocalReferenceOperation { Local: var local } when source.ValuesOf(local, cancellation) is [var only]:
                    request = only;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The body that is added to a request, in its chain or by a statement of the same member.</summary>
    private IOperation? Added(IOperation request, CancellationToken cancellation)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            request = request.Unwrap();
            switch (request)
            {
                case IInvocationOperation chained when IsOfRestSharp(chained) && chained.Receiver() is { } before:
                    if (BodyAddedBy(chained) is { } body)
                    {
                        return body;
                    }

                    request = before;
                    break;

                case ILocalReferenceOperation { Local: var local }:
                    var root = request;
                    while (root.Parent is { } parent)
                    {
                        root = parent;
                    }

                    foreach (var operation in root.Descendants())
                    {
                        if (operation is IInvocationOperation added && IsOfRestSharp(added) && BodyAddedBy(added) is { } statement && IsOn(added, local))
                        {
                            return statement;
                        }
                    }

                    if (source.ValuesOf(local, cancellation) is not [var only])
                    {
                        return null;
                    }

                    request = only;
                    break;

                default:
                    return null;
            }
        }

        return null;
    }

    private static IOperation? BodyAddedBy(IInvocationOperation call) => Array.IndexOf(s_bodies, call.TargetMethod.Name) >= 0
        ? call.Arguments.FirstOrDefault(static a => a.Parameter is { Name: "obj" or "body" })?.Value
        : null;

    private static bool IsOn(IInvocationOperation call, ILocalSymbol local)
    {
        IOperation? receiver = call;
        while (receiver is IInvocationOperation chained)
        {
            receiver = chained.Receiver()?.Unwrap();
        }

        return receiver is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);
    }

    private static bool IsOfRestSharp(IInvocationOperation call) => call.TargetMethod.ContainingAssembly?.Name == "RestSharp";
}
