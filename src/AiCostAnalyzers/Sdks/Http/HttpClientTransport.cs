using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary><c>HttpClient</c>: an address and a content, or a request that holds both.</summary>
internal sealed class HttpClientTransport(SourceOperations source, OptionsReader options, HttpBases bases) : HttpTransport
{
    public override HoledText? AddressOf(IInvocationOperation call, CancellationToken cancellation)
    {
        var request = call.Argument("request");
        var given = request is null ? call.Argument("requestUri") : options.Read(request, "RequestUri", cancellation).Value;
        if (request is not null && !IsPost(options.Read(request, "Method", cancellation).Value))
        {
            return null;
        }

        var text = given is null || given.Unwrap().IsNullOrDefault() ? null : HoledText.Of(given, source, cancellation);
        if (text is null || text.IsAbsolute)
        {
            return text;
        }

        return bases.Of(call, cancellation) is { } root ? HoledText.Of(root, source, cancellation).With(text, HttpAddress.Join) : null;
    }

    public override IOperation? BodyOf(IInvocationOperation call, CancellationToken cancellation) =>
        call.Argument("value") ?? call.Argument("content") ?? options.Read(call.Argument("request"), "Content", cancellation).Value;

    /// <summary>Whether a value is the method POST, as <c>HttpMethod</c>.</summary>
    public static bool IsPost(IOperation? method) => method?.Unwrap() switch
    {
        IPropertyReferenceOperation { Property: { Name: "Post", ContainingType.Name: "HttpMethod" } } => true,
        IObjectCreationOperation { Type.Name: "HttpMethod", Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }] } =>
            string.Equals(name, "POST", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
