using System.Globalization;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Prompts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>What a request to a known endpoint says: its kind, who bills, and what its body tells.</summary>
internal sealed record HttpCall(Operation Operation, ModelResolution Model, PromptFacts Prompt, LimitFacts Limit, ModelCapabilities Needs, CallTask Task);

/// <summary>
/// Tells requests to models from all others: those that post to an address that is constant enough to name a known host and a billed
/// path. What the address does not say is no call site.
/// </summary>
internal sealed class HttpCalls(SourceOperations source, ModelResolver models, PromptReader prompts, HttpBases bases)
{
    private static readonly string[] s_model = ["model", "modelId", "model_id", "deployment"];

    private static readonly string[] s_limits =
    [
        "max_tokens", "max_completion_tokens", "max_output_tokens", "maxOutputTokens", "max_tokens_to_sample", "max_gen_len", "maxTokenCount", "num_predict",
    ];

    /// <summary>Objects in which vendors keep the limit.</summary>
    private static readonly string[] s_holdersOfLimits = ["generationConfig", "inferenceConfig", "options"];

    private static readonly string[] s_prompts = ["messages", "input", "prompt", "system", "instructions", "contents", "systemInstruction"];

    private readonly HttpClientTransport _client = new(source, models.Options, bases);
    private readonly RestSharpTransport _restSharp = new(source, models.Options);
    private readonly FlurlTransport _flurl = new(source);
    private readonly RefitTransport _refit = new(source, bases);
    private readonly WebTransport _web = new(source, models.Options);

    /// <param name="called">The method of <see cref="HttpSdk"/> that is called.</param>
    /// <returns>Null where the request is none to a model.</returns>
    public Operation? OperationAt(IInvocationOperation call, Operation called, CancellationToken cancellation) =>
        AddressOf(call, called, cancellation) is { } address ? ToOperation(called, address) : null;

    /// <returns>Null where the request is none to a model.</returns>
    public HttpCall? Read(IInvocationOperation call, Operation called, CancellationToken cancellation)
    {
        if (AddressOf(call, called, cancellation) is not { } address || ToOperation(called, address) is not { } operation)
        {
            return null;
        }

        var body = HttpBody.Of(TransportOf(called).BodyOf(call, cancellation), source, models.Options, cancellation);
        var prompt = PromptOf(body, cancellation);
        var limit = LimitOf(body, operation.Definition.Kind);
        var needs = NeedsOf(body) | (prompt.Signs.HasFlag(PromptSigns.Image) ? ModelCapabilities.Vision : ModelCapabilities.None);
        var task = operation.Definition.Kind is OperationKind.Chat or OperationKind.AgentRun
            ? TaskReader.Of(needs, limit, prompt.Signs, AsksForLongThinking(body), isLabel: false)
            : CallTask.Unknown;
        return new HttpCall(operation, ModelOf(address, body, cancellation), prompt.Facts, limit, needs, task);
    }

    private static Operation? ToOperation(Operation called, HttpAddress address) =>
        HttpPaths.KindOf(address) is { } kind
            ? new Operation(HttpSdk.Definition, called.Definition with { Kind = kind }, called.Method)
            : null;

    private HttpAddress? AddressOf(IInvocationOperation call, Operation called, CancellationToken cancellation) =>
        TransportOf(called).AddressOf(call, cancellation) is { } text ? HttpAddress.Of(text) : null;

    private HttpTransport TransportOf(Operation called) => called.Definition.Type switch
    {
        var type when type.StartsWith(HttpSdk.RestSharp, StringComparison.Ordinal) => _restSharp,
        var type when type.StartsWith(HttpSdk.Flurl, StringComparison.Ordinal) => _flurl,
        HttpSdk.WebClient or HttpSdk.WebRequest or HttpSdk.WebSocket => _web,
        HttpSdk.JsonExtensions or HttpSdk.HttpClient => _client,
        _ => _refit,
    };

    private ModelResolution ModelOf(HttpAddress address, HttpBody? body, CancellationToken cancellation)
    {
        var member = (HttpPaths.ModelOf(address) ?? address.InQuery("model") ?? address.InQuery("deployment")) is { Length: > 0 } named
            ? address.Text.HoleOf(named) is { } hole ? new BodyMember(hole, null) : new BodyMember(null, named)
            : body?.Member(s_model);
        return member switch
        {
            { Value: { } value } => models.OfText(value, address.Provider, cancellation),
            { Text: { } text } when !text.Any(HoledText.IsHole) => ModelResolution.Of(new ResolvedModel(text, FigureSource.Literal)).BilledBy(address.Provider),
            _ => address.Provider == ModelCandidate.Local ? ModelResolution.Local : ModelResolution.Unknown with { Provider = address.Provider },
        };
    }

    private static bool AsksForLongThinking(HttpBody? body) =>
        body?.Member("reasoning_effort") is { } effort && (effort.Text ?? effort.Value?.Unwrap().ConstantValue.Value as string) is { } level && EffortReader.IsHigh(level);

    private ConstantText PromptOf(HttpBody? body, CancellationToken cancellation) =>
        body is null ? ConstantText.Unknown : prompts.Of(s_prompts.Select(p => body.Member(p)?.Value).OfType<IOperation>(), cancellation);

    private LimitFacts LimitOf(HttpBody? body, OperationKind kind)
    {
        if (kind is not (OperationKind.Chat or OperationKind.AgentRun))
        {
            return new LimitFacts(LimitStatus.NotApplicable);
        }

        if (body is null || body.Member(s_holdersOfLimits) is not null)
        {
            return new LimitFacts(LimitStatus.Unknown);
        }

        return body.Member(s_limits) switch
        {
            null => new LimitFacts(LimitStatus.NotSet),
            { Text: { } text } => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var tokens)
                ? new LimitFacts(LimitStatus.Set, tokens, FigureSource.Literal)
                : new LimitFacts(LimitStatus.Set),
            { Value: { } value } => value.Unwrap() is { ConstantValue: { HasValue: true, Value: int constant } } unwrapped
                ? new LimitFacts(LimitStatus.Set, constant, unwrapped is ILiteralOperation ? FigureSource.Literal : FigureSource.Constant)
                : new LimitFacts(LimitStatus.Set),
            _ => new LimitFacts(LimitStatus.Set),
        };
    }

    /// <summary>What cannot be seen is taken as asked for.</summary>
    private static ModelCapabilities NeedsOf(HttpBody? body) =>
        (body is null || body.Member("tools") is not null ? ModelCapabilities.Tools : ModelCapabilities.None)
        | (body is null || body.Member("response_format", "text", "output_config") is not null ? ModelCapabilities.StructuredOutput : ModelCapabilities.None);
}
