using System.Collections.Immutable;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>Flurl: an address that is built by what is chained to it, <c>"https://…".AppendPathSegment("v1").WithHeader(…).PostJsonAsync(body)</c>.</summary>
internal sealed class FlurlTransport(SourceOperations source) : HttpTransport
{
    private const int MaxDepth = 32;

    private static readonly HoledText s_nothing = new("", ImmutableArray<IOperation>.Empty);

    public override HoledText? AddressOf(IInvocationOperation call, CancellationToken cancellation)
    {
        if (call.TargetMethod.Name.StartsWith("Send", StringComparison.Ordinal) && !HttpClientTransport.IsPost(call.Argument("verb")))
        {
            return null;
        }

        return call.Receiver() is { } request ? TextOf(request, 0, cancellation) : null;
    }

    public override IOperation? BodyOf(IInvocationOperation call, CancellationToken cancellation) =>
        call.Argument("body") ?? call.Argument("data") ?? call.Argument("content");

    private HoledText? TextOf(IOperation value, int depth, CancellationToken cancellation)
    {
        value = value.Unwrap();
        if (depth > MaxDepth)
        {
            return null;
        }

        switch (value)
        {
            case IInvocationOperation { TargetMethod: var method } chained when method.ContainingAssembly?.Name.StartsWith("Flurl", StringComparison.Ordinal) == true:
                if (chained.Receiver() is not { } before || TextOf(before, depth + 1, cancellation) is not { } text)
                {
                    return null;
                }

                return method.Name is "AppendPathSegment" or "AppendPathSegments" or "Request"
                    ? Segments(chained).Aggregate(text, (joined, segment) => joined.With(HoledText.Of(segment, source, cancellation), HttpAddress.Append))
                    : text;

            case IObjectCreationOperation { Arguments: [var first, ..] } made when made.Type?.ContainingAssembly.Name.StartsWith("Flurl", StringComparison.Ordinal) == true:
                return TextOf(first.Value, depth + 1, cancellation);

            case IObjectCreationOperation { Arguments: [] } made when made.Type?.ContainingAssembly.Name.StartsWith("Flurl", StringComparison.Ordinal) == true:
                return s_nothing;

            case ILocalReferenceOperation { Local: var local } when source.ValuesOf(local, cancellation) is [var only]:
                return TextOf(only, depth + 1, cancellation);

            case IFieldReferenceOperation { Field: { IsConst: false } field } when source.ValuesOf(field, cancellation) is [var only]:
                return TextOf(only, depth + 1, cancellation);

            default:
                return value.Type?.ContainingAssembly?.Name.StartsWith("Flurl", StringComparison.Ordinal) == true ? null : HoledText.Of(value, source, cancellation);
        }
    }

    private static IEnumerable<IOperation> Segments(IInvocationOperation call)
    {
        var given = call.Arguments.FirstOrDefault(static a => a.Parameter?.Name is "segment" or "segments" or "urlSegments")?.Value.Unwrap();
        return given switch
        {
            null => [],
            IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.Select(static e => e.Unwrap()),
            _ => [given],
        };
    }
}
