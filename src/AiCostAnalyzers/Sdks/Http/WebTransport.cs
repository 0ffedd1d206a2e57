using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>The older clients of .NET, and the web sockets of realtime sessions.</summary>
internal sealed class WebTransport(SourceOperations source, OptionsReader options) : HttpTransport
{
    public override HoledText? AddressOf(IInvocationOperation call, CancellationToken cancellation)
    {
        var address = call.TargetMethod.Name.StartsWith("GetResponse", StringComparison.Ordinal)
            ? Requested(call, cancellation)
            : IsPost(call.Argument("method"), orNone: true) ? call.Argument("address") ?? call.Argument("uri") : null;
        return address is null ? null : HoledText.Of(address, source, cancellation);
    }

    public override IOperation? BodyOf(IInvocationOperation call, CancellationToken cancellation) => call.Argument("data");

    /// <summary>Of <c>WebRequest.Create(address)</c>, whose method must be set: it gets unless told to post.</summary>
    private IOperation? Requested(IInvocationOperation call, CancellationToken cancellation)
    {
        if (call.Receiver()?.Unwrap() is not ILocalReferenceOperation { Local: var local } request
            || !IsPost(options.Read(request, "Method", cancellation).Value, orNone: false)
            || source.ValuesOf(local, cancellation) is not [var only])
        {
            return null;
        }

        return only.Unwrap() is IInvocationOperation { TargetMethod.Name: "Create" or "CreateHttp", Arguments: [{ Value: { } address }, ..] } ? address : null;
    }

    private static bool IsPost(IOperation? method, bool orNone) => method is null || method.Unwrap().IsNullOrDefault()
        ? orNone
        : method.Unwrap().ConstantValue is { HasValue: true, Value: string name } && string.Equals(name, "POST", StringComparison.OrdinalIgnoreCase);
}
