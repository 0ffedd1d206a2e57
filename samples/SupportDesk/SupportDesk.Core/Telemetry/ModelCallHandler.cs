using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SupportDesk.Telemetry;

/// <summary>A span for each request to a model, with the attributes of OpenTelemetry's GenAI conventions: names and token counts, no text.</summary>
public sealed class ModelCallHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public const string SourceName = "SupportDesk.Models";

    private static readonly ActivitySource Source = new(SourceName);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null || !Source.HasListeners())
        {
            return await base.SendAsync(request, cancellationToken);
        }

        await request.Content.LoadIntoBufferAsync(cancellationToken);
        var asked = JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        var model = (string?)asked?["model"];
        var operation = request.RequestUri!.AbsolutePath.EndsWith("/embeddings", StringComparison.Ordinal) ? "embeddings" : "chat";
        using var span = Source.StartActivity($"{operation} {model}", ActivityKind.Client);
        span?.SetTag("gen_ai.operation.name", operation);
        span?.SetTag("gen_ai.provider.name", request.RequestUri.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal) ? "anthropic" : "openai");
        span?.SetTag("gen_ai.request.model", model);
        span?.SetTag("gen_ai.request.max_tokens", (int?)(asked?["max_completion_tokens"] ?? asked?["max_tokens"]));

        var response = await base.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            return response;
        }

        // The tokens come with the last words of an answer: while spans are recorded, a streamed answer is not passed on before it is whole.
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        Record(span, await response.Content.ReadAsStringAsync(cancellationToken));
        return response;
    }

    private static void Record(Activity? span, string answer)
    {
        var parts = answer.StartsWith('{') ? [answer] : answer.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)).Select(line => line["data: ".Length..]);
        foreach (var part in parts.Select(part => JsonNode.Parse(part)!))
        {
            var message = part["message"] as JsonObject ?? part;
            if (message["model"] is { } model)
            {
                span?.SetTag("gen_ai.response.model", (string?)model);
            }

            if (message["usage"] is JsonObject usage)
            {
                Record(span, usage);
            }
        }
    }

    /// <summary>OpenAI counts cached tokens among the input, Anthropic beside it; the conventions have them among it.</summary>
    private static void Record(Activity? span, JsonObject usage)
    {
        var cached = Number(usage["cache_read_input_tokens"]) ?? Number(usage["prompt_tokens_details"]?["cached_tokens"]) ?? 0;
        var written = Number(usage["cache_creation_input_tokens"]) ?? 0;
        if ((Number(usage["prompt_tokens"]) ?? Number(usage["input_tokens"]) + cached + written) is { } input)
        {
            span?.SetTag("gen_ai.usage.input_tokens", input);
            span?.SetTag("gen_ai.usage.cache_read.input_tokens", cached);
        }

        if ((Number(usage["completion_tokens"]) ?? Number(usage["output_tokens"])) is { } output)
        {
            span?.SetTag("gen_ai.usage.output_tokens", output);
        }
    }

    private static long? Number(JsonNode? node) => (long?)node;
}
