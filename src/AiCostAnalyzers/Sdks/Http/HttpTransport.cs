using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>One way to send requests: how its calls say where they go and what they send.</summary>
internal abstract class HttpTransport
{
    /// <returns>Null where the request posts nothing, or its address is out of sight.</returns>
    public abstract HoledText? AddressOf(IInvocationOperation call, CancellationToken cancellation);

    /// <summary>What is sent: the content, or the value that is serialised.</summary>
    public abstract IOperation? BodyOf(IInvocationOperation call, CancellationToken cancellation);
}
