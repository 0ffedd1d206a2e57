using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>
/// Requests to vendors' own endpoints by <c>HttpClient</c>. Every project references it, so it is looked at only where a pricing file is
/// in force, and no method of it is an operation by itself: the address decides, see <see cref="HttpCalls"/>.
/// </summary>
internal static class HttpSdk
{
    public static readonly SdkDefinition Definition = new("HTTP", "System.Net.Http")
    {
        AlsoIn = ["System.Net.Http.Json"],
        Operations =
        [
            new("System.Net.Http.HttpClient", "Post", "Send") { Model = [] },
            new("System.Net.Http.Json.HttpClientJsonExtensions", "PostAsJson") { Model = [] },
        ],
    };
}
