using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>
/// Answers in the place of OpenAI and Anthropic, at once, with usage figures that grow with the question, and writes the bill: in prices of
/// its own, per trace and per model.
/// </summary>
internal sealed class StandIn : IAsyncDisposable
{
    /// <summary>USD per million tokens: in, out, and in from the cache.</summary>
    private static readonly Dictionary<string, (string Provider, decimal Input, decimal Output, decimal Cached)> s_prices = new(StringComparer.Ordinal)
    {
        ["gpt-6-luna"] = ("openai", 1m, 4m, 0.1m),
        ["gpt-6.1-sol"] = ("openai", 10m, 40m, 1m),
        ["gpt-6.1-terra"] = ("openai", 3m, 12m, 0.3m),
        ["gpt-4o"] = ("openai", 5m, 20m, 2.5m),
        ["text-embedding-3-small"] = ("openai", 0.02m, 0m, 0.02m),
        ["claude-sonnet-5-5"] = ("anthropic", 4m, 16m, 0.4m),
        ["claude-haiku-5-5"] = ("anthropic", 1m, 5m, 0.1m),
    };

    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, decimal> _byTrace = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, decimal> _byModel = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Model, int Length), int> _asked = new();
    private readonly ConcurrentDictionary<string, string> _held = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private volatile bool _isClosed;

    private StandIn(WebApplication application) => _application = application;

    public string Url => _application.Urls.Single();

    /// <summary>What was billed, in USD.</summary>
    public IReadOnlyDictionary<string, decimal> ByTrace => _byTrace;

    public IReadOnlyDictionary<string, decimal> ByModel => _byModel;

    /// <summary>By trace, the model that was asked after <see cref="Close"/>.</summary>
    public IReadOnlyDictionary<string, string> Held => _held;

    /// <summary>Its prices, as <c>prices.models</c> of a pricing file.</summary>
    public static string PricesAsJson => string.Join(", ", s_prices.Select(price => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{ "id": "{{price.Key}}", "provider": "{{price.Value.Provider}}", "input": {{price.Value.Input}}, "output": {{price.Value.Output}}, "cacheRead": {{price.Value.Cached}}, "minCacheableTokens": 1 }""")));

    public static async Task<StandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var standIn = new StandIn(application);
        application.MapPost("/{**path}", standIn.AnswerAsync);
        await application.StartAsync();
        return standIn;
    }

    /// <summary>From now on only traces that are under way are answered; others wait until the end.</summary>
    public void Close() => _isClosed = true;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _application.DisposeAsync();
        _end.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var asked = JsonNode.Parse(text)!;
        var model = (string)asked["model"]!;
        var trace = ((string?)context.Request.Headers.TraceParent)!.Split('-')[1];
        if (_isClosed && !_byTrace.ContainsKey(trace))
        {
            _held[trace] = model;
            await Task.Delay(Timeout.Infinite, _end.Token);
        }

        // A call site that two entry points share is measured once for both: what varies must vary alike in each.
        var number = _asked.AddOrUpdate((model, text.Length), 1, (_, before) => before + 1);
        var isEmbedding = context.Request.Path.Value!.EndsWith("/embeddings", StringComparison.Ordinal);
        var usage = new Usage(100 + (text.Length / 4), isEmbedding ? 0 : 40 + (number % 7 * 3), isEmbedding || number % 3 != 0 ? 0 : (100 + (text.Length / 4)) / 4);
        var price = s_prices[model];
        var cost = (((usage.Input - usage.Cached) * price.Input) + (usage.Cached * price.Cached) + (usage.Output * price.Output)) / 1_000_000m;
        _byTrace.AddOrUpdate(trace, cost, (_, before) => before + cost);
        _byModel.AddOrUpdate(model, cost, (_, before) => before + cost);

        var isStream = (bool?)asked["stream"] == true;
        context.Response.ContentType = isStream ? "text/event-stream" : "application/json";
        await context.Response.WriteAsync(
            isEmbedding ? Embeddings(asked, usage) : price.Provider == "openai" ? Completion(asked, usage) : isStream ? MessageStream(model, usage) : Message(model, usage), context.RequestAborted);
    }

    private static string Embeddings(JsonNode asked, Usage usage)
    {
        var vector = Convert.ToBase64String(new byte[32]);
        var count = asked["input"] is JsonArray inputs ? inputs.Count : 1;
        return new JsonObject
        {
            ["object"] = "list",
            ["model"] = (string)asked["model"]!,
            ["data"] = new JsonArray([.. Enumerable.Range(0, count).Select(index => new JsonObject { ["object"] = "embedding", ["index"] = index, ["embedding"] = vector })]),
            ["usage"] = new JsonObject { ["prompt_tokens"] = usage.Input, ["total_tokens"] = usage.Input },
        }.ToJsonString();
    }

    /// <summary>Who asks to look something up, and has tools, is answered with a call of one first.</summary>
    private static string Completion(JsonNode asked, Usage usage)
    {
        var messages = asked["messages"]!.AsArray();
        var usesTool = asked["tools"] is not null && messages.All(message => (string?)message!["role"] != "tool") && messages.Any(message => message!["content"]?.ToJsonString().Contains("look this up", StringComparison.Ordinal) == true);
        var message = new JsonObject { ["role"] = "assistant", ["content"] = usesTool ? null : "Billing\n3" };
        if (usesTool)
        {
            message["tool_calls"] = new JsonArray(new JsonObject
            {
                ["id"] = "c1", ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = "search_articles", ["arguments"] = """{"question":"where"}""" },
            });
        }

        return new JsonObject
        {
            ["id"] = "x",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = (string)asked["model"]!,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = usesTool ? "tool_calls" : "stop" }),
            ["usage"] = new JsonObject
            {
                ["prompt_tokens"] = usage.Input, ["completion_tokens"] = usage.Output, ["total_tokens"] = usage.Input + usage.Output,
                ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = usage.Cached },
            },
        }.ToJsonString();
    }

    private static string Message(string model, Usage usage) => new JsonObject
    {
        ["id"] = "m", ["type"] = "message", ["role"] = "assistant", ["model"] = model, ["stop_reason"] = "end_turn", ["stop_sequence"] = null,
        ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "ok" }),
        ["usage"] = AnthropicUsage(usage, usage.Output),
    }.ToJsonString();

    /// <summary>The first event says what went in and the last but one what came out.</summary>
    private static string MessageStream(string model, Usage usage)
    {
        JsonObject[] events =
        [
            new()
            {
                ["type"] = "message_start",
                ["message"] = new JsonObject
                {
                    ["id"] = "m", ["type"] = "message", ["role"] = "assistant", ["model"] = model, ["stop_reason"] = null, ["stop_sequence"] = null,
                    ["content"] = new JsonArray(), ["usage"] = AnthropicUsage(usage, 1),
                },
            },
            new() { ["type"] = "content_block_start", ["index"] = 0, ["content_block"] = new JsonObject { ["type"] = "text", ["text"] = "" } },
            new() { ["type"] = "content_block_delta", ["index"] = 0, ["delta"] = new JsonObject { ["type"] = "text_delta", ["text"] = "ok" } },
            new() { ["type"] = "content_block_stop", ["index"] = 0 },
            new() { ["type"] = "message_delta", ["delta"] = new JsonObject { ["stop_reason"] = "end_turn", ["stop_sequence"] = null }, ["usage"] = new JsonObject { ["output_tokens"] = usage.Output } },
            new() { ["type"] = "message_stop" },
        ];
        return string.Concat(events.Select(one => $"event: {one["type"]}\ndata: {one.ToJsonString()}\n\n"));
    }

    /// <summary>What came from the cache stands beside the input, not in it.</summary>
    private static JsonObject AnthropicUsage(Usage usage, int output) => new()
    {
        ["input_tokens"] = usage.Input - usage.Cached, ["cache_read_input_tokens"] = usage.Cached, ["cache_creation_input_tokens"] = 0, ["output_tokens"] = output,
    };

    private sealed record Usage(int Input, int Output, int Cached);
}
