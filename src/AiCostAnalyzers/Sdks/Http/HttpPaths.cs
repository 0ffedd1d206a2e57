using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks.Http;

/// <summary>What vendors' endpoints are called, by the end of their path. What is free, such as a moderation or a count of tokens, is not among them.</summary>
internal static class HttpPaths
{
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

    /// <param name="path">Without query, beginning with a slash.</param>
    /// <returns>Null where nothing is billed, or nothing is known.</returns>
    public static OperationKind? KindOf(string path, bool isLocal)
    {
        path = path.TrimEnd('/');
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
    public static string? ModelOf(string path)
    {
        foreach (var before in new[] { "/deployments/", "/models/", "/model/" })
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
