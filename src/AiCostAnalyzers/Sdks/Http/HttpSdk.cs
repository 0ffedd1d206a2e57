using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>
/// Requests to vendors' own endpoints by clients of HTTP. Nearly every project references one, so they are looked at only where a pricing
/// file is in force and the source names a vendor's host, and no method of them is an operation by itself: the address decides, see
/// <see cref="HttpCalls"/>.
/// </summary>
internal static class HttpSdk
{
    public const string HttpClient = "System.Net.Http.HttpClient";
    public const string JsonExtensions = "System.Net.Http.Json.HttpClientJsonExtensions";
    public const string RestSharp = "RestSharp.";
    public const string Flurl = "Flurl.Http.";
    public const string WebClient = "System.Net.WebClient";
    public const string WebRequest = "System.Net.WebRequest";
    public const string WebSocket = "System.Net.WebSockets.ClientWebSocket";

    /// <summary>Interfaces whose methods Refit implements carry its attributes; see <see cref="RefitMethods"/>.</summary>
    public const string Refit = "Refit";

    /// <summary>What a file speaks of that sends requests: names of methods alone, such as <c>SendAsync</c>, others use too.</summary>
    public static readonly string[] Clients =
        ["HttpClient", "RestClient", "RestSharp", "Flurl", "WebClient", "WebRequest", "ClientWebSocket", "PostAsJson", "PostJson", "ExecutePost"];

    public static readonly SdkDefinition Definition = new("HTTP", "System.Net.Http")
    {
        AlsoIn =
        [
            "System.Net.Http.Json", "System.Net.WebClient", "System.Net.Requests", "System.Net.WebSockets.Client", "System", "netstandard",
            "RestSharp", "Flurl.Http", Refit,
        ],
        Operations =
        [
            Request(HttpClient, "Post", "Send"),
            Request(JsonExtensions, "PostAsJson"),
            Request(WebClient, "UploadString", "UploadStringTask", "UploadData", "UploadDataTask"),
            Request(WebRequest, "GetResponse"),
            Request(WebSocket, "Connect") with { Kind = OperationKind.Realtime },
            Request(RestSharp + "IRestClient", "Execute", "ExecutePost"),
            Request(RestSharp + "RestClient", "Execute", "ExecutePost"),
            Request(RestSharp + "RestClientExtensions", "Execute", "ExecutePost", "Post", "PostJson"),
            Request(Flurl + "GeneratedExtensions", "PostJson", "Post", "PostString", "PostMultipart"),
            Request(Flurl + "IFlurlRequest", "Send"),
        ],
    };

    /// <summary>A method that sends a request, wherever it goes.</summary>
    public static OperationDefinition Request(string type, params string[] methods) => new(type, methods) { Model = [] };
}
