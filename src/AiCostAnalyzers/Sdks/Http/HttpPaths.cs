using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>What vendors' endpoints are called, by the end of their path. What is free, such as a moderation or a count of tokens, is not among them.</summary>
internal static class HttpPaths
{
    /// <summary>What Cloudflare's paths have before a model, directly and by its gateway.</summary>
    private static readonly string[] s_cloudflare = ["/ai/run/", "/workers-ai/"];

    private static readonly (string End, OperationKind Kind)[] s_ends =
    [
        ("/chat/completions", OperationKind.Chat), ("/agents/completions", OperationKind.AgentRun), ("/completions", OperationKind.Chat),
        ("/responses", OperationKind.Chat), ("/responses/compact", OperationKind.Chat), ("/decisions", OperationKind.Chat),
        ("/messages", OperationKind.Chat), ("/complete", OperationKind.Chat), ("/chat", OperationKind.Chat), ("/generate", OperationKind.Chat),
        ("/classify", OperationKind.Chat), ("/ocr", OperationKind.Chat), ("/invocations", OperationKind.Chat), ("/text/generation", OperationKind.Chat),
        ("/embeddings", OperationKind.Embedding), ("/embed", OperationKind.Embedding), ("/rerank", OperationKind.Rerank),
        ("/images/generations", OperationKind.Image), ("/images/edits", OperationKind.Image), ("/images/variations", OperationKind.Image),
        ("/images", OperationKind.Image), ("/predictions", OperationKind.Image), ("/videos", OperationKind.Video), ("/async-invoke", OperationKind.Video),
        ("/audio/speech", OperationKind.Speech), ("/audio/transcriptions", OperationKind.Transcription), ("/audio/translations", OperationKind.Transcription),
        ("/listen", OperationKind.Transcription), ("/transcript", OperationKind.Transcription),
        ("/runs", OperationKind.AgentRun), ("/submit_tool_outputs", OperationKind.AgentRun), ("/interactions", OperationKind.AgentRun),
        ("/inference:complete", OperationKind.Chat), ("/actions/embedText", OperationKind.Embedding), ("/actions/generateText", OperationKind.Chat),
        ("/text-to-image", OperationKind.Image), ("/realtime", OperationKind.Realtime),
        ("/batches", OperationKind.Batch), ("/batch/jobs", OperationKind.Batch), ("/fine_tuning/jobs", OperationKind.Batch),
    ];

    /// <summary>After a model's name and a colon, or a slash, at Google and Amazon.</summary>
    private static readonly Dictionary<string, OperationKind> s_actions = new(StringComparer.Ordinal)
    {
        ["generateContent"] = OperationKind.Chat,
        ["streamGenerateContent"] = OperationKind.Chat,
        ["generateAnswer"] = OperationKind.Chat,
        ["rawPredict"] = OperationKind.Chat,
        ["streamRawPredict"] = OperationKind.Chat,
        ["embedContent"] = OperationKind.Embedding,
        ["batchEmbedContents"] = OperationKind.Embedding,
        ["batchGenerateContent"] = OperationKind.Batch,
        ["predict"] = OperationKind.Image,
        ["predictLongRunning"] = OperationKind.Video,
        ["invoke"] = OperationKind.Chat,
        ["invoke-with-response-stream"] = OperationKind.Chat,
        ["converse"] = OperationKind.Chat,
        ["converse-stream"] = OperationKind.Chat,
    };

    /// <summary>Paths of servers on the caller's own machine: any of their own may end like a vendor's.</summary>
    private static readonly string[] s_local =
    [
        "/v1/chat/completions", "/v1/completions", "/v1/embeddings", "/v1/responses", "/v1/messages",
        "/api/generate", "/api/embed", "/api/embeddings",
    ];

    /// <summary>Where clouds keep their models among all that they sell.</summary>
    private static readonly Dictionary<string, string> s_parts = new(StringComparer.Ordinal)
    {
        ["cloudflare"] = "ai/",
        ["databricks"] = "/serving-endpoints/",
        ["ibm"] = "/ml/v1/",
        ["oci"] = "/actions/",
        ["snowflake"] = "/cortex/",
    };

    /// <returns>Null where nothing is billed, or nothing is known.</returns>
    public static OperationKind? KindOf(HttpAddress address)
    {
        var path = address.Path.TrimEnd('/');
        if (s_parts.TryGetValue(address.Provider, out var part) && path.IndexOf(part, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        if (address.IsSocket && path.EndsWith("BidiGenerateContent", StringComparison.Ordinal))
        {
            return OperationKind.Realtime;
        }

        if (address.Provider == "fal" || (address.Provider == "stability" && path.Contains("/generate/")))
        {
            return OperationKind.Image;
        }

        return KindOf(path, address.Provider == ModelCandidate.Local) ?? (address.Provider == "cloudflare" && s_cloudflare.Any(path.Contains) ? OperationKind.Chat : null);
    }

    /// <param name="path">Without query, beginning with a slash.</param>
    private static OperationKind? KindOf(string path, bool isLocal)
    {
        if (isLocal && !s_local.Any(p => path.EndsWith(p, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        if (s_actions.TryGetValue(path.Substring(path.LastIndexOfAny([':', '/']) + 1), out var action) && ModelOf(path) is not null)
        {
            return action;
        }

        if (path.Contains("/text-to-speech/"))
        {
            return OperationKind.Speech;
        }

        foreach (var (end, kind) in s_ends)
        {
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                // A message that is added to a thread of OpenAI's waits for a run.
                return end == "/messages" && path.Contains("/threads/") ? null : kind;
            }
        }

        return null;
    }

    /// <summary>The model or deployment that a path names; null where the body does.</summary>
    public static string? ModelOf(HttpAddress address) => address.Provider switch
    {
        // Their ids have slashes: fal-ai/flux/dev, @cf/meta/llama-3.1-8b-instruct
        "fal" => address.Path.Trim('/'),
        "cloudflare" when s_cloudflare.FirstOrDefault(address.Path.Contains) is { } before =>
            address.Path.Substring(address.Path.IndexOf(before, StringComparison.Ordinal) + before.Length),
        _ => ModelOf(address.Path),
    };

    private static string? ModelOf(string path)
    {
        foreach (var before in new[] { "/deployments/", "/serving-endpoints/", "/models/", "/model/" })
        {
            var start = path.IndexOf(before, StringComparison.OrdinalIgnoreCase);
            if (start < 0)
            {
                continue;
            }

            start += before.Length;
            var end = path.IndexOfAny(['/', ':'], start);

            // Ids of Amazon's have a colon of their own: anthropic.claude-haiku-4-5-20251001-v1:0
            if (before == "/model/")
            {
                end = path.IndexOf('/', start);
            }

            return end > start ? path.Substring(start, end - start) : null;
        }

        return null;
    }
}
