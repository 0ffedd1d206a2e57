using System.ClientModel.Primitives;
using Microsoft.Extensions.Configuration;
using OpenAI;

namespace SupportDesk.Telemetry;

/// <summary>Where the models answer: at their vendors, or where the setting <c>Ai:Endpoint</c> says, such as at a stand-in that costs nothing.</summary>
public static class ModelEndpoint
{
    public static HttpClient Http { get; } = new(new ModelCallHandler(new SocketsHttpHandler()));

    public static OpenAIClientOptions OpenAI(IConfiguration configuration)
    {
        var options = new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(Http) };
        if (configuration["Ai:Endpoint"] is { } endpoint)
        {
            options.Endpoint = new Uri(endpoint + "/v1");
        }

        return options;
    }

    public static string Anthropic(IConfiguration configuration) => configuration["Ai:Endpoint"] ?? "https://api.anthropic.com";
}
